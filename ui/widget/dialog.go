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
	Key   key.Binding // chooses it at once; the zero one for none
	Do    func() tea.Cmd
}

// label is the words, behind the key that chooses them.
func (c Choice) label() text.Line {
	if !c.Key.Enabled() {
		return text.Line{{Text: c.Words, Ink: text.InkDim}}
	}
	return text.Line{{Text: c.Key.Help().Key, Ink: text.InkStrong}, {Text: " " + c.Words, Ink: text.InkDim}}
}

// Dialog asks one question over the screen. The first choice is the safe one, and n takes
// it; y takes the other of two. (bubbles
// has no dialog.)
type Dialog struct {
	look     *text.Look
	keys     *KeyMap
	Question string
	Lines    []string
	Table    func(width int) []text.Line // below them, in columns; nil for none
	Choices  []Choice
	at       int
	w, h     int // of the body that it lies over
	box      box
}

// box is a dialog as it is laid out.
type box struct {
	lines      []text.Line
	x, y, w, h int    // where it stands in the body
	bordered   bool   // else it fills the body
	inX, inY   int    // where the lines begin in it
	spots      []spot // of the choices
	stacked    bool   // the choices stand one under the other
}

// spot is where a choice stands among the lines.
type spot struct{ x, y, width int }

// How wide the words in a dialog run at most, and a table in it.
const dialogWidth, tableWidth = 48, 60

// NewDialog asks a question, and says in lines what follows from it.
func NewDialog(l *text.Look, k *KeyMap, question string, lines ...string) *Dialog {
	return &Dialog{look: l, keys: k, Question: question, Lines: lines}
}

// ShortHelp is what the footer says.
func (d *Dialog) ShortHelp() []key.Binding {
	choose := d.keys.Choosing(d.keys.Left, d.keys.Right, "choose")
	if d.box.stacked {
		choose = d.keys.Choosing(d.keys.Up, d.keys.Down, "choose")
	}
	return []key.Binding{choose, As(d.keys.Enter, "do it"), d.keys.Deny}
}

// Update answers with Decide once a choice is made.
func (d *Dialog) Update(msg tea.Msg) Intent {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return d.press(msg)
	case tea.MouseClickMsg:
		x, y := msg.X-d.box.x-d.box.inX, msg.Y-d.box.y-d.box.inY
		for i, s := range d.box.spots {
			if y == s.y && x >= s.x && x < s.x+s.width {
				return Decide{d.Choices[i].Do}
			}
		}
	}
	return nil
}

