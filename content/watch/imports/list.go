package imports

import (
	"bytes"
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"unspoiled/content/watch/imports/language"
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
		if _, _, ok := readWorded(cell); ok {
			return true
		}
		for word := range strings.FieldsSeq(commas.Replace(cell)) {
			if _, _, ok := listPoints(word); ok || beginsWithPlace(word) {
				return true
			}
		}
	}
	return false
}

// commas are the signs between several on a line.
var commas = strings.NewReplacer(",", " ", ";", " ")

func readList(c *collector, s *sample) error {
	for t := c.rows(s); ; {
		line, err := t.NextLine()
		if err != nil {
			return ended(err)
		}
		c.here.Line = t.Line
		if text := uncommented(string(bytes.TrimSpace(line))); text != "" {
			c.listLine(text)
		}
	}
}

// points are bullets of a list, ticked and unticked its checkboxes.
const (
	points   = "-*•· "
	ticked   = "[xX]☑✓✔✅\ufe0f "
	unticked = "☐❌✗✘✖⬜🔲□◻"
)

// uncommented is a line without its comment. A line that begins with a place such as #978 is not a
// comment.
func uncommented(line string) string {
	line = strings.TrimLeft(line, points)
	if beginsWithPlace(line) {
		text, _, _ := strings.Cut(line, " # ")
		return text
	}
	text, _, _ := strings.Cut(line, "#")
	return strings.TrimSpace(text)
}

// beginsWithPlace reports whether a line begins with a place in the order of watching, such as
// "#978", and holds only places and days.
func beginsWithPlace(line string) bool {
	line, _, _ = strings.Cut(line, " # ")
	for i, word := range strings.Fields(commas.Replace(line)) {
		if _, _, ok := readPlaces(word); !ok && (i == 0 || !isDate(word)) {
			return false
		}
	}
	return strings.HasPrefix(line, "#")
}

// listLine reads a line: episodes, seasons and ranges, perhaps with a day. It may have a bullet and
// a checkbox.
func (c *collector) listLine(text string) {
	c.row()
	text = strings.TrimLeft(strings.ReplaceAll(text, `"`, ""), points)
	begin, _ := utf8.DecodeRuneInString(text)
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "\ufe0f "))
	if strings.HasPrefix(text, "[ ]") || strings.ContainsRune(unticked, begin) || strings.ContainsRune(unticked, end) {
		c.ignore(Unwatched)
		return
	}
	text = strings.TrimSpace(strings.TrimRight(strings.TrimLeft(text, ticked), "☑✓✔✅\ufe0f "))
	if r, _ := utf8.DecodeRuneInString(text); !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '#' {
		c.broken("the line begins with a sign that does not say whether it was watched")
		return
	}
	spans, day := c.listPiece(text, c.spans)
	if spans == nil {
		spans, day = c.listPiece(text, c.loosely)
	}
	if spans == nil { // several, with commas
		for piece := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ';' || r == '\t' }) {
			piece = strings.TrimSpace(piece)
			found, when := c.listPiece(piece, c.spans)
			if found == nil && when == "" && !c.ours(piece, 0) {
				c.listWrong(text)
				return
			}
			spans, day = append(spans, found...), cmp.Or(when, day)
		}
	}
	v := view{Mark: Mark{Certain: true}, who: nobody}
	if day != "" {
		v.At, v.day, _ = c.when(day)
	}
	if len(spans) == 0 {
		c.listWrong(text)
	}
	for _, s := range spans {
		c.addSpan(s, v)
	}
}

// listWrong says what is wrong with a line: it is of another show, or it cannot be read.
func (c *collector) listWrong(text string) {
	_, mine := c.cut(text)
	for i, word := range strings.Fields(commas.Replace(text)) {
		if _, _, ok := listPoints(word); !ok {
			continue
		}
		if i > 0 && !mine {
			c.ignore(OtherShow)
		} else {
			c.broken("what stands beside the episode is neither a day, written 2024-05-01, nor the episode’s title")
		}
		return
	}
	c.broken("the line does not begin with an episode such as S1E3")
}

// listPiece reads a piece of a line: a day, something that read makes spans of, or both in either
// order.
func (c *collector) listPiece(piece string, read func(string) []span) (spans []span, day string) {
	if s := read(piece); s != nil {
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
			if s := read(a); s != nil {
				return s, b
			}
		}
	}
	if isDate(piece) {
		return nil, piece
	}
	return nil, ""
}
