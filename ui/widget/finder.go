package widget

import (
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/text"
)

// Finder is a text input above a list of matches. It covers the screen until esc. Letters go into
// the input, whatever they are bound to elsewhere.
type Finder struct {
	Reader        // shows the matches
	prompt string // one cell
	Hint   string // shown while the input is empty
	input  input
	fill   func(width int) Page // lays out the matches
	Wide   int                  // passed to WideColumn
	w, h   int
}

// NewFinder makes a Finder with an empty input.
func NewFinder(l *text.Look, k *KeyMap, prompt string, fill func(width int) Page) Finder {
	return Finder{Reader: NewReader(l, k, true), prompt: prompt, input: newInput(), fill: fill}
}

// Typed returns the text of the input.
func (f *Finder) Typed() string { return f.input.Value() }

// Type replaces the text of the input.
func (f *Finder) Type(s string) {
	f.input.line.Reset()
	f.input.Update(tea.PasteMsg{Content: s})
}

// SetSize keeps the chosen match.
func (f *Finder) SetSize(w, h int) {
	f.w, f.h = w, h
	at, top := f.at, f.Top()
	f.Refill()
	f.GoTo(top, max(at, f.at))
	if f.at >= 0 && !f.InView(f.at) {
		f.Choose(f.at)
	}
}

// Refill lays out the matches, and scrolls to the top.
func (f *Finder) Refill() {
	left, wide := WideColumn(f.look, f.w, f.Wide)
	head := 1
	if f.h >= 8 {
		head = TopMargin(f.h) + 2
	}
	f.Rewind()
	f.SetPage(f.fill(TextWidth(wide)))
	f.SetBox(left, head, wide, f.h-head)
}

// RefillAt lays out the matches, and keeps the chosen one.
func (f *Finder) RefillAt() { f.SetSize(f.w, f.h) }

// Handle returns what was chosen, or Back if the finder is left. typed reports whether the text
// has changed.
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
	case stroke == "esc" || typesNothing(msg, k.Back):
		return Back{}, false
	case stroke == "enter" || typesNothing(msg, k.Enter):
		return f.Chosen(), false
	case stroke == "up" || stroke == "ctrl+p" || stroke == "shift+tab":
		f.Step(-1)
	case stroke == "down" || stroke == "ctrl+n" || stroke == "tab":
		f.Step(1)
	case stroke == "pgup" || typesNothing(msg, k.PageUp):
		f.leap(-page)
	case stroke == "pgdown" || typesNothing(msg, k.PageDown):
		f.leap(page)
	case typesNothing(msg, k.Help):
		return Unused{}, false
	default:
		return nil, f.edit(msg)
	}
	return nil, false
}

// typesNothing reports whether a key matches and types no text.
func typesNothing(msg tea.KeyPressMsg, b key.Binding) bool {
	return msg.Text == "" && key.Matches(msg, b)
}

// Help lists the keys of a finder, after those for enter and tab.
func (f *Finder) Help(first ...key.Binding) [][]key.Binding {
	return [][]key.Binding{append(first, f.choosing(), Bind("the one before", "shift+tab"),
		Pair(Bind("", "pgdown"), Bind("", "pgup"), "a page"), Bind("clear what is typed", "ctrl+u"), Bind("back to where you were", "esc"))}
}

// WithoutText returns a binding without the keys that type text.
func WithoutText(b key.Binding) key.Binding {
	var keys []string
	for _, k := range b.Keys() {
		if utf8.RuneCountInString(k) > 1 && k != "space" {
			keys = append(keys, k)
		}
	}
	return Bind(b.Help().Desc, keys...)
}

// View draws the input, and the matches below it.
func (f *Finder) View() string {
	words, _ := f.input.View(f.port.Width() - Gutter)
	line := f.look.Paint(text.InkAccent, f.prompt) + " " + f.look.Paint(text.InkStrong, words)
	if f.Typed() == "" {
		line += f.look.Paint(text.InkDim, text.Clip(f.Hint, f.port.Width()-Gutter, ""))
	}
	head := []string{line, ""}[:min(f.y, 2)]
	return Inset(append(head, f.Lines()...), f.x, f.y-len(head))
}

// Plain returns the text of the input, and the matches.
func (f *Finder) Plain() (string, Page) { return f.Typed(), f.page }

// Focus is the position of the text cursor.
func (f *Finder) Focus() (x, y int, ok bool) {
	_, at := f.input.View(f.port.Width() - Gutter)
	return min(f.x+Gutter+at, max(f.w-1, 0)), max(f.y-2, 0), true
}

// HelpKeys are the footer's keys: enter, the arrows, and esc.
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

// choosing binds only the arrows, since letters are typed.
func (f *Finder) choosing() key.Binding {
	s := f.look.Symbols
	return key.NewBinding(key.WithKeys("up", "down"), key.WithHelp(s.Above+"/"+s.Below, "choose"))
}
