package widget

import (
	"strings"

	"unspoiled/ui/text"
)

// All sizes are decided here.
const (
	MinWidth, MinHeight = 20, 5
	// UsualMeasure is how wide text runs at most where the settings say nothing.
	UsualMeasure = 72
	// RulesFrom is the height from which the frame has its two rules.
	RulesFrom = 10
	// SplitFrom is the width from which a list has its details beside it.
	SplitFrom = 72
	// AiryFrom is the width from which a list may be wide.
	AiryFrom = 96
	// SideFrom is the width from which a page has a third column at its right.
	SideFrom = 120
	// SideMin and SideMax are how wide that is.
	SideMin, SideMax = 26, 40
	// WallWidth is the columns between two panes.
	WallWidth = 3
)

// FrameSize is the lines above and below the body.
func FrameSize(height int) (above, below int) {
	if height < RulesFrom {
		return 1, 1
	}
	return 2, 2
}

// Column is where a page of text stands in a body of that width: its left edge
// and its width, gutter included.
func Column(l *text.Look, width int) (left, wide int) {
	wide = TextBox(l, width)
	return (width - wide) / 2, wide
}

// WideColumn is Column of a page that may be as wide as most in a window with room for a
// third column; 0 for one column of text.
func WideColumn(l *text.Look, width, most int) (left, wide int) {
	if most == 0 || width < SideFrom {
		return Column(l, width)
	}
	wide = min(width-2*Gutter, most+Gutter)
	return (width - wide) / 2, wide
}

// TextBox is how wide a page may be in that room: with air at its right, too, where
// there is enough.
func TextBox(l *text.Look, room int) int {
	if room >= 40 {
		room -= 2
	}
	return min(room, l.Measure+Gutter)
}

// Airy is the empty lines above a page.
func Airy(height int) int {
	switch {
	case height < 12:
		return 0
	case height < 40:
		return 1
	}
	return 2
}

// Inset puts a column of lines at its place in the body.
func Inset(lines []string, left, above int) string {
	out := make([]string, max(above, 0), max(above, 0)+len(lines))
	for _, l := range lines {
		if l != "" {
			l = text.Spaces(left) + l
		}
		out = append(out, l)
	}
	return strings.Join(out, "\n")
}

// Panes puts two blocks side by side with a wall between them; widths are those of
// the left lines as drawn.
func Panes(l *text.Look, left []string, widths []int, leftWidth int, right []string, height int) []string {
	out := make([]string, height)
	wall := " " + l.Paint(text.InkFaint, l.Symbols.Wall)
	for i := range out {
		used := 0
		if i < len(left) {
			out[i], used = left[i], widths[i]
		}
		out[i] += text.Spaces(leftWidth-used) + wall
		if i < len(right) && right[i] != "" {
			out[i] += " " + right[i]
		}
	}
	return out
}
