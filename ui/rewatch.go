package ui

import (
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/ui/widget"
)

// rewatch is where a rewatch of the show stands. It hides what comes later; the
// history stays as it is.
func (m *Model) rewatch() watch.Rewatch { return m.history.Rewatch(m.show.ID()) }

// beginRewatch begins one behind an episode, or from the start with the zero Point.
func (m *Model) beginRewatch(last content.Point) tea.Cmd {
	h, c := m.history.BeginRewatch(m.show, last, m.options.Now())
	m.history = h
	cmd := m.changed(c.Name)
	m.goHome()
	return cmd
}

func (m *Model) endRewatch() tea.Cmd {
	h, c := m.history.EndRewatch(m.show, m.options.Now())
	m.history = h
	return m.changed(c.Name)
}

func (m *Model) askEndRewatch() *widget.Dialog {
	where := "It is at the start."
	if last := m.rewatch().Last; last != (content.Point{}) {
		where = "It stands at " + last.String() + "."
	}
	d := m.newDialog("End the rewatch?", where+" All that you have watched is told again.", m.takesBack())
	d.Choices = []widget.Choice{
		{Words: "Go on with it"},
		{Words: "End it", Do: m.endRewatch},
	}
	return d
}
