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
	lines := []string{"", c.look.Draw(c.labels()), c.look.Draw(c.numbers())}[:c.head]
	for row := c.rows.Top; row < c.rows.End(); row++ {
		lines = append(lines, c.look.Draw(c.row(row)))
	}
	return strings.Join(append(lines, "", c.caption()), "\n")
}

// labels draws the seasons' names. Arrows say that there are more.
func (c *Chart) labels() (out text.Line) {
	at, end := c.blockAt(), 0
	for _, b := range c.shown {
		ink, lead := text.InkDim, text.Spaces(b.x-end)
		if b.from == c.blocks[at].from {
			ink = text.InkHeading
		}
		if end == 0 && c.left > 0 {
			lead = text.Pad(text.PadLeft(c.look.Symbols.Left, b.x-1), b.x)
		}
		out = append(out, text.Run{Text: lead, Ink: text.InkDim}, text.Run{Text: text.Pad(b.label, c.width(b)), Ink: ink})
		end = b.x + c.width(b)
	}
	if c.left+len(c.shown) < len(c.blocks) && end+2 <= c.w {
		out = append(out, text.Run{Text: " " + c.look.Symbols.Right, Ink: text.InkDim})
	}
	return out
}

// numbers draws the numbers of the episodes.
func (c *Chart) numbers() text.Line {
	return c.eachCell(nil, func(e content.Episode, here bool) text.Run {
		number := text.Pad(strconv.Itoa(e.Point.Number()), c.cells())
		if here {
			return text.Run{Text: number, Ink: text.InkHeading}
		}
		return text.Run{Text: number, Ink: text.InkDim}
	})
}

// eachCell appends what cell draws for each episode in view. here is true for the one under the
// cursor.
func (c *Chart) eachCell(line text.Line, cell func(e content.Episode, here bool) text.Run) text.Line {
	end := line.Width()
	for _, b := range c.shown {
		for i, e := range b.episodes {
			x := b.x + i*c.space.pitch
			line = append(line, text.Run{Text: text.Spaces(x - end)}, cell(e, b.from+i == c.col))
			end = x + c.cells()
		}
	}
	return line
}

func (c *Chart) row(row int) text.Line {
	s, p, on := c.look.Symbols, c.people[row], row == c.rows.At
	bar, ink := " ", text.InkText
	if on {
		bar, ink = s.Bar, text.InkRow
	}
	name := text.Pad(text.Clip(p.Name, c.names, s.More), c.names)
	lead := text.Line{{Text: text.Spaces(c.inset)}, {Text: c.rows.Edge(row, s), Ink: text.InkDim}, {Text: bar, Ink: text.InkAccent}, {Text: name, Ink: ink}}
	return c.eachCell(lead, func(e content.Episode, here bool) text.Run {
		r := c.cell(p, e, on)
		if on && here { // the ground fills the cell: a full sign would be a hole in it
			return text.Run{Text: strings.ReplaceAll(r.Text, s.Watched, " "), Ink: text.InkChosen}
		}
		return r
	})
}

// cell is full if a person appears in a watched episode. Every unwatched episode has the same
// faint dot.
func (c *Chart) cell(p chartRow, e content.Episode, on bool) text.Run {
	s := c.look.Symbols
	full := strings.Repeat(s.Watched, c.cells())
	switch {
	case p.in.Has(e.Point) && on:
		return text.Run{Text: full, Ink: text.InkNext}
	case p.in.Has(e.Point):
		return text.Run{Text: full, Ink: text.InkDone}
	case e.State == content.EpisodeWatched:
		return text.Run{Text: text.Pad(s.Dot, c.cells()), Ink: text.InkDim}
	}
	return text.Run{Text: text.Pad(s.Locked, c.cells()), Ink: text.InkFaint}
}

// caption says in full what is under the cursor.
func (c *Chart) caption() string {
	p := c.people[c.rows.At]
	words := p.Name
	if len(c.episodes) > 0 {
		e, is := c.episodes[c.col], "not watched"
		switch {
		case p.in.Has(e.Point):
			is = "in it"
		case e.State == content.EpisodeWatched:
			is = "not in it"
		}
		words += " " + c.look.Symbols.Dot + " " + e.Point.String() + " " + e.Name() + ": " + is
	}
	in := c.inset + widget.Gutter
	return text.Spaces(in) + c.look.Paint(text.InkDim, text.Clip(words, max(c.w-in-widget.Gutter, 1), c.look.Symbols.More))
}
