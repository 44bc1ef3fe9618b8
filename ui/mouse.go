package ui

import (
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/widget"
)

// mouse passes wheel and clicks to what they hit. Views get coordinates relative to the body.
func (m *Model) mouse(msg tea.MouseMsg) tea.Cmd {
	if m.viewing.guide == nil || m.tooSmall() {
		return nil
	}
	above, below := widget.FrameSize(m.height)
	at := msg.Mouse()
	at.Y -= above
	var inside tea.Msg = tea.MouseWheelMsg(at)
	if _, ok := msg.(tea.MouseClickMsg); ok {
		if at.Button != tea.MouseLeft || m.window.gotFocus(m.options.Now()) {
			return nil
		}
		if at.Y+above == m.height-1 {
			if name := m.frame.footer.keyAt(at.X, m.keys); name != "" {
				return m.press(pressOf(name))
			}
			return nil
		}
		m.notice.clear()
		m.hints = hints{}
		if at.Y < 0 && m.dialog == nil && !m.nav.asking() {
			if at.Y+above == 0 {
				m.nav.openScreen(m.frame.header.screenAt(at.X))
			}
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
	want, cmd := m.nav.top().Update(inside)
	return tea.Batch(cmd, m.act(want))
}

func (m *Model) toggleMouse() {
	m.options.Mouse = !m.options.Mouse
	m.notice.say(map[bool]string{true: "the mouse works in the guide", false: "the mouse selects text, as in the terminal"}[m.options.Mouse])
}

// named maps the names of special keys in the settings to their codes.
var named = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "space": tea.KeySpace, "backspace": tea.KeyBackspace,
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "insert": tea.KeyInsert, "delete": tea.KeyDelete,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd,
}

// pressOf makes a key press from a key's name in the settings.
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
