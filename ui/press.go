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

// binding is a key and what it does in every view.
type binding struct {
	key.Binding
	do func() tea.Cmd
}

// quick wraps a function that starts no tea.Cmd.
func quick(do func()) func() tea.Cmd { return func() tea.Cmd { do(); return nil } }

// shared handles the keys that do the same in every view. At the first question only the first
// few work, since nothing else is shown.
func (m *Model) shared(msg tea.KeyPressMsg) tea.Cmd {
	k, nav := m.keys, &m.nav
	all := []binding{{k.Quit, m.quit}, {k.Help, quick(m.toggleHelp)}, {k.Back, quick(nav.back)}, {k.Left, quick(nav.back)}}
	if !nav.asking() {
		all = append(all, []binding{
			{k.NextScreen, quick(func() { nav.turn(1) })},
			{k.PrevScreen, quick(func() { nav.turn(-1) })},
			{k.Screens, quick(func() { nav.openScreen(int(msg.Code - '1')) })},
			{k.Search, nav.search},
			{k.Palette, func() tea.Cmd { return m.openPalette("") }},
			{k.Shows, m.openChooser},
			{k.Chart, quick(nav.chart)},
			{k.Theme, quick(func() { nav.push(screen.NewThemes(m.look, k, m.background.answered)) })},
			{k.Opened, quick(m.showNews)},
			{k.Hint, quick(m.hint)},
			{k.Lens, quick(m.lens)},
			{k.Peek, quick(m.peekHere)},
			{k.Rehide, quick(m.rehide)},
			{k.Mouse, quick(m.toggleMouse)},
			{k.Copy, m.copyHere},
			{k.Mark, quick(m.markNext)},
			{k.Undo, m.undo},
			{k.Redo, func() tea.Cmd { return m.moveHistory(watch.History.Redo, "redo", "Redone: ") }},
		}...)
	}
	for _, d := range all {
		if key.Matches(msg, d.Binding) {
			return d.do()
		}
	}
	return nil
}

// hint shows letters at every place in view that leads somewhere. In a list that has only rows it
// opens the filter instead.
func (m *Model) hint() {
	switch f := m.nav.filter(); {
	case f != nil:
		m.nav.push(f)
	case len(m.nav.spots(1)) > 0:
		m.hints.on = true
	default:
		m.notice.say("nothing in view leads anywhere")
	}
}

// paste passes pasted text to the text input; elsewhere it is ignored.
func (m *Model) paste(msg tea.PasteMsg) tea.Cmd {
	if !m.typing() {
		return nil
	}
	m.notice.clear()
	want, cmd := m.nav.top().Update(msg)
	return tea.Batch(cmd, m.act(want))
}

// copiedWidth is how many cells of the copied text the notice repeats.
const copiedWidth = 32

// copyHere copies the chosen row or the page to the terminal's clipboard (OSC 52). The guide
// never reads the clipboard.
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
