package screen

import (
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// Grid draws the seasons as a picture: above each episode's cell a bar as high as its runtime,
// and below it its number. An episode whose runtime is hidden has no bar.
type Grid struct {
	Width   int // of a line, in columns
	Bars    int // lines of the bars
	label   int // columns of the seasons' names
	pitch   int // columns from one episode to the next
	cells   int // columns of the longest season
	longest int // minutes of the longest episode
}

// The columns from one episode to the next; more if its number needs them.
const minPitch, maxPitch = 3, 5

// NewGrid makes a grid with so many lines of bars, as wide as the room allows. It is false if the
// room is too narrow.
func NewGrid(all []content.Season, room, bars int) (Grid, bool) {
	g := Grid{Bars: bars}
	most, least := 0, minPitch
	for _, s := range all {
		most, g.label = max(most, len(s.Episodes)), max(g.label, text.Measure(s.Label))
		for _, e := range s.Episodes {
			g.longest = max(g.longest, e.Runtime)
			least = max(least, len(strconv.Itoa(e.Point.Number()))+1)
		}
	}
	for g.pitch = max(maxPitch, least); g.pitch >= least; g.pitch-- {
		g.cells = g.pitch*most - 1
		if g.Width = g.StateColumn() + stateWidth; g.Width <= room {
			return g, most > 0
		}
	}
	return g, false
}

// StateColumn is the column of the word that says how far a season is watched.
func (g Grid) StateColumn() int { return g.label + 2 + g.cells + 2 }

// Lines draws a season: its bars from the top down, then its name and cells, then its year and
// the numbers.
func (g Grid) Lines(s content.Season, name text.Ink, symbols *text.Symbols) []text.Line {
	out := make([]text.Line, g.Bars+2)
	for row := range out {
		l := make(text.Line, 0, 8)
		switch row {
		case g.Bars:
			l = append(l, text.Run{Text: text.Pad(s.Label, g.label), Ink: name}, text.Run{Text: "  "})
		case g.Bars + 1:
			l = append(l, text.Run{Text: text.Pad(years(s.Released, content.Date{}), g.label+2), Ink: text.InkDim})
		default:
			l = append(l, text.Run{Text: text.Spaces(g.label + 2)})
		}
		l = append(l, g.row(s.Episodes, row, symbols)...)
		if row == g.Bars {
			word, ink := rungWord(s)
			l = append(l, text.Run{Text: text.Spaces(g.StateColumn() - l.Width())}, text.Run{Text: word, Ink: ink})
		}
		out[row] = l
	}
	return out
}

// row draws one line of all episodes, as few runs as possible.
func (g Grid) row(all []content.Episode, row int, symbols *text.Symbols) (out []text.Run) {
	var b strings.Builder
	now := text.InkDim
	b.Grow(3 * g.pitch * len(all)) // a symbol takes three bytes
	for i := range all {
		words, ink, times := g.cell(&all[i], row, symbols)
		if ink != now && b.Len() > 0 {
			out = append(out, text.Run{Text: b.String(), Ink: now})
			b.Reset()
		}
		now = ink
		for range times {
			b.WriteString(words)
		}
		if gap := g.pitch - times*text.Measure(words); i < len(all)-1 {
			b.WriteString(text.Spaces(gap))
		}
	}
	return append(out, text.Run{Text: b.String(), Ink: now})
}

// cell returns what to draw of an episode in a line, and how often.
func (g Grid) cell(e *content.Episode, row int, symbols *text.Symbols) (string, text.Ink, int) {
	symbol, ink := cell(symbols, e)
	switch {
	case row == g.Bars+1:
		return strconv.Itoa(e.Point.Number()), text.InkDim, 1
	case row == g.Bars:
		return symbol, ink, 1
	case e.Runtime == 0:
		return " ", ink, g.pitch - 1
	case ink == text.InkDim, e.State == content.EpisodeAhead:
		ink = text.InkAhead
	}
	eighths := max(e.Runtime*g.Bars*8/g.longest, 1)
	return symbols.Height(min(max(eighths-(g.Bars-1-row)*8, 0), 8)), ink, g.pitch - 1
}

// Head says how much is watched and how much is left, with a thin bar below. It says less if a
// season hides its episodes. Specials do not count.
func (g Grid) Head(all []content.Season, symbols *text.Symbols) []text.Line {
	seen, total, took, left, whole := 0, 0, 0, 0, true
	for _, s := range all {
		if s.Number == 0 {
			continue
		}
		whole = whole && s.Shaped
		left += s.Left
		total += len(s.Episodes)
		for _, e := range s.Episodes {
			if e.State == content.EpisodeWatched {
				seen++
				took += e.Runtime
			}
		}
	}
	if !whole {
		return []text.Line{headLine(wording.Count(seen, "episode"), withSuffix(wording.Minutes(took), " seen")), nil}
	}
	of := strconv.Itoa(seen) + " of "
	been, rest := withSuffix(wording.Minutes(took), " seen"), withSuffix(wording.Minutes(left), " left")
	short := of + strconv.Itoa(total)
	line := headLine(of+wording.Count(total, "episode"), been, rest)
	if line.Width() > g.Width {
		line = headLine(short, been, rest)
	}
	if line.Width() > g.Width {
		line = headLine(short, rest)
	}
	if line.Width() > g.Width {
		line = headLine(short)
	}
	full := g.Width * seen / max(total, 1)
	return []text.Line{line, {
		{Text: strings.Repeat(symbols.Thin, full), Ink: text.InkDone},
		{Text: strings.Repeat(symbols.Rule, g.Width-full), Ink: text.InkFaint},
	}}
}

// headLine joins words with gaps. Empty ones are left out.
func headLine(first string, rest ...string) text.Line {
	out := text.Line{{Text: first, Ink: text.InkStrong}}
	for _, words := range rest {
		if words != "" {
			out = append(out, text.Run{Text: "   " + words, Ink: text.InkDim})
		}
	}
	return out
}

// withSuffix appends behind to words, unless words is empty.
func withSuffix(words, behind string) string {
	if words == "" {
		return ""
	}
	return words + behind
}

// The sizes of the ladder as a grid.
const (
	gridWidth  = 120
	gridHeight = 26 // of the body
	gridHead   = 3  // lines of Head and the empty line below
	gridRung   = 4  // lines of a season: one of bars, the cells, the numbers, an empty one
	mostBars   = 6
	headWidth  = 56 // columns of Head with hours of two digits
	gridBeside = 70 // columns left for the season's page, wall included
)

// picture is a grid and the lines it has drawn.
type picture struct {
	Grid
	of    *content.Season // the seasons it was drawn from, by the address of the first
	head  []text.Line
	rungs [][]text.Line // of each season
}

func newPicture(g Grid, all []content.Season, symbols *text.Symbols) picture {
	p := picture{Grid: g, of: &all[0], head: g.Head(all, symbols)}
	for _, s := range all {
		p.rungs = append(p.rungs, g.Lines(s, text.InkText, symbols))
	}
	return p
}

// asGrid makes the ladder a grid, and is false if there is no room.
func (l *ladder) asGrid(all []content.Season, w, h, words int, symbols *text.Symbols) bool {
	above := widget.TopMargin(h) + gridHead
	was := l.picture
	l.picture = picture{}
	if w < gridWidth || h < gridHeight || len(all) == 0 || (h-above)/len(all) < gridRung {
		return false
	}
	every := min((h-above)/len(all), gridRung-1+mostBars)
	g, ok := NewGrid(all, w-gridBeside-widget.Gutter, every-gridRung+1)
	if !ok {
		if g, ok = NewGrid(all, w/2-widget.Gutter, every-gridRung+1); !ok {
			return false
		}
	}
	g.Width = max(g.Width, min(w-gridBeside-widget.Gutter, headWidth))
	if l.picture = was; was.Grid != g || was.of != &all[0] {
		l.picture = newPicture(g, all, symbols)
	}
	l.split, l.wide, l.every, l.above = true, true, every, above
	l.label, l.cells, l.width = g.label, g.cells, widget.Gutter+g.Width
	l.left = max((w-l.width-widget.WallWidth-words-widget.Gutter)/2, 0)
	l.Resize(len(all), (h-above)/l.every)
	return true
}
