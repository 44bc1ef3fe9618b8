package screen

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// Ask asks at the first run how far the viewer has watched. It shows nothing of the show but its
// name and its seasons' numbers.
type Ask struct {
	look  *text.Look
	keys  *widget.KeyMap
	guide *content.Guide
	steps []question // the last one is on the screen
	w, h  int
}

// question is a list to choose from.
type question struct {
	words   string
	few     string // a shorter wording for narrow windows
	options []option
	cursor  widget.Cursor
}

// option is an answer, or leads to another question.
type option struct {
	words string
	cells int // its number of episodes; 0 if that is hidden
	want  widget.Intent
}

// NewAsk makes the first question about a guide's show.
func NewAsk(l *text.Look, k *widget.KeyMap, g *content.Guide) *Ask {
	a := &Ask{look: l, keys: k, guide: g}
	a.push(a.howFar())
	return a
}

// howFar asks after which season the viewer stopped.
func (a *Ask) howFar() question {
	q := question{words: "How far have you watched?", few: "Watched how far?"}
	q.options = append(q.options, option{words: "Nothing yet", want: widget.Answer{Nothing: true}})
	seasons := slices.DeleteFunc(a.guide.Seasons(), func(s content.Season) bool { return s.Number == 0 })
	for i, s := range seasons {
		o := option{words: s.Label, want: widget.Answer{To: content.Point{Season: s.Number}}}
		if i == len(seasons)-1 {
			o.words = "All of it"
		}
		if s.Shaped {
			o.cells = len(s.Episodes)
		}
		q.options = append(q.options, o)
	}
	if between := a.inBetween(seasons); len(between.options) > 0 {
		q.options = append(q.options, option{words: "Somewhere in between", want: a.leadTo(between)})
	}
	return q
}

// inBetween asks for the season, then for the last episode. It has no options if no season shows
// its episodes.
func (a *Ask) inBetween(seasons []content.Season) question {
	q := question{words: "Which season are you in?", few: "In which season?"}
	for _, s := range seasons {
		if len(s.Episodes) < 2 || !s.Shaped {
			continue
		}
		last := question{words: "The last one you have seen?", few: "Last one seen?"}
		for _, e := range s.Episodes[:len(s.Episodes)-1] {
			last.options = append(last.options, option{words: e.Word, want: widget.Answer{To: e.Point}})
		}
		q.options = append(q.options, option{words: s.Label, want: a.leadTo(last)})
	}
	return q
}

// leadTo is the intent to ask a question.
func (a *Ask) leadTo(q question) widget.Intent {
	return widget.Decide{Do: func() tea.Cmd { a.push(q); return nil }}
}

func (a *Ask) push(q question) {
	a.steps = append(a.steps, q)
	a.SetSize(a.w, a.h)
}

func (a *Ask) current() *question { return &a.steps[len(a.steps)-1] }

// SetSize keeps the chosen option.
func (a *Ask) SetSize(w, h int) {
	a.w, a.h = w, h
	for i := range a.steps {
		q := &a.steps[i]
		q.cursor.Resize(len(q.options), h-len(a.head()))
	}
}

// left is the column at which the words begin.
func (a *Ask) left() int { return max((a.w-text.Measure(slogan))/2, 1) }

// first is the line of the first option in view.
func (a *Ask) first() int {
	c, above := &a.current().cursor, len(a.head())
	return above + max((a.h-above-min(c.N, c.Room))/3, 0)
}

const slogan = "a guide that tells you nothing you have not seen"

