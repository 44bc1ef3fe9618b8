package terminal

import tea "charm.land/bubbletea/v2"

// Bounds of a window. Bubble Tea keeps three copies of every cell: a screen of maxCells
// (small letters all over a large monitor) takes some 40 MiB. What is larger is drawn on as far
// as that.
const (
	maxWidth  = 1000
	maxHeight = 400
	maxCells  = 60_000
)

// Size is a size of the window within bounds.
func Size(s tea.WindowSizeMsg) tea.WindowSizeMsg {
	w := min(max(s.Width, 0), maxWidth)
	h := min(max(s.Height, 0), maxHeight)
	return tea.WindowSizeMsg{Width: w, Height: min(h, maxCells/max(w, 1))}
}
