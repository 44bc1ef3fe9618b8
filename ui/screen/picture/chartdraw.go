package picture

import (
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// View draws the chart, and below it what is under the cursor.
func (c *Chart) View() string {
	if len(c.people) == 0 {
		return widget.Inset([]string{c.look.Paint(text.InkDim, "Nobody is met yet.")}, widget.Gutter, 1)
	}
	lines := append([]string{""}, c.heads()...)
	for row := c.rows.Top; row < c.rows.End(); row++ {
		lines = append(lines, c.row(row))
	}
	return strings.Join(append(lines, "", c.caption()), "\n")
}

// visibleBlocks returns the blocks in view, with their columns.
func (c *Chart) visibleBlocks() []block {
	var out []block
	end := c.inset() + widget.Gutter + c.names
	for _, b := range c.blocks[min(c.left, len(c.blocks)):] {
		b.x = end + c.space.gap
		if end = b.x + c.width(b); end > c.w && len(out) > 0 {
			break
		}
		out = append(out, b)
	}
	return out
}

// heads draws the seasons' names and the numbers of the episodes. Arrows say that there are more.
func (c *Chart) heads() []string {
	var names, numbers strings.Builder
	at, end, drawn := c.blockAt(), 0, c.visibleBlocks()
	for _, s := range drawn {
		ink := text.InkDim
		if s.from == c.blocks[at].from {
			ink = text.InkHeading
		}
		lead := text.Spaces(s.x - end)
		if end == 0 && c.left > 0 {
			lead = text.Pad(text.PadLeft(c.look.Symbols.Left, s.x-1), s.x)
		}
		c.look.Write(&names, text.InkDim, lead)
		numbers.WriteString(text.Spaces(s.x - end))
		c.look.Write(&names, ink, text.Pad(s.label, c.width(s)))
		for i, e := range s.episodes {
			ink := text.InkDim
			if s.from+i == c.col {
				ink = text.InkHeading
			}
			c.look.Write(&numbers, ink, text.Pad(strconv.Itoa(e.Point.Number()), c.cells()))
			numbers.WriteString(text.Spaces(c.gapAfter(s, i)))
		}
		end = s.x + c.width(s)
	}
	if c.left+len(drawn) < len(c.blocks) && end+2 <= c.w {
		c.look.Write(&names, text.InkDim, " "+c.look.Symbols.Right)
	}
	return []string{names.String(), numbers.String()}[:c.head()-1]
}

// gapAfter is the columns between a cell and the next.
func (c *Chart) gapAfter(s block, at int) int {
	if at == len(s.episodes)-1 {
		return c.width(s) - at*c.space.pitch - c.cells()
	}
	return c.space.pitch - c.cells()
}

func (c *Chart) row(row int) string {
	var b strings.Builder
	p, on := c.people[row], row == c.rows.At
	bar, name := " ", text.InkText
	if on {
		bar, name = c.look.Symbols.Bar, text.InkRow
	}
	b.WriteString(text.Spaces(c.inset()))
	c.look.Write(&b, text.InkDim, c.rows.Edge(row, c.look.Symbols))
	c.look.Write(&b, text.InkAccent, bar)
	c.look.Write(&b, name, text.Pad(text.Clip(p.Name, c.names, c.look.Symbols.More), c.names))
	for _, s := range c.visibleBlocks() {
		b.WriteString(text.Spaces(c.space.gap))
		for i, e := range s.episodes {
			ink, cell := c.cell(p, e, on)
			if on && s.from+i == c.col {
				// The ground fills the cell: a full sign would be a hole in it.
				ink, cell = text.InkChosen, strings.ReplaceAll(cell, c.look.Symbols.Watched, " ")
			}
			c.look.Write(&b, ink, cell)
			b.WriteString(text.Spaces(c.gapAfter(s, i)))
		}
	}
	return b.String()
}

// cell is full if a person appears in a watched episode. Every unwatched episode has the same
// faint dot.
func (c *Chart) cell(p chartRow, e content.Episode, on bool) (text.Ink, string) {
	s := c.look.Symbols
	full := strings.Repeat(s.Watched, c.cells())
	switch {
	case p.in[e.Point] && on:
		return text.InkNext, full
	case p.in[e.Point]:
		return text.InkDone, full
	case e.State == content.EpisodeWatched:
		return text.InkDim, text.Pad(s.Dot, c.cells())
	}
	return text.InkFaint, text.Pad(s.Locked, c.cells())
}

// caption says in full what is under the cursor.
func (c *Chart) caption() string {
	p := c.people[c.rows.At]
	words := p.Name
	if e, ok := c.episode(); ok {
		is := "not watched"
		switch {
		case p.in[e.Point]:
			is = "in it"
		case e.State == content.EpisodeWatched:
			is = "not in it"
		}
		words += " " + c.look.Symbols.Dot + " " + e.Point.String() + " " + e.Name() + ": " + is
	}
	in := c.inset() + widget.Gutter
	return text.Spaces(in) + c.look.Paint(text.InkDim, text.Clip(words, max(c.w-in-widget.Gutter, 1), c.look.Symbols.More))
}
