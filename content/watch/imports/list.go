package imports

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"strings"

	"unspoiled/content"
	"unspoiled/content/watch/imports/language"
	"unspoiled/content/watch/imports/raw"
)

var list = Importer{
	Name: "list", Title: "a list",
	Takes: "a line for each view: S1E3, 1x03, Season 1 Episode 3, or S1E3 2024-05-01; also S1, S1E1-S1E8, several with commas; # begins a comment",
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
			if _, _, err := listPoints(word); err == nil {
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

func firstWord(line string) string {
	if i := strings.IndexAny(line, " \t,;"); i >= 0 {
		return line[:i]
	}
	return line
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
		if text, _, _ := strings.Cut(string(bytes.TrimSpace(line)), "#"); text != "" {
			if err := c.listLine(number, strings.TrimSpace(text)); err != nil {
				return err
			}
		}
	}
}

// span is a range of episodes, or of whole seasons.
type span struct{ first, last content.Point }

// listLine takes a line: episodes, seasons and ranges, and perhaps a day.
func (c *collector) listLine(number int, text string) error {
	if err := c.row(); err != nil {
		return err
	}
	var spans []span
	v := view{Mark: Mark{Certain: true}, who: nobody}
	dated := false
	for piece := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ';' || r == '\t' }) {
		piece = strings.TrimSpace(piece)
		found, day := c.listPiece(piece)
		switch {
		case found == nil && day == "" && piece != "":
			return c.listWrong(number, piece)
		case day != "":
			v.At, v.day, _ = c.when(day)
			dated = true
		}
		spans = append(spans, found...)
	}
	if len(spans) == 0 && dated {
		return c.listWrong(number, "")
	}
	for _, s := range spans {
		if err := c.addSpan(s, v); err != nil {
			return err
		}
	}
	return nil
}

// listWrong says what is wrong with a line: it is of another show, or cannot be read.
func (c *collector) listWrong(number int, piece string) error {
	words := strings.Fields(piece)
	for i, word := range words {
		if _, _, err := listPoints(word); err == nil {
			if i == 0 {
				c.brokenRow(number, "the day cannot be read; it is written 2024-05-01")
			} else {
				c.ignore(OtherShow)
			}
			return nil
		}
	}
	c.brokenRow(number, "the line does not begin with an episode such as S1E3")
	return nil
}

// listPiece reads a piece of a line: a day, a span, or a span and a day.
func (c *collector) listPiece(piece string) (spans []span, day string) {
	if s := c.spans(piece); s != nil {
		return s, ""
	}
	if isDate(piece) {
		return nil, piece
	}
	for i, r := range piece {
		if r != ' ' {
			continue
		}
		if rest := strings.TrimSpace(piece[i:]); isDate(rest) {
			if s := c.spans(piece[:i]); s != nil {
				return s, rest
			}
		}
	}
	return nil, ""
}

// spans reads "S1E3", "1x03", "S1E1-S1E4", "Season 1 Episode 5", "Lantern Bay s01e06",
// or several of the first with spaces.
func (c *collector) spans(text string) []span {
	if rest, ok := c.cut(text); ok {
		text = strings.TrimLeft(rest, " :-–—")
	}
	var all []span
	for word := range strings.FieldsSeq(text) {
		first, last, err := listPoints(word)
		if err != nil {
			all = nil
			break
		}
		all = append(all, span{first, last})
	}
	if l := language.Read(text); all == nil && l.Is(language.Season) {
		p := content.Point{Season: l.Number, Episode: l.Episode}
		return []span{{p, p}}
	}
	return all
}

// addSpan takes the episodes from one point to another; seasons count whole. What the
// show does not have of a range takes no time.
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
