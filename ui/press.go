package ui

import (
	"errors"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content/watch"
	"unspoiled/content/wording"
	"unspoiled/ui/screen"
	"unspoiled/ui/session"
	"unspoiled/ui/terminal"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	msg = terminal.Key(msg, m.typing())
	if key.Matches(msg, m.keys.ForceQuit) {
		return m.quit()
	}
	if key.Matches(msg, m.keys.Suspend) {
		return session.Suspend()
	}
	if m.viewing.guide == nil {
		if key.Matches(msg, m.keys.Quit) {
			return m.quit()
		}
		return nil
	}
	m.notice.clear()
	if m.dialog != nil {
		return m.act(m.dialog.Update(msg))
	}
	if m.hints.on {
		if key.Matches(msg, m.keys.Help) {
			m.hints = hints{}
			return m.shared(msg)
		}
		return m.act(m.hints.press(msg.Text, m.nav.spots(mostHints)))
	}
	want, cmd := m.nav.top().Update(msg)
	if _, ok := want.(widget.Unused); ok {
		return tea.Batch(cmd, m.shared(msg))
	}
	return tea.Batch(cmd, m.act(want))
}

// shared is what the keys do that mean the same in every view: those that hold at the first
// question too, else those that go somewhere, else those that do something.
func (m *Model) shared(msg tea.KeyPressMsg) tea.Cmd {
	k := m.keys
	switch {
	case key.Matches(msg, k.Quit):
		return m.quit()
	case key.Matches(msg, k.Help):
		m.toggleHelp()
	case key.Matches(msg, k.Back, k.Left):
		m.nav.back()
	case m.nav.asking():
	case key.Matches(msg, k.NextScreen):
		m.nav.turn(1)
	case key.Matches(msg, k.PrevScreen):
		m.nav.turn(-1)
	case key.Matches(msg, k.Screens):
		m.nav.openScreen(int(msg.Code - '1'))
	case key.Matches(msg, k.Search):
		return m.nav.search()
	case key.Matches(msg, k.Palette):
		return m.openPalette("")
	case key.Matches(msg, k.Shows):
		return m.openChooser()
	case key.Matches(msg, k.Chart):
		m.nav.chart()
	case key.Matches(msg, k.Theme):
		m.nav.lay(screen.NewThemes(m.look, m.keys))
	case key.Matches(msg, k.Opened):
		m.showNews()
	default:
		return m.deed(msg)
	}
	return nil
}

// deed is what the keys do that go nowhere.
func (m *Model) deed(msg tea.KeyPressMsg) tea.Cmd {
	k := m.keys
	switch {
	case key.Matches(msg, k.Hint):
		m.hint()
	case key.Matches(msg, k.Lens):
		m.lens()
	case key.Matches(msg, k.Peek):
		if err := m.peekHere(); err != nil {
			m.notice.complain(err)
		}
	case key.Matches(msg, k.Rehide):
		m.rehide()
	case key.Matches(msg, k.Mouse):
		m.options.Mouse = !m.options.Mouse
		m.notice.say(map[bool]string{true: "the mouse works in the guide", false: "the mouse selects text, as in the terminal"}[m.options.Mouse])
	case key.Matches(msg, k.Copy):
		return m.copyHere()
	case key.Matches(msg, k.Mark):
		m.markNext()
	case key.Matches(msg, k.Undo):
		return m.undo()
	case key.Matches(msg, k.Redo):
		return m.turn(watch.History.Redo, "redo", "Redone: ")
	}
	return nil
}

// hint shows letters at every place in view that leads somewhere; a list that leads
// nowhere but by its rows is filtered.
func (m *Model) hint() {
	switch f := m.nav.filter(); {
	case f != nil:
		m.nav.lay(f)
	case len(m.nav.spots(1)) > 0:
		m.hints.on = true
	default:
		m.notice.say("nothing in view leads anywhere")
	}
}

// paste goes to where one types, and nowhere else.
func (m *Model) paste(msg tea.PasteMsg) tea.Cmd {
	if !m.typing() {
		return nil
	}
	m.notice.clear()
	want, cmd := m.nav.top().Update(msg)
	return tea.Batch(cmd, m.act(want))
}

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
