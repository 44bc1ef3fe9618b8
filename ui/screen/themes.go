package screen

import (
	"iter"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// Themes lists the themes. Whatever is under the cursor is how everything looks.
type Themes struct {
	*widget.Overlay
	keys *widget.KeyMap
	was  text.Theme
	all  []text.Theme // offered
}

// TryTheme shows a theme; with Done it is kept for this run, and the list closes.
type TryTheme struct {
	Theme text.Theme
	Done  bool
}

// NewThemes puts the cursor on the theme that is on. Where the terminal has told its
// background, only what can be read on it is offered, this list included.
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
		w.Row(TryTheme{t, true}, text.Run{Text: text.Pad(string(t), 10)}, text.Run{Text: t.Does(), Ink: text.InkDim})
	}
	w.Blank()
	w.Line(text.Run{Text: symbols.Watched + " watched", Ink: text.InkDone}, text.Run{Text: "   "},
		text.Run{Text: symbols.Next + " next", Ink: text.InkNext}, text.Run{Text: "   "},
		text.Run{Text: "where you are", Ink: text.InkAccent}, text.Run{Text: "   "},
		text.Run{Text: "a link", Ink: text.InkLink}, text.Run{Text: "   "}, text.Run{Text: "a date", Ink: text.InkDim})
	return w.Done()
}

// Update tries what the cursor comes to; esc goes back to what was.
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

// Spots are none: the themes are few, and each is tried as the cursor comes to it.
func (t *Themes) Spots() iter.Seq[widget.Spot] { return func(func(widget.Spot) bool) {} }

// ShortHelp is what the footer says.
func (t *Themes) ShortHelp() []key.Binding {
	return []key.Binding{widget.Pair(t.keys.Down, t.keys.Up, "try"), widget.As(t.keys.Enter, "use"), widget.As(t.keys.Back, "as it was")}
}
