package widget

import (
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/text"
)

// Finder is a line that one types, over a list of what fits. It lies over the
// screen until esc; letters go into the line, whatever they are bound to elsewhere.
type Finder struct {
	Reader        // of what fits
	prompt string // one cell
	Hint   string // said in the line until one types
	input  input
	fill   func(width int) Page // what fits the line, laid out
	Wide   int                  // as WideColumn takes it
	w, h   int
}

// NewFinder is a finder with nothing typed yet.
func NewFinder(l *text.Look, k *KeyMap, prompt string, fill func(width int) Page) Finder {
	return Finder{Reader: NewReader(l, k, true), prompt: prompt, input: newInput(), fill: fill}
}

// Typed is the line.
func (f *Finder) Typed() string { return f.input.Value() }

// Type replaces the line.
func (f *Finder) Type(s string) {
	f.input.line.Reset()
	f.input.Update(tea.PasteMsg{Content: s})
}

// SetSize keeps what is chosen.
func (f *Finder) SetSize(w, h int) {
	f.w, f.h = w, h
	at, top := f.at, f.Top()
	f.Refill()
	f.GoTo(top, max(at, f.at))
	if f.at >= 0 && !f.InView(f.at) {
		f.Choose(f.at)
	}
}

// Refill lays out what fits, from its beginning.
func (f *Finder) Refill() {
	left, wide := WideColumn(f.look, f.w, f.Wide)
	head := 1
	if f.h >= 8 {
		head = Airy(f.h) + 2
	}
	f.Rewind()
	f.SetPage(f.fill(TextWidth(wide)))
	f.SetBox(left, head, wide, f.h-head)
}

// RefillAt lays out what fits, and keeps the place in it that was chosen.
func (f *Finder) RefillAt() { f.SetSize(f.w, f.h) }

// Handle says what was chosen (Back where that is nothing), and whether the line has
// changed.
func (f *Finder) Handle(msg tea.Msg) (want Intent, typed bool) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return f.press(msg)
	case tea.PasteMsg:
		return nil, f.edit(msg)
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		return f.Reader.Update(msg), false
	}
	return nil, false
}

func (f *Finder) edit(msg tea.Msg) bool {
	was := f.input.Value()
	f.input.Update(msg)
	return f.input.Value() != was
}

func (f *Finder) press(msg tea.KeyPressMsg) (want Intent, typed bool) {
	k, page := f.keys, max(f.port.Height()-1, 1)
	switch stroke := msg.Keystroke(); {
	case stroke == "esc" || silent(msg, k.Back):
		return Back{}, false
	case stroke == "enter" || silent(msg, k.Enter):
		return f.Chosen(), false
	case stroke == "up" || stroke == "ctrl+p" || stroke == "shift+tab":
		f.Step(-1)
	case stroke == "down" || stroke == "ctrl+n" || stroke == "tab":
		f.Step(1)
	case stroke == "pgup" || silent(msg, k.PageUp):
		f.leap(-page)
	case stroke == "pgdown" || silent(msg, k.PageDown):
		f.leap(page)
	case silent(msg, k.Help):
		return Unused{}, false
	default:
		return nil, f.edit(msg)
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

// View is the line, and under it what fits.
func (f *Finder) View() string {
	words, _ := f.input.View(f.port.Width() - Gutter)
	line := f.look.Paint(text.InkAccent, f.prompt) + " " + f.look.Paint(text.InkStrong, words)
	if f.Typed() == "" {
		line += f.look.Paint(text.InkDim, text.Clip(f.Hint, f.port.Width()-Gutter, ""))
	}
	head := []string{line, ""}[:min(f.y, 2)]
	return Inset(append(head, f.Lines()...), f.x, f.y-len(head))
}

// Plain is what fits the line.
func (f *Finder) Plain() (string, Page) { return f.Typed(), f.page }

// Focus is where one types.
func (f *Finder) Focus() (x, y int, ok bool) {
	_, at := f.input.View(f.port.Width() - Gutter)
	return min(f.x+Gutter+at, max(f.w-1, 0)), max(f.y-2, 0), true
}

// HelpKeys are what the footer says: what enter does, and the way back.
func (f *Finder) HelpKeys(enter string) []key.Binding {
	var out []key.Binding
	if f.Chosen() != nil {
		out = append(out, Bind(enter, "enter"))
	}
	if len(f.page.Targets) > 1 {
		out = append(out, f.choosing())
	}
	return append(out, Bind("back", "esc"))
}

// choosing are the arrows: letters are typed.
func (f *Finder) choosing() key.Binding {
	s := f.look.Symbols
	return key.NewBinding(key.WithKeys("up", "down"), key.WithHelp(s.Above+"/"+s.Below, "choose"))
}
