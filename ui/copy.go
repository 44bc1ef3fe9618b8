package ui

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content/wording"
	"unspoiled/ui/text"
)

// copiedWidth is how much of what was copied is said.
const copiedWidth = 32

// copyHere hands what is chosen, or the page, to the terminal's clipboard (OSC 52). What
// is in the clipboard is never asked for.
func (m *Model) copyHere() tea.Cmd {
	if !m.options.Clipboard {
		m.notice.complain(errors.New("the clipboard is left alone: look.clipboard in the settings says so"))
		return nil
	}
	words, whole := "", false
	if v, ok := m.nav.top().(interface{ Copy() (string, bool) }); ok {
		words, whole = v.Copy()
	}
	switch {
	case words == "":
		m.notice.say("there is nothing to copy here")
		return nil
	case whole:
		m.notice.say("the page is copied: " + wording.Count(strings.Count(words, "\n")+1, "line"))
	default:
		m.notice.say("copied: " + text.Clip(words, copiedWidth, m.look.Symbols.More))
	}
	return tea.SetClipboard(m.look.Symbols.Plain(words))
}
