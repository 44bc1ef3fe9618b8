package widget

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/progress"
	"charm.land/lipgloss/v2"

	"unspoiled/ui/text"
)

// The sizes at which the layout changes, and those it never exceeds, in cells.
const (
	MinWidth, MinHeight = 20, 5
	// UsualMeasure is the widest line of text, unless the settings say otherwise.
	UsualMeasure = 72
	// RulesFrom is the least height of a frame with its two rules.
	RulesFrom = 10
	// SplitFrom is the least width for a list with details beside it.
	SplitFrom = 72
	// WideListFrom is the least width for a wide list.
	WideListFrom = 96
	// SideFrom is the least width for a third column.
	SideFrom = 120
	// SideMin and SideMax bound the width of the third column.
	SideMin, SideMax = 26, 40
	// WallWidth is the columns between two panes.
	WallWidth = 3
)

// FrameSize returns the number of lines above and below the body.
func FrameSize(height int) (above, below int) {
	if height < RulesFrom {
		return 1, 1
	}
	return 2, 2
}

// Column returns where a page of text stands in a body: its left edge and its width, gutter
// included.
func Column(l *text.Look, width int) (left, wide int) {
	wide = TextBox(l, width)
	return (width - wide) / 2, wide
}

// WideColumn is Column for a page that may grow to the width most in a wide window. If most is 0,
// it is Column.
func WideColumn(l *text.Look, width, most int) (left, wide int) {
	if most == 0 || width < SideFrom {
		return Column(l, width)
	}
	wide = min(width-2*Gutter, most+Gutter)
	return (width - wide) / 2, wide
}

// TextBox returns the width of a page in some room. It leaves a margin at the right, unless the
// room is small.
func TextBox(l *text.Look, room int) int {
	if room >= 40 {
		room -= 2
	}
	return min(room, l.Measure+Gutter)
}

// TopMargin returns the number of empty lines above a page.
func TopMargin(height int) int {
	switch {
	case height < 12:
		return 0
	case height < 40:
		return 1
	}
	return 2
}

// Inset moves lines to the right and down.
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

// Panes puts two blocks side by side with a wall between them. widths are those of the left lines
// as drawn.
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

// Bar draws a progress bar of a width, without an ink. It is the progress component of bubbles
// with the guide's symbols.
func Bar(s *text.Symbols, part float64, width int) string {
	full, _ := utf8.DecodeRuneInString(s.Watched)
	empty, _ := utf8.DecodeRuneInString(s.Locked)
	bar := progress.New(progress.WithWidth(max(width, 1)), progress.WithoutPercentage(),
		progress.WithColors(lipgloss.NoColor{}), progress.WithFillCharacters(full, empty))
	bar.EmptyColor = lipgloss.NoColor{}
	return bar.ViewAs(part)
}
