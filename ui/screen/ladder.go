package screen

import (
	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// ladder is the list of seasons, each a rung with a cell for every episode. In a large window it is
// a picture.
type ladder struct {
	widget.Cursor
	grid        Grid
	split       bool // the season's page stands beside it
	left, above int  // where it begins in the body
	every       int  // lines from one rung to the next
	head        []text.Line
	rungs       [][]text.Line // of each season

	fitted ladderKey
}

// ladderKey says what a ladder was laid out for. The seasons are told by the address of the first.
type ladderKey struct {
	seasons       *content.Season
	w, h, measure int
	symbols       *text.Symbols
}

// width is the width of the ladder, gutter included.
func (l *ladder) width() int { return widget.Gutter + l.grid.Width }

// fit lays the ladder out in a body of a size, if anything has changed. measure is the width of a
// line of text beside it.
func (l *ladder) fit(all []content.Season, w, h, measure int, symbols *text.Symbols) {
	key := ladderKey{&all[0], w, h, measure, symbols}
	if key == l.fitted {
		return
	}
	l.fitted, l.head, l.rungs, l.left = key, nil, nil, 0
	rungs, ok := l.fitPicture(all, w, h)
	if ok {
		l.head = l.grid.Head(all, symbols)
	} else {
		rungs = l.fitRungs(all, w, h)
	}
	if l.split {
		l.left = max((w-l.width()-widget.WallWidth-measure-widget.Gutter)/2, 0)
	}
	for _, s := range all {
		l.rungs = append(l.rungs, l.grid.Lines(s, text.InkText, symbols))
	}
	l.Resize(len(all), rungs)
}

// fitRungs makes each rung one line, and returns how many fit.
func (l *ladder) fitRungs(all []content.Season, w, h int) int {
	l.split, l.above = w >= widget.SplitFrom, widget.TopMargin(h)
	room := w - widget.Gutter
	if l.split {
		room = w/2 - widget.Gutter
	}
	l.grid = newRungs(all, room, w-widget.Gutter, w >= widget.WideListFrom || !l.split)
	room = h - l.above
	if !l.split && h >= len(all)+8 {
		room -= 4 // of the season's page
	}
	l.every = 1
	if 2*len(all)-1 <= room {
		l.every = 2
	}
	return (room + l.every - 1) / l.every
}

// The sizes of the ladder as a picture.
const (
	gridWidth  = 120
	gridHeight = 26 // of the body
	gridHead   = 3  // lines of Head and the empty line below
	gridRung   = 4  // lines of a season: one of bars, the cells, the numbers, an empty one
	mostBars   = 6
	headWidth  = 56 // columns of Head with hours of two digits
	gridBeside = 70 // columns left for the season's page, wall included
)

// fitPicture makes the ladder a picture, and returns how many rungs fit. It is false if there is no
// room.
func (l *ladder) fitPicture(all []content.Season, w, h int) (int, bool) {
	above := widget.TopMargin(h) + gridHead
	if w < gridWidth || h < gridHeight || (h-above)/len(all) < gridRung {
		return 0, false
	}
	every := min((h-above)/len(all), gridRung-1+mostBars)
	g, ok := NewGrid(all, w-gridBeside-widget.Gutter, every-gridRung+1)
	if !ok {
		if g, ok = NewGrid(all, w/2-widget.Gutter, every-gridRung+1); !ok {
			return 0, false
		}
	}
	g.Width = max(g.Width, min(w-gridBeside-widget.Gutter, headWidth))
	l.grid, l.split, l.every, l.above = g, true, every, above
	return (h - above) / every, true
}

// line is the line of the body on which a rung has its cells.
func (l *ladder) line(rung int) int { return l.above + (rung-l.Top)*l.every + l.grid.Bars }

// bottom is the line below the last rung of one line.
func (l *ladder) bottom() int { return l.line(l.End()-1) + 1 }

// hit returns the rung on a line of the body, or -1.
func (l *ladder) hit(y int) int {
	y -= l.above
	if y < 0 || l.grid.Bars == 0 && y%l.every != 0 || l.Top+y/l.every >= l.End() {
		return -1
	}
	return l.Top + y/l.every
}

// cellAt returns the episode whose cell is in a column of the body, or -1.
func (l *ladder) cellAt(x int, s content.Season) int {
	x -= l.left + widget.Gutter + l.grid.label + 2
	step := l.grid.pitch
	if at := x / step; x >= 0 && x%step < max(step-1, 1) && at < len(s.Episodes) && !l.grid.tooLong(s) {
		return at
	}
	return -1
}

// draw returns the rungs in view, and the width of each line.
func (l *ladder) draw(look *text.Look, active bool) (lines []string, widths []int) {
	for i := l.Top; i < l.End(); i++ {
		bar, at, name := bar(look, i == l.At, active)
		for row, rung := range l.rungs[i] {
			line := append(text.Line{{Text: " "}, {Text: bar, Ink: at}}, rung...)
			if row == l.grid.Bars {
				line[2].Ink = name
			}
			lines, widths = append(lines, look.Draw(line)), append(widths, line.Width())
		}
		for range l.every - len(l.rungs[i]) {
			lines, widths = append(lines, ""), append(widths, 0)
		}
	}
	last := len(lines) - l.every + len(l.rungs[0]) // without the empty lines below it
	return lines[:last], widths[:last]
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
