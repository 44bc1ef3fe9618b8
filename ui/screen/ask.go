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

type option struct {
	words string
	cells int           // its number of episodes; 0 if that is hidden
	want  widget.Intent // the answer it gives, or
	then  *question     // the question it leads to
}

// NewAsk makes the first question about a guide's show.
func NewAsk(l *text.Look, k *widget.KeyMap, g *content.Guide) *Ask {
	a := &Ask{look: l, keys: k, guide: g}
	a.push(howFar(g))
	return a
}

// howFar asks after which season the viewer stopped.
func howFar(g *content.Guide) question {
	q := question{words: "How far have you watched?", few: "Watched how far?"}
	q.add("Nothing yet", widget.Answer{Nothing: true})
	seasons := regular(g)
	for i, s := range seasons {
		whole := content.Point{Season: s.Number}
		if i == len(seasons)-1 {
			q.add("All of it", widget.Answer{To: whole})
		} else {
			q.add(s.Label, widget.Answer{To: whole})
		}
		if s.Shaped {
			q.options[len(q.options)-1].cells = len(s.Episodes)
		}
	}
	if between, ok := inBetween(seasons); ok {
		q.options = append(q.options, option{words: "Somewhere in between", then: &between})
	}
	return q
}

// inBetween asks for the season, then for the last episode. It is false if no season shows its
// episodes.
func inBetween(seasons []content.Season) (question, bool) {
	q := question{words: "Which season are you in?", few: "In which season?"}
	for _, s := range seasons {
		if len(s.Episodes) < 2 || !s.Shaped {
			continue
		}
		last := question{words: "The last one you have seen?", few: "Last one seen?"}
		for _, e := range s.Episodes[:len(s.Episodes)-1] {
			last.add(e.Word, widget.Answer{To: e.Point})
		}
		q.options = append(q.options, option{words: s.Label, then: &last})
	}
	return q, len(q.options) > 0
}

// regular returns the seasons without the specials.
func regular(g *content.Guide) []content.Season {
	return slices.DeleteFunc(g.Seasons(), func(s content.Season) bool { return s.Number == 0 })
}

func (q *question) add(words string, want widget.Intent) {
	q.options = append(q.options, option{words: words, want: want})
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
		q.cursor.Resize(len(q.options), h-a.above())
	}
}

// top is the number of empty lines above everything.
func (a *Ask) top() int {
	c := &a.current().cursor
	return max((a.h-a.above()-min(c.N, c.Room))/3, 0)
}

// signAbove is the number of lines above the options if the show's sign is among them.
const signAbove = widget.BannerHeight + 6

// signFits reports whether the show's sign fits into the width.
func (a *Ask) signFits() bool {
	lines, _ := widget.Banner(a.look, a.guide.Title(), a.w-4)
	return lines != nil
}

// above is the number of lines between top and the options: with the sign, with a plain title,
// with the question alone, or none.
func (a *Ask) above() int {
	n := len(a.steps[0].options)
	switch {
	case a.h >= n+signAbove && a.signFits():
		return signAbove
	case a.h >= n+6:
		return 6
	case a.h > 6:
		return 2
	case a.h > 1:
		return 1
	}
	return 0
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
			return a.choose(), nil
		case len(a.steps) > 1 && key.Matches(msg, a.keys.Back, a.keys.Left):
			a.steps = a.steps[:len(a.steps)-1]
			return nil, nil
		case key.Matches(msg, a.keys.Back):
			return widget.Later{}, nil
		}
	case tea.MouseClickMsg:
		if row := msg.Y - a.top() - a.above(); row >= 0 && q.cursor.Top+row < q.cursor.End() {
			q.cursor.Set(q.cursor.Top + row)
			return a.choose(), nil
		}
		return nil, nil
	}
	return widget.Unused{}, nil
}

func (a *Ask) choose() widget.Intent {
	q := a.current()
	o := q.options[q.cursor.At]
	if o.then != nil {
		a.push(*o.then)
		return nil
	}
	return o.want
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

const slogan = "a guide that tells you nothing you have not seen"

// View draws the question and its options.
func (a *Ask) View() string {
	q := a.current()
	left := max((a.w-text.Measure(slogan))/2, 1)
	words := q.words
	if text.Measure(words) > a.w-left {
		words = q.few
	}
	var lines []string
	put := func(i text.Ink, s string) {
		lines = append(lines, text.Spaces(left)+a.look.Paint(i, text.Clip(s, a.w-left, a.look.Symbols.More)))
	}
	switch a.above() {
	case signAbove:
		banner, wide := widget.Banner(a.look, a.guide.Title(), a.w-4)
		for _, l := range banner {
			lines = append(lines, text.Spaces((a.w-wide)/2)+l)
		}
		lines = append(lines, "")
		put(text.InkDim, slogan)
		lines = append(lines, "", "")
	case 6:
		put(text.InkTitle, strings.ToUpper(a.guide.Title()))
		put(text.InkDim, slogan)
		lines = append(lines, "", "")
	}
	if a.above() > 0 {
		put(text.InkHeading, words)
	}
	if a.above() > 1 {
		lines = append(lines, "")
	}
	for i := q.cursor.Top; i < q.cursor.End(); i++ {
		lines = append(lines, text.Spaces(left-1)+a.row(q, i, a.w-left))
	}
	return widget.Inset(lines, 0, a.top())
}

// row draws an option. Signs at the first and last row say that there is more.
func (a *Ask) row(q *question, at, width int) string {
	s, c := a.look.Symbols, &q.cursor
	edge := a.look.Draw(text.Line{{Text: c.Edge(at, s), Ink: text.InkDim}})
	words := text.Clip(q.options[at].words, width-2, s.More)
	out := edge + "  " + a.look.Paint(text.InkDim, words)
	if at == c.At {
		out = edge + a.look.Paint(text.InkAccent, s.Point) + " " + a.look.Paint(text.InkRow, words)
	}
	return out + a.cells(q, at, width-2-text.Measure(words), text.Measure(words))
}

// cellsFrom is the column at which the cells of an option begin.
const cellsFrom = 14

// cells draws a season's episodes. They are full if the answer under the cursor includes them.
func (a *Ask) cells(q *question, at, room, used int) string {
	n := q.options[at].cells
	if n == 0 || used >= cellsFrom || room < cellsFrom-used+2*n {
		return ""
	}
	sign, ink := a.look.Symbols.Locked, text.InkDim
	if at <= q.cursor.At && q.options[q.cursor.At].cells > 0 {
		sign, ink = a.look.Symbols.Watched, text.InkDone
	}
	return text.Spaces(cellsFrom-used) + a.look.Paint(ink, strings.TrimSuffix(strings.Repeat(sign+" ", n), " "))
}
