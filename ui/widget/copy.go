package widget

import "strings"

// Copy is the words of the chosen target, or, with none in view, all of the page as it
// is shown; whole says which.
func (r *Reader) Copy() (words string, whole bool) {
	if !r.InView(r.at) {
		var lines []string
		for _, l := range r.page.Lines {
			lines = append(lines, strings.TrimRight(l.Words(), " "))
		}
		return strings.Join(lines, "\n"), true
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
