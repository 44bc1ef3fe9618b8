package screen

import (
	"iter"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// Themes lists the themes, and previews the one under the cursor.
type Themes struct {
	*widget.Overlay
	keys *widget.KeyMap
	was  text.Theme
	all  []text.Theme // those in the list
}

// TryTheme previews a theme. With Done it stays for this run, and the list closes.
type TryTheme struct {
	Theme text.Theme
	Done  bool
}

// NewThemes lists the themes with the cursor on the current one. If the terminal has told its
// background, it leaves out those that cannot be read on it.
func NewThemes(l *text.Look, k *widget.KeyMap, told bool) *Themes {
	all := text.Themes()
	if told {
		all = slices.DeleteFunc(all, func(t text.Theme) bool { return t != l.Theme && !t.Suits(l.IsDark) })
	}
	t := &Themes{keys: k, was: l.Theme, all: all}
	t.Overlay = widget.NewOverlay(l, k, true, func(width int) widget.Page { return themesPage(width, l.Symbols, t.all) })
	t.Rewrite()
	t.GoTo(0, slices.Index(t.all, l.Theme))
	return t
}

func themesPage(width int, symbols *text.Symbols, all []text.Theme) widget.Page {
	w := widget.NewWriter(width, symbols)
	w.Text(nil, text.Run{Text: "Themes", Ink: text.InkTitle})
	w.Blank()
	for _, t := range all {
		w.Row(TryTheme{t, true}, text.Run{Text: text.Pad(string(t), 10)}, text.Run{Text: t.Desc(), Ink: text.InkDim})
	}
	w.Blank()
	w.Line(text.Run{Text: symbols.Watched + " watched", Ink: text.InkDone}, text.Run{Text: "   "},
		text.Run{Text: symbols.Next + " next", Ink: text.InkNext}, text.Run{Text: "   "},
		text.Run{Text: "where you are", Ink: text.InkAccent}, text.Run{Text: "   "},
		text.Run{Text: "a link", Ink: text.InkLink}, text.Run{Text: "   "}, text.Run{Text: "a date", Ink: text.InkDim})
	return w.Done()
}

// Update previews the theme that the cursor moves to. Esc returns to the theme from before.
func (t *Themes) Update(msg tea.Msg) (widget.Intent, tea.Cmd) {
	if press, ok := msg.(tea.KeyPressMsg); ok && key.Matches(press, t.keys.Back, t.keys.Left) {
		return TryTheme{t.was, true}, nil
	}
	at := t.At()
	want, cmd := t.Overlay.Update(msg)
	if t.At() != at && want == nil {
		want = TryTheme{Theme: t.all[t.At()]}
	}
	return want, cmd
}

// Spots returns nothing: letters make no sense here, since moving the cursor previews a theme.
func (t *Themes) Spots() iter.Seq[widget.Spot] { return func(func(widget.Spot) bool) {} }

// ShortHelp lists the keys for the footer.
func (t *Themes) ShortHelp() []key.Binding {
	return []key.Binding{widget.Pair(t.keys.Down, t.keys.Up, "try"), widget.As(t.keys.Enter, "use"), widget.As(t.keys.Back, "as it was")}
}
