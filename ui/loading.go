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

// waited shows the bar, or moves it on.
func (m *Model) waited() tea.Cmd {
	if m.guide != nil {
		return nil
	}
	part := 0.0
	if m.options.Loading != nil {
		part = m.options.Loading()
	}
	m.bar = m.look.Paint(text.InkAccent, widget.Bar(m.look.Symbols, part, min(m.width-8, 40)))
	return wait(barEvery)
}

// waiting is what stands there as long as there is no guide.
func (m *Model) waiting() string {
	if m.bar == "" {
		return ""
	}
	lines := []string{m.look.Paint(text.InkDim, "Reading the show"), m.bar}
	return widget.Inset(lines, 4, (m.height-len(lines))/2) + strings.Repeat("\n", (m.height-len(lines)+1)/2)
}
