package imports

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"strings"

	"unspoiled/content"
	"unspoiled/content/watch/imports/language"
	"unspoiled/content/watch/imports/raw"
)

var list = Importer{
	Name: "list", Title: "a list",
	Takes: "a line for each view: S1E3, 1x03, Season 1 Episode 3, or S1E3 2024-05-01; also S1, S1E1-S1E8, #978 for a place in the order of watching, several with commas; else # begins a comment",
	Since: "always",
	Lacks: "what a line says besides",
	files: []file{
		{what: "a list of episodes", fits: isList, may: func(s *sample) bool { return s.open == 0 }, read: readList},
	},
}

// isList reports whether the first line holds an episode, a season or a range.
func isList(s *sample) bool {
	if s.open != 0 {
		return false
	}
	for _, cell := range s.first {
		if l := language.Read(cell); l.Is(language.Season) {
			return true
		}
		for word := range strings.FieldsSeq(strings.Map(commaToSpace, cell)) {
			if _, _, err := listPoints(word); err == nil || beginsWithPlace(word) {
				return true
			}
		}
	}
	return false
}

func commaToSpace(r rune) rune {
	if r == ',' || r == ';' {
		return ' '
	}
	return r
}

func readList(c *collector, in *input) error {
	for number := 1; ; number++ {
		line, err := in.text.ReadSlice('\n')
		if len(line) == 0 && err != nil {
			return ended(err)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			c.brokenRow(number, fmt.Sprintf("the line is longer than %d KiB", raw.MaxRow>>10))
			for errors.Is(err, bufio.ErrBufferFull) {
				_, err = in.text.ReadSlice('\n')
			}
			line = nil
		}
		if err != nil && err.Error() != "EOF" {
			return err
		}
		if text := uncommented(string(bytes.TrimSpace(line))); text != "" {
			if err := c.listLine(number, text); err != nil {
				return err
			}
		}
	}
}

// points are what the lines of a list begin with.
const points = "-*•· "

// uncommented is a line without its comment. One that begins with a place is no comment.
func uncommented(line string) string {
	line = strings.TrimLeft(line, points)
	if beginsWithPlace(line) {
		text, _, _ := strings.Cut(line, " # ")
		return text
	}
	text, _, _ := strings.Cut(line, "#")
	return strings.TrimSpace(text)
}

// beginsWithPlace reports whether a line holds nothing but places in the order of watching,
// such as "#978", and days.
func beginsWithPlace(line string) bool {
	line, _, _ = strings.Cut(line, " # ")
	for i, word := range strings.Fields(strings.Map(commaToSpace, line)) {
		if _, _, ok := readPlaces(word); !ok && (i == 0 || !isDate(word)) {
			return false
		}
	}
	return strings.HasPrefix(line, "#")
}

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
	among       bool // it is one of several that are named together
}

// several reports whether it names none of its episodes by itself.
func (s span) several() bool { return s.among || s.first.Whole() || s.first != s.last }

// listLine takes a line: episodes, seasons and ranges, and perhaps a day. It may be a point
// of a list, with a box that is ticked or not.
func (c *collector) listLine(number int, text string) error {
	if err := c.row(); err != nil {
		return err
	}
	text = strings.TrimLeft(strings.ReplaceAll(text, `"`, ""), points)
	if strings.HasPrefix(text, "[ ]") || strings.HasPrefix(text, "☐") {
		c.ignore(Unwatched)
		return nil
	}
	text = strings.TrimSpace(strings.TrimLeft(text, "[xX]☑✓✔ "))
	spans, day := c.listPiece(text)
	if spans == nil { // several, with commas
		for piece := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ';' || r == '\t' }) {
			piece = strings.TrimSpace(piece)
			found, when := c.listPiece(piece)
			if found == nil && when == "" && !c.ours(piece, 0) {
				c.listWrong(number, text)
				return nil
			}
			spans, day = append(spans, found...), cmp.Or(when, day)
		}
	}
	v := view{Mark: Mark{Certain: true}, who: nobody}
	if day != "" {
		v.At, v.day, _ = c.when(day)
	}
	if len(spans) == 0 {
		c.listWrong(number, text)
	}
	for _, s := range spans {
		if err := c.addSpan(s, v); err != nil {
			return err
		}
	}
	return nil
}

// listWrong says what is wrong with a line: it is of another show, or cannot be read.
func (c *collector) listWrong(number int, text string) {
	for i, word := range strings.Fields(strings.Map(commaToSpace, text)) {
		if _, _, err := listPoints(word); err != nil {
			continue
		}
		if i > 0 {
			c.ignore(OtherShow)
		} else {
			c.brokenRow(number, "the day cannot be read; it is written 2024-05-01")
		}
		return
	}
	c.brokenRow(number, "the line does not begin with an episode such as S1E3")
}

// listPiece reads a piece of a line: a day, a span, or both in either order.
func (c *collector) listPiece(piece string) (spans []span, day string) {
	if s := c.spans(piece); s != nil {
		return s, ""
	}
	for i, r := range piece {
		if r != ' ' {
			continue
		}
		a, b := strings.Trim(piece[:i], " :-–—()"), strings.Trim(piece[i:], " :-–—()")
		if isDate(a) {
			a, b = b, a
		}
		if isDate(b) {
			if s := c.spans(a); s != nil {
				return s, b
			}
		}
	}
	if isDate(piece) {
		return nil, piece
	}
	return nil, ""
}

// spans reads "S1E3", "1x03", "S1E1-S1E4", "Season 1 Episode 5", "Lantern Bay s01e06",
// or several of the first with spaces.
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
	if l := language.Read(text); all == nil && l.Is(language.Season) {
		p := content.Point{Season: l.Number, Episode: l.Episode}
		return []span{{first: p, last: p}}
	}
	return all
}

// places are those of the order of watching from one to another, each for itself; where
// the show does not have them, one of nothing.
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

// addSpan takes the episodes from one point to another; seasons count whole. Of several
// those are left that are not out, as in every mark. What the show does not have of a
// range takes no time.
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
