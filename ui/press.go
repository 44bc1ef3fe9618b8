package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/screen"
	"unspoiled/ui/terminal"
	"unspoiled/ui/widget"
)

func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	msg = terminal.Key(msg, m.typing())
	if key.Matches(msg, m.keys.ForceQuit) {
		return m.quit()
	}
	if key.Matches(msg, m.keys.Suspend) {
		return suspend()
	}
	if m.guide == nil {
		if key.Matches(msg, m.keys.Quit) {
			return m.quit()
		}
		return nil
	}
	m.said, m.saidError = "", false
	if m.dialog != nil {
		return m.act(m.dialog.Update(msg))
	}
	if m.hints.on {
		return m.pressHint(msg)
	}
	want, cmd := m.top().Update(msg)
	if _, ok := want.(widget.Unused); ok {
		return tea.Batch(cmd, m.shared(msg))
	}
	return tea.Batch(cmd, m.act(want))
}

// shared is what the keys do that mean the same in every view.
func (m *Model) shared(msg tea.KeyPressMsg) tea.Cmd {
	k := m.keys
	switch {
	case key.Matches(msg, k.Quit):
		return m.quit()
	case key.Matches(msg, k.Help):
		m.toggleHelp()
	case key.Matches(msg, k.Back, k.Left):
		m.goBack()
	case m.asking():
	case key.Matches(msg, k.Search):
		return m.openSearch()
	case key.Matches(msg, k.Hint):
		m.hint()
	case key.Matches(msg, k.Palette):
		return m.openPalette("")
	case key.Matches(msg, k.Lens):
		m.lensKey()
	case key.Matches(msg, k.Peek):
		m.peekHere()
	case key.Matches(msg, k.Rehide):
		m.rehide()
	case key.Matches(msg, k.Shows):
		return m.openChooser()
	case key.Matches(msg, k.Mouse):
		m.toggleMouse()
	case key.Matches(msg, k.Chart):
		m.openChart()
	case key.Matches(msg, k.Theme):
		m.lay(screen.NewThemes(m.look, m.keys))
	case key.Matches(msg, k.Copy):
		return m.copyHere()
	case key.Matches(msg, k.Undo):
		return m.undo()
	case key.Matches(msg, k.Redo):
		return m.redo()
	case key.Matches(msg, k.Mark):
		m.askNext()
	case key.Matches(msg, k.Opened):
		m.showNews()
	case key.Matches(msg, k.NextScreen):
		m.openTab((m.open + 1) % len(m.tabs))
	case key.Matches(msg, k.PrevScreen):
		m.openTab((m.open + len(m.tabs) - 1) % len(m.tabs))
	case key.Matches(msg, k.Screens):
		m.openTab(int(msg.Code - '1'))
	}
	return nil
}

// paste goes to where one types, and nowhere else.
func (m *Model) paste(msg tea.PasteMsg) tea.Cmd {
	if !m.typing() {
		return nil
	}
	m.said, m.saidError = "", false
	want, cmd := m.top().Update(msg)
	return tea.Batch(cmd, m.act(want))
}

// complain says in the footer why something was not done.
func (m *Model) complain(err error) { m.said, m.saidError = err.Error(), true }
