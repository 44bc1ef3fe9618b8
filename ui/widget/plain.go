package widget

import (
	"regexp"
	"strconv"
	"strings"

	"unspoiled/ui/text"
)

// Plain is a page line by line, to be read aloud or over a slow line: nothing in columns,
// never two empty lines, and what can be chosen numbered from 1. A row is "3. Salt", a
// link "[3] Will Byers". An episode that stands there by its number has no other: it is
// typed as it stands.
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
				if want := p.Targets[r.To-1].Want; !named(want, r.Text) {
					choices = append(choices, want)
					b.WriteString("[" + strconv.Itoa(len(choices)) + "]\u00a0") // no line ends behind it
				}
			}
			b.WriteString(r.Text)
		}
		words := Spoken(b.String())
		if lead == "" && strings.HasPrefix(strings.TrimSpace(b.String()), ", ") { // a dot before an item
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

// named reports whether the words of a link can be typed to follow it.
func named(want Intent, words string) bool {
	v, ok := want.(Visit)
	return ok && v.Point.String() == words
}

// columns are apart by more than a space.
var columns = regexp.MustCompile(` {2,}`)

// Spoken is a line without columns: what stood in them is parted by commas.
func Spoken(s string) string {
	out := ""
	for _, part := range columns.Split(strings.ReplaceAll(s, " ,", ","), -1) {
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

// Titled reports whether a page begins with its title.
func (p Page) Titled() bool {
	return len(p.Lines) > 0 && len(p.Lines[0]) > 0 && p.Lines[0][0].Ink == text.InkTitle
}
