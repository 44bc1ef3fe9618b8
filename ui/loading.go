package ui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// A show that is read at once is read without a word; of a big one a bar says how far it is.
const (
	patience = 200 * time.Millisecond
	barEvery = 100 * time.Millisecond
)

// waitMsg comes from time to time as long as there is no guide.
type waitMsg struct{}

func wait(d time.Duration) tea.Cmd { return tea.Tick(d, func(time.Time) tea.Msg { return waitMsg{} }) }

// loading is how much of the show is read, where that takes long.
type loading struct {
	part func() float64 // nil where nobody counts
	bar  string         // "" as long as it is not worth a word
}

// tick shows the bar, or moves it on.
func (l *loading) tick(look *text.Look, width int) tea.Cmd {
	part := 0.0
	if l.part != nil {
		part = l.part()
	}
	l.bar = look.Paint(text.InkAccent, widget.Bar(look.Symbols, part, min(width-8, 40)))
	return wait(barEvery)
}

// draw is what stands there as long as there is no guide.
func (l *loading) draw(look *text.Look, height int) string {
	if l.bar == "" {
		return ""
	}
	lines := []string{look.Paint(text.InkDim, "Reading the show"), l.bar}
	return widget.Inset(lines, 4, (height-len(lines))/2) + strings.Repeat("\n", (height-len(lines)+1)/2)
}
