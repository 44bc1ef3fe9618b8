package widget

import (
	"strconv"
	"strings"

	"unspoiled/ui/text"
)

// Plain returns the page line by line, to be read aloud or over a slow connection: no columns,
// never two empty lines, and choices numbered from 1. A row is "3. Salt", a link "[3] Will
// Byers". The number of an episode gets no link: it can be typed as it is.
func (p Page) Plain() (lines []string, choices []Intent) {
	rows := map[int]Intent{}
	for _, t := range p.Targets {
		if t.row {
			rows[t.line] = t.Want
		}
	}
	for at, l := range p.Lines {
		lead := ""
		if want, ok := rows[at]; ok {
			choices = append(choices, want)
			lead = strconv.Itoa(len(choices)) + ". "
		}
		var b strings.Builder
		for _, r := range l {
			if r.To > 0 {
				if want := p.Targets[r.To-1].Want; !typable(want, r.Text) {
					choices = append(choices, want)
					b.WriteString("[" + strconv.Itoa(len(choices)) + "]\u00a0") // a space at which no line breaks
				}
			}
			b.WriteString(r.Text)
		}
		words := Spoken(b.String())
		if lead == "" && strings.HasPrefix(strings.TrimSpace(b.String()), ", ") { // the dot in front of an item, spoken
			lead = "- "
		}
		words = lead + words
		if words == "" && (len(lines) == 0 || lines[len(lines)-1] == "") {
			continue
		}
		lines = append(lines, words)
	}
	return lines, choices
}

// typable reports whether a link is the number of an episode, which can be typed.
func typable(want Intent, words string) bool {
	v, ok := want.(Visit)
	return ok && v.Point.String() == words
}

// Spoken replaces the columns of a line by commas.
func Spoken(s string) string {
	out := ""
	for part := range strings.SplitSeq(strings.ReplaceAll(s, " ,", ","), "  ") {
		switch part = strings.Trim(part, " ,"); {
		case part == "":
		case out == "":
			out = part
		case strings.ContainsAny(out[len(out)-1:], ".:!?"):
			out += " " + part
		default:
			out += ", " + part
		}
	}
	return out
}

// Titled reports whether the page begins with a title.
func (p Page) Titled() bool {
	return len(p.Lines) > 0 && len(p.Lines[0]) > 0 && p.Lines[0][0].Ink == text.InkTitle
}
