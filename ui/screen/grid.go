package screen

import (
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// The size from which the ladder is a grid: each episode's runtime stands as a height
// over its cell.
const (
	gridWidth  = 120
	gridHeight = 26 // of the body
	gridHead   = 3  // how much is seen and left, a bar of it, air
	gridRung   = 4  // a height, the cells, their numbers, air
	gridCell   = 3  // columns of an episode
)

// asGrid draws the ladder as a grid where there is room for it.
func (l *ladder) asGrid(all []content.Season, w, h, words int) bool {
	most, label := 0, 0
	for _, s := range all {
		most, label = max(most, len(s.Episodes)), max(label, text.Measure(s.Label))
	}
	above := widget.Airy(h) + gridHead
	cells := gridCell*most - 1
	width := widget.Gutter + label + 4 + cells + 2 + stateWidth
	if w < gridWidth || h < gridHeight || len(all) == 0 || width > w/2 || most == 0 || (h-above)/len(all) < gridRung {
		l.bars = 0
		return false
	}
	l.split, l.wide = true, true
	l.label, l.cells, l.width = label+2, cells, width
	l.every = min((h-above)/len(all), gridRung+2)
	l.bars = l.every - gridRung + 1
	l.above = above
	l.left = max((w-l.width-widget.WallWidth-words-widget.Gutter)/2, 0)
	l.longest = 0
	for _, s := range all {
		for _, e := range s.Episodes {
			l.longest = max(l.longest, e.Runtime)
		}
	}
	l.Resize(len(all), (h-above)/l.every)
	return true
}

// drawGrid is the seasons in view, each in as many lines as a rung has.
func (l *ladder) drawGrid(look *text.Look, all []content.Season, active bool) (lines []string, widths []int) {
	for i := l.Top; i < l.End(); i++ {
		for row := range l.every {
			line := ""
			if row < l.bars+2 {
				line = l.gridLine(look, all[i], row, i == l.At, active)
			}
			lines, widths = append(lines, line), append(widths, l.width)
			if line == "" {
				widths[len(widths)-1] = 0
			}
		}
	}
	return lines, widths
}

// gridLine is one line of a season: heights from the top down, then its cells beside its
// name, then their numbers beside its year.
func (l *ladder) gridLine(look *text.Look, s content.Season, row int, here, active bool) string {
	var b strings.Builder
	bar, at, name := " ", text.InkAccent, text.InkText
	switch {
	case here && active:
		bar, name = look.Symbols.Bar, text.InkRow
	case here:
		bar, at, name = look.Symbols.Away, text.InkDim, text.InkStrong
	}
	b.WriteByte(' ')
	look.Write(&b, at, bar)
	words, ink := "", name
	switch row {
	case l.bars:
		words = s.Label
	case l.bars + 1:
		words, ink = years(s.Released, content.Date{}), text.InkDim
	}
	look.Write(&b, ink, text.Pad(words, l.label))
	b.WriteString("  ")
	used := 0
	for i, e := range s.Episodes {
		if i > 0 {
			b.WriteByte(' ')
			used++
		}
		l.gridCell(&b, look, e, row)
		used += gridCell - 1
	}
	b.WriteString(text.Spaces(l.cells - used + 2))
	word, in := "", text.InkDim
	if row == l.bars {
		word, in = rungWord(s)
	}
	look.Write(&b, in, text.Pad(word, stateWidth))
	return b.String()
}

func (l *ladder) gridCell(b *strings.Builder, look *text.Look, e content.Episode, row int) {
	symbol, in := cell(look, e)
	switch {
	case row == l.bars+1:
		look.Write(b, text.InkDim, text.Pad(strconv.Itoa(e.Point.Number()), gridCell-1))
	case row == l.bars:
		look.Write(b, in, text.Pad(symbol, gridCell-1))
	case l.longest == 0 || e.Runtime == 0:
		b.WriteString(text.Spaces(gridCell - 1))
	default:
		if e.State == content.EpisodeAhead {
			in = text.InkDim
		}
		eighths := max(e.Runtime*l.bars*8/l.longest, 1)
		height := min(max(eighths-(l.bars-1-row)*8, 0), 8)
		look.Write(b, in, strings.Repeat(look.Symbols.Height(height), gridCell-1))
	}
}

// progress says over the grid how much is seen and how much is left, as far as the
// seasons' shapes may be told, with a thin bar of it.
func (l *ladder) progress(look *text.Look, all []content.Season) (lines []string, widths []int) {
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
	words := []string{wording.Count(seen, "episode"), with(wording.Minutes(took), " seen")}
	if whole {
		words = []string{strconv.Itoa(seen) + " of " + wording.Count(total, "episode"), with(wording.Minutes(took), " seen"), with(wording.Minutes(left), " to go")}
	}
	if long := strings.Join(words, "   "); whole && widget.Gutter+text.Measure(long) > l.width {
		words[0] = strconv.Itoa(seen) + " of " + strconv.Itoa(total)
	}
	var b strings.Builder
	b.WriteString(text.Spaces(widget.Gutter))
	look.Write(&b, text.InkStrong, words[0])
	used := widget.Gutter + text.Measure(words[0])
	for _, w := range words[1:] {
		if w != "" && used+3+text.Measure(w) <= l.width {
			b.WriteString("   ")
			look.Write(&b, text.InkDim, w)
			used += 3 + text.Measure(w)
		}
	}
	bar, wide := "", 0
	if whole && total > 0 {
		room := l.width - widget.Gutter
		wide = l.width
		full := room * seen / total
		bar = text.Spaces(widget.Gutter) + look.Paint(text.InkDone, strings.Repeat(look.Symbols.Thin, full)) + look.Paint(text.InkFaint, strings.Repeat(look.Symbols.Thin, room-full))
	}
	return []string{b.String(), bar, ""}, []int{used, wide, 0}
}

// with is words and what belongs behind them; nothing where there are none.
func with(words, behind string) string {
	if words == "" {
		return ""
	}
	return words + behind
}
