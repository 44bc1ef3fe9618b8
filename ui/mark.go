package ui

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/wording"
)

// mark marks what is not watched, and takes back what is. A season is asked about
// first.
func (m *Model) mark(p content.Point) tea.Cmd {
	if !p.Whole() {
		return m.change(p, !m.guide.Watched(p), p)
	}
	s, ok := m.guide.Season(p.Season)
	if !ok {
		return nil
	}
	watched := s.State != content.SeasonWatched
	if !m.options.Confirm {
		return m.change(p, watched, m.show.Episodes(p)...)
	}
	if watched && m.lens.on() && m.marked(p) {
		m.said = underLens
	} else if watched {
		m.dialog = m.askMark(s)
	} else {
		m.dialog = m.askUnmark(s)
	}
	return nil
}

func (m *Model) newDialog(question string, lines ...string) *dialog {
	return &dialog{look: m.look, keys: m.keys, question: question, lines: lines}
}

// askMark asks before a season is marked, and about earlier ones that are not.
func (m *Model) askMark(s content.Season) *dialog {
	p := content.Point{Season: s.Number}
	earlier := m.unmarkedBefore(s.Number)
	d := m.newDialog("Mark "+s.Label+" as watched?", opens(s), m.takesBack())
	d.choices = []choice{
		{words: "Not yet"},
		{"Mark watched", func(m *Model) tea.Cmd { return m.change(p, true, m.show.Episodes(p)...) }},
	}
	if len(earlier) == 0 {
		return d
	}
	d.lines = append(d.lines, "", isNotMarked(earlier))
	d.choices[1].words = "Mark " + s.Label + " alone"
	d.choices = append(d.choices, choice{"Mark all up to it", func(m *Model) tea.Cmd {
		return m.changeNamed("All up to "+s.Label+" marked", true, m.upTo(p)...)
	}})
	return d
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
		m.said = "every episode is marked"
		return
	}
	d := m.newDialog("Mark "+p.String()+" as watched?", "Everything told in it opens.", m.takesBack())
	d.choices = []choice{
		{words: "Not yet"},
		{"Mark watched", func(m *Model) tea.Cmd { return m.change(p, true, p) }},
	}
	m.dialog = d
}

// opens says how much a mark opens, as far as that may be known.
func opens(s content.Season) string {
	if !s.Shaped {
		return "Everything told in it opens."
	}
	if n := len(s.Episodes); n != 1 {
		return "Everything told in its " + strconv.Itoa(n) + " episodes opens."
	}
	return "Everything told in its one episode opens."
}

func (m *Model) askUnmark(s content.Season) *dialog {
	p := content.Point{Season: s.Number}
	d := m.newDialog("Unmark "+s.Label+"?", "Everything told in it closes again.", m.takesBack())
	d.choices = []choice{
		{words: "Keep it"},
		{"Unmark it", func(m *Model) tea.Cmd { return m.change(p, false, m.show.Episodes(p)...) }},
	}
	return d
}

// underLens answers a mark of what is marked, and only looks as if it were not.
const underLens = "that is marked already: the lens hides it"

// marked reports whether all of a season counts as watched, whatever a lens hides: in
// the history, or in the rewatch where one is on.
func (m *Model) marked(p content.Point) bool {
	marked := m.history.Told(m.show)
	for _, e := range m.show.Episodes(p) {
		if !marked.Has(e) {
			return false
		}
	}
	return true
}

// unmarkedBefore is the regular seasons before one that are not fully watched.
func (m *Model) unmarkedBefore(number int) []string {
	var out []string
	for _, s := range m.guide.Seasons() {
		if s.Number > 0 && s.Number < number && !m.marked(content.Point{Season: s.Number}) {
			out = append(out, s.Label)
		}
	}
	return out
}

func isNotMarked(seasons []string) string {
	switch n := len(seasons); {
	case n == 1:
		return seasons[0] + " is not marked in full."
	case n > 3:
		return strconv.Itoa(n) + " earlier seasons are not marked in full."
	}
	return wording.List(seasons) + " are not marked in full."
}

// upTo is the regular episodes up to and with a point.
func (m *Model) upTo(p content.Point) []content.Point {
	all := m.show.Regular()
	last := -1
	for _, e := range m.show.Episodes(p) {
		last = max(last, slices.Index(all, e))
	}
	return all[:last+1]
}

// answered records how far somebody has watched, told at the first run.
func (m *Model) answered(a answer) tea.Cmd {
	m.over = nil
	name, episodes := "Nothing watched yet", []content.Point(nil)
	if !a.nothing {
		name, episodes = "All up to "+a.to.String()+" marked", m.upTo(a.to)
	}
	m.history, _ = m.history.Mark(m.show.ID(), name, true, m.options.Now(), episodes...)
	m.before = m.guide
	m.setGuide()
	m.goHome()
	return m.save()
}

// goHome goes to the first season that is not finished.
func (m *Model) goHome() {
	if home, ok := m.tabs[tabSeasons].screen.(*seasons); ok {
		home.Home()
	}
}

// change marks or unmarks a season or an episode.
func (m *Model) change(p content.Point, watched bool, episodes ...content.Point) tea.Cmd {
	name := p.String()
	if p.Whole() {
		if s, ok := m.guide.Season(p.Season); ok {
			name = s.Label
		}
	}
	if watched {
		return m.changeNamed(name+" marked", true, episodes...)
	}
	return m.changeNamed(name+" unmarked", false, episodes...)
}

// changeNamed marks in the history or, where one is on, in the rewatch.
func (m *Model) changeNamed(name string, watched bool, episodes ...content.Point) tea.Cmd {
	h, c, ok := m.history.MarkTold(m.show, name, watched, m.options.Now(), episodes...)
	if !ok {
		m.said = "that is so already"
		if m.lens.on() && watched {
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
	return m.save()
}
