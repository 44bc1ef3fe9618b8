package ui

import (
	"unspoiled/content"
	"unspoiled/ui/widget"
)

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
func (m *Model) here() widget.Place {
	p := m.tabs[m.open].screen.Place()
	p.Screen, p.Overlays = m.open, m.overlays
	return p
}

// leave notes the place that one goes away from.
func (m *Model) leave() {
	m.trail = append(m.trail, m.here())
	m.overlays = nil
	if len(m.trail) > maxTrail {
		m.trail = m.trail[1:]
	}
}

// visit opens an episode, or the episodes of a season.
func (m *Model) visit(p content.Point) {
	l := widget.LevelPage
	if p.Whole() {
		l = widget.LevelPart
	}
	m.goTo(tabSeasons, widget.Place{Level: l, Point: p, At: -1})
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
	m.goTo(to, widget.Place{Level: widget.LevelPage, Ref: r, At: -1})
}

// goTo opens a place on a screen.
func (m *Model) goTo(screen int, p widget.Place) {
	m.leave()
	m.open = screen
	m.tabs[screen].screen.Open(p)
}

// goBack closes what lies over the screen, or goes to where one came from, or a
// level up. It never quits.
func (m *Model) goBack() {
	if m.asking() && len(m.overlays) == 1 {
		return // only an answer leads on
	}
	if n := len(m.overlays); n > 0 {
		m.overlays = m.overlays[:n-1]
		return
	}
	if n := len(m.trail); n > 0 {
		p := m.trail[n-1]
		m.trail = m.trail[:n-1]
		m.open, m.overlays = p.Screen, p.Overlays
		m.tabs[p.Screen].screen.Open(p)
		m.layout()
		return
	}
	if p := m.here(); p.Level > widget.LevelList {
		p.Level, p.Point, p.Top, p.At = p.Level-1, content.Point{Season: p.Point.Season}, 0, -1
		m.tabs[m.open].screen.Open(p)
	}
}

// openTab changes the screen.
func (m *Model) openTab(i int) {
	if i < 0 || i >= len(m.tabs) {
		return
	}
	if i == m.open {
		m.overlays = nil
		return
	}
	m.leave()
	m.open = i
}
