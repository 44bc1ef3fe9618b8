package ui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/screen"
	"unspoiled/ui/widget"
)

// mark marks what is not watched, and takes back what is, after asking where that could
// be a slip.
func (m *Model) mark(p content.Point) tea.Cmd {
	r, err := m.guide.Range(p.String())
	if err != nil { // it may not be known to exist
		return nil
	}
	if !p.Whole() {
		if !m.guide.Watched(p) {
			return m.markAll(r, true)
		}
		return m.unmarkAll(r, m.spoilers().Confirm)
	}
	s, ok := m.guide.Season(p.Season)
	if !ok {
		return nil
	}
	r.Words = s.Label
	if s.Done() {
		return m.unmarkAll(r, m.spoilers().Confirm)
	}
	return m.markAll(r, false)
}

// markAll marks what was named. It asks where it would open more than what comes next,
// whatever the settings say, and before more than one episode is marked: how many a season
// has decides nothing, for that may be hidden.
func (m *Model) markAll(r content.Range, one bool) tea.Cmd {
	take := r.Out()
	if len(take) == 0 {
		e, _ := m.guide.EpisodePage(r.Coming[0])
		m.said = r.Coming[0].String() + " " + e.Comes()
		return nil
	}
	do := func() tea.Cmd {
		done := m.changeNamed(r.Words+" marked", true, take...)
		if len(r.Coming) > 0 {
			m.said += "; what is not out is left"
		}
		return done
	}
	marked := m.history.Told(m.show)
	skipped := m.guide.Skipped(marked, r.Episodes)
	fresh := slices.ContainsFunc(take, func(p content.Point) bool { return !marked.Has(p) })
	if !fresh || len(skipped.Words) == 0 && (one || !m.spoilers().Confirm) {
		return do()
	}
	d := m.newDialog("Mark "+r.Words+" as watched?", m.opens(r), m.takesBack())
	d.Choices = []widget.Choice{{Words: "Not yet"}, {Words: "Mark watched", Do: do}}
	m.dialog = d
	if len(skipped.Words) == 0 {
		return nil
	}
	d.Lines = append(d.Lines, "", "Before it, not marked: "+strings.Join(skipped.Some(), ", ")+".")
	d.Choices[1].Words = "Mark " + r.Words + " alone"
	switch {
	case m.rewatch().On: // it moves, and passes what is in between
		d.Choices[1].Words = "Move the rewatch there"
	case skipped.UpTo != nil:
		d.Choices = append(d.Choices, widget.Choice{Words: "Mark all up to it", Do: func() tea.Cmd {
			return m.changeNamed("All up to "+r.Words+" marked", true, content.Range{Episodes: skipped.UpTo, Coming: r.Coming}.Out()...)
		}})
	}
	return nil
}

// unmarkAll takes back that something was watched.
func (m *Model) unmarkAll(r content.Range, confirm bool) tea.Cmd {
	do := func() tea.Cmd { return m.changeNamed(r.Words+" unmarked", false, r.Episodes...) }
	if !confirm {
		return do()
	}
	m.dialog = m.newDialog("Unmark "+r.Words+"?", "Everything told in it closes again.", m.takesBack())
	m.dialog.Choices = []widget.Choice{{Words: "Keep it"}, {Words: "Unmark it", Do: do}}
	return nil
}

func (m *Model) newDialog(question string, lines ...string) *widget.Dialog {
	return widget.NewDialog(m.look, m.keys, question, lines...)
}

// takesBack names the way back.
func (m *Model) takesBack() string {
	if !m.keys.Undo.Enabled() {
		return "It can be undone."
	}
	return m.keys.Undo.Help().Key + " undoes it at any time."
}

// askNext asks before the next episode is marked on a screen that shows no episode:
// who reads may press space to turn a page.
func (m *Model) askNext() {
	p, ok := m.guide.Next()
	if !ok {
		m.said = m.guide.Rest()
		return
	}
	d := m.newDialog("Mark "+p.String()+" as watched?", "Everything told in it opens.", m.takesBack())
	d.Choices = []widget.Choice{
		{Words: "Not yet"},
		{Words: "Mark watched", Do: func() tea.Cmd { return m.changeNamed(p.String()+" marked", true, p) }},
	}
	m.dialog = d
}

// opens says how much a mark opens, as far as that may be known.
func (m *Model) opens(r content.Range) string {
	season, ok := m.guide.Season(r.Episodes[0].Season)
	switch n := len(r.Out()); {
	case !ok || r.Words != season.Label || !season.Shaped:
		return "Everything told in it opens."
	case n != 1:
		return "Everything told in its " + strconv.Itoa(n) + " episodes opens."
	}
	return "Everything told in its one episode opens."
}

// underLens answers a mark of what is marked, and only looks as if it were not.
const underLens = "that is marked already: the lens hides it"

// upTo is the series up to and with a point, as far as it is out.
func (m *Model) upTo(p content.Point) []content.Point {
	all := m.show.Series()
	last := -1
	for _, e := range m.show.Episodes(p) {
		last = max(last, slices.Index(all, e))
	}
	return m.guide.Out(all[:last+1])
}

// answered records how far somebody has watched, told at the first run.
func (m *Model) answered(a widget.Answer) tea.Cmd {
	m.overlays = nil
	name, episodes := "Nothing watched yet", []content.Point(nil)
	if !a.Nothing {
		name, episodes = "All up to "+a.To.String()+" marked", m.upTo(a.To)
	}
	m.history, _ = m.history.Mark(m.show.ID(), name, true, m.options.Now(), episodes...)
	m.before = m.guide
	m.setGuide()
	m.goHome()
	return m.save()
}

// goHome goes to the first season that is not finished.
func (m *Model) goHome() {
	if home, ok := m.tabs[tabSeasons].screen.(*screen.Seasons); ok {
		home.Home()
	}
}

// changeNamed marks in the history or, where one is on, in the rewatch.
func (m *Model) changeNamed(name string, watched bool, episodes ...content.Point) tea.Cmd {
	h, c, ok := m.history.MarkTold(m.show, name, watched, m.options.Now(), episodes...)
	if !ok {
		m.said = "that is so already"
		if m.lens.On() && watched {
			m.said = underLens
		}
		return nil
	}
	m.history = h
	return m.changed(c.Name)
}

func (m *Model) undo() tea.Cmd {
	h, c, ok := m.history.Undo(m.options.Now())
	if !ok {
		m.said = "there is nothing to undo"
		return nil
	}
	m.history = h
	return m.changed("Undone: " + c.Name)
}

func (m *Model) redo() tea.Cmd {
	h, c, ok := m.history.Redo(m.options.Now())
	if !ok {
		m.said = "there is nothing to redo"
		return nil
	}
	m.history = h
	return m.changed("Redone: " + c.Name)
}

// changed shows what a change has made of the guide, and saves it.
func (m *Model) changed(said string) tea.Cmd {
	m.before = m.guide
	m.recut()
	m.said = said
	if m.hasNews() {
		m.showCard()
	}
	return m.save()
}