// head draws the lines above the options, as many as there is room for: the show's sign or its
// title, the slogan, the question. Their number is the same for every question.
func (a *Ask) head() []string {
	q, n := a.current(), len(a.steps[0].options)
	put := func(i text.Ink, s string) string {
		return text.Spaces(a.left()) + a.look.Paint(i, text.Clip(s, a.w-a.left(), a.look.Symbols.More))
	}
	words := q.words
	if text.Measure(words) > a.w-a.left() {
		words = q.few
	}
	asked := put(text.InkHeading, words)
	sign, wide := widget.Banner(a.look, a.guide.Title(), a.w-4)
	switch {
	case sign != nil && a.h >= n+len(sign)+6:
		lines := strings.Split(widget.Inset(sign, (a.w-wide)/2, 0), "\n")
		return append(lines, "", put(text.InkDim, slogan), "", "", asked, "")
	case a.h >= n+6:
		return []string{put(text.InkTitle, strings.ToUpper(a.guide.Title())), put(text.InkDim, slogan), "", "", asked, ""}
	case a.h > 6:
		return []string{asked, ""}
	case a.h > 1:
		return []string{asked}
	}
	return nil
}

// Update handles keys and mouse.
func (a *Ask) Update(msg tea.Msg) (widget.Intent, tea.Cmd) {
	q := a.current()
	if q.cursor.Update(msg, a.keys) {
		return nil, nil
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, a.keys.Enter, a.keys.Right):
			return q.options[q.cursor.At].want, nil
		case len(a.steps) > 1 && key.Matches(msg, a.keys.Back, a.keys.Left):
			a.steps = a.steps[:len(a.steps)-1]
			return nil, nil
		case key.Matches(msg, a.keys.Back):
			return widget.Later{}, nil
		}
	case tea.MouseClickMsg:
		if row := msg.Y - a.first(); row >= 0 && q.cursor.Top+row < q.cursor.End() {
			q.cursor.Set(q.cursor.Top + row)
			return q.options[q.cursor.At].want, nil
		}
		return nil, nil
	}
	return widget.Unused{}, nil
}

// ShortHelp lists the keys for the footer.
func (a *Ask) ShortHelp() []key.Binding {
	esc := widget.As(a.keys.Back, "ask me later")
	if len(a.steps) > 1 {
		esc = widget.As(a.keys.Back, "back")
	}
	out := []key.Binding{widget.As(a.keys.Enter, "go on"), esc}
	if len(a.current().options) > 1 {
		out = append([]key.Binding{a.keys.PairArrows(a.keys.Up, a.keys.Down, "choose")}, out...)
	}
	return out
}

// FullHelp lists the keys for the help.
func (a *Ask) FullHelp() [][]key.Binding { return [][]key.Binding{a.ShortHelp()} }

// View draws the question and its options.
func (a *Ask) View() string {
	lines, c := a.head(), &a.current().cursor
	above := a.first() - len(lines)
	for i := c.Top; i < c.End(); i++ {
		lines = append(lines, text.Spaces(a.left()-1)+a.look.Draw(a.row(i, a.w-a.left())))
	}
	return widget.Inset(lines, 0, above)
}

// row draws an option. Signs at the first and last row say that there is more.
func (a *Ask) row(at, width int) text.Line {
	s, q := a.look.Symbols, a.current()
	words := text.Run{Text: text.Clip(q.options[at].words, width-2, s.More), Ink: text.InkDim}
	out := text.Line{{Text: q.cursor.Edge(at, s), Ink: text.InkDim}, {Text: " "}, {Text: " "}, words}
	if at == q.cursor.At {
		out[1], out[3].Ink = text.Run{Text: s.Point, Ink: text.InkAccent}, text.InkRow
	}
	used := text.Measure(words.Text)
	return append(out, a.cells(at, width-2-used, used)...)
}

// cellsFrom is the column at which the cells of an option begin.
const cellsFrom = 14

// cells draws a season's episodes. They are full if the answer under the cursor includes them.
func (a *Ask) cells(at, room, used int) []text.Run {
	q := a.current()
	n := q.options[at].cells
	if n == 0 || used >= cellsFrom || room < cellsFrom-used+2*n {
		return nil
	}
	sign, ink := a.look.Symbols.Locked, text.InkDim
	if at <= q.cursor.At && q.options[q.cursor.At].cells > 0 {
		sign, ink = a.look.Symbols.Watched, text.InkDone
	}
	cells := strings.TrimSuffix(strings.Repeat(sign+" ", n), " ")
	return []text.Run{{Text: text.Spaces(cellsFrom - used)}, {Text: cells, Ink: ink}}
}
