package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// keysOverlay lists the keys of the view below it, and those that work everywhere. It does not
// use the help component of bubbles, which neither wraps nor scrolls: it cuts off at 20 columns
// and keeps its first colors.
type keysOverlay struct{ *widget.Overlay }

// toggleHelp opens the list of keys, or closes it.
func (m *Model) toggleHelp() {
	if _, ok := m.nav.top().(*keysOverlay); ok {
		m.nav.pop()
		return
	}
	groups := m.help().all()
	o := widget.NewOverlay(m.look, m.keys, false, func(width int) widget.Page { return helpPage(groups, width, m.look.Symbols) })
	o.Wide = mostHelp
	m.nav.push(&keysOverlay{o})
}

// narrowHelp is how many columns a description needs to stand beside its key; wideHelp is how
// many the page needs for two columns, and mostHelp how many it takes.
const narrowHelp, wideHelp, mostHelp = 12, 114, 134

// helpPage lists all keys. In a wide window the keys that work everywhere get a column of their
// own, and all the room that the others leave.
func helpPage(groups [][]key.Binding, width int, symbols *text.Symbols) widget.Page {
	if last := len(groups) - 1; width >= wideHelp && last > 0 && !symbols.Spoken {
		first, left := keysPage("Keys", groups[:last], (width-widget.SideGap)/2, symbols), 0
		for _, l := range first.Lines {
			left = max(left, l.Width())
		}
		return first.Beside(keysPage("Everywhere", groups[last:], width-widget.SideGap-left, symbols), left, symbols)
	}
	return keysPage("Keys", groups, width, symbols)
}

func keysPage(title string, groups [][]key.Binding, width int, symbols *text.Symbols) widget.Page {
	w := widget.NewWriter(width, symbols)
	w.Text(nil, text.Run{Text: title, Ink: text.InkTitle})
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

// keyHelp collects the keys that do something now.
type keyHelp struct{ *Model }

func (m *Model) help() keyHelp { return keyHelp{m} }

// footerKeys are the keys for the footer, the most important first.
func (m *Model) footerKeys() []key.Binding {
	switch help := m.help(); {
	case m.dialog != nil:
		return m.dialog.ShortHelp()
	case m.hints.on:
		return append(m.hints.keys(m.nav.spots(mostHints), m.keys.Back), m.keys.Help)
	case m.notice.done() && !m.typing():
		return help.afterwards()
	default:
		return help.short()
	}
}

// short lists the main keys of the view, then those that work everywhere.
func (h keyHelp) short() []key.Binding {
	k, out := h.keys, h.nav.top().ShortHelp()
	if h.typing() {
		return append(out, widget.WithoutText(k.Help))
	}
	if !h.nav.asking() {
		switch {
		case h.viewing.lens.On():
			out = append(out, widget.As(k.Lens, "no lens"))
		case h.viewing.rewatch().On:
			out = append(out, widget.As(k.Lens, "end rewatch"))
		}
		out = append(append(out, k.Search), h.undo()...)
	}
	out = append(out, k.Help, k.Quit)
	if len(h.nav.spots(1)) > 0 {
		out = append(out, k.Hint)
	}
	return out
}

// afterwards lists the keys that matter right after a change.
func (h keyHelp) afterwards() []key.Binding {
	out := []key.Binding{}
	if h.viewing.hasNews() {
		out = append(out, h.keys.Opened)
	}
	return append(append(out, h.undo()...), h.keys.Help)
}

// undo returns the undo and redo keys, each disabled if there is nothing to undo or redo.
func (h keyHelp) undo() []key.Binding {
	u, r := h.keys.Undo, h.keys.Redo
	_, can := h.viewing.history.Undoable()
	u.SetEnabled(can)
	_, can = h.viewing.history.Redoable()
	r.SetEnabled(can)
	return []key.Binding{u, r}
}

// all lists every key in groups, those of the view first.
func (h keyHelp) all() [][]key.Binding {
	k, mine := h.keys, h.nav.top().FullHelp()
	if h.typing() {
		return append(mine, []key.Binding{widget.As(widget.WithoutText(k.Help), "these keys, or back"), k.Suspend, k.ForceQuit})
	}
	return append(mine, h.shared())
}

// shared lists the keys that belong to every view.
func (h keyHelp) shared() []key.Binding {
	var out []key.Binding
	for _, b := range h.bindings(tea.KeyPressMsg{}) {
		if b.help != "" {
			out = append(out, widget.As(b.Binding, b.help))
		}
	}
	return out
}
