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
	if _, ok := m.nav.top().(*keysOverlay); ok {
		m.nav.close()
		return
	}
	groups := m.help().all()
	m.nav.lay(&keysOverlay{widget.NewOverlay(m.look, m.keys, false, func(width int) widget.Page { return helpPage(groups, width, m.look.Symbols) })})
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
