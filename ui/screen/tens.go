package screen

import (
	"strconv"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// tens is a season that is too long for a row of cells: rows of ten below the ladder, each
// with the number of its first episode. Where they do not all fit, it shows those around
// what is next.
type tens struct {
	episodes   []content.Episode
	above      int // lines of the body over it
	first, end int // the rows in view
	digits     int
}

const (
	tenWidth  = 2*10 - 1 // columns of the cells, with a space between
	leastTens = 3        // rows that are worth drawing
)

// fitTens lays the season of the ladder's cursor out below the ladder, where it is split off
// and has room.
func (s *Seasons) fitTens() {
	s.tens = tens{}
	season, l := s.season(), &s.ladder
	room := s.h - l.bottom() - 1
	if !l.split || l.picture.Bars > 0 || !l.tooLong(season) || room < leastTens {
		return
	}
	t := tens{episodes: season.Episodes, above: l.bottom() + 1, digits: len(strconv.Itoa(season.Episodes[len(season.Episodes)-1].Point.Number()))}
	if widget.Gutter+t.digits+2+tenWidth > l.width {
		return
	}
	rows := (len(t.episodes) + 9) / 10
	t.first = min(max(rowOfNext(season)-room/2, 0), max(rows-room, 0))
	t.end = min(t.first+room, rows)
	s.tens = t
}

// rowOfNext is the row of what is watched next in a season, the first where nothing is.
func rowOfNext(s content.Season) int {
	for i, e := range s.Episodes {
		if e.State == content.EpisodeNext {
			return i / 10
		}
	}
	return 0
}

// draw is the rows in view and the width of each line.
func (t tens) draw(look *text.Look) (lines []string, widths []int) {
	for row := t.first; row < t.end; row++ {
		of := t.episodes[row*10 : min(row*10+10, len(t.episodes))]
		number := text.PadLeft(strconv.Itoa(of[0].Point.Number()), widget.Gutter+t.digits)
		line := text.Line{{Text: number + " ", Ink: text.InkDim}}
		for i := range of {
			symbol, ink := cell(look.Symbols, &of[i])
			line = append(line, text.Run{Text: " "}, text.Run{Text: symbol, Ink: ink})
		}
		lines, widths = append(lines, look.Draw(line)), append(widths, line.Width())
	}
	return lines, widths
}

// hit is the episode whose cell is in a place of the body, left being where the ladder
// begins; -1 where none is.
func (t tens) hit(x, y, left int) int {
	x -= left + widget.Gutter + t.digits + 2
	row := t.first + y - t.above
	at := row*10 + x/2
	if y < t.above || row >= t.end || x < 0 || x >= tenWidth || x%2 > 0 || at >= len(t.episodes) {
		return -1
	}
	return at
}
