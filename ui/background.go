package ui

import (
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/config"
)

// followsBackground reports whether the colors depend on the terminal's background.
func (m *Model) followsBackground() bool {
	return !m.noColor() && m.options.Theme != config.ThemeLight && m.options.Theme != config.ThemeDark
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

// title is that of the window. It tells of no show: others may see it.
func (m *Model) title() string {
	if !m.options.Title {
		return ""
	}
	return "unspoiled"
}
