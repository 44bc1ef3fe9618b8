package ui

import (
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"unspoiled/content/clean"
)

// fieldLimit is how many bytes one may type.
const fieldLimit = 200

// field is a line of text that one types. It is ours because bubbles' text input
// brings a clipboard library that runs other programs, which this guide never does,
// and because it takes its keys as cells, which they are not.
type field struct {
	text string
	at   int // the cursor's byte place, between two characters
}

// update edits the text, and reports whether the message was for it.
func (f *field) update(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		f.insert(msg.Content)
		return true
	case tea.KeyPressMsg:
		return f.press(msg)
	}
	return false
}

func (f *field) press(msg tea.KeyPressMsg) bool {
	switch msg.Keystroke() {
	case "left", "ctrl+b":
		f.at = f.before(f.at)
	case "right", "ctrl+f":
		f.at = f.behind(f.at)
	case "home", "ctrl+a":
		f.at = 0
	case "end", "ctrl+e":
		f.at = len(f.text)
	case "alt+left", "ctrl+left", "alt+b":
		f.at = f.wordBefore()
	case "alt+right", "ctrl+right", "alt+f":
		f.at = f.wordBehind()
	case "backspace":
		f.cut(f.before(f.at), f.at)
	case "delete":
		f.cut(f.at, f.behind(f.at))
	case "ctrl+w", "alt+backspace", "ctrl+backspace":
		f.cut(f.wordBefore(), f.at)
	case "ctrl+u":
		f.cut(0, f.at)
	case "ctrl+k":
		f.cut(f.at, len(f.text))
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
func (f *field) insert(s string) {
	const far = 16 * fieldLimit // what cleaning drops does not count
	s = strings.ReplaceAll(clean.Text(s[:min(len(s), far)]), "\n", " ")
	room := fieldLimit - len(f.text)
	end := 0
	for end < len(s) {
		n := len(character(s[end:]))
		if end+n > room {
			break
		}
		end += n
	}
	f.text = f.text[:f.at] + s[:end] + f.text[f.at:]
	f.at += end
}

// set replaces the text; the cursor stands behind it.
func (f *field) set(s string) {
	f.text, f.at = "", 0
	f.insert(s)
}

func (f *field) cut(from, to int) {
	f.text, f.at = f.text[:from]+f.text[to:], from
}

// character is the first one of a text as people count them, marks included.
func character(s string) string {
	c, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return c
}

// before and behind are the places of the neighboring characters.
func (f *field) before(at int) int {
	last := 0
	for i := 0; i < at; i += len(character(f.text[i:])) {
		last = i
	}
	return last
}

func (f *field) behind(at int) int { return at + len(character(f.text[at:])) }

func (f *field) wordBefore() int {
	head := strings.TrimRightFunc(f.text[:f.at], unicode.IsSpace)
	return len(strings.TrimRightFunc(head, func(r rune) bool { return !unicode.IsSpace(r) }))
}

func (f *field) wordBehind() int {
	tail := f.text[f.at:]
	rest := strings.TrimLeftFunc(tail, unicode.IsSpace)
	if i := strings.IndexFunc(rest, unicode.IsSpace); i >= 0 {
		return len(f.text) - len(rest) + i
	}
	return len(f.text)
}

// view is the part of the text that fits, and the cursor's cell in it, at most
// width-1.
func (f *field) view(width int) (text string, cursor int) {
	from, x := 0, measure(f.text[:f.at])
	for x >= max(width, 1) {
		c := character(f.text[from:])
		from += len(c)
		x -= measure(c)
	}
	return clip(f.text[from:], width, ""), x
}
