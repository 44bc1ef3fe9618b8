package ui

import (
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// frame is the lines round what is open. It is laid out at the end of every Update, and
// drawn by View.
type frame struct {
	look         *text.Look
	header       header
	upper, lower string // the rules, where there is room for them
	footer       footer
}

func (m *Model) layFrame() {
	f := &m.frame
	long, short := m.viewing.where()
	f.look = m.look
	f.header = header{look: m.look, width: m.width, open: m.nav.open, lensed: m.viewing.lensed()}
	long = m.progress.whose(long, m.look.Symbols)
	if !f.header.lensed { // nothing may push a lens out
		short = m.progress.whose(short, m.look.Symbols)
	}
	f.header.lay(m.viewing.guide.Title(), long, short)
	trouble, at := m.trouble(), ""
	f.upper = f.rule(m.width, "", "")
	if m.nav.asking() {
		f.upper = ""
	}
	if v, ok := m.nav.top().(interface{ Position() string }); ok && m.dialog == nil && !m.nav.asking() {
		at = v.Position()
	}
	f.lower = f.rule(m.width, "", at)
	if m.height >= widget.RulesFrom && trouble != "" {
		f.upper, trouble = f.rule(m.width, text.Sentence(trouble), ""), ""
	}
	f.footer = footer{look: m.look}
	f.footer.lay(m.width, m.notice, trouble, m.footerKeys(), m.keys.Help)
}

// rule is a rule with something wrong at its left, or a place at its right.
func (f *frame) rule(width int, wrong, place string) string {
	rule := func(n int) string { return f.look.Paint(text.InkFaint, strings.Repeat(f.look.Symbols.Rule, max(n, 0))) }
	switch {
	case wrong != "":
		wrong = text.ClipMiddle(wrong, width-4, f.look.Symbols.More)
		return rule(1) + " " + f.look.Paint(text.InkAccent, wrong) + " " + rule(width-3-text.Measure(wrong))
	case place != "":
		place = " " + place + " "
		left := max(width-text.Measure(place)-headerLeft+1, 0)
		return rule(left) + f.look.Paint(text.InkDim, place) + rule(width-left-text.Measure(place))
	}
	return rule(width)
}

// draw is a whole screenful: header, body, footer.
func (m *Model) draw() string {
	if m.width <= 0 || m.height <= 0 {
		return ""
	}
	if m.tooSmall() {
		return text.Clip("unspoiled needs "+strconv.Itoa(widget.MinWidth)+"x"+strconv.Itoa(widget.MinHeight)+" cells", m.width, "")
	}
	if m.viewing.guide == nil {
		return m.loading.draw(m.look, m.height)
	}
	above, below := widget.FrameSize(m.height)
	lines := make([]string, 1, m.height)
	if !m.nav.asking() { // the question has the show's name over it
		lines[0] = m.frame.header.line(m.dialog != nil)
	}
	if above > 1 {
		lines = append(lines, m.frame.upper)
	}
	lines = append(lines, m.body(m.height-above-below)...)
	if below > 1 {
		lines = append(lines, m.frame.lower)
	}
	return m.look.Symbols.Plain(strings.Join(append(lines, m.frame.footer.line()), "\n"))
}

// body is exactly so many lines.
func (m *Model) body(height int) []string {
	lines := strings.Split(m.nav.top().View(), "\n")
	lines = append(lines, make([]string, max(height-len(lines), 0))...)[:height]
	switch {
	case m.dialog != nil:
		return under(m.dialog, lines, m.look)
	case m.hints.on:
		return m.hints.over(lines, m.nav.spots(mostHints), m.look)
	}
	return lines
}

// under dims a body, and lays a dialog over it.
func under(d *widget.Dialog, lines []string, look *text.Look) []string {
	for i, l := range lines {
		lines[i] = look.Paint(text.InkFaint, ansi.Strip(l))
	}
	x, y := d.Place()
	for i, l := range strings.Split(d.View(), "\n") {
		lines[y+i] = over(lines[y+i], x, l)
	}
	return lines
}

// A show that is read at once is read without a word; of a big one a bar says how far it is.
const (
	patience = 200 * time.Millisecond
	barEvery = 100 * time.Millisecond
)

// waitMsg comes from time to time as long as there is no guide.
type waitMsg struct{}

func wait(d time.Duration) tea.Cmd { return tea.Tick(d, func(time.Time) tea.Msg { return waitMsg{} }) }

// loading is how much of the show is read, where that takes long.
type loading struct {
	part func() float64 // nil where nobody counts
	bar  string         // "" as long as it is not worth a word
}

func (l *loading) tick(look *text.Look, width int) tea.Cmd {
	part := 0.0
	if l.part != nil {
		part = l.part()
	}
	l.bar = look.Paint(text.InkAccent, widget.Bar(look.Symbols, part, min(width-8, 40)))
	return wait(barEvery)
}

// draw is what stands there as long as there is no guide.
func (l *loading) draw(look *text.Look, height int) string {
	if l.bar == "" {
		return ""
	}
	lines := []string{look.Paint(text.InkDim, "Reading the show"), l.bar}
	return widget.Inset(lines, 4, (height-len(lines))/2) + strings.Repeat("\n", (height-len(lines)+1)/2)
}
