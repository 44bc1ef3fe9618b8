package imports

import (
	"errors"
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

// span is a range of episodes, or of whole seasons.
type span struct {
	first, last content.Point
	among       bool // it is one of several that were named together
}

// several reports whether none of the episodes is named by itself.
func (s span) several() bool { return s.among || s.first.Whole() || s.first != s.last }

// spans reads "S1E3", "1x03", "S1E1-S1E4", several of these with spaces, or "Season 1 Episode 5",
// with or without the show's title before it.
func (c *collector) spans(text string) []span {
	if rest, ok := c.cut(text); ok {
		text = strings.TrimLeft(rest, " :-–—,;\t")
	}
	var all []span
	for word := range strings.FieldsSeq(text) {
		if first, last, ok := readPlaces(word); ok {
			all = append(all, c.places(first, last)...)
			continue
		}
		first, last, err := listPoints(word)
		if err != nil {
			all = nil
			break
		}
		all = append(all, span{first: first, last: last})
	}
	if l := language.Read(text); all == nil && l.Is(language.Season) && !strings.ContainsFunc(text, unsure) {
		p := content.Point{Season: l.Number, Episode: l.Episode}
		return []span{{first: p, last: p}}
	}
	return all
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
	if rest, ok := c.cut(text); ok {
		text = strings.TrimLeft(rest, " :-–—,;\t")
	}
	if s, ok := readWorded(text); ok {
		return []span{s}
	}
	head, title, _ := strings.Cut(text, " ")
	if p, last, err := listPoints(strings.TrimRight(head, ":-–—")); err == nil && p == last && !p.Whole() {
		if named, ok := c.episodeByTitle(seasonPoint(p.Season), strings.Trim(title, " :-–—,")); ok && named == p {
			return []span{{first: p, last: p}}
		}
	}
	return nil
}

// readWorded reads a range in words.
func readWorded(text string) (s span, ok bool) {
	m := worded().FindStringSubmatch(text)
	if m == nil {
		return span{}, false
	}
	from, to := language.Read(m[1]+m[2]), language.Read(m[1]+m[3])
	s.first, s.last = content.Point{Season: from.Number, Episode: from.Episode}, content.Point{Season: to.Number, Episode: to.Episode}
	return s, from.Is(language.Season) && to.Is(language.Season) && s.first.Whole() == s.last.Whole() && s.first.Compare(s.last) <= 0
}

// places is the episodes from one place in the order of watching to another, each as a span. If the
// show does not have them, it is a span of an episode that no show has.
func (c *collector) places(first, last int) []span {
	series := c.opts.Show.Series()
	if first < 1 || last > len(series) {
		nowhere := content.EpisodePoint(content.MaxNumber, content.MaxNumber)
		return []span{{first: nowhere, last: nowhere}}
	}
	var all []span
	for _, p := range series[first-1 : last] {
		all = append(all, span{p, p, first != last})
	}
	return all
}

// addSpan adds the episodes from one point to another; seasons are whole. Episodes that are not out
// are left out unless named by themselves, as in every mark. A huge range costs no time, since only
// the show's episodes are gone through.
func (c *collector) addSpan(s span, v view) error {
	if c.all == nil {
		c.all = c.opts.Show.Order()
	}
	found := 0
	for _, p := range c.all {
		at := p
		if s.first.Whole() {
			at.Episode = 0
		}
		if at.Compare(s.first) < 0 || at.Compare(s.last) > 0 {
			continue
		}
		found++
		if s.several() && !c.isOut(p) {
			c.ignore(Coming)
			continue
		}
		if err := c.add(p, v); err != nil {
			return err
		}
	}
	if found == 0 {
		c.ignore(NoSuch)
	}
	return nil
}

var errPoints = errors.New("no points")

// listPoints reads "S1E3", "1x03", "S1", "S1E1-S1E4", "S1E1-4", "S1E1-E4" or "S1-S3".
func listPoints(s string) (first, last content.Point, err error) {
	from, to, ranged := strings.Cut(strings.ReplaceAll(s, "–", "-"), "-")
	if first, err = content.ReadPoint(from); err != nil {
		return first, first, err
	}
	if !ranged {
		return first, first, nil
	}
	if n, ok := wholeNumber(strings.TrimLeft(to, "eE")); ok && !first.Whole() {
		last = content.EpisodePoint(first.Season, n)
	} else if last, err = content.ReadPoint(to); err != nil {
		return first, first, err
	}
	if first.Whole() != last.Whole() || first.Compare(last) > 0 || last.Season > content.MaxNumber ||
		!first.Whole() && (first.Season != last.Season || last.Number() > content.MaxNumber) {
		return first, first, errPoints
	}
	return first, last, nil
}
