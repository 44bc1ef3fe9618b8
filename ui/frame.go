package ui

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// frame is a whole screenful: header, body, footer.
func (m *Model) frame() string {
	if m.width <= 0 || m.height <= 0 {
		return ""
	}
	if m.width < minWidth || m.height < minHeight {
		return clip("unspoiled needs "+strconv.Itoa(minWidth)+"x"+strconv.Itoa(minHeight)+" cells", m.width, "")
	}
	if m.guide == nil {
		return ""
	}
	above, below := frameSize(m.height)
	body := m.height - above - below
	lines := make([]string, 0, m.height)
	lines = append(lines, m.header())
	if above > 1 {
		lines = append(lines, m.ruleOrTrouble())
	}
	lines = append(lines, m.body(body)...)
	if below > 1 {
		lines = append(lines, m.look.paint(inkFaint, strings.Repeat(m.look.signs.rule, m.width)))
	}
	return m.look.signs.plain(strings.Join(append(lines, m.footer()), "\n"))
}

// body is exactly so many lines.
func (m *Model) body(height int) []string {
	lines := strings.Split(m.top().View(), "\n")
	for len(lines) < height {
		lines = append(lines, "")
	}
	lines = lines[:height]
	if m.dialog != nil {
		return m.overlay(lines)
	}
	return lines
}

// overlay dims the body and lays the dialog over it.
func (m *Model) overlay(lines []string) []string {
	box, w, h := m.dialog.view(m.width, len(lines))
	dim := make([]string, len(lines))
	for i, l := range lines {
		dim[i] = m.look.paint(inkFaint, ansi.Strip(l))
	}
	base := lipgloss.NewLayer(strings.Join(dim, "\n"))
	m.dialog.x, m.dialog.y = (m.width-w)/2, (len(lines)-h)/2
	over := lipgloss.NewLayer(box).X(m.dialog.x).Y(m.dialog.y).Z(1)
	canvas := lipgloss.NewCanvas(m.width, len(lines)).Compose(lipgloss.NewCompositor(base, over))
	out := strings.Split(canvas.Render(), "\n")
	for len(out) < len(lines) {
		out = append(out, "")
	}
	return out[:len(lines)]
}

// write dims everything while a dialog asks.
func (m *Model) write(b *strings.Builder, i ink, s string) {
	if m.dialog != nil {
		i = inkFaint
	}
	m.look.write(b, i, s)
}

// ruleOrTrouble is the rule under the header; what went wrong stands in it as long
// as it lasts.
func (m *Model) ruleOrTrouble() string {
	s := m.look.signs
	switch {
	case m.trouble == "" && m.asking():
		return ""
	case m.trouble == "":
		return m.look.paint(inkFaint, strings.Repeat(s.rule, m.width))
	}
	words := clipMiddle(sentence(m.trouble), m.width-4, s.more)
	return m.look.paint(inkFaint, s.rule) + " " + m.look.paint(inkAccent, words) + " " +
		m.look.paint(inkFaint, strings.Repeat(s.rule, max(m.width-3-measure(words), 0)))
}

// footer is what was just done, and the keys that matter now.
func (m *Model) footer() string {
	var b strings.Builder
	left := 2
	b.WriteString(spaces(left))
	room := m.width - 2*left
	said, i := clip(sentence(m.said), room-m.reserved(), m.look.signs.more), inkDone
	if said == "" && m.height < rulesFrom { // there is no rule for it to stand in
		said = clipMiddle(sentence(m.trouble), room-m.reserved(), m.look.signs.more)
	}
	if m.amiss || m.said == "" {
		i = inkAccent
	}
	if said != "" {
		m.look.write(&b, i, said)
		room -= measure(said) + 3
		if room > 0 {
			b.WriteString(spaces(3))
		}
	}
	for i, k := range fitting(m.shortHelp(), room) {
		if i > 0 {
			b.WriteString(spaces(3))
		}
		m.look.write(&b, inkStrong, k.Help().Key)
		b.WriteByte(' ')
		m.look.write(&b, inkDim, k.Help().Desc)
	}
	return b.String()
}

// reserved is the room that the message leaves to the help key.
func (m *Model) reserved() int { return helpWidth(m.keys.Help) + 3 }

func helpWidth(k key.Binding) int { return measure(k.Help().Key) + 1 + measure(k.Help().Desc) }

// fitting is the bindings that have room, the most important first; one that helps
// always has, at the end.
func fitting(all []key.Binding, room int) []key.Binding {
	var out []key.Binding
	for i, k := range all {
		if !k.Enabled() {
			continue
		}
		need := helpWidth(k)
		for _, later := range all[i+1:] {
			if later.Help().Desc == helpWord {
				need += 3 + helpWidth(later)
			}
		}
		if need > room {
			continue
		}
		out = append(out, k)
		room -= helpWidth(k) + 3
	}
	return out
}