func (d *Dialog) press(msg tea.KeyPressMsg) Intent {
	k, n := d.keys, len(d.Choices)
	for _, c := range d.Choices {
		if key.Matches(msg, c.Key) {
			return Decide{c.Do}
		}
	}
	switch {
	case n == 2 && msg.Text == "y" && !key.Matches(msg, k.Deny):
		return Decide{d.Choices[1].Do}
	case msg.Text == "n":
		return Decide{}
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
	d.layout()
	return nil
}

// SetSize lays the dialog out in a body of that size.
func (d *Dialog) SetSize(w, h int) {
	d.w, d.h = w, h
	d.layout()
}

// layout makes a box; without its border, and with what matters most, where there is
// little room.
func (d *Dialog) layout() {
	const side = 3
	inner := min(dialogWidth, d.w-2*side-2)
	if d.Table != nil {
		inner = min(tableWidth, d.w-2*side-2)
	}
	for _, air := range []int{1, 0} {
		lines, spots, stacked := d.body(max(inner, 1), air)
		if w, h := inner+2*side+2, len(lines)+2+2*air; h <= d.h {
			d.box = box{lines, (d.w - w) / 2, (d.h - h) / 2, w, h, true, side + 1, 1 + air, spots, stacked}
			return
		}
	}
	d.box = d.small()
}

// body is the question, what follows from it, and the choices; with air there are empty
// lines between them.
func (d *Dialog) body(width, air int) ([]text.Line, []spot, bool) {
	blank := make([]text.Line, air)
	out := append(text.Wrap(width, text.Run{Text: d.Question, Ink: text.InkHeading}), blank...)
	for _, l := range d.Lines {
		if l == "" {
			out = append(out, blank...)
		}
		out = append(out, text.Wrap(width, text.Run{Text: l})...)
	}
	if d.Table != nil {
		out = append(append(out, d.Table(width)...), blank...)
	}
	out = append(out, blank...)
	choices, spots, stacked := d.answers(width)
	return append(out, choices...), under(spots, len(out)), stacked
}

// answers are the choices: in one line where they fit, else one under the other.
func (d *Dialog) answers(width int) (lines []text.Line, spots []spot, stacked bool) {
	const between = 4
	var one text.Line
	for i, c := range d.Choices {
		if i > 0 {
			one = append(one, text.Run{Text: text.Spaces(between)})
		}
		spots = append(spots, spot{one.Width(), 0, 2 + c.label().Width()})
		one = append(one, d.answer(i)...)
	}
	if one.Width() <= width {
		return []text.Line{one}, spots, false
	}
	for i := range d.Choices {
		lines = append(lines, d.answer(i).Clip(width, d.look.Symbols.More))
		spots[i] = spot{0, i, width}
	}
	return lines, spots, true
}

// under moves spots down by so many lines.
func under(spots []spot, lines int) []spot {
	for i := range spots {
		spots[i].y += lines
	}
	return spots
}

func (d *Dialog) answer(at int) text.Line {
	words := d.Choices[at].label()
	if at == d.at {
		return text.Line{{Text: d.look.Symbols.Point + " ", Ink: text.InkAccent}, {Text: words.Words(), Ink: text.InkRow}}
	}
	return append(text.Line{{Text: "  "}}, words...)
}

// small fills a body without room for a border: the question, what follows from it as
// far as it fits, and the answers, or the chosen one alone.
func (d *Dialog) small() box {
	inner := max(d.w-2, 1)
	lines := text.Wrap(inner, text.Run{Text: d.Question, Ink: text.InkHeading})
	answers, spots, stacked := d.answers(inner)
	if len(lines)+len(answers) > d.h {
		answers, spots, stacked = []text.Line{d.answer(d.at).Clip(inner, d.look.Symbols.More)}, nil, true
	}
	for _, l := range d.Lines {
		lines = append(lines, text.Wrap(inner, text.Run{Text: l})...)
	}
	if d.Table != nil {
		lines = append(lines, d.Table(inner)...)
	}
	lines = lines[:min(len(lines), max(d.h-len(answers), 0))]
	spots = under(spots, len(lines))
	lines = append(lines, answers...)
	return box{append(lines, make([]text.Line, max(d.h-len(lines), 0))...), 0, 0, d.w, d.h, false, 1, 0, spots, stacked}
}

// Place is where the box stands in the body.
func (d *Dialog) Place() (x, y int) { return d.box.x, d.box.y }

// View is the box.
func (d *Dialog) View() string {
	var b strings.Builder
	for y := range d.box.h {
		if y > 0 {
			b.WriteByte('\n')
		}
		d.row(&b, y)
	}
	return b.String()
}

func (d *Dialog) row(b *strings.Builder, y int) {
	s, wall := d.look.Symbols.Box, ""
	if d.box.bordered {
		wall = s[5]
		switch rule := strings.Repeat(s[4], d.box.w-2); y {
		case 0:
			d.look.Write(b, text.InkAccent, s[0]+rule+s[1])
			return
		case d.box.h - 1:
			d.look.Write(b, text.InkAccent, s[2]+rule+s[3])
			return
		}
	}
	d.look.Write(b, text.InkAccent, wall)
	b.WriteString(text.Spaces(d.box.inX - text.Measure(wall)))
	used := 0
	if at := y - d.box.inY; at >= 0 && at < len(d.box.lines) {
		for _, r := range d.box.lines[at] {
			d.look.Write(b, r.Ink, r.Text)
		}
		used = d.box.lines[at].Width()
	}
	b.WriteString(text.Spaces(d.box.w - d.box.inX - text.Measure(wall) - used))
	d.look.Write(b, text.InkAccent, wall)
}
