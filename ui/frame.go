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

// frame is the lines around the open view. Update lays it out at its end, and View draws it.
type frame struct {
	look         *text.Look
	header       header
	upper, lower string // the rules above and below the body; "" where there is no room
	footer       footer
}

func (m *Model) layFrame() {
	f := &m.frame
	long, short := m.viewing.where()
	f.look = m.look
	f.header = header{look: m.look, width: m.width, open: m.nav.open, lensed: m.viewing.lensed()}
	long = m.progress.withProfile(long, m.look.Symbols)
	if !f.header.lensed { // the profile's name must not push the lens out
		short = m.progress.withProfile(short, m.look.Symbols)
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
	said := m.notice
	if m.dialog != nil && m.dialog.Question == text.Sentence(said.words)+"." { // the card begins with it
		said = notice{}
	}
	f.footer = footer{look: m.look}
	f.footer.lay(m.width, said, trouble, m.footerKeys(), m.keys.Help)
}

// rule draws a horizontal line, with trouble at its left or a place at its right.
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

// draw returns the whole screen: header, body and footer.
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
	if !m.nav.asking() { // the first question shows the title itself
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

// body returns exactly height lines.
func (m *Model) body(height int) []string {
	lines := strings.Split(m.nav.top().View(), "\n")
	lines = append(lines, make([]string, max(height-len(lines), 0))...)[:height]
	switch {
	case m.dialog != nil:
		return dialogOver(m.dialog, lines, m.look)
	case m.hints.on:
		return m.hints.draw(lines, m.nav.spots(mostHints), m.look)
	}
	return lines
}

// dialogOver draws a dialog over a dimmed body.
func dialogOver(d *widget.Dialog, lines []string, look *text.Look) []string {
	for i, l := range lines {
		lines[i] = look.Paint(text.InkFaint, ansi.Strip(l))
	}
	x, y := d.Place()
	for i, l := range strings.Split(d.View(), "\n") {
		lines[y+i] = overwrite(lines[y+i], x, l)
	}
	return lines
}

// Loading shows nothing for as long as patience; a show that takes longer gets a progress bar.
const (
	patience = 200 * time.Millisecond
	barEvery = 100 * time.Millisecond
)

// waitMsg comes at intervals until the show is loaded.
type waitMsg struct{}

func wait(d time.Duration) tea.Cmd { return tea.Tick(d, func(time.Time) tea.Msg { return waitMsg{} }) }

// loading shows how much of the show has been read.
type loading struct {
	progress func() float64 // from 0 to 1; nil if nobody counts
	bar      string         // "" until patience has run out
}

func (l *loading) tick(look *text.Look, width int) tea.Cmd {
	part := 0.0
	if l.progress != nil {
		part = l.progress()
	}
	l.bar = look.Paint(text.InkAccent, widget.Bar(look.Symbols, part, min(width-8, 40)))
	return wait(barEvery)
}

// draw returns what is shown until there is a guide.
func (l *loading) draw(look *text.Look, height int) string {
	if l.bar == "" {
		return ""
	}
	lines := []string{look.Paint(text.InkDim, "Reading the show"), l.bar}
	return widget.Inset(lines, 4, (height-len(lines))/2) + strings.Repeat("\n", (height-len(lines)+1)/2)
}
