package imports

import (
	"strings"
	"unicode"

	"unspoiled/content"
	"unspoiled/content/internal/pattern"
	"unspoiled/content/watch/imports/language"
)

var (
	// counter matches the number of a list item: "1. S1E1", "2) S1E2".
	counter = pattern.New(`^\d{1,4}[.)] +`)
	// spaced matches a range with spaces or a word within: "S1E1 - S1E3", "S1E1 to E3".
	spaced = pattern.New(`(?i)\b(s\d+(?:e\d+)?|\d+x\d+|#\d+)(?: *[–—] *| +(?:-|to|through|until|bis) +)(s\d+(?:e\d+)?|e\d+|\d+x\d+|#\d+)\b`)
	// worded matches a range in words: "Seasons 3-4", "Season 1 Episodes 1 to 4".
	worded = pattern.New(`(?i)^(.*?\pL[ .]*)(\d+) *(?:[-–—]|to|through|until|bis) *(\d+)$`)
)

// readPlaces reads "#978" or "#978-#980".
func readPlaces(word string) (first, last int, ok bool) {
	from, to, ranged := strings.Cut(strings.ReplaceAll(word, "–", "-"), "-")
	digits, place := strings.CutPrefix(from, "#")
	if first, ok = wholeNumber(digits); !ok || !place {
		return 0, 0, false
	}
	if last = first; ranged {
		last, ok = wholeNumber(strings.TrimPrefix(to, "#"))
	}
	return first, last, ok && first <= last
}

// span is the episodes of the show that are meant together.
type span struct {
	points  []content.Point
	several bool // none of them is named by itself
}

// spans reads "S1E3", "1x03", "S1E1-S1E4", several of these with spaces, or "Season 1 Episode 5",
// with or without the show's title before it.
func (c *collector) spans(text string) []span {
	text = c.untitled(text)
	var all []span
	for word := range strings.FieldsSeq(text) {
		if first, last, ok := readPlaces(word); ok {
			all = append(all, c.places(first, last))
		} else if first, last, ok := listPoints(word); ok {
			all = append(all, c.between(first, last))
		} else {
			all = nil
			break
		}
	}
	if l := language.Read(text); all == nil && l.Is(language.Season) && !strings.ContainsFunc(text, unsure) {
		p := content.Point{Season: l.Number, Episode: l.Episode}
		return []span{c.between(p, p)}
	}
	return all
}

// untitled is a line without the show's title before what it says.
func (c *collector) untitled(text string) string {
	if rest, ok := c.cut(text); ok {
		return strings.TrimLeft(rest, " :-–—,;\t")
	}
	return text
}

// unsure accepts signs that may negate what is beside them: "S1E3?", "S1E3 ✕".
func unsure(r rune) bool {
	return !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.Zs) && !strings.ContainsRune(".:,;-–—·#@'’", r)
}

// loosely reads other forms that people write: "1. S1E1", "S1E1 - S1E3", "Seasons 3-4", "S1E3 The
// Log".
func (c *collector) loosely(text string) []span {
	text = spaced().ReplaceAllString(counter().ReplaceAllString(text, ""), "$1-$2")
	if all := c.spans(text); all != nil {
		return all
	}
	text = c.untitled(text)
	if first, last, ok := readWorded(text); ok {
		return []span{c.between(first, last)}
	}
	head, title, _ := strings.Cut(text, " ")
	if p, last, ok := listPoints(strings.TrimRight(head, ":-–—")); ok && p == last && !p.Whole() {
		if named, ok := c.episodeByTitle(seasonPoint(p.Season), strings.Trim(title, " :-–—,")); ok && named == p {
			return []span{c.between(p, p)}
		}
	}
	return nil
}

// readWorded reads a range in words.
func readWorded(text string) (first, last content.Point, ok bool) {
	m := worded().FindStringSubmatch(text)
	if m == nil {
		return first, last, false
	}
	from, to := language.Read(m[1]+m[2]), language.Read(m[1]+m[3])
	first, last = content.Point{Season: from.Number, Episode: from.Episode}, content.Point{Season: to.Number, Episode: to.Episode}
	return first, last, from.Is(language.Season) && to.Is(language.Season) && first.Whole() == last.Whole() && first.Compare(last) <= 0
}

// places is the episodes from one place in the order of watching to another, if the show has them.
func (c *collector) places(first, last int) span {
	series := c.opts.Show.Series()
	if first < 1 || last > len(series) {
		return span{}
	}
	return span{series[first-1 : last], first != last}
}

// between is the episodes from one point to another; seasons are whole. A huge range costs no time,
// since only the show's episodes are gone through.
func (c *collector) between(first, last content.Point) span {
	if c.all == nil {
		c.all = c.opts.Show.Order()
	}
	s := span{several: first.Whole() || first != last}
	for _, p := range c.all {
		at := p
		if first.Whole() {
			at.Episode = 0
		}
		if at.Compare(first) >= 0 && at.Compare(last) <= 0 {
			s.points = append(s.points, p)
		}
	}
	return s
}

// addSpan adds episodes. Those that are not out are left out unless named by themselves, as in
// every mark.
func (c *collector) addSpan(s span, v view) {
	if len(s.points) == 0 {
		c.ignore(NoSuch)
	}
	for _, p := range s.points {
		if s.several && !c.isOut(p) {
			c.ignore(Coming)
		} else {
			c.add(p, v)
		}
	}
}

// listPoints reads "S1E3", "1x03", "S1", "S1E1-S1E4", "S1E1-4", "S1E1-E4" or "S1-S3".
func listPoints(s string) (first, last content.Point, ok bool) {
	from, to, ranged := strings.Cut(strings.ReplaceAll(s, "–", "-"), "-")
	first, err := content.ReadPoint(from)
	if err != nil || !ranged {
		return first, first, err == nil
	}
	if n, ok := wholeNumber(strings.TrimLeft(to, "eE")); ok && !first.Whole() {
		last = content.EpisodePoint(first.Season, n)
	} else if last, err = content.ReadPoint(to); err != nil {
		return first, first, false
	}
	possible := last.Season <= content.MaxNumber && last.Number() <= content.MaxNumber
	return first, last, possible && first.Whole() == last.Whole() && first.Compare(last) <= 0 && (first.Whole() || first.Season == last.Season)
}
