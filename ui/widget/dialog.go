package widget

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/text"
)

// Choice is one answer to a question. A nil Do changes nothing.
type Choice struct {
	Words string
	Key   key.Binding // chooses it at once; zero for none
	Do    func() tea.Cmd
}

// Dialog asks a question over the screen. The first choice is the safe one, and n takes it; of
// two choices, y takes the second. (bubbles has no dialog.)
type Dialog struct {
	look     *text.Look
	keys     *KeyMap
	Question string
	Lines    []string
	Table    func(width int) []text.Line // drawn below the lines; nil for none
	Choices  []Choice
	at       int
	w, h     int // the size of the body below it

	box     []text.Line // the laid out lines
	x, y    int         // of the box in the body
	spots   []spot      // where the choices are in the body; nil if only the chosen one fits
	stacked bool        // the choices are one under the other
}

// spot is the place of a choice.
type spot struct{ x, y, width int }

// The width of words at most, the width of a table at most, and the margin at each side.
const dialogWidth, tableWidth, dialogSide = 48, 60, 3

// NewDialog makes a dialog. The lines say what the choices do.
func NewDialog(l *text.Look, k *KeyMap, question string, lines ...string) *Dialog {
	return &Dialog{look: l, keys: k, Question: question, Lines: lines}
}

// ShortHelp lists the keys for the footer.
func (d *Dialog) ShortHelp() []key.Binding {
	choose := d.keys.PairArrows(d.keys.Left, d.keys.Right, "choose")
	if d.stacked {
		choose = d.keys.PairArrows(d.keys.Up, d.keys.Down, "choose")
	}
	return []key.Binding{choose, As(d.keys.Enter, "do it"), As(d.keys.Deny, strings.ToLower(d.Choices[0].Words))}
}

// Update returns Decide once a choice is made.
func (d *Dialog) Update(msg tea.Msg) Intent {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return d.press(msg)
	case tea.MouseClickMsg:
		for i, s := range d.spots {
			if msg.Y == s.y && msg.X >= s.x && msg.X < s.x+s.width {
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

// layout draws the box. Where there is little room it leaves out empty lines, then the border.
func (d *Dialog) layout() {
	inner := dialogWidth
	if d.Table != nil {
		inner = tableWidth
	}
	inner = max(min(inner, d.w-2*dialogSide-2), 1)
	for _, air := range []int{1, 0} {
		lines, blank := d.lines(inner, air), make([]text.Line, air)
		answers := d.answers(inner)
		box := d.bordered(slices.Concat(blank, lines, blank, answers, blank), inner)
		if len(box) <= d.h {
			d.box, d.x, d.y = box, (d.w-inner-2*dialogSide-2)/2, (d.h-len(box))/2
			d.place(d.x+1+dialogSide, d.y+1+2*air+len(lines))
			return
		}
	}
	d.fill()
}

// lines wraps the question, the lines and the table. air is 1 to put empty lines between them,
// else 0.
func (d *Dialog) lines(width, air int) []text.Line {
	out := text.Wrap(width, text.Run{Text: d.Question, Ink: text.InkHeading})
	out = append(out, make([]text.Line, air)...)
	for _, l := range d.Lines {
		if l == "" {
			out = append(out, make([]text.Line, air)...)
		}
		out = append(out, text.Wrap(width, text.Run{Text: l})...)
	}
	if d.Table != nil {
		out = append(append(out, d.Table(width)...), make([]text.Line, air)...)
	}
	return out
}

// answers draws the choices in one line if they fit, else one under the other. Their spots are
// relative to the first choice.
func (d *Dialog) answers(width int) []text.Line {
	const between = 4
	var one text.Line
	var stack []text.Line
	d.spots = nil
	for i := range d.Choices {
		answer := d.answer(i)
		if i > 0 {
			one = append(one, text.Run{Text: text.Spaces(between)})
		}
		d.spots = append(d.spots, spot{one.Width(), 0, answer.Width()})
		one, stack = append(one, answer...), append(stack, answer.Clip(width, d.look.Symbols.More))
	}
	d.stacked = one.Width() > width
	if !d.stacked {
		return []text.Line{one}
	}
	for i := range d.spots {
		d.spots[i] = spot{0, i, width}
	}
	return stack
}

// answer draws a choice, with its key in front.
func (d *Dialog) answer(at int) text.Line {
	c := d.Choices[at]
	words := text.Line{{Text: c.Words, Ink: text.InkDim}}
	if c.Key.Enabled() {
		words = text.Line{{Text: c.Key.Help().Key, Ink: text.InkStrong}, {Text: " " + c.Words, Ink: text.InkDim}}
	}
	if at == d.at {
		return text.Line{{Text: d.look.Symbols.Point + " ", Ink: text.InkAccent}, {Text: words.Words(), Ink: text.InkRow}}
	}
	return append(text.Line{{Text: "  "}}, words...)
}

func (d *Dialog) place(x, y int) {
	for i := range d.spots {
		d.spots[i].x, d.spots[i].y = d.spots[i].x+x, d.spots[i].y+y
	}
}

func (d *Dialog) bordered(lines []text.Line, inner int) []text.Line {
	s := d.look.Symbols.Box
	rule, wall := strings.Repeat(s[4], inner+2*dialogSide), text.Run{Text: s[5], Ink: text.InkAccent}
	out := []text.Line{{{Text: s[0] + rule + s[1], Ink: text.InkAccent}}}
	for _, l := range lines {
		out = append(out, slices.Concat(text.Line{wall, {Text: text.Spaces(dialogSide)}}, l,
			text.Line{{Text: text.Spaces(inner + dialogSide - l.Width())}, wall}))
	}
	return append(out, text.Line{{Text: s[2] + rule + s[3], Ink: text.InkAccent}})
}

// fill lays the dialog out without a border: the question, as many lines as fit, and the choices,
// or only the chosen one.
func (d *Dialog) fill() {
	inner := max(d.w-2, 1)
	answers := d.answers(inner)
	if len(text.Wrap(inner, text.Run{Text: d.Question}))+len(answers) > d.h {
		answers, d.spots, d.stacked = []text.Line{d.answer(d.at).Clip(inner, d.look.Symbols.More)}, nil, true
	}
	lines := d.lines(inner, 0)
	lines = lines[:min(len(lines), max(d.h-len(answers), 0))]
	d.box, d.x, d.y = nil, 0, 0
	d.place(1, len(lines))
	lines = append(lines, answers...)
	for _, l := range append(lines, make([]text.Line, max(d.h-len(lines), 0))...) {
		d.box = append(d.box, slices.Concat(text.Line{{Text: " "}}, l, text.Line{{Text: text.Spaces(d.w - 1 - l.Width())}}))
	}
}

// Place is the position of the box in the body.
func (d *Dialog) Place() (x, y int) { return d.x, d.y }

// Focus is the position of the chosen choice.
func (d *Dialog) Focus() (x, y int, ok bool) {
	if d.at >= len(d.spots) { // only the chosen one is shown, in the last line
		return 1, d.h - 1, true
	}
	return d.spots[d.at].x, d.spots[d.at].y, true
}

// View draws the box.
func (d *Dialog) View() string {
	out := make([]string, len(d.box))
	for y, l := range d.box {
		out[y] = d.look.Draw(l)
	}
	return strings.Join(out, "\n")
}
