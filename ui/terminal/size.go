package terminal

import tea "charm.land/bubbletea/v2"

// Bounds of the window. Bubble Tea keeps three copies of every cell: a screen of maxCells, with
// small letters on a large monitor, takes some 40 MiB. In a larger window only this part is used.
const (
	maxWidth  = 1000
	maxHeight = 400
	maxCells  = 60_000
)

// Size bounds a size of the window.
func Size(s tea.WindowSizeMsg) tea.WindowSizeMsg {
	w := min(max(s.Width, 0), maxWidth)
	h := min(max(s.Height, 0), maxHeight)
	return tea.WindowSizeMsg{Width: w, Height: min(h, maxCells/max(w, 1))}
}
