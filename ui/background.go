package ui

import (
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/screen"
	"unspoiled/ui/text"
)

// background is what of the look depends on the terminal's background: whether it is dark
// or light is asked at the start, and whenever it may have changed unseen.
type background struct {
	look *text.Look
	none bool // the terminal gets no colors at all
	told bool // the terminal has said it; else the theme says it
}

// follows reports whether the colors depend on it.
func (b background) follows() bool { return !b.none && b.look.Theme.Follows() }

// ask asks for it, where it matters.
func (b background) ask() tea.Cmd {
	if !b.follows() {
		return nil
	}
	return tea.RequestBackgroundColor
}

func (b *background) is(dark bool) {
	if b.follows() {
		b.told = true
		b.look.Restyle(dark, b.look.Colors)
	}
}

func (b *background) theme(t text.Theme) tea.Cmd {
	b.look.Theme = t
	if !b.told {
		b.look.IsDark = t != text.ThemeLight
	}
	b.look.Refresh()
	return b.ask()
}

// tryTheme shows a theme from the list of them, and closes that where one is settled on.
func (m *Model) tryTheme(t screen.TryTheme) tea.Cmd {
	if t.Done {
		m.nav.close()
		if t.Theme != m.options.Theme {
			m.notice.say("theme " + string(t.Theme) + ", for now; theme under [look] in your settings keeps it")
		}
	}
	return m.background.theme(t.Theme)
}
