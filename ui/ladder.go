package ui

import (
	"strconv"
	"strings"

	"unspoiled/content"
)

// ladder is the list of seasons, each with a cell for every episode.
type ladder struct {
	cursor
	split       bool // the season stands beside it
	left, above int  // where it begins in the body
	width       int  // gutter included
	every       int  // lines from one rung to the next
	label       int  // columns
	cells       int
	wide        bool // a space between cells
}

const stateWidth = len("watching")

// fit decides how the ladder is drawn in a body of that size, beside text of that measure.
func (l *ladder) fit(all []content.Season, w, h, text int) {
	l.split = w >= splitFrom
	most := 0
	l.label = 0
	for _, s := range all {
		most, l.label = max(most, len(s.Episodes)), max(l.label, measure(s.Label))
	}
	fixed := gutter + l.label + 2 + 2 + stateWidth
	room := w - fixed
	if l.split {
		room = w/2 - fixed
	}
	l.wide = 2*most-1 <= room && (w >= airyFrom || !l.split)
	l.cells = most
	if l.wide {
		l.cells = 2*most - 1
	}
	if l.cells > room {
		l.cells = min(len("999/999"), max(room, 0))
	}
	l.width = min(fixed+l.cells, w)
	l.left = 0
	if l.split {
		l.left = max((w-l.width-wallWidth-text-gutter)/2, 0)
	}
	l.above = airy(h)
	l.every, l.room = 1, 0
	below := 0
	if !l.split && h >= len(all)+8 {
		below = 4 // a first look at the season
	}
	if 2*len(all)-1 <= h-l.above-below {
		l.every = 2
	}
	rungs := (h - l.above - below + l.every - 1) / l.every
	l.resize(len(all), rungs)
}

// bottom is the line of the body behind the last rung.
func (l *ladder) bottom() int { return l.above + (l.end()-l.top-1)*l.every + 1 }

// hit is the rung on a line of the body, or -1.
func (l *ladder) hit(y int) int {
	y -= l.above
	if y < 0 || y%l.every != 0 || l.top+y/l.every >= l.end() {
		return -1
	}
	return l.top + y/l.every
}

// draw is the rungs in view and the width of each line.
func (l *ladder) draw(look *look, all []content.Season, active bool) (lines []string, widths []int) {
	for i := l.top; i < l.end(); i++ {
		for range l.every - 1 {
			if i > l.top {
				lines, widths = append(lines, ""), append(widths, 0)
			}
		}
		lines, widths = append(lines, l.rung(look, all[i], i == l.at, active)), append(widths, l.width)
	}
	return lines, widths
}

func (l *ladder) rung(look *look, s content.Season, here, active bool) string {
	var b strings.Builder
	b.WriteByte(' ')
	bar := " "
	if here {
		bar = look.signs.bar
	}
	at, name := inkAccent, inkText
	switch {
	case here && active:
		name = inkRow
	case here:
		bar, at, name = look.signs.away, inkDim, inkStrong
	}
	look.write(&b, at, bar)
	room := l.width - gutter
	label := clip(s.Label, room, look.signs.more)
	look.write(&b, name, label)
	room -= measure(label)
	if room >= l.label-measure(label)+2+l.cells {
		b.WriteString(spaces(l.label - measure(label) + 2))
		l.grid(&b, look, s)
		room -= l.label - measure(label) + 2 + l.cells
	}
	word, in := rungWord(s)
	if room >= 2+stateWidth {
		b.WriteString("  ")
		look.write(&b, in, pad(word, stateWidth))
		room -= 2 + stateWidth
	}
	b.WriteString(spaces(room))
	return b.String()
}

// rungWord says in a word what the ink says.
func rungWord(s content.Season) (string, ink) {
	switch s.State {
	case content.SeasonWatched:
		return "watched", inkDone
	case content.SeasonWatching:
		return "watching", inkNext
	case content.SeasonNext:
		return "next", inkNext
	}
	return "later", inkDim
}

// grid is a cell for each episode; where they do not fit, how many are watched.
func (l *ladder) grid(b *strings.Builder, look *look, s content.Season) {
	used := 0
	need := len(s.Episodes)
	if l.wide {
		need = 2*need - 1
	}
	if need > l.cells {
		seen := 0
		for _, e := range s.Episodes {
			if e.State == content.EpisodeWatched {
				seen++
			}
		}
		words := clip(strconv.Itoa(seen)+"/"+strconv.Itoa(len(s.Episodes)), l.cells, "")
		_, in := rungWord(s)
		look.write(b, in, words)
		b.WriteString(spaces(l.cells - measure(words)))
		return
	}
	gap := ""
	if l.wide {
		gap = " "
	}
	// runs of equal cells are painted at once
	for i := 0; i < len(s.Episodes); {
		sign, in := cell(look, s.Episodes[i])
		j := i
		var run strings.Builder
		for j < len(s.Episodes) {
			if other, _ := cell(look, s.Episodes[j]); other != sign {
				break
			}
			if j > 0 {
				run.WriteString(gap)
				used += len(gap)
			}
			run.WriteString(sign)
			used++
			j++
		}
		look.write(b, in, run.String())
		i = j
	}
	b.WriteString(spaces(l.cells - used))
}

// cell is an episode in the grid.
func cell(look *look, e content.Episode) (string, ink) {
	switch e.State {
	case content.EpisodeWatched:
		return look.signs.watched, inkDone
	case content.EpisodeNext:
		return look.signs.next, inkNext
	case content.EpisodeAhead:
		return look.signs.ahead, inkNext
	}
	return look.signs.locked, inkDim
}
