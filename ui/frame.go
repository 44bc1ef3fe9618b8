package ui

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// frame is a whole screenful: header, body, footer.
func (m *Model) frame() string {
	if m.width <= 0 || m.height <= 0 {
		return ""
	}
	if m.tooSmall() {
		return text.Clip("unspoiled needs "+strconv.Itoa(widget.MinWidth)+"x"+strconv.Itoa(widget.MinHeight)+" cells", m.width, "")
	}
	if m.guide == nil {
		return m.waiting()
	}
	above, below := widget.FrameSize(m.height)
	body := m.height - above - below
	lines := make([]string, 0, m.height)
	lines = append(lines, m.header())
	if above > 1 {
		lines = append(lines, m.ruleOrTrouble())
	}
	lines = append(lines, m.body(body)...)
	if below > 1 {
		lines = append(lines, m.lowerRule())
	}
	return m.look.Symbols.Plain(strings.Join(append(lines, m.footer()), "\n"))
}

// body is exactly so many lines.
func (m *Model) body(height int) []string {
	lines := strings.Split(m.top().View(), "\n")
	for len(lines) < height {
		lines = append(lines, "")
	}
	lines = lines[:height]
	switch {
	case m.dialog != nil:
		return m.overlay(lines)
	case m.hints.on:
		return m.hinted(lines)
	}
	return lines
}

// overlay dims the body and lays the dialog over it.
func (m *Model) overlay(lines []string) []string {
	dim := make([]string, len(lines))
	for i, l := range lines {
		dim[i] = m.look.Paint(text.InkFaint, ansi.Strip(l))
	}
	base := lipgloss.NewLayer(strings.Join(dim, "\n"))
	x, y := m.dialog.Place()
	over := lipgloss.NewLayer(m.dialog.View()).X(x).Y(y).Z(1)
	canvas := lipgloss.NewCanvas(m.width, len(lines)).Compose(lipgloss.NewCompositor(base, over))
	out := strings.Split(canvas.Render(), "\n")
	for len(out) < len(lines) {
		out = append(out, "")
	}
	return out[:len(lines)]
}

// write dims everything while a dialog asks.
func (m *Model) write(b *strings.Builder, i text.Ink, s string) {
	if m.dialog != nil {
		i = text.InkFaint
	}
	m.look.Write(b, i, s)
}

// ruleOrTrouble is the rule under the header; what went wrong stands in it as long
// as it lasts.
func (m *Model) ruleOrTrouble() string {
	s := m.look.Symbols
	switch {
	case m.trouble == "" && m.asking():
		return ""
	case m.trouble == "":
		return m.look.Paint(text.InkFaint, strings.Repeat(s.Rule, m.width))
	}
	words := text.ClipMiddle(text.Sentence(m.trouble), m.width-4, s.More)
	return m.look.Paint(text.InkFaint, s.Rule) + " " + m.look.Paint(text.InkAccent, words) + " " +
		m.look.Paint(text.InkFaint, strings.Repeat(s.Rule, max(m.width-3-text.Measure(words), 0)))
}

// lowerRule is the rule over the footer; where in what is open one is stands in it.
func (m *Model) lowerRule() string {
	rule, at := m.look.Symbols.Rule, ""
	if v, ok := m.top().(interface{ Position() string }); ok && m.dialog == nil && !m.asking() {
		at = v.Position()
	}
	if at == "" {
		return m.look.Paint(text.InkFaint, strings.Repeat(rule, m.width))
	}
	at = " " + at + " "
	left := max(m.width-text.Measure(at)-headerLeft+1, 0)
	return m.look.Paint(text.InkFaint, strings.Repeat(rule, left)) + m.look.Paint(text.InkDim, at) +
		m.look.Paint(text.InkFaint, strings.Repeat(rule, m.width-left-text.Measure(at)))
}

// offered is a key in the footer, and the column where it begins there.
type offered struct {
	key.Binding
	from int
}

// footerLeft is where the footer begins.
const footerLeft = 2

// footerWords are what was just done, the ink that says it, and the keys that matter now.
func (m *Model) footerWords() (said string, in text.Ink, keys []offered) {
	room := m.width - 2*footerLeft
	said, in = text.Clip(text.Sentence(m.said), room-m.reserved(), m.look.Symbols.More), text.InkDone
	if said == "" && m.height < widget.RulesFrom { // there is no rule for it to stand in
		said = text.ClipMiddle(text.Sentence(m.trouble), room-m.reserved(), m.look.Symbols.More)
	}
	if m.saidError || m.said == "" {
		in = text.InkAccent
	}
	from := footerLeft
	if said != "" {
		from += text.Measure(said) + 3
		room -= text.Measure(said) + 3
	}
	for _, k := range fitting(m.shortHelp(), room) {
		keys = append(keys, offered{k, from})
		from += helpWidth(k) + 3
	}
	return said, in, keys
}

// footer is what was just done, and the keys that matter now.
func (m *Model) footer() string {
	var b strings.Builder
	said, in, keys := m.footerWords()
	b.WriteString(text.Spaces(footerLeft))
	m.look.Write(&b, in, said)
	at := footerLeft + text.Measure(said)
	for _, k := range keys {
		b.WriteString(text.Spaces(k.from - at))
		m.look.Write(&b, text.InkStrong, k.Help().Key)
		b.WriteByte(' ')
		m.look.Write(&b, text.InkDim, k.Help().Desc)
		at = k.from + helpWidth(k.Binding)
	}
	return b.String()
}

// reserved is the room that the message leaves to the help key.
func (m *Model) reserved() int { return helpWidth(m.keys.Help) + 3 }

func helpWidth(k key.Binding) int {
	return text.Measure(k.Help().Key) + 1 + text.Measure(k.Help().Desc)
}

// fitting is the bindings that have room, the most important first; one that helps
// always has, at the end. (bubbles' help stops at the first that does not fit.)
func fitting(all []key.Binding, room int) []key.Binding {
	var out []key.Binding
	for i, k := range all {
		if !k.Enabled() {
			continue
		}
		need := helpWidth(k)
		for _, later := range all[i+1:] {
			if later.Help().Desc == widget.HelpWord {
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
