package imports

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"unspoiled/content"
)

// place is where in the show a row belongs.
type place struct {
	season, episode int
	doubt           Doubt
}

func (p place) point() content.Point { return content.Point{Season: p.season, Episode: p.episode} }

func (p place) same(q place) bool { return p.point() == q.point() }

// place finds out which episode a title means such as Netflix writes them, "Show: Season
// 1: Chapter One: Title", or says why it means none. Numbers come first; where they are
// not there, or not to be read, the titles in the row are matched with the show's own.
func (c *collector) place(row string) (place, Ignored) {
	rest, ok := c.cut(row)
	if !ok {
		return place{}, OtherShow
	}
	if c.words == nil {
		c.words = newVocabulary()
	}
	rest, behind, ok := c.behindTitle(rest)
	if !ok {
		return place{}, OtherShow
	}
	parts := split(rest)
	if len(parts) == 0 {
		return place{}, NoEpisode
	}
	found, ok := c.byParts(parts)
	trailer := c.words.isTrailer(strings.Join(parts, " "))
	switch {
	case ok && trailer && found.doubt == "" && !c.titled(found, parts):
		found.doubt = DoubtTrailer
	case ok:
	case trailer:
		return place{}, Trailer
	default:
		return place{}, Unknown
	}
	if behind && found.doubt == "" {
		found.doubt = DoubtTitle
	}
	c.dates.words = c.dates.words || c.words.foreign
	return found, ""
}

// behindTitle takes the sign off that stands between the show's title and the rest.
// "Show 4: Chapter One" has none; its number is read as that of a season, with a doubt.
func (c *collector) behindTitle(rest string) (_ string, bare, ok bool) {
	trimmed := strings.TrimLeftFunc(rest, unicode.IsSpace)
	if trimmed == "" {
		return "", false, true
	}
	r, w := utf8.DecodeRuneInString(trimmed)
	switch {
	case r == ':' || r == '：':
		return trimmed[w:], false, true
	case len(trimmed) < len(rest) && strings.ContainsRune("-–—", r):
		return trimmed[w:], false, true
	case len(trimmed) < len(rest):
		number, after, cut := strings.Cut(trimmed, ":")
		if n, isNumber := wholeNumber(number); cut && isNumber {
			return fmt.Sprintf("S%d:%s", n, after), true, true
		}
	}
	return rest, false, false
}

// titled reports whether the row names the episode by its own title, so that a word such
// as "trailer" belongs to that.
func (c *collector) titled(p place, parts []string) bool {
	found, _ := c.opts.Show.Match("", seasonPoint(p.season), strings.Join(parts[len(parts)-1:], ": "))
	return found == p.point()
}

func seasonPoint(n int) string { return content.Point{Season: n}.String() }

// split parts a row at its colons; one within a word or a number parts nothing.
func split(row string) []string {
	const most = 8
	var parts []string
	for len(parts) < most-1 {
		i := colon(row)
		if i < 0 {
			break
		}
		_, w := utf8.DecodeRuneInString(row[i:])
		parts = keep(parts, row[:i])
		row = row[i+w:]
	}
	return keep(parts, row)
}

func keep(parts []string, s string) []string {
	if s = strings.TrimFunc(s, unicode.IsSpace); s != "" {
		parts = append(parts, s)
	}
	return parts
}

// colon is the place of the first colon that parts: a wide one, or one with a space
// behind it or at the end.
func colon(s string) int {
	for i, r := range s {
		if r == '：' {
			return i
		}
		if r != ':' {
			continue
		}
		after, w := utf8.DecodeRuneInString(s[i+1:])
		if w == 0 || unicode.IsSpace(after) {
			return i
		}
	}
	return -1
}

// byParts reads what stands behind the show's title.
func (c *collector) byParts(parts []string) (place, bool) {
	first := c.words.label(parts[0])
	if first.is(seasonNoun) && first.episode > 0 { // S01E03
		return place{season: first.number, episode: first.episode}, true
	}
	if n, ok := c.seasonOf(parts[0], first); ok && len(parts) > 1 {
		return c.inSeason(n, parts[1:])
	}
	switch {
	case first.is(episodeNoun):
		return c.withoutSeason(first.number, parts[1:])
	case first.is(partNoun):
		return c.partFirst(first.number, parts)
	}
	return c.byTitle("", strings.Join(parts, ": "))
}

// seasonOf is the season that a part of a row names: by number, or by the show's own title
// for it.
func (c *collector) seasonOf(part string, l label) (int, bool) {
	if l.is(seasonNoun) {
		return l.number, true
	}
	if rest, ok := c.cut(part); ok { // "Show 4"
		if n, ok := c.words.number(rest); ok {
			return n, true
		}
	}
	if p, ok := c.opts.Show.Match("", part, ""); ok && p.Whole() {
		return p.Season, true
	}
	return 0, false
}

// inSeason finds the episode of a known season. A "Part 2" or "Volume 2" in between says
// nothing where the episode's own number follows.
func (c *collector) inSeason(season int, parts []string) (place, bool) {
	at := c.words.label(parts[0])
	if at.is(partNoun) && len(parts) > 1 {
		if next := c.words.label(parts[1]); next.is(episodeNoun) {
			at = next
		}
	}
	if at.is(episodeNoun) {
		return place{season: season, episode: at.number}, true
	}
	for from := range min(len(parts), 3) {
		if p, ok := c.byTitle(seasonPoint(season), strings.Join(parts[from:], ": ")); ok {
			return p, true
		}
		if !at.is(partNoun) {
			break // only a part's own name may stand before the title
		}
	}
	if c.words.endsInNumber(parts[0]) { // maybe the show's own word for an episode
		if p, ok := c.byTitle(seasonPoint(season), parts[0]); ok {
			return p, true
		}
	}
	if at.is(partNoun) {
		return place{season: season, episode: at.number, doubt: DoubtPart}, true
	}
	return place{}, false
}

// withoutSeason finds the episode of a row that names none: the title may tell, else it
// is the first, whose rows have been seen in this form.
func (c *collector) withoutSeason(episode int, title []string) (place, bool) {
	if p, ok := c.byTitle("", strings.Join(title, ": ")); ok && p.episode == episode {
		return p, true
	}
	return place{season: 1, episode: episode}, true
}

// partFirst reads "Show: Part 2: …", which may be a season or an episode: only the titles
// can tell.
func (c *collector) partFirst(n int, parts []string) (place, bool) {
	if len(parts) > 1 {
		if at := c.words.label(parts[1]); at.is(episodeNoun) {
			return place{season: n, episode: at.number}, true
		}
		title := strings.Join(parts[1:], ": ")
		if p, ok := c.byTitle(seasonPoint(n), title); ok {
			return p, true
		}
		if p, ok := c.byTitle("", title); ok && p.episode == n {
			return p, true
		}
	}
	return c.byTitle("", strings.Join(parts, ": "))
}

// byTitle asks the show.
func (c *collector) byTitle(season, title string) (place, bool) {
	p, certain := c.opts.Show.Match("", season, title)
	if title == "" || p.Whole() {
		return place{}, false
	}
	if !certain {
		return place{p.Season, p.Episode, DoubtSeason}, true
	}
	return place{p.Season, p.Episode, ""}, true
}
