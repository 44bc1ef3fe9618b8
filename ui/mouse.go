package ui

import (
	tea "charm.land/bubbletea/v2"

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
