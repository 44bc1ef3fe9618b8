package ui

import (
	"testing"
)

// What is wrong with the settings stays on the screen until a key is pressed, also
// under the first question.
func TestANoticeStaysUntilAKey(t *testing.T) {
	const notice = `config.toml:2: there is no setting "thme"`
	g := newGuide(t, Options{Notice: notice})
	g.wants("How far have you watched?", notice)
	g.press("j")
	g.lacks(notice)
}
