package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// choice is one answer to a question; nil leaves everything as it is.
type choice struct {
	words string
	do    func() tea.Cmd
}

// dialog asks one question over the screen. The first choice is the safe one.
type dialog struct {
	look     *look
	keys     *keyMap
	question string
	lines    []string
	choices  []choice
	at       int
	x, y     int // where the box was drawn last
	spots    []spot
	stacked  bool // the choices were drawn one under the other
}

// spot is where a choice was drawn within the box.
type spot struct{ x, y, width int }

// dialogWidth is the widest that the words in a dialog run.
const dialogWidth = 48

func (d *dialog) ShortHelp() []key.Binding {
	choose := d.keys.choosing(d.keys.Left, d.keys.Right, "choose")
	if d.stacked {
		choose = d.keys.choosing(d.keys.Up, d.keys.Down, "choose")
	}
	return []key.Binding{choose, as(d.keys.Enter, "do it"), d.keys.Deny}
}

func (d *dialog) FullHelp() [][]key.Binding { return [][]key.Binding{d.ShortHelp()} }

// update answers with decide once a choice is made.
func (d *dialog) update(msg tea.Msg) intent {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return d.press(msg)
	case tea.MouseClickMsg:
		for i, s := range d.spots {
			if msg.Y-d.y == s.y && msg.X-d.x >= s.x && msg.X-d.x < s.x+s.width {
				return decide{d.choices[i].do}
			}
		}
	}
	return nil
}

func (d *dialog) press(msg tea.KeyPressMsg) intent {
	k, n := d.keys, len(d.choices)
	switch {
	case key.Matches(msg, k.Left, k.Up, k.PrevLink):
		d.at = (d.at + n - 1) % n
	case key.Matches(msg, k.Right, k.Down, k.NextLink):
		d.at = (d.at + 1) % n
	case key.Matches(msg, k.Top):
		d.at = 0
	case key.Matches(msg, k.Bottom):
		d.at = n - 1
	case key.Matches(msg, k.Enter):
		return decide{d.choices[d.at].do}
	case key.Matches(msg, k.Deny):
		return decide{}
	}
	return nil
}

// view is the box and its size; without its border, and with what matters most,
// where there is little room.
func (d *dialog) view(width, height int) (box string, w, h int) {
	inner := min(dialogWidth, width-8)
	lines := d.body(max(inner, 1), true)
	if len(lines)+4 <= height {
		return d.bordered(lines, inner, 1)
	}
	if lines = d.body(max(inner, 1), false); len(lines)+2 <= height {
		return d.bordered(lines, inner, 0)
	}
	return d.small(width, height)
}

// body is the question, what follows from it, and the choices.
func (d *dialog) body(width int, air bool) []line {
	var out []line
	out = append(out, wrap(width, run{text: d.question, ink: inkHeading})...)
	if air {
		out = append(out, nil)
	}
	for _, l := range d.lines {
		if l == "" && air {
			out = append(out, nil)
		}
		out = append(out, wrap(width, run{text: l})...)
	}
	if air {
		out = append(out, nil)
	}
	return append(out, d.answers(width, len(out))...)
}

// answers are the choices: in one line where they fit, else one under the other.
func (d *dialog) answers(width, from int) []line {
	const between = 4
	total := -between
	for _, c := range d.choices {
		total += 2 + measure(c.words) + between
	}
	d.spots = d.spots[:0]
	d.stacked = total > width
	if !d.stacked {
		var l line
		x := 0
		for i, c := range d.choices {
			if i > 0 {
				l = append(l, run{text: spaces(between)})
				x += between
			}
			l = append(l, d.answer(i, c)...)
			d.spots = append(d.spots, spot{x, from, 2 + measure(c.words)})
			x += 2 + measure(c.words)
		}
		return []line{l}
	}
	var out []line
	for i, c := range d.choices {
		out = append(out, d.answer(i, c).clip(width, d.look.signs.more))
		d.spots = append(d.spots, spot{0, from + i, width})
	}
	return out
}

func (d *dialog) answer(at int, c choice) line {
	if at == d.at {
		return line{{text: d.look.signs.point + " ", ink: inkAccent}, {text: c.words, ink: inkRow}}
	}
	return line{{text: "  "}, {text: c.words, ink: inkDim}}
}

func (d *dialog) bordered(lines []line, inner, pad int) (string, int, int) {
	s := d.look.signs.box
	const side = 3
	wide := inner + 2*side
	var b strings.Builder
	d.edge(&b, s[0], s[1], wide)
	blank := func(n int) {
		for range n {
			d.row(&b, nil, wide, side)
		}
	}
	blank(pad)
	for _, l := range lines {
		d.row(&b, l, wide, side)
	}
	blank(pad)
	b.WriteByte('\n')
	d.edge(&b, s[2], s[3], wide)
	for i := range d.spots {
		d.spots[i].x += side + 1
		d.spots[i].y += 1 + pad
	}
	return b.String(), wide + 2, len(lines) + 2 + 2*pad
}

func (d *dialog) edge(b *strings.Builder, left, right string, wide int) {
	d.look.write(b, inkAccent, left+strings.Repeat(d.look.signs.box[4], wide)+right)
}

func (d *dialog) row(b *strings.Builder, l line, wide, side int) {
	b.WriteByte('\n')
	d.look.write(b, inkAccent, d.look.signs.box[5])
	b.WriteString(spaces(side))
	for _, r := range l {
		d.look.write(b, r.ink, r.text)
	}
	b.WriteString(spaces(wide - side - l.width()))
	d.look.write(b, inkAccent, d.look.signs.box[5])
}

// small fills a body without room for a box: the question, what follows from it as
// far as it fits, and the answers, or the chosen one alone.
func (d *dialog) small(width, height int) (string, int, int) {
	inner := max(width-2, 1)
	lines := wrap(inner, run{text: d.question, ink: inkHeading})
	var more []line
	for _, l := range d.lines {
		more = append(more, wrap(inner, run{text: l})...)
	}
	answers := d.answers(inner, 0)
	if len(lines)+len(answers) > height {
		d.spots, d.stacked = nil, true
		answers = []line{d.answer(d.at, d.choices[d.at]).clip(inner, d.look.signs.more)}
	}
	room := max(height-len(answers), 0)
	lines = append(lines, more...)
	lines = append(lines[:min(len(lines), room)], answers...)
	for i := range d.spots {
		d.spots[i].x++
		d.spots[i].y += len(lines) - len(answers)
	}
	var b strings.Builder
	for i := range height {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteByte(' ')
		used := 1
		if i < len(lines) {
			for _, r := range lines[i] {
				d.look.write(&b, r.ink, r.text)
			}
			used += lines[i].width()
		}
		b.WriteString(spaces(width - used))
	}
	return b.String(), width, height
}
