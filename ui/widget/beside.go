package widget

import (
	"slices"

	"unspoiled/ui/text"
)

// SideGap is the columns between a page and the one at its right: air, a wall, air.
const SideGap = 5

// Under is a page with another one below it.
func (p Page) Under(more Page) Page {
	switch {
	case len(more.Lines) == 0:
		return p
	case len(p.Lines) > 0:
		p.Lines = append(p.Lines, nil)
	}
	from := len(p.Lines)
	p.Lines = append(p.Lines, p.adopt(more, from)...)
	return p
}

// Beside is a page of a width with another one at its right, behind a wall. Both are one
// page from then on: they scroll as one, and its links come after those of the first.
func (p Page) Beside(more Page, width int, s *text.Symbols) Page {
	wall := text.Run{Text: s.Wall, Ink: text.InkFaint}
	right := p.adopt(more, 0)
	p.Lines = append(p.Lines, make([]text.Line, max(len(right)-len(p.Lines), 0))...)
	p.first = make([]int, len(p.Lines))
	for i, l := range p.Lines {
		p.first[i] = len(l)
		beside := []text.Run{{Text: text.Spaces(width - l.Width() + 2)}, wall, {Text: "  "}}
		if i < len(right) && len(right[i]) > 0 {
			p.Lines[i] = slices.Concat(l, beside, right[i])
		} else {
			p.Lines[i] = slices.Concat(l, beside[:2])
		}
	}
	p.Rest = text.Line{{Text: text.Spaces(width + 2)}, wall}
	return p
}

// strip is some neighboring runs of a line.
type strip struct{ line, from, to int }

// flow is the lines of a page as one reads them: those of its first column, then those of
// the one beside it.
func (p Page) flow() []strip {
	var out, side []strip
	for at, l := range p.Lines {
		if p.first == nil {
			out = append(out, strip{at, 0, len(l)})
			continue
		}
		out = append(out, strip{at, 0, p.first[at]})
		side = append(side, strip{at, len(l) - len(p.columns(at)[1]), len(l)})
	}
	if p.first != nil {
		out = append(out, strip{}) // an empty line between the two
	}
	return append(out, side...)
}

// columns are the words of a line in the first column, and in the one beside it.
func (p Page) columns(at int) [2]text.Line {
	l := p.Lines[at]
	if p.first == nil {
		return [2]text.Line{l}
	}
	return [2]text.Line{l[:p.first[at]], l[min(p.first[at]+3, len(l)):]} // behind air, wall, air
}

// adopt takes in the targets of another page, whose first line is to stand on the one
// given, and returns that page's lines as they lead to them now.
func (p *Page) adopt(more Page, from int) []text.Line {
	before := len(p.Targets)
	for _, t := range more.Targets {
		t.line += from
		p.Targets = append(p.Targets, t)
	}
	for _, l := range more.Lines {
		for i := range l {
			if l[i].To > 0 {
				l[i].To += before
			}
		}
	}
	return more.Lines
}
