package screen

import (
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/text"
)

// Grid draws the seasons with a cell for each episode. As a picture it draws above each cell a bar
// as high as the runtime, and below it the number. An episode whose runtime is hidden has no bar.
type Grid struct {
	Width   int // of a line, in columns
	Bars    int // lines of the bars; 0 if it is no picture
	label   int // columns of the seasons' names
	pitch   int // columns from one episode to the next
	cells   int // columns for the cells of a season
	longest int // minutes of the longest episode
}

// The columns from one episode to the next in a picture; more if its number needs them.
const minPitch, maxPitch = 3, 5

const stateWidth = len("watching")

// NewGrid makes a picture with so many lines of bars, as wide as the room allows. It is false if
// the room is too narrow.
func NewGrid(all []content.Season, room, bars int) (Grid, bool) {
	g, most := gridOf(all)
	g.Bars = bars
	least := minPitch
	for _, s := range all {
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

// newRungs makes a grid of one line for each season. If the cells do not fit into the room, those
// seasons that are too long get a number instead. loose allows spaces between cells. A line is at
// most as wide as widest.
func newRungs(all []content.Season, room, widest int, loose bool) Grid {
	g, most := gridOf(all)
	room -= g.StateColumn() + stateWidth
	g.pitch, g.cells = 1, most
	if loose && 2*most-1 <= room {
		g.pitch, g.cells = 2, 2*most-1
	}
	if g.cells > room {
		g.cells = min(2*len(strconv.Itoa(most))+1, max(room, 0))
	}
	g.Width = min(g.StateColumn()+stateWidth, widest)
	return g
}

// gridOf begins a grid with the columns of the names, and counts the episodes of the longest season.
func gridOf(all []content.Season) (g Grid, most int) {
	for _, s := range all {
		most, g.label = max(most, len(s.Episodes)), max(g.label, text.Measure(s.Label))
	}
	return g, most
}

// StateColumn is the column of the word that says how far a season is watched.
func (g Grid) StateColumn() int { return g.label + 2 + g.cells + 2 }

// tooLong reports whether the cells of a season do not fit.
func (g Grid) tooLong(s content.Season) bool {
	return (len(s.Episodes)-1)*g.pitch+max(g.pitch-1, 1) > g.cells
}

// Lines draws a season. A picture has its bars from the top down, then its name and cells, then
// its year and the numbers.
func (g Grid) Lines(s content.Season, name text.Ink, symbols *text.Symbols) []text.Line {
	named := g.named(s, name, symbols)
	if g.Bars == 0 {
		return []text.Line{append(named, text.Run{Text: text.Spaces(g.Width - named.Width())})}
	}
	var out []text.Line
	for row := range g.Bars {
		out = append(out, append(text.Line{{Text: text.Spaces(g.label + 2)}}, g.row(s.Episodes, row, symbols)...))
	}
	year := text.Run{Text: text.Pad(years(s.Released, content.Date{}), g.label+2), Ink: text.InkDim}
	return append(out, named, append(text.Line{year}, g.row(s.Episodes, g.Bars+1, symbols)...))
}

// named draws the name of a season, its cells, and how far it is watched: as much as fits. If the
// cells do not fit, it tells how many are watched.
func (g Grid) named(s content.Season, name text.Ink, symbols *text.Symbols) text.Line {
	label := text.Clip(s.Label, g.Width, symbols.More)
	line := text.Line{{Text: label, Ink: name}}
	if g.label+2+g.cells > g.Width {
		return line
	}
	word, ink := rungWord(s)
	line = append(line, text.Run{Text: text.Spaces(g.label + 2 - text.Measure(label))})
	if !g.tooLong(s) {
		line = append(line, g.row(s.Episodes, g.Bars, symbols)...)
	} else if of := strconv.Itoa(watchedIn(s)) + "/" + strconv.Itoa(len(s.Episodes)); len(of) <= g.cells { // a part of a number would be wrong
		line = append(line, text.Run{Text: of, Ink: ink})
	}
	if g.StateColumn()+stateWidth <= g.Width {
		line = append(line, text.Run{Text: text.Spaces(g.StateColumn() - line.Width())}, text.Run{Text: text.Pad(word, stateWidth), Ink: ink})
	}
	return line
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

// cell draws an episode.
func cell(s *text.Symbols, e *content.Episode) (string, text.Ink) {
	switch e.State {
	case content.EpisodeWatched:
		return s.Watched, text.InkDone
	case content.EpisodeNext:
		return s.Next, text.InkNext
	case content.EpisodeAhead:
		if e.Coming {
			break
		}
		return s.Ahead, text.InkNext
	}
	return s.Locked, text.InkDim
}

// Cells draws the cells of episodes, with a space between two.
func Cells(all []content.Episode, symbols *text.Symbols) text.Line {
	return Grid{pitch: 2}.row(all, 0, symbols)
}

// Head says how much is watched and how much is left, with a thin bar below. It says less if a
// season hides its episodes, or if it does not fit. Specials do not count.
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
	been, rest := withSuffix(wording.Minutes(took), " seen"), withSuffix(wording.Minutes(left), " left")
	if !whole {
		return []text.Line{headLine(wording.Count(seen, "episode"), been), nil}
	}
	short := strconv.Itoa(seen) + " of " + strconv.Itoa(total)
	line := headLine(strconv.Itoa(seen)+" of "+wording.Count(total, "episode"), been, rest)
	for _, shorter := range []text.Line{headLine(short, been, rest), headLine(short, rest), headLine(short)} {
		if line.Width() > g.Width {
			line = shorter
		}
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
