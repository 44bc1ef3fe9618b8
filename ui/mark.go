package ui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/ui/widget"
)

// mark toggles a point: it marks what is not watched, and unmarks what is. It asks first where
// that could be a slip.
func (m *Model) mark(p content.Point) tea.Cmd {
	r, err := m.viewing.guide.Range(p.String())
	if err != nil { // the viewer may not know that it exists
		return nil
	}
	if !p.Whole() {
		if !m.viewing.guide.Watched(p) {
			return m.markAll(r, true)
		}
		return m.unmarkAll(r, m.viewing.spoilers().Confirm)
	}
	s, ok := m.viewing.guide.Season(p.Season)
	if !ok {
		return nil
	}
	r.Words = s.Label
	if s.Done() {
		return m.unmarkAll(r, m.viewing.spoilers().Confirm)
	}
	return m.markAll(r, false)
}

// markAll marks those episodes of a range that are out. one says that the viewer named a single
// episode.
func (m *Model) markAll(r content.Range, one bool) tea.Cmd {
	take := r.Out()
	left := slices.DeleteFunc(slices.Clone(r.Coming), m.viewing.history.Told(m.viewing.show).Has)
	if len(take) == 0 && len(left) > 0 {
		e, _ := m.viewing.guide.EpisodePage(left[0])
		m.notice.say(left[0].String() + " " + e.Comes())
		return nil
	}
	do := func() tea.Cmd {
		done := m.changeNamed(r.Words+" marked", true, take...)
		if len(left) > 0 {
			m.notice.add("; what is not out is left")
		}
		return done
	}
	upTo := func(all ...content.Point) tea.Cmd { return m.changeNamed("All up to "+r.Words+" marked", true, all...) }
	d := m.questions.mark(r, m.viewing.spoilers().Confirm && !one, do, upTo)
	if d == nil {
		return do()
	}
	m.dialog = d
	return nil
}

func (m *Model) unmarkAll(r content.Range, confirm bool) tea.Cmd {
	do := func() tea.Cmd { return m.changeNamed(r.Words+" unmarked", false, r.Episodes...) }
	if !confirm {
		return do()
	}
	m.dialog = m.questions.unmark(r.Words, do)
	return nil
}

func (m *Model) markNext() {
	p, ok := m.viewing.guide.Next()
	if !ok {
		m.notice.say(m.viewing.guide.Rest())
		return
	}
	m.dialog = m.questions.next(p, func() tea.Cmd { return m.changeNamed(p.String()+" marked", true, p) })
}

// answered records the answer to the first question: how far the viewer has watched.
func (m *Model) answered(a widget.Answer) tea.Cmd {
	name, episodes := "Nothing watched yet", []content.Point(nil)
	if !a.Nothing {
		name, episodes = "All up to "+a.To.String()+" marked", m.viewing.upTo(a.To)
	}
	m.viewing.answer(name, episodes...)
	m.nav.closeAll()
	m.nav.show(m.viewing.guide)
	m.nav.home()
	return m.progress.save(m.viewing.history)
}

func (m *Model) changeNamed(name string, watched bool, episodes ...content.Point) tea.Cmd {
	done, ok := m.viewing.mark(name, watched, episodes...)
	switch {
	case ok:
		return m.changed(done)
	case m.viewing.lens.On() && watched: // it is watched, but the lens hides that
		m.notice.say("that is marked already: the lens hides it")
	default:
		m.notice.say("that is so already")
	}
	return nil
}

// moveHistory moves through the history with Undo or Redo; word is "undo", done is "Undone: ".
func (m *Model) moveHistory(way func(watch.History, time.Time) (watch.History, watch.Change, bool), word, done string) tea.Cmd {
	h, c, ok := way(m.viewing.history, m.viewing.now())
	if !ok {
		m.notice.say("there is nothing to " + word)
		return nil
	}
	return m.changed(done + m.viewing.apply(h, c))
}

func (m *Model) undo() tea.Cmd { return m.moveHistory(watch.History.Undo, "undo", "Undone: ") }

// changed redraws the guide after a change, reports it, and saves it.
func (m *Model) changed(said string) tea.Cmd {
	m.nav.show(m.viewing.guide)
	m.notice.say(said)
	if m.viewing.hasNews() {
		m.showCard()
	}
	return m.progress.save(m.viewing.history)
}
