package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
)

// ask is the question of the first run: how far have you watched? It shows nothing
// of the show but its name and the numbers of its seasons.
type ask struct {
	look    *look
	keys    *keyMap
	guide   *content.Guide
	steps   []question // the last one is asked
	w, h    int
	firstAt int // the line of the first option, as last drawn
}

// question is one list to choose from.
type question struct {
	words   string
	few     string // the same where there is little room
	options []option
	cursor  cursor
}

type option struct {
	words string
	want  intent    // what it answers, or
	then  *question // what it asks next
}

func newAsk(l *look, k *keyMap, g *content.Guide) *ask {
	a := &ask{look: l, keys: k, guide: g}
	a.push(howFar(g))
	return a
}

// howFar has an option for each season that one may have ended with.
func howFar(g *content.Guide) question {
	q := question{words: "How far have you watched?", few: "Watched how far?"}
	q.add("Nothing yet", answer{nothing: true})
	seasons := regular(g)
	for i, s := range seasons {
		whole := content.Point{Season: s.Number}
		if i == len(seasons)-1 {
			q.add("All of it", answer{to: whole})
		} else {
			q.add(s.Label, answer{to: whole})
		}
	}
	if between, ok := inBetween(seasons); ok {
		q.options = append(q.options, option{words: "Somewhere in between", then: &between})
	}
	return q
}

// inBetween asks for the season, then for the episode by its number. Where the
// viewer hides the shape of seasons there is nothing to choose from.
func inBetween(seasons []content.Season) (question, bool) {
	q := question{words: "Which season are you in?", few: "In which season?"}
	for _, s := range seasons {
		if len(s.Episodes) < 2 || !s.Shaped {
			continue
		}
		last := question{words: "The last one you have seen?", few: "Last one seen?"}
		for _, e := range s.Episodes[:len(s.Episodes)-1] {
			last.add(e.Word, answer{to: e.Point})
		}
		q.options = append(q.options, option{words: s.Label, then: &last})
	}
	return q, len(q.options) > 0
}

// regular is the seasons without the specials.
func regular(g *content.Guide) []content.Season {
	var out []content.Season
	for _, s := range g.Seasons() {
		if s.Number > 0 {
			out = append(out, s)
		}
	}
	return out
}

func (q *question) add(words string, want intent) {
	q.options = append(q.options, option{words: words, want: want})
}

func (a *ask) push(q question) {
	a.steps = append(a.steps, q)
	a.SetSize(a.w, a.h)
}

func (a *ask) now() *question { return &a.steps[len(a.steps)-1] }

func (a *ask) SetSize(w, h int) {
	a.w, a.h = w, h
	for i := range a.steps {
		q := &a.steps[i]
		q.cursor.resize(len(q.options), h-a.above())
	}
}

// above is the lines over the options: all of it, the question alone, or nothing.
func (a *ask) above() int {
	n := len(a.steps[0].options)
	switch {
	case a.h >= n+6:
		return 6
	case a.h > 6:
		return 2
	case a.h > 1:
		return 1
	}
	return 0
}

func (a *ask) Update(msg tea.Msg) (intent, tea.Cmd) {
	q := a.now()
	if q.cursor.update(msg, a.keys) {
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
			return later{}, nil
		}
	case tea.MouseClickMsg:
		if row := msg.Y - a.firstAt; row >= 0 && q.cursor.top+row < q.cursor.end() {
			q.cursor.set(q.cursor.top + row)
			return a.choose(), nil
		}
		return nil, nil
	}
	return unused{}, nil
}

func (a *ask) choose() intent {
	q := a.now()
	o := q.options[q.cursor.at]
	if o.then != nil {
		a.push(*o.then)
		return nil
	}
	return o.want
}

func (a *ask) ShortHelp() []key.Binding {
	esc := as(a.keys.Back, "ask me later")
	if len(a.steps) > 1 {
		esc = as(a.keys.Back, "back")
	}
	out := []key.Binding{as(a.keys.Enter, "go on"), esc}
	if len(a.now().options) > 1 {
		out = append([]key.Binding{a.keys.choosing(a.keys.Up, a.keys.Down, "choose")}, out...)
	}
	return out
}

func (a *ask) FullHelp() [][]key.Binding { return [][]key.Binding{a.ShortHelp()} }

func (a *ask) View() string {
	const slogan = "a guide that tells you nothing you have not seen"
	q := a.now()
	left := max((a.w-measure(slogan))/2, 1)
	words := q.words
	if measure(words) > a.w-left {
		words = q.few
	}
	var lines []string
	put := func(i ink, s string) {
		lines = append(lines, " "+a.look.paint(i, clip(s, a.w-left, a.look.signs.more)))
	}
	switch a.above() {
	case 6:
		put(inkTitle, strings.ToUpper(a.guide.Title()))
		put(inkDim, slogan)
		lines = append(lines, "", "")
		put(inkHeading, words)
		lines = append(lines, "")
	case 2:
		put(inkHeading, words)
		lines = append(lines, "")
	case 1:
		put(inkHeading, words)
	}
	top := max((a.h-len(lines)-min(q.cursor.n, q.cursor.room))/3, 0)
	a.firstAt = top + len(lines)
	for i := q.cursor.top; i < q.cursor.end(); i++ {
		lines = append(lines, a.row(q, i, a.w-left))
	}
	return inset(lines, left-1, top)
}

// row is an option, behind the sign of what is above or below it.
func (a *ask) row(q *question, at, width int) string {
	s, c := a.look.signs, &q.cursor
	edge := " "
	switch {
	case at == c.top && at > 0:
		edge = a.look.paint(inkDim, s.above)
	case at == c.end()-1 && c.end() < c.n:
		edge = a.look.paint(inkDim, s.below)
	}
	words := clip(q.options[at].words, width-2, s.more)
	if at == c.at {
		return edge + a.look.paint(inkAccent, s.point) + " " + a.look.paint(inkRow, words)
	}
	return edge + "  " + a.look.paint(inkDim, words)
}
