package ui

import "unspoiled/content"

// maxTrail bounds the way back.
const maxTrail = 200

// The screens in the order of their tabs.
const (
	tabSeasons = iota
	tabPeople
	tabWorld
	tabThreads
	tabTimeline
	tabStory
)

// here is where one is now.
func (m *Model) here() place {
	p := m.tabs[m.open].screen.Place()
	p.screen, p.over = m.open, m.over
	return p
}

// leave notes the place that one goes away from.
func (m *Model) leave() {
	m.trail = append(m.trail, m.here())
	m.over = nil
	if len(m.trail) > maxTrail {
		m.trail = m.trail[1:]
	}
}

// visit opens an episode, or the episodes of a season.
func (m *Model) visit(p content.Point) {
	l := levelPage
	if p.Whole() {
		l = levelPart
	}
	m.goTo(tabSeasons, place{level: l, point: p, at: -1})
}

// follow opens the page of an entry.
func (m *Model) follow(r content.Ref) {
	e, ok := m.guide.Entry(r)
	if !ok {
		return
	}
	to := tabWorld
	if e.Kind == content.Person {
		to = tabPeople
	}
	m.goTo(to, place{level: levelPage, ref: r, at: -1})
}

// goTo opens a place on a screen.
func (m *Model) goTo(screen int, p place) {
	m.leave()
	m.open = screen
	m.tabs[screen].screen.Open(p)
}

// goBack closes what lies over the screen, or goes to where one came from, or a
// level up. It never quits.
func (m *Model) goBack() {
	if m.asking() && len(m.over) == 1 {
		return // only an answer leads on
	}
	if n := len(m.over); n > 0 {
		m.over = m.over[:n-1]
		return
	}
	if n := len(m.trail); n > 0 {
		p := m.trail[n-1]
		m.trail = m.trail[:n-1]
		m.open, m.over = p.screen, p.over
		m.tabs[p.screen].screen.Open(p)
		m.layout()
		return
	}
	if p := m.here(); p.level > levelList {
		p.level, p.point, p.top, p.at = p.level-1, content.Point{Season: p.point.Season}, 0, -1
		m.tabs[m.open].screen.Open(p)
	}
}

// openTab changes the screen.
func (m *Model) openTab(i int) {
	if i < 0 || i >= len(m.tabs) {
		return
	}
	if i == m.open {
		m.over = nil
		return
	}
	m.leave()
	m.open = i
}
