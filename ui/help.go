package ui

import (
	"charm.land/bubbles/v2/key"

	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// keysOverlay lists the keys of the view that was open, and those of every view. It is
// a page of ours, for what bubbles' help draws neither wraps nor scrolls: it is cut off at
// 20 columns, and its colors are fixed once drawn.
type keysOverlay struct{ *widget.Overlay }

// toggleHelp shows the keys, or what was open before.
func (m *Model) toggleHelp() {
	if _, ok := m.top().(*keysOverlay); ok {
		m.overlays = m.overlays[:len(m.overlays)-1]
		return
	}
	groups := append(m.top().FullHelp(), m.sharedHelp())
	if m.typing() {
		groups = append(m.top().FullHelp(), []key.Binding{widget.As(widget.Silently(m.keys.Help), "these keys, or back"), m.keys.Suspend, m.keys.ForceQuit})
	}
	m.lay(&keysOverlay{widget.NewOverlay(m.look, m.keys, false, func(width int) widget.Page { return helpPage(groups, width, m.look.Symbols) })})
}

// narrowHelp is the least width of what keys do that lets it stand beside them.
const narrowHelp = 12

func helpPage(groups [][]key.Binding, width int, symbols *text.Symbols) widget.Page {
	w := widget.NewWriter(width, symbols)
	w.Text(nil, text.Run{Text: "Keys", Ink: text.InkTitle})
	wide := 0
	for _, g := range groups {
		for _, k := range g {
			wide = max(wide, text.Measure(k.Help().Key))
		}
	}
	for _, g := range groups {
		w.Blank()
		for _, k := range g {
			switch {
			case !k.Enabled():
			case w.Width < wide+3+narrowHelp:
				w.Text(nil, text.Run{Text: k.Help().Key, Ink: text.InkStrong})
				w.Text([]text.Run{{Text: "  "}}, text.Run{Text: k.Help().Desc})
			default:
				w.Text([]text.Run{{Text: text.Pad(k.Help().Key, wide+3), Ink: text.InkStrong}}, text.Run{Text: k.Help().Desc})
			}
		}
	}
	return w.Done()
}

// shortHelp is the footer: what the view says, and what holds everywhere.
func (m *Model) shortHelp() []key.Binding {
	if m.dialog != nil {
		return m.dialog.ShortHelp()
	}
	k := m.keys
	if m.hints.on {
		return append(m.hintKeys(), k.Help)
	}
	if m.typing() { // letters are typed, so they are no keys
		return append(m.top().ShortHelp(), widget.Silently(k.Help))
	}
	if m.said != "" && !m.saidError {
		out := []key.Binding{}
		if m.hasNews() {
			out = append(out, k.Opened)
		}
		return append(append(out, m.undoKeys()...), k.Help)
	}
	out := m.top().ShortHelp()
	if !m.asking() {
		switch {
		case m.lens.On():
			out = append(out, widget.As(k.Lens, "no lens"))
		case m.rewatch().On:
			out = append(out, widget.As(k.Lens, "end rewatch"))
		}
		if !m.typing() { // where one types, it would be a letter
			out = append(out, k.Search)
		}
		out = append(out, m.undoKeys()...)
	}
	return append(append(out, k.Help, k.Quit), m.hintHelp()...)
}

// hintHelp is the key of the letters, as far as it does something now.
func (m *Model) hintHelp() []key.Binding {
	if len(m.spots()) == 0 {
		return nil
	}
	return []key.Binding{m.keys.Hint}
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
		screens = append(screens, widget.Pair(k.NextScreen, k.PrevScreen, "next screen, the one before (on pages: links)"), k.Screens)
	}
	undo := []key.Binding{widget.As(k.Undo, "undo the last mark"), widget.As(k.Redo, "redo it"), widget.As(k.Opened, "what the last mark opened")}
	if m.asking() {
		undo = nil
	}
	if !m.asking() {
		undo = append(undo, m.lensKeys()...)
	}
	return append(append(screens, undo...), widget.As(k.Help, "these keys, or back"), k.Suspend, widget.As(k.Quit, "quit"))
}
