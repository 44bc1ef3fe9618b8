package widget

import (
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"unspoiled/content/clean"
	"unspoiled/ui/text"
)

// FieldLimit is how many bytes one may type.
const FieldLimit = 200

// Field is a line of text that one types. It is ours because bubbles' text input
// brings a clipboard library that runs other programs, which this guide never does,
// and because it takes its keys as cells, which they are not.
type Field struct {
	Text string
	At   int // the cursor's byte place, between two characters
}

// Update edits the text, and reports whether the message was for it.
func (f *Field) Update(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		f.insert(msg.Content)
		return true
	case tea.KeyPressMsg:
		return f.press(msg)
	}
	return false
}

func (f *Field) press(msg tea.KeyPressMsg) bool {
	switch msg.Keystroke() {
	case "left", "ctrl+b":
		f.At = f.before(f.At)
	case "right", "ctrl+f":
		f.At = f.behind(f.At)
	case "home", "ctrl+a":
		f.At = 0
	case "end", "ctrl+e":
		f.At = len(f.Text)
	case "alt+left", "ctrl+left", "alt+b":
		f.At = f.wordBefore()
	case "alt+right", "ctrl+right", "alt+f":
		f.At = f.wordBehind()
	case "backspace":
		f.cut(f.before(f.At), f.At)
	case "delete":
		f.cut(f.At, f.behind(f.At))
	case "ctrl+w", "alt+backspace", "ctrl+backspace":
		f.cut(f.wordBefore(), f.At)
	case "ctrl+u":
		f.cut(0, f.At)
	case "ctrl+k":
		f.cut(f.At, len(f.Text))
	default:
		if msg.Text == "" {
			return false
		}
		f.insert(msg.Text)
	}
	return true
}

// insert puts text in at the cursor, cleaned, in one line, as much as there is room
// for. Of what is pasted no more is looked at than could fit.
func (f *Field) insert(s string) {
	const far = 16 * FieldLimit // what cleaning drops does not count
	s = strings.ReplaceAll(clean.Text(s[:min(len(s), far)]), "\n", " ")
	room := FieldLimit - len(f.Text)
	end := 0
	for end < len(s) {
		n := len(character(s[end:]))
		if end+n > room {
			break
		}
		end += n
	}
	f.Text = f.Text[:f.At] + s[:end] + f.Text[f.At:]
	f.At += end
}

// Set replaces the text; the cursor stands behind it.
func (f *Field) Set(s string) {
	f.Text, f.At = "", 0
	f.insert(s)
}

func (f *Field) cut(from, to int) {
	f.Text, f.At = f.Text[:from]+f.Text[to:], from
}

// character is the first one of a text as people count them, marks included.
func character(s string) string {
	c, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return c
}

// before and behind are the places of the neighboring characters.
func (f *Field) before(at int) int {
	last := 0
	for i := 0; i < at; i += len(character(f.Text[i:])) {
		last = i
	}
	return last
}

func (f *Field) behind(at int) int { return at + len(character(f.Text[at:])) }

func (f *Field) wordBefore() int {
	head := strings.TrimRightFunc(f.Text[:f.At], unicode.IsSpace)
	return len(strings.TrimRightFunc(head, func(r rune) bool { return !unicode.IsSpace(r) }))
}

func (f *Field) wordBehind() int {
	tail := f.Text[f.At:]
	rest := strings.TrimLeftFunc(tail, unicode.IsSpace)
	if i := strings.IndexFunc(rest, unicode.IsSpace); i >= 0 {
		return len(f.Text) - len(rest) + i
	}
	return len(f.Text)
}

// View is the part of the text that fits, and the cursor's cell in it, at most
// width-1.
func (f *Field) View(width int) (words string, cursor int) {
	from, x := 0, text.Measure(f.Text[:f.At])
	for x >= max(width, 1) {
		c := character(f.Text[from:])
		from += len(c)
		x -= text.Measure(c)
	}
	return text.Clip(f.Text[from:], width, ""), x
}
