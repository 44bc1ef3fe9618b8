package screen

import (
	"charm.land/bubbles/v2/key"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// nothing is what a screen says while it has nothing to show, before anything is watched and
// after.
type nothing struct{ before, after reason }

// reason is a title, and why there is nothing.
type reason struct{ title, words string }

// page says what the screen will show, and how to get there.
func (n nothing) page(g *content.Guide, k *widget.KeyMap, width int, symbols *text.Symbols) widget.Page {
	why, seasons := n.before, "1"
	if g.Begun() {
		why = n.after
	}
	if symbols.Spoken {
		seasons = `"seasons"`
	}
	w := widget.NewWriter(width, symbols)
	w.Text(nil, text.Run{Text: why.title, Ink: text.InkTitle})
	w.Blank()
	w.Text(nil, text.Run{Text: why.words})
	w.Blank()
	if next, ok := g.Next(); ok {
		w.Text(nil, text.Run{Text: k.Mark.Help().Key, Ink: text.InkStrong}, text.Run{Text: " marks " + next.String() + " when you have seen it; ", Ink: text.InkDim},
			text.Run{Text: seasons, Ink: text.InkStrong}, text.Run{Text: " leads to the seasons.", Ink: text.InkDim})
	}
	return w.Done()
}

// help lists the keys for the footer of a screen that has nothing to show.
func (nothing) help(g *content.Guide, k *widget.KeyMap) []key.Binding {
	out := []key.Binding{widget.As(k.NextScreen, "next screen")}
	if _, ok := g.Next(); ok {
		out = append([]key.Binding{widget.As(k.Mark, "mark")}, out...)
	}
	return out
}
