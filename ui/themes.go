package ui

import (
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/screen"
)

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
