package widget

import (
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"unspoiled/content/clean"
	"unspoiled/ui/text"
)

// inputLimit is how many characters can be typed.
const inputLimit = 200

// input is the textinput of bubbles, with pasted text cleaned and cut. It draws itself, since
// textinput counts the cursor's column in runes, not in cells. textinput imports a package that
// runs programs to read the clipboard; go.mod replaces that with ui/internal/clipboard.
type input struct{ line textinput.Model }

func newInput() input {
	line := textinput.New()
	line.Prompt, line.CharLimit = "", inputLimit
	line.KeyMap.Paste.SetEnabled(false)
	line.SetVirtualCursor(false)
	line.Focus()
	return input{line}
}

func (i *input) Value() string { return i.line.Value() }

// Update edits the text. The cursor never stops inside a grapheme cluster.
func (i *input) Update(msg tea.Msg) {
	was := i.line.Position()
	switch msg := msg.(type) {
	case tea.PasteMsg:
		i.line, _ = i.line.Update(tea.PasteMsg{Content: cleanLine(msg.Content)})
	case tea.KeyPressMsg:
		msg.Text = cleanLine(msg.Text)
		i.line, _ = i.line.Update(msg)
	}
	i.leaveCluster(i.line.Position() < was)
}

// cleanLine returns text that can stand in one line. It looks only at the first part of a long
// text, but at more than fits: cleaning may drop most of it.
func cleanLine(s string) string {
	const far = 64 * inputLimit
	return strings.ReplaceAll(clean.Text(s[:min(len(s), far)]), "\n", " ")
}

// firstCluster returns the first grapheme cluster of a text.
func firstCluster(s string) string {
	c, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return c
}

// leaveCluster moves the cursor out of a grapheme cluster, to its beginning or its end.
func (i *input) leaveCluster(back bool) {
	at := 0
	for rest := i.Value(); at < i.line.Position(); {
		c := firstCluster(rest)
		rest = rest[len(c):]
		n := len([]rune(c))
		if back && at+n > i.line.Position() {
			break
		}
		at += n
	}
	i.line.SetCursor(at)
}

// View returns the part of the text that fits, and the column of the cursor in it, at most
// width-1.
func (i *input) View(width int) (words string, cursor int) {
	shown := i.Value()
	cursor = text.Measure(string([]rune(shown)[:i.line.Position()]))
	for cursor >= max(width, 1) {
		c := firstCluster(shown)
		shown, cursor = shown[len(c):], cursor-text.Measure(c)
	}
	return text.Clip(shown, width, ""), cursor
}
