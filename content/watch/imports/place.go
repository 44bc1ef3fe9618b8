package imports

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/watch/imports/language"
)

// place is the episode that a row means, with the doubt, if there is one.
type place struct {
	content.Point
	doubt Doubt
}

func placeOf(season, number int) place { return place{Point: content.EpisodePoint(season, number)} }

// place finds the episode that a title means, if written as Netflix does, "Show: Season 1: Chapter
// One: Title", or says why it means none. Numbers count first. Where they are missing or cannot be
// read, it matches the titles with the show's own.
func (c *collector) place(row string) (place, Ignored) {
	rest, ok := c.cut(row)
	if !ok {
		return place{}, OtherShow
	}
	rest, doubtful, ok := behindTitle(rest)
	if !ok {
		return place{}, OtherShow
	}
	parts := split(rest)
	if len(parts) == 0 {
		return place{}, NoEpisode
	}
	found, ok := c.byParts(parts)
	if !ok {
		if dashed := split(dashes.Replace(rest)); len(dashed) > len(parts) && language.Read(dashed[0]).Is(language.Season) {
			found, ok = c.byParts(dashed)
		}
	}
	trailer := language.IsTrailer(strings.Join(parts, " "))
	switch {
	case ok && trailer && found.doubt == "" && !c.namesItself(found, parts):
		found.doubt = DoubtTrailer
	case ok:
	case trailer:
		return place{}, Trailer
	default:
		return place{}, Unknown
	}
	if doubtful && found.doubt == "" {
		found.doubt = DoubtTitle
	}
	return found, ""
}

// behindTitle removes the sign between the show's title and the rest. Without a sign, as in "Show
// 4: Chapter One", the number is taken as the season, which is doubtful.
func behindTitle(rest string) (_ string, doubtful, ok bool) {
	trimmed := strings.TrimLeftFunc(rest, unicode.IsSpace)
	sign, w := utf8.DecodeRuneInString(trimmed)
	switch spaced := len(trimmed) < len(rest); {
	case trimmed == "":
		return "", false, true
	case sign == ':' || sign == '：' || spaced && strings.ContainsRune("-–—", sign):
		return trimmed[w:], false, true
	case !spaced:
		return rest, false, false
	}
	number, after, cut := strings.Cut(trimmed, ":")
	if n, isNumber := wholeNumber(number); cut && isNumber {
		return fmt.Sprintf("S%d:%s", n, after), true, true
	}
	if parts := split(dashes.Replace(trimmed)); language.Read(parts[0]).Is(language.Season) {
		return trimmed, false, true // "Show Season 4: Episode 8"
	}
	word, title, _ := strings.Cut(trimmed, " ")
	return word + ": " + title, false, language.Read(word).Episode != 0 // "Show S04E08 Title"
}

// namesItself reports whether the row gives the episode's own title, so that a word such as
// "trailer" is part of that.
func (c *collector) namesItself(p place, parts []string) bool {
	found, _ := c.opts.Show.Match("", seasonPoint(p.Season), parts[len(parts)-1])
	return found == p.Point
}

func seasonPoint(n int) string { return content.Point{Season: n}.String() }

var (
	colons = strings.NewReplacer("：", ": ", "\u00a0", " ", "\u202f", " ", "\u3000", " ")
	dashes = strings.NewReplacer(" - ", ": ", " – ", ": ", " — ", ": ")
)

