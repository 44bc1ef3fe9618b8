package ui

import "strings"

// All sizes are decided here.
const (
	minWidth, minHeight = 20, 5
	// usualMeasure is how wide text runs at most where the settings say nothing.
	usualMeasure = 72
	// rulesFrom is the height from which the frame has its two rules.
	rulesFrom = 10
	// splitFrom is the width from which a list has its details beside it.
	splitFrom = 72
	// airyFrom is the width from which a list may be wide.
	airyFrom = 96
	// wall is the columns between two panes.
	wallWidth = 3
)

// frameSize is the lines above and below the body.
func frameSize(height int) (above, below int) {
	if height < rulesFrom {
		return 1, 1
	}
	return 2, 2
}

// column is where a page of text stands in a body of that width: its left edge
// and its width, gutter included.
func (l *look) column(width int) (left, wide int) {
	wide = l.textBox(width)
	return (width - wide) / 2, wide
}

// textBox is how wide a page may be in that room: with air at its right, too, where
// there is enough.
func (l *look) textBox(room int) int {
	if room >= 40 {
		room -= 2
	}
	return min(room, l.measure+gutter)
}

// airy is the empty lines above a page.
func airy(height int) int {
	switch {
	case height < 12:
		return 0
	case height < 40:
		return 1
	}
	return 2
}

// inset puts a column of lines at its place in the body.
func inset(lines []string, left, above int) string {
	var b strings.Builder
	for range above {
		b.WriteByte('\n')
	}
	for i, l := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		if l != "" {
			b.WriteString(spaces(left))
			b.WriteString(l)
		}
	}
	return b.String()
}

// panes puts two blocks side by side with a wall between them; widths are those of
// the left lines as drawn.
func (l *look) panes(left []string, widths []int, leftWidth int, right []string, height int) []string {
	out := make([]string, height)
	for i := range out {
		var b strings.Builder
		used := 0
		if i < len(left) {
			b.WriteString(left[i])
			used = widths[i]
		}
		b.WriteString(spaces(leftWidth - used))
		b.WriteByte(' ')
		l.write(&b, inkFaint, l.signs.wall)
		if i < len(right) && right[i] != "" {
			b.WriteByte(' ')
			b.WriteString(right[i])
		}
		out[i] = b.String()
	}
	return out
}
