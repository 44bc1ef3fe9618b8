package ui

import (
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/screen"
	"unspoiled/ui/text"
)

// followsBackground reports whether the colors depend on the terminal's background.
func (m *Model) followsBackground() bool {
	return !m.noColor() && m.look.Theme.Follows()
}

// askBackground asks for it, where it matters: at the start, and whenever it may have
// changed unseen.
func (m *Model) askBackground() tea.Cmd {
	if !m.followsBackground() {
		return nil
	}
	return tea.RequestBackgroundColor
}

func (m *Model) onBackground(isDark bool) {
	if m.followsBackground() {
		m.look.Restyle(isDark, m.look.Colors)
	}
}

// setTheme changes the colors for this run.
func (m *Model) setTheme(t text.Theme) tea.Cmd {
	m.look.Theme = t
	m.look.Refresh()
	return m.askBackground()
}

// tryTheme shows a theme from the list of them, and closes that where one is settled on.
func (m *Model) tryTheme(t screen.TryTheme) tea.Cmd {
	if t.Done {
		m.overlays = m.overlays[:len(m.overlays)-1]
		if t.Theme != m.options.Theme {
			m.said = "theme " + string(t.Theme) + ", for now; theme under [look] in your settings keeps it"
		}
	}
	return m.setTheme(t.Theme)
}

// title is that of the window. It tells of no show: others may see it.
func (m *Model) title() string {
	if !m.options.Title {
		return ""
	}
	return "unspoiled"
}
