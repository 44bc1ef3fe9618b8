package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/watch"
)

// rewatch is where a rewatch of the show stands. It hides what comes later; the
// history stays as it is.
func (m *Model) rewatch() watch.Rewatch { return m.history.Rewatch(m.show.ID()) }

// watchedAgain is every episode up to where the rewatch stands.
func (m *Model) watchedAgain() content.Set {
	if last := m.rewatch().Last; last != (content.Point{}) {
		return m.show.UpTo(last)
	}
	return content.Set{}
}

// beginRewatch begins one behind an episode, or from the start with the zero Point.
func (m *Model) beginRewatch(last content.Point) tea.Cmd {
	name := "Rewatch begun"
	if last != (content.Point{}) {
		episodes := m.show.Episodes(last)
		last = episodes[len(episodes)-1]
		name = "Rewatch at " + last.String()
	}
	cmd := m.setRewatch(name, watch.Rewatch{On: true, Last: last})
	m.goHome()
	return cmd
}

func (m *Model) setRewatch(name string, to watch.Rewatch, again ...content.Point) tea.Cmd {
	m.history, _ = m.history.SetRewatch(m.show.ID(), name, to, m.options.Now(), again...)
	return m.changed(name)
}

func (m *Model) askEndRewatch() *dialog {
	where := "It is at the start."
	if last := m.rewatch().Last; last != (content.Point{}) {
		where = "It stands at " + last.String() + "."
	}
	d := m.newDialog("End the rewatch?", where+" All that you have watched is told again.", m.takesBack())
	d.choices = []choice{
		{words: "Go on with it"},
		{"End it", func(m *Model) tea.Cmd { return m.setRewatch("Rewatch ended", watch.Rewatch{}) }},
	}
	return d
}

// again moves the rewatch: forth with what was watched once more, and back before
// what was taken back. Nothing that was watched is unmarked by it.
func (m *Model) again(name string, watched bool, episodes []content.Point) tea.Cmd {
	done, order := m.watchedAgain(), m.show.Order()
	moved := slices.DeleteFunc(slices.Clone(episodes), func(p content.Point) bool { return done.Has(p) == watched })
	if len(moved) == 0 {
		return nil
	}
	first, last := len(order), -1
	for _, p := range moved {
		at := slices.Index(order, p)
		first, last = min(first, at), max(last, at)
	}
	to := watch.Rewatch{On: true}
	switch {
	case watched:
		if seen := m.history.Seen(m.show.ID()); !slices.ContainsFunc(moved, func(p content.Point) bool { return !seen.Has(p) }) {
			name = strings.TrimSuffix(name, "marked") + "watched again"
		}
		to.Last = order[max(last, slices.Index(order, m.rewatch().Last))]
		return m.setRewatch(name, to, moved...)
	case first > 0:
		to.Last = order[first-1]
	}
	return m.setRewatch(name+" in the rewatch", to)
}
