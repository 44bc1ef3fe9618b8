package widget

import (
	"slices"

	"unspoiled/ui/text"
)

// SideGap is the columns between two pages side by side: two spaces, a wall, two spaces.
const SideGap = 5

// Under puts another page below this one.
func (p Page) Under(more Page) Page {
	switch {
	case len(more.Lines) == 0:
		return p
	case len(p.Lines) > 0:
		p.Lines = append(p.Lines, nil)
	}
	from := len(p.Lines)
	p.Lines = append(p.Lines, p.takeTargets(more, from)...)
	return p
}

// Beside puts another page to the right of this one, behind a wall; width is this page's. The two
// become one page: they scroll together, and the links of the second follow those of the first.
func (p Page) Beside(more Page, width int, s *text.Symbols) Page {
	wall := text.Run{Text: s.Wall, Ink: text.InkFaint}
	right := p.takeTargets(more, 0)
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
	p.Filler = text.Line{{Text: text.Spaces(width + 2)}, wall}
	return p
}

// strip is a part of a line, and the number of bytes in front of it.
type strip struct {
	line, from int
	words      text.Line
}

// flow returns the lines in reading order: the first column, an empty line, the second.
func (p Page) flow() []strip {
	var out []strip
	for column := range 2 {
		for at, l := range p.Lines {
			s := strip{line: at, words: p.columns(at)[column]}
			if column > 0 {
				s.from = len(l.Words()) - len(s.words.Words())
			}
			out = append(out, s)
		}
		out = append(out, strip{})
	}
	return out
}

// columns splits a line into its first and its second column.
func (p Page) columns(at int) [2]text.Line {
	l := p.Lines[at]
	if p.first == nil {
		return [2]text.Line{l}
	}
	return [2]text.Line{l[:p.first[at]], l[min(p.first[at]+3, len(l)):]} // skip the gap, the wall, the gap
}

// takeTargets takes over the targets of another page, which begins on line from of this one. It returns
// that page's lines with their targets renumbered.
func (p *Page) takeTargets(more Page, from int) []text.Line {
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
