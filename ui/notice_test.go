package ui

import "testing"

// What is wrong with the settings stays on the screen until a key is pressed, also
// under the first question.
func TestANoticeStaysUntilAKey(t *testing.T) {
	const notice = `config.toml:2: there is no setting "thme"`
	g := newGuide(t, Options{Notice: notice})
	g.wants("How far have you watched?", notice)
	g.press("j")
	g.lacks(notice)
}

func TestTwoThingsAmissStandInOneLine(t *testing.T) {
	g := newGuide(t, Options{}, "S1")
	g.progress.trouble = "the history of alice cannot be read\nthe history of bob cannot be read"
	for _, h := range []int{24, 8} {
		g.send(windowSize(120, h))
		g.wants("The history of alice cannot be read; the history of bob")
		checkFrame(t, g.View().Content, 120, h)
	}
}
