package ui

import (
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// finder is a line that one types in, over a list of what fits. It lies over the
// screen until esc; letters go into the line, whatever they are bound to elsewhere.
type finder struct {
	look   *look
	keys   *keyMap
	prompt string // one cell
	field  field
	list   reader
	fill   func(width int) page // what fits the text, laid out
	w, h   int
}

func newFinder(l *look, k *keyMap, prompt string, fill func(width int) page) finder {
	return finder{look: l, keys: k, prompt: prompt, list: newReader(l, k, true), fill: fill}
}

// headLines are those over the list.
func (f *finder) headLines() int {
	if f.h < 8 {
		return 1
	}
	return airy(f.h) + 2
}

// SetSize keeps what is chosen.
func (f *finder) SetSize(w, h int) {
	f.w, f.h = w, h
	at, top := f.list.at, f.list.top
	f.refill()
	f.list.top = top
	f.list.scroll(0)
	if at >= 0 && at < len(f.list.page.targets) {
		f.list.at = at
		if !f.list.inView(at) {
			f.list.choose(at)
		}
	}
}

// refill lays out what fits, from its beginning.
func (f *finder) refill() {
	_, wide := f.look.column(f.w)
	f.list.at, f.list.top = -1, 0
	f.list.set(f.fill(textWidth(wide)))
	f.list.setSize(wide, f.h-f.headLines())
}

// update says what was chosen (back where that is nothing), and whether the text has
// changed.
func (f *finder) update(msg tea.Msg) (want intent, typed bool) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return f.press(msg)
	case tea.MouseClickMsg:
		left, _ := f.look.column(f.w)
		return f.list.click(msg.X-left, msg.Y-f.headLines()), false
	case tea.MouseWheelMsg:
		return f.list.update(msg), false
	}
	return nil, f.field.update(msg)
}

func (f *finder) press(msg tea.KeyPressMsg) (want intent, typed bool) {
	k := f.keys
	switch stroke := msg.Keystroke(); {
	case stroke == "esc" || silent(msg, k.Back):
		return back{}, false
	case stroke == "enter" || silent(msg, k.Enter):
		return f.list.chosen(), false
	case stroke == "up" || stroke == "ctrl+p" || stroke == "shift+tab":
		f.list.step(-1)
	case stroke == "down" || stroke == "ctrl+n" || stroke == "tab":
		f.list.step(1)
	case stroke == "pgup" || silent(msg, k.PageUp):
		f.list.leap(-max(f.list.height-1, 1))
	case stroke == "pgdown" || silent(msg, k.PageDown):
		f.list.leap(max(f.list.height-1, 1))
	case silent(msg, k.Help):
		return unused{}, false
	default:
		was := f.field.text
		f.field.update(msg)
		return nil, f.field.text != was
	}
	return nil, false
}

// silent reports whether a key matches without typing anything.
func silent(msg tea.KeyPressMsg, b key.Binding) bool { return msg.Text == "" && key.Matches(msg, b) }

// help is the keys of a finder, after what enter and tab do in it.
func (f *finder) help(first ...key.Binding) [][]key.Binding {
	return [][]key.Binding{append(first, f.choosing(), bind("the one before", "shift+tab"),
		pair(bind("", "pgdown"), bind("", "pgup"), "a page"), bind("clear what is typed", "ctrl+u"), bind("back to where you were", "esc"))}
}

// silently is a binding less the keys that type something.
func silently(b key.Binding) key.Binding {
	var keys []string
	for _, k := range b.Keys() {
		if utf8.RuneCountInString(k) > 1 && k != "space" {
			keys = append(keys, k)
		}
	}
	return bind(b.Help().Desc, keys...)
}

func (f *finder) View() string {
	left, wide := f.look.column(f.w)
	text, _ := f.field.view(wide - gutter)
	head := f.look.paint(inkAccent, f.prompt) + " " + f.look.paint(inkStrong, text)
	lines := []string{head}
	if f.headLines() > 1 {
		lines = append(lines, "")
	}
	return inset(append(lines, f.list.view()...), left, f.headLines()-len(lines))
}

// Cursor is where one types, in the view's cells.
func (f *finder) Cursor() (x, y int) {
	left, wide := f.look.column(f.w)
	_, at := f.field.view(wide - gutter)
	return min(left+gutter+at, max(f.w-1, 0)), max(f.headLines()-2, 0)
}

// helpKeys are what the footer says: what enter does, and the way back.
func (f *finder) helpKeys(enter string) []key.Binding {
	var out []key.Binding
	if f.list.chosen() != nil {
		out = append(out, bind(enter, "enter"))
	}
	if len(f.list.page.targets) > 1 {
		out = append(out, f.choosing())
	}
	return append(out, bind("back", "esc"))
}

// choosing are the arrows: letters are typed.
func (f *finder) choosing() key.Binding {
	s := f.look.signs
	return key.NewBinding(key.WithKeys("up", "down"), key.WithHelp(s.above+"/"+s.below, "choose"))
}
