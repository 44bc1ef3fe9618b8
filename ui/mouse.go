package ui

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// mouse hands wheel and clicks on, with places as the view counts them.
func (m *Model) mouse(msg tea.MouseMsg) tea.Cmd {
	if m.guide == nil || m.tooSmall() {
		return nil
	}
	above, below := widget.FrameSize(m.height)
	at := msg.Mouse()
	at.Y -= above
	var inside tea.Msg = tea.MouseWheelMsg(at)
	if _, ok := msg.(tea.MouseClickMsg); ok {
		if at.Button != tea.MouseLeft {
			return nil
		}
		if at.Y+above == m.height-1 {
			return m.clickFooter(at.X)
		}
		m.said, m.saidError = "", false
		m.hints = hints{}
		if at.Y < 0 && m.dialog == nil && !m.asking() {
			m.clickHeader(at.X, at.Y+above)
			return nil
		}
		inside = tea.MouseClickMsg(at)
	}
	if at.Y < 0 || at.Y >= m.height-above-below {
		return nil
	}
	if m.dialog != nil {
		return m.act(m.dialog.Update(inside))
	}
	want, cmd := m.top().Update(inside)
	return tea.Batch(cmd, m.act(want))
}

func (m *Model) clickHeader(x, y int) {
	for i, t := range m.tabs {
		if y == 0 && x >= t.from && x < t.to {
			m.openTab(i)
		}
	}
}

// clickFooter presses the key that the mouse is on: of two that are offered as one, the
// one whose half it is.
func (m *Model) clickFooter(x int) tea.Cmd {
	_, _, keys := m.footerWords()
	for _, k := range keys {
		if x >= k.from && x < k.from+helpWidth(k.Binding) {
			return m.press(pressOf(m.clicked(k.Binding, x-k.from)))
		}
	}
	return nil
}

// clicked is the key of a binding at a column of its help.
func (m *Model) clicked(b key.Binding, x int) string {
	if b.Help() == m.keys.Screens.Help() { // "1-6": the next one
		return m.keys.NextScreen.Keys()[0]
	}
	first, second, two := strings.Cut(b.Help().Key, "/")
	if two && first != "" && x > text.Measure(first) && x <= text.Measure(first)+text.Measure(second) {
		for _, name := range b.Keys() {
			if widget.Shown(name) == second || m.keys.Arrow(name) == second {
				return name
			}
		}
	}
	return b.Keys()[0]
}

// named are the keys that have a name of more than one character, and are offered.
var named = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "space": tea.KeySpace, "backspace": tea.KeyBackspace,
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "insert": tea.KeyInsert, "delete": tea.KeyDelete,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd,
}

// pressOf is a key by its name in the settings.
func pressOf(name string) tea.KeyPressMsg {
	var out tea.KeyPressMsg
	for mod, bit := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "alt+": tea.ModAlt, "shift+": tea.ModShift} {
		if rest := strings.Replace(name, mod, "", 1); rest != "" && rest != name {
			name, out.Mod = rest, out.Mod|bit
		}
	}
	switch code, ok := named[name]; {
	case name == "space" && out.Mod == 0:
		out.Code, out.Text = code, " "
	case ok:
		out.Code = code
	case len(name) > 1 && name[0] == 'f':
		n, _ := strconv.Atoi(name[1:])
		out.Code = tea.KeyF1 + rune(n-1)
	default:
		out.Code = []rune(name)[0]
		if out.Mod == 0 {
			out.Text = name
		}
	}
	return out
}
