package ui

import "unspoiled/content"

// maxTrail bounds the way back.
const maxTrail = 200

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
	m.leave()
	m.open = 0
	l := levelPage
	if p.Whole() {
		l = levelPart
	}
	m.tabs[0].screen.Open(place{level: l, point: p, at: -1})
}

// follow opens the page of an entry.
func (m *Model) follow(r content.Ref) {
	entry, ok := m.guide.EntryPage(r)
	if !ok {
		return
	}
	m.lay(newSheet(m.look, m.keys, func(width int) page { return entryPage(entry, width, m.look.signs) }))
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
		m.tabs[m.open].screen.Open(place{level: p.level - 1, point: content.Point{Season: p.point.Season}, ref: p.ref, at: -1})
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