// split splits a row at its colons: wide ones, and those before a space or the end. A colon within
// a word or number does not separate.
func split(row string) []string {
	var parts []string
	for part := range strings.SplitSeq(colons.Replace(row)+" ", ": ") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// byParts reads the parts after the show's title.
func (c *collector) byParts(parts []string) (place, bool) {
	first := c.label(parts[0])
	if first.Is(language.Season) && first.Episode != 0 { // S01E03
		return place{Point: content.Point{Season: first.Number, Episode: first.Episode}}, true
	}
	if n, ok := c.seasonOf(parts[0], first); ok && len(parts) > 1 {
		return c.inSeason(n, parts[1:])
	}
	switch {
	case first.Is(language.Episode):
		return c.withoutSeason(first.Number, parts[1:])
	case first.Is(language.Part):
		return c.partFirst(first.Number, parts)
	}
	return c.byTitle("", strings.Join(parts, ": "))
}

// label reads a part of a row, and notes if it is not English.
func (c *collector) label(part string) language.Label {
	l := language.Read(part)
	c.dates.Foreign = c.dates.Foreign || l.Foreign
	return l
}

// seasonOf is the season that a part of a row names, by number or by the show's title for it.
func (c *collector) seasonOf(part string, l language.Label) (int, bool) {
	if l.Is(language.Season) {
		return l.Number, true
	}
	if rest, ok := c.cut(part); ok { // "Show 4", "Show 5 Volume 1"
		if l := language.Read("season " + rest); l.Is(language.Season) && l.Episode == 0 {
			return l.Number, true
		}
	}
	if p, ok := c.opts.Show.Match("", part, ""); ok && p.Whole() {
		return p.Season, true
	}
	return 0, false
}

// inSeason finds the episode in a known season. It ignores a "Part 2" or "Volume 2" before an
// episode number.
func (c *collector) inSeason(season int, parts []string) (place, bool) {
	at := c.label(parts[0])
	if at.Is(language.Part) && len(parts) > 1 {
		if next := c.label(parts[1]); next.Is(language.Episode) {
			at = next
		}
	}
	if at.Is(language.Episode) {
		return placeOf(season, at.Number), true
	}
	for from := range min(len(parts), 3) {
		if p, ok := c.byTitle(seasonPoint(season), strings.Join(parts[from:], ": ")); ok {
			return p, true
		}
		if !at.Is(language.Part) {
			break // only a part's name may stand before the title
		}
	}
	if language.EndsInNumber(parts[0]) { // perhaps the show's own word for an episode
		if p, ok := c.byTitle(seasonPoint(season), parts[0]); ok {
			return p, true
		}
	}
	if at.Is(language.Part) {
		return place{content.EpisodePoint(season, at.Number), DoubtPart}, true
	}
	return place{}, false
}

// withoutSeason finds the episode of a row with an episode number but no season: by the title if
// that fits; else it is in season 1, since services write first seasons so.
func (c *collector) withoutSeason(episode int, title []string) (place, bool) {
	if p, ok := c.byTitle("", strings.Join(title, ": ")); ok && p.Number() == episode {
		return p, true
	}
	return placeOf(1, episode), true
}

// partFirst reads "Show: Part 2: …". A part may be a season or an episode; only the titles can
// tell.
func (c *collector) partFirst(n int, parts []string) (place, bool) {
	if len(parts) > 1 {
		if at := c.label(parts[1]); at.Is(language.Episode) {
			return placeOf(n, at.Number), true
		}
		title := strings.Join(parts[1:], ": ")
		if p, ok := c.byTitle(seasonPoint(n), title); ok {
			return p, true
		}
		if p, ok := c.byTitle("", title); ok && p.Number() == n {
			return p, true
		}
	}
	return c.byTitle("", strings.Join(parts, ": "))
}

// episodeByTitle finds the episode with a title, perhaps after a "Chapter One:". It returns no
// doubtful one.
func (c *collector) episodeByTitle(season, title string) (content.Point, bool) {
	title = clean.Line(limit(title))
	p, ok := c.byTitle(season, title)
	if parts := split(title); !ok && len(parts) > 1 && language.Read(parts[0]).Is(language.Episode) {
		p, ok = c.byTitle(season, strings.Join(parts[1:], ": "))
	}
	return p.Point, ok && p.doubt == ""
}

// byTitle finds an episode by its title, in a season or, if that is "", in any.
func (c *collector) byTitle(season, title string) (place, bool) {
	p, certain := c.opts.Show.Match("", season, title)
	if title == "" || p.Whole() {
		return place{}, false
	}
	if !certain {
		return place{p, DoubtSeason}, true
	}
	return place{p, ""}, true
}
