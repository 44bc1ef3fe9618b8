package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/screen"
	"unspoiled/ui/text"
)

// background keeps the look in step with the terminal's background. The guide asks whether that
// is dark or light at the start, and again when it may have changed.
type background struct {
	look     *text.Look
	noColor  bool // the terminal gets no colors
	answered bool // the terminal has answered; until then the theme decides
}

// follows reports whether the colors depend on it.
func (b background) follows() bool { return !b.noColor && b.look.Theme.Follows() }

// ask asks the terminal for its background, if the colors depend on it.
func (b background) ask() tea.Cmd {
	if !b.follows() {
		return nil
	}
	return tea.RequestBackgroundColor
}

func (b *background) setDark(dark bool) {
	if b.follows() {
		b.answered = true
		b.look.Restyle(dark, b.look.Colors)
	}
}

func (b *background) setTheme(t text.Theme) tea.Cmd {
	b.look.Theme = t
	if !b.answered {
		b.look.IsDark = t != text.ThemeLight
	}
	b.look.Refresh()
	return b.ask()
}

// tryTheme previews a theme chosen in the list of themes, and closes the list if the choice is
// final.
func (m *Model) tryTheme(t screen.TryTheme) tea.Cmd {
	if t.Done {
		m.nav.pop()
		if t.Theme != m.options.Theme {
			m.notice.say("theme " + string(t.Theme) + ", for now; theme under [look] in your settings keeps it")
		}
	}
	return m.background.setTheme(t.Theme)
}

// window tracks the focus of the terminal's window. A click that gives it the focus is not meant
// for the guide.
type window struct {
	away bool
	back time.Time
}

// focusDelay is how soon after the focus event the click that caused it can arrive.
const focusDelay = 150 * time.Millisecond

// gotFocus reports whether a click only gave the window its focus.
func (w window) gotFocus(now time.Time) bool { return w.away || now.Sub(w.back) < focusDelay }
