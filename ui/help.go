package ui

import (
	"charm.land/bubbles/v2/key"
)

// helpSheet lists the keys of the view that was open, and those of every view.
type helpSheet struct{ *sheet }

// toggleHelp shows the keys, or what was open before.
func (m *Model) toggleHelp() {
	if _, ok := m.top().(*helpSheet); ok {
		m.over = m.over[:len(m.over)-1]
		return
	}
	groups := append(m.top().FullHelp(), m.sharedHelp())
	if m.cursor() != nil {
		groups = append(m.top().FullHelp(), []key.Binding{as(silently(m.keys.Help), "these keys, or back"), m.keys.Suspend, m.keys.ForceQuit})
	}
	m.lay(&helpSheet{newSheet(m.look, m.keys, func(width int) page { return helpPage(groups, width, m.look.signs) })})
}

// narrowHelp is the least width of what keys do that lets it stand beside them.
const narrowHelp = 12

func helpPage(groups [][]key.Binding, width int, signs *signs) page {
	w := newWriter(width, signs)
	w.text(nil, run{text: "Keys", ink: inkTitle})
	wide := 0
	for _, g := range groups {
		for _, k := range g {
			wide = max(wide, measure(k.Help().Key))
		}
	}
	for _, g := range groups {
		w.blank()
		for _, k := range g {
			switch {
			case !k.Enabled():
			case w.width < wide+3+narrowHelp:
				w.text(nil, run{text: k.Help().Key, ink: inkStrong})
				w.text([]run{{text: "  "}}, run{text: k.Help().Desc})
			default:
				w.text([]run{{text: pad(k.Help().Key, wide+3), ink: inkStrong}}, run{text: k.Help().Desc})
			}
		}
	}
	return w.done()
}

// shortHelp is the footer: what the view says, and what holds everywhere.
func (m *Model) shortHelp() []key.Binding {
	if m.dialog != nil {
		return m.dialog.ShortHelp()
	}
	k := m.keys
	if m.cursor() != nil { // letters are typed, so they are no keys
		return append(m.top().ShortHelp(), silently(k.Help))
	}
	if m.said != "" && !m.amiss {
		out := []key.Binding{}
		if m.hasNews() {
			out = append(out, k.Opened)
		}
		return append(append(out, m.undoKeys()...), k.Help)
	}
	out := m.top().ShortHelp()
	if !m.asking() {
		switch {
		case m.lens.on():
			out = append(out, as(k.Lens, "no lens"))
		case m.rewatch().On:
			out = append(out, as(k.Lens, "end rewatch"))
		}
		if m.cursor() == nil { // where one types, it would be a letter
			out = append(out, k.Search)
		}
		out = append(out, m.undoKeys()...)
	}
	return append(out, k.Help, k.Quit)
}

// undoKeys are enabled where there is something to undo or redo.
func (m *Model) undoKeys() []key.Binding {
	u, r := m.keys.Undo, m.keys.Redo
	_, can := m.history.Undoable()
	u.SetEnabled(can)
	_, can = m.history.Redoable()
	r.SetEnabled(can)
	return []key.Binding{u, r}
}

// sharedHelp is the keys that mean the same everywhere.
func (m *Model) sharedHelp() []key.Binding {
	k := m.keys
	screens := []key.Binding{}
	if len(m.tabs) > 1 && !m.asking() { // before the answer there is no other screen
		screens = append(screens, pair(k.NextScreen, k.PrevScreen, "next screen, the one before (on pages: links)"), k.Screens)
	}
	undo := []key.Binding{as(k.Undo, "undo the last mark"), as(k.Redo, "redo it"), as(k.Opened, "what the last mark opened")}
	if m.asking() {
		undo = nil
	}
	if !m.asking() {
		undo = append(undo, m.lensKeys()...)
	}
	return append(append(screens, undo...), as(k.Help, "these keys, or back"), k.Suspend, as(k.Quit, "quit"))
}
