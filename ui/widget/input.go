package widget

import (
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"unspoiled/content/clean"
	"unspoiled/ui/text"
)

// inputLimit is how many characters one may type.
const inputLimit = 200

// input is a line that one types: bubbles' textinput, with what is pasted cleaned and
// bounded. It draws itself, because textinput counts its cursor's column in runes, not
// in cells. What textinput would run to read a clipboard is not in the program: go.mod
// puts ui/internal/clipboard in its place.
type input struct{ line textinput.Model }

func newInput() input {
	line := textinput.New()
	line.Prompt, line.CharLimit = "", inputLimit
	line.KeyMap.Paste.SetEnabled(false)
	line.SetVirtualCursor(false)
	line.Focus()
	return input{line}
}

// Value is what is typed.
func (i *input) Value() string { return i.line.Value() }

// Update edits the line. The cursor never stands within a character.
func (i *input) Update(msg tea.Msg) {
	was := i.line.Position()
	switch msg := msg.(type) {
	case tea.PasteMsg:
		i.line, _ = i.line.Update(tea.PasteMsg{Content: cleaned(msg.Content)})
	case tea.KeyPressMsg:
		msg.Text = cleaned(msg.Text)
		i.line, _ = i.line.Update(msg)
	}
	i.settle(i.line.Position() < was)
}

// cleaned is text as it may stand in a line. Of what is pasted no more is looked at than
// could fit; what cleaning drops does not count.
func cleaned(s string) string {
	const far = 64 * inputLimit
	return strings.ReplaceAll(clean.Text(s[:min(len(s), far)]), "\n", " ")
}

// character is the first one of a text as people count them, marks included.
func character(s string) string {
	c, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return c
}

// settle moves the cursor out of a character, to its beginning or behind it.
func (i *input) settle(back bool) {
	at := 0
	for rest := i.Value(); at < i.line.Position(); {
		c := character(rest)
		rest = rest[len(c):]
		n := len([]rune(c))
		if back && at+n > i.line.Position() {
			break
		}
		at += n
	}
	i.line.SetCursor(at)
}

// View is the part of the line that fits, and the cursor's cell in it, at most width-1.
func (i *input) View(width int) (words string, cursor int) {
	shown := i.Value()
	cursor = text.Measure(string([]rune(shown)[:i.line.Position()]))
	for cursor >= max(width, 1) {
		c := character(shown)
		shown, cursor = shown[len(c):], cursor-text.Measure(c)
	}
	return text.Clip(shown, width, ""), cursor
}
