package widget

import "strings"

// Copy is the words of the chosen target, or, with none in view, all of the page as it
// is shown; whole says which.
func (r *Reader) Copy() (words string, whole bool) {
	if !r.InView(r.at) {
		var lines []string
		for _, s := range r.page.flow() {
			l := strings.TrimRight(r.page.Lines[s.line][s.from:s.to].Words(), " ")
			if n := len(lines); l != "" || n > 0 && lines[n-1] != "" {
				lines = append(lines, l)
			}
		}
		return strings.TrimRight(strings.Join(lines, "\n"), "\n"), true
	}
	t := r.page.Targets[r.at]
	if t.row {
		return strings.Join(strings.Fields(r.page.Lines[t.line].Words()), " "), false
	}
	var parts []string
	for _, l := range r.page.Lines[t.line:] {
		for _, run := range l {
			if run.To-1 == r.at {
				parts = append(parts, run.Text)
			}
		}
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " "), false
}
