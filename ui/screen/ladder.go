package screen

import (
	"strconv"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// ladder is the list of seasons, each a rung with a cell for every episode.
type ladder struct {
	widget.Cursor
	split       bool // the season's page stands beside it
	left, above int  // where it begins in the body
	width       int  // gutter included
	every       int  // lines from one rung to the next
	label       int  // columns of the names
	cells       int
	wide        bool // with a space between cells
	picture     picture
}

const stateWidth = len("watching")

// fit lays the ladder out in a body of a size. words is the width of a line of text beside it.
func (l *ladder) fit(all []content.Season, w, h, words int, symbols *text.Symbols) {
	if l.asGrid(all, w, h, words, symbols) {
		return
	}
	l.split = w >= widget.SplitFrom
	most := 0
	l.label = 0
	for _, s := range all {
		most, l.label = max(most, len(s.Episodes)), max(l.label, text.Measure(s.Label))
	}
	fixed := widget.Gutter + l.label + 2 + 2 + stateWidth
	room := w - fixed
	if l.split {
		room = w/2 - fixed
	}
	l.wide = 2*most-1 <= room && (w >= widget.WideListFrom || !l.split)
	l.cells = most
	if l.wide {
		l.cells = 2*most - 1
	}
	if l.cells > room {
		l.cells = min(2*len(strconv.Itoa(most))+1, max(room, 0))
	}
	l.width = min(fixed+l.cells, w)
	l.left = 0
	if l.split {
		l.left = max((w-l.width-widget.WallWidth-words-widget.Gutter)/2, 0)
	}
	l.above = widget.TopMargin(h)
	l.every, l.Room = 1, 0
	below := 0
	if !l.split && h >= len(all)+8 {
		below = 4 // of the season's page
	}
	if 2*len(all)-1 <= h-l.above-below {
		l.every = 2
	}
	rungs := (h - l.above - below + l.every - 1) / l.every
	l.Resize(len(all), rungs)
}

// bottom is the line below the last rung.
func (l *ladder) bottom() int { return l.above + (l.End()-l.Top-1)*l.every + 1 }

// hit returns the rung on a line of the body, or -1.
func (l *ladder) hit(y int) int {
	y -= l.above
	if y < 0 || l.picture.Bars == 0 && y%l.every != 0 || l.Top+y/l.every >= l.End() {
		return -1
	}
	return l.Top + y/l.every
}

// cellAt returns the episode whose cell is in a column of the body, or -1.
func (l *ladder) cellAt(x int, s content.Season) int {
	x -= l.left + widget.Gutter + l.label + 2
	step, wide := 1, 1
	switch {
	case l.picture.Bars > 0:
		step, wide = l.picture.pitch, l.picture.pitch-1
	case l.wide:
		step = 2
	}
	n := len(s.Episodes)
	if at := x / step; x >= 0 && x%step < wide && at < n && (n-1)*step+wide <= l.cells {
		return at
	}
	return -1
}

// draw returns the rungs in view, and the width of each line.
func (l *ladder) draw(look *text.Look, all []content.Season, active bool) (lines []string, widths []int) {
	if l.picture.Bars > 0 {
		return l.drawGrid(look, active)
	}
	for i := l.Top; i < l.End(); i++ {
		for range l.every - 1 {
			if i > l.Top {
				lines, widths = append(lines, ""), append(widths, 0)
			}
		}
		lines, widths = append(lines, l.rung(look, all[i], i == l.At, active)), append(widths, l.width)
	}
	return lines, widths
}

// drawGrid is draw for the grid.
func (l *ladder) drawGrid(look *text.Look, active bool) (lines []string, widths []int) {
	for i := l.Top; i < l.End(); i++ {
		bar, at, name := bar(look, i == l.At, active)
		rung := l.picture.rungs[i]
		for row := range l.every {
			if row >= len(rung) {
				lines, widths = append(lines, ""), append(widths, 0)
				continue
			}
			line := append(text.Line{{Text: " "}, {Text: bar, Ink: at}}, rung[row]...)
			if row == l.picture.Bars {
				line[2].Ink = name
			}
			lines, widths = append(lines, look.Draw(line)), append(widths, line.Width())
		}
	}
	return lines, widths
}

// bar returns the cursor in front of a season, its ink, and the ink of the season's name.
func bar(look *text.Look, here, active bool) (bar string, at, name text.Ink) {
	switch {
	case here && active:
		return look.Symbols.Bar, text.InkAccent, text.InkRow
	case here:
		return look.Symbols.Away, text.InkDim, text.InkStrong
	}
	return " ", text.InkAccent, text.InkText
}

func (l *ladder) rung(look *text.Look, s content.Season, here, active bool) string {
	bar, at, name := bar(look, here, active)
	label := text.Clip(s.Label, l.width-widget.Gutter, look.Symbols.More)
	line := text.Line{{Text: " "}, {Text: bar, Ink: at}, {Text: label, Ink: name}}
	if widget.Gutter+l.label+2+l.cells <= l.width {
		line = append(append(line, text.Run{Text: text.Spaces(l.label - text.Measure(label) + 2)}), l.grid(s, look.Symbols)...)
	}
	if line.Width()+2+stateWidth <= l.width {
		word, in := rungWord(s)
		line = append(line, text.Run{Text: "  "}, text.Run{Text: text.Pad(word, stateWidth), Ink: in})
	}
	return look.Draw(append(line, text.Run{Text: text.Spaces(l.width - line.Width())}))
}

// rungWord says how far a season is watched, in the word and the ink for it.
func rungWord(s content.Season) (string, text.Ink) {
	switch s.State {
	case content.SeasonWatched:
		return "watched", text.InkDone
	case content.SeasonWatching:
		return "watching", text.InkNext
	case content.SeasonNext, content.SeasonLater:
		if s.Shaped && s.Coming == len(s.Episodes) {
			return "to come", text.InkDim
		}
		if s.State == content.SeasonNext {
			return "next", text.InkNext
		}
	}
	return "later", text.InkDim
}

// tooLong reports whether a season's cells do not fit into its rung.
func (l *ladder) tooLong(s content.Season) bool {
	need := len(s.Episodes)
	if l.wide {
		need = 2*need - 1
	}
	return need > l.cells
}

// watchedIn counts the watched episodes of a season.
func watchedIn(s content.Season) int {
	n := 0
	for _, e := range s.Episodes {
		if e.State == content.EpisodeWatched {
			n++
		}
	}
	return n
}

// grid draws the cells of a season or, if they do not fit, how many are watched.
func (l *ladder) grid(s content.Season, symbols *text.Symbols) (line text.Line) {
	if l.tooLong(s) {
		words := strconv.Itoa(watchedIn(s)) + "/" + strconv.Itoa(len(s.Episodes))
		if len(words) > l.cells {
			words = "" // a part of a number would be wrong
		}
		_, in := rungWord(s)
		return text.Line{{Text: text.Pad(words, l.cells), Ink: in}}
	}
	for i := range s.Episodes {
		symbol, in := cell(symbols, &s.Episodes[i])
		if i > 0 && l.wide {
			line = line.Add(text.Run{Text: " ", Ink: line[len(line)-1].Ink})
		}
		line = line.Add(text.Run{Text: symbol, Ink: in})
	}
	return append(line, text.Run{Text: text.Spaces(l.cells - line.Width())})
}

// Cells draws the cells of a season, with a space after each.
func Cells(s content.Season, symbols *text.Symbols) text.Line {
	var out text.Line
	for i := range s.Episodes {
		symbol, ink := cell(symbols, &s.Episodes[i])
		out = out.Add(text.Run{Text: symbol + " ", Ink: ink})
	}
	return out
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
