package widget

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/text"
)

// Choice is one answer to a question; nil leaves everything as it is.
type Choice struct {
	Words string
	Do    func() tea.Cmd
}

// Dialog asks one question over the screen. The first choice is the safe one.
type Dialog struct {
	Look     *text.Look
	Keys     *KeyMap
	Question string
	Lines    []string
	Choices  []Choice
	at       int
	X, Y     int // where the box was drawn last
	spots    []spot
	stacked  bool // the choices were drawn one under the other
}

// spot is where a choice was drawn within the box.
type spot struct{ x, y, width int }

// dialogWidth is the widest that the words in a dialog run.
const dialogWidth = 48

func (d *Dialog) ShortHelp() []key.Binding {
	choose := d.Keys.Choosing(d.Keys.Left, d.Keys.Right, "choose")
	if d.stacked {
		choose = d.Keys.Choosing(d.Keys.Up, d.Keys.Down, "choose")
	}
	return []key.Binding{choose, As(d.Keys.Enter, "do it"), d.Keys.Deny}
}

func (d *Dialog) FullHelp() [][]key.Binding { return [][]key.Binding{d.ShortHelp()} }

// Update answers with decide once a choice is made.
func (d *Dialog) Update(msg tea.Msg) Intent {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return d.press(msg)
	case tea.MouseClickMsg:
		for i, s := range d.spots {
			if msg.Y-d.Y == s.y && msg.X-d.X >= s.x && msg.X-d.X < s.x+s.width {
				return Decide{d.Choices[i].Do}
			}
		}
	}
	return nil
}

func (d *Dialog) press(msg tea.KeyPressMsg) Intent {
	k, n := d.Keys, len(d.Choices)
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
		return Decide{d.Choices[d.at].Do}
	case key.Matches(msg, k.Deny):
		return Decide{}
	}
	return nil
}

// view is the box and its size; without its border, and with what matters most,
// where there is little room.
func (d *Dialog) Box(width, height int) (box string, w, h int) {
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
func (d *Dialog) body(width int, air bool) []text.Line {
	var out []text.Line
	out = append(out, text.Wrap(width, text.Run{Text: d.Question, Ink: text.InkHeading})...)
	if air {
		out = append(out, nil)
	}
	for _, l := range d.Lines {
		if l == "" && air {
			out = append(out, nil)
		}
		out = append(out, text.Wrap(width, text.Run{Text: l})...)
	}
	if air {
		out = append(out, nil)
	}
	return append(out, d.answers(width, len(out))...)
}

// answers are the choices: in one line where they fit, else one under the other.
func (d *Dialog) answers(width, from int) []text.Line {
	const between = 4
	total := -between
	for _, c := range d.Choices {
		total += 2 + text.Measure(c.Words) + between
	}
	d.spots = d.spots[:0]
	d.stacked = total > width
	if !d.stacked {
		var l text.Line
		x := 0
		for i, c := range d.Choices {
			if i > 0 {
				l = append(l, text.Run{Text: text.Spaces(between)})
				x += between
			}
			l = append(l, d.answer(i, c)...)
			d.spots = append(d.spots, spot{x, from, 2 + text.Measure(c.Words)})
			x += 2 + text.Measure(c.Words)
		}
		return []text.Line{l}
	}
	var out []text.Line
	for i, c := range d.Choices {
		out = append(out, d.answer(i, c).Clip(width, d.Look.Symbols.More))
		d.spots = append(d.spots, spot{0, from + i, width})
	}
	return out
}

func (d *Dialog) answer(at int, c Choice) text.Line {
	if at == d.at {
		return text.Line{{Text: d.Look.Symbols.Point + " ", Ink: text.InkAccent}, {Text: c.Words, Ink: text.InkRow}}
	}
	return text.Line{{Text: "  "}, {Text: c.Words, Ink: text.InkDim}}
}

func (d *Dialog) bordered(lines []text.Line, inner, pad int) (string, int, int) {
	s := d.Look.Symbols.Box
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

func (d *Dialog) edge(b *strings.Builder, left, right string, wide int) {
	d.Look.Write(b, text.InkAccent, left+strings.Repeat(d.Look.Symbols.Box[4], wide)+right)
}

func (d *Dialog) row(b *strings.Builder, l text.Line, wide, side int) {
	b.WriteByte('\n')
	d.Look.Write(b, text.InkAccent, d.Look.Symbols.Box[5])
	b.WriteString(text.Spaces(side))
	for _, r := range l {
		d.Look.Write(b, r.Ink, r.Text)
	}
	b.WriteString(text.Spaces(wide - side - l.Width()))
	d.Look.Write(b, text.InkAccent, d.Look.Symbols.Box[5])
}

// small fills a body without room for a box: the question, what follows from it as
// far as it fits, and the answers, or the chosen one alone.
func (d *Dialog) small(width, height int) (string, int, int) {
	inner := max(width-2, 1)
	lines := text.Wrap(inner, text.Run{Text: d.Question, Ink: text.InkHeading})
	var more []text.Line
	for _, l := range d.Lines {
		more = append(more, text.Wrap(inner, text.Run{Text: l})...)
	}
	answers := d.answers(inner, 0)
	if len(lines)+len(answers) > height {
		d.spots, d.stacked = nil, true
		answers = []text.Line{d.answer(d.at, d.Choices[d.at]).Clip(inner, d.Look.Symbols.More)}
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
				d.Look.Write(&b, r.Ink, r.Text)
			}
			used += lines[i].Width()
		}
		b.WriteString(text.Spaces(width - used))
	}
	return b.String(), width, height
}
