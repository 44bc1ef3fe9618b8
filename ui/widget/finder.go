package widget

import (
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/text"
)

// Finder is a line that one types in, over a list of what fits. It lies over the
// screen until esc; letters go into the line, whatever they are bound to elsewhere.
type Finder struct {
	look   *text.Look
	keys   *KeyMap
	prompt string // one cell
	Field  Field
	List   Reader
	fill   func(width int) Page // what fits the text, laid out
	w, h   int
}

func NewFinder(l *text.Look, k *KeyMap, prompt string, fill func(width int) Page) Finder {
	return Finder{look: l, keys: k, prompt: prompt, List: NewReader(l, k, true), fill: fill}
}

// headLines are those over the list.
func (f *Finder) headLines() int {
	if f.h < 8 {
		return 1
	}
	return Airy(f.h) + 2
}

// SetSize keeps what is chosen.
func (f *Finder) SetSize(w, h int) {
	f.w, f.h = w, h
	at, top := f.List.At, f.List.Top
	f.Refill()
	f.List.Top = top
	f.List.Scroll(0)
	if at >= 0 && at < len(f.List.Page.Targets) {
		f.List.At = at
		if !f.List.InView(at) {
			f.List.Choose(at)
		}
	}
}

// Refill lays out what fits, from its beginning.
func (f *Finder) Refill() {
	_, wide := Column(f.look, f.w)
	f.List.At, f.List.Top = -1, 0
	f.List.Set(f.fill(TextWidth(wide)))
	f.List.Resize(wide, f.h-f.headLines())
}

// update says what was chosen (back where that is nothing), and whether the text has
// changed.
func (f *Finder) Handle(msg tea.Msg) (want Intent, typed bool) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return f.press(msg)
	case tea.MouseClickMsg:
		left, _ := Column(f.look, f.w)
		return f.List.Click(msg.X-left, msg.Y-f.headLines()), false
	case tea.MouseWheelMsg:
		return f.List.Handle(msg), false
	}
	return nil, f.Field.Update(msg)
}

func (f *Finder) press(msg tea.KeyPressMsg) (want Intent, typed bool) {
	k := f.keys
	switch stroke := msg.Keystroke(); {
	case stroke == "esc" || silent(msg, k.Back):
		return Back{}, false
	case stroke == "enter" || silent(msg, k.Enter):
		return f.List.Chosen(), false
	case stroke == "up" || stroke == "ctrl+p" || stroke == "shift+tab":
		f.List.Step(-1)
	case stroke == "down" || stroke == "ctrl+n" || stroke == "tab":
		f.List.Step(1)
	case stroke == "pgup" || silent(msg, k.PageUp):
		f.List.leap(-max(f.List.height-1, 1))
	case stroke == "pgdown" || silent(msg, k.PageDown):
		f.List.leap(max(f.List.height-1, 1))
	case silent(msg, k.Help):
		return Unused{}, false
	default:
		was := f.Field.Text
		f.Field.Update(msg)
		return nil, f.Field.Text != was
	}
	return nil, false
}

// silent reports whether a key matches without typing anything.
func silent(msg tea.KeyPressMsg, b key.Binding) bool { return msg.Text == "" && key.Matches(msg, b) }

// Help is the keys of a finder, after what enter and tab do in it.
func (f *Finder) Help(first ...key.Binding) [][]key.Binding {
	return [][]key.Binding{append(first, f.choosing(), Bind("the one before", "shift+tab"),
		Pair(Bind("", "pgdown"), Bind("", "pgup"), "a page"), Bind("clear what is typed", "ctrl+u"), Bind("back to where you were", "esc"))}
}

// Silently is a binding less the keys that type something.
func Silently(b key.Binding) key.Binding {
	var keys []string
	for _, k := range b.Keys() {
		if utf8.RuneCountInString(k) > 1 && k != "space" {
			keys = append(keys, k)
		}
	}
	return Bind(b.Help().Desc, keys...)
}

func (f *Finder) View() string {
	left, wide := Column(f.look, f.w)
	words, _ := f.Field.View(wide - Gutter)
	head := f.look.Paint(text.InkAccent, f.prompt) + " " + f.look.Paint(text.InkStrong, words)
	lines := []string{head}
	if f.headLines() > 1 {
		lines = append(lines, "")
	}
	return Inset(append(lines, f.List.Lines()...), left, f.headLines()-len(lines))
}

// Cursor is where one types, in the view's cells.
func (f *Finder) Cursor() (x, y int) {
	left, wide := Column(f.look, f.w)
	_, at := f.Field.View(wide - Gutter)
	return min(left+Gutter+at, max(f.w-1, 0)), max(f.headLines()-2, 0)
}

// HelpKeys are what the footer says: what enter does, and the way back.
func (f *Finder) HelpKeys(enter string) []key.Binding {
	var out []key.Binding
	if f.List.Chosen() != nil {
		out = append(out, Bind(enter, "enter"))
	}
	if len(f.List.Page.Targets) > 1 {
		out = append(out, f.choosing())
	}
	return append(out, Bind("back", "esc"))
}

// choosing are the arrows: letters are typed.
func (f *Finder) choosing() key.Binding {
	s := f.look.Symbols
	return key.NewBinding(key.WithKeys("up", "down"), key.WithHelp(s.Above+"/"+s.Below, "choose"))
}
