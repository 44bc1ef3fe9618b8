package screen

import (
	"strconv"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// tens shows a season that is too long for its rung: below the ladder, in rows of ten cells with
// the number of the first. If not all rows fit, it shows those around the next episode.
type tens struct {
	episodes   []content.Episode
	above      int // lines of the body above it
	first, end int // the rows in view
	digits     int
}

const (
	tenWidth   = 2*10 - 1 // columns of ten cells with spaces between
	minTenRows = 3        // fewer rows are not worth drawing
)

// fitTens lays out the season under the ladder's cursor below the ladder, if it is too long for
// its rung and there is room.
func (s *Seasons) fitTens() {
	s.tens = tens{}
	season, l := s.season(), &s.ladder
	room := s.h - l.bottom() - 1
	if !l.split || l.grid.Bars > 0 || !l.grid.tooLong(season) || room < minTenRows {
		return
	}
	t := tens{episodes: season.Episodes, above: l.bottom() + 1, digits: len(strconv.Itoa(season.Episodes[len(season.Episodes)-1].Point.Number()))}
	if widget.Gutter+t.digits+2+tenWidth > l.width() {
		return
	}
	rows := (len(t.episodes) + 9) / 10
	t.first = min(max(max(nextIn(season), 0)/10-room/2, 0), max(rows-room, 0))
	t.end = min(t.first+room, rows)
	s.tens = t
}

// draw returns the rows in view, and the width of each line.
func (t tens) draw(look *text.Look) (lines []string, widths []int) {
	for row := t.first; row < t.end; row++ {
		of := t.episodes[row*10 : min(row*10+10, len(t.episodes))]
		number := text.PadLeft(strconv.Itoa(of[0].Point.Number()), widget.Gutter+t.digits)
		line := append(text.Line{{Text: number + "  ", Ink: text.InkDim}}, Cells(of, look.Symbols)...)
		lines, widths = append(lines, look.Draw(line)), append(widths, line.Width())
	}
	return lines, widths
}

// hit returns the episode whose cell is at a place in the body, or -1. left is where the ladder
// begins.
func (t tens) hit(x, y, left int) int {
	x -= left + widget.Gutter + t.digits + 2
	row := t.first + y - t.above
	at := row*10 + x/2
	if y < t.above || row >= t.end || x < 0 || x >= tenWidth || x%2 > 0 || at >= len(t.episodes) {
		return -1
	}
	return at
}
