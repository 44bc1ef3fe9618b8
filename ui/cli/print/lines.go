package print

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// Wrap prints words after a lead, wrapped to the width of the page. Further lines are indented by
// the width of the lead. A word longer than a line stays whole, so that it can be copied.
func (p *Printer) Wrap(lead string, runs ...Run) {
	p.WriteString(lead)
	p.Hang(text.Measure(lead), runs...)
}

// Hang continues a line of which hang cells are printed already, and wraps as Wrap does.
func (p *Printer) Hang(hang int, runs ...Run) {
	at := hang
	var held Run // not printed yet: words in one ink on one line
	add := func(part Run) {
		if part.Ink != held.Ink {
			p.Put(held)
			held = Run{Ink: part.Ink}
		}
		held.Text += part.Text
		at += text.Measure(part.Text)
	}
	for i, word := range wordsOf(runs) {
		n := 1
		for _, part := range word {
			n += text.Measure(part.Text)
		}
		switch {
		case i == 0:
		case at+n > p.Width:
			p.Line(held)
			p.WriteString(text.Spaces(hang))
			at, held = hang, Run{}
		case held.Ink == word[0].Ink:
			add(In(held.Ink, " "))
		default:
			add(Say(" "))
		}
		for _, part := range word {
			add(part)
		}
	}
	p.Line(held)
}

// wordsOf splits runs into words, and each word into parts of one ink. A tight run continues the
// word before it.
func wordsOf(runs []Run) [][]Run {
	var out [][]Run
	whole := true // the next part begins a new word
	for _, r := range runs {
		whole = whole || !r.Tight
		for i, part := range strings.Split(r.Text, " ") {
			whole = whole || i > 0
			if part == "" {
				continue
			}
			if whole {
				out = append(out, nil)
				whole = false
			}
			last := &out[len(out)-1]
			*last = append(*last, In(r.Ink, part))
		}
	}
	return out
}

// Labeled is a line with a label in front.
type Labeled struct {
	Label string
	Runs  []Run
}

// Label makes a line with a label.
func Label(label string, runs ...Run) Labeled { return Labeled{label, runs} }

// List prints a heading, then lines with their labels. It prints nothing without lines, and no
// heading if that is "".
func (p *Printer) List(heading string, all []Labeled) {
	if len(all) > 0 && heading != "" {
		p.Heading(heading)
	}
	for _, l := range all {
		p.Wrap(l.Label, l.Runs...)
	}
}

// Column indents labels and pads them to the same width.
func Column(indent string, all []Labeled) []Labeled {
	wide := 0
	for _, l := range all {
		wide = max(wide, text.Measure(l.Label))
	}
	for i, l := range all {
		all[i].Label = indent + text.Pad(l.Label, min(wide, 24)) + "  "
	}
	return all
}

// Table prints rows in columns. If they are too wide, or a screen reader reads them, each row
// becomes a sentence.
func (p *Printer) Table(rows [][]Run) {
	var widths []int
	for _, row := range rows {
		for i, c := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], text.Measure(c.Text))
		}
	}
	total := -2
	for _, w := range widths {
		if w > 0 {
			total += w + 2
		}
	}
	for _, row := range rows {
		if p.Plain || total > p.Width {
			p.sentence(row)
			continue
		}
		p.row(row, widths)
	}
}

func (p *Printer) row(row []Run, widths []int) {
	gap := 0 // before the next cell that holds something
	for i, c := range row {
		if c.Text != "" {
			p.WriteString(text.Spaces(gap))
			p.Put(c)
			gap = -text.Measure(c.Text)
		}
		if widths[i] > 0 {
			gap += widths[i] + 2
		}
	}
	p.WriteByte('\n')
}

// sentence joins the cells of a row: "S1: Season 1, watched, 8 of 8".
func (p *Printer) sentence(row []Run) {
	out := slices.DeleteFunc(slices.Clone(row), func(c Run) bool { return c.Text == "" })
	for i := range out[:max(len(out)-1, 0)] {
		out[i].Text += map[bool]string{true: ":", false: ","}[i == 0]
	}
	p.Wrap("", out...)
}

// bigFile is the size in bytes from which reading takes long enough for a bar.
const bigFile = 4 << 20

// Bar shows on a terminal how much of a file has been read. It uses carriage returns and no other
// control characters. The zero Bar shows nothing.
type Bar struct {
	Out   io.Writer
	shown string
}

// Show updates the bar; done and total are bytes.
func (b *Bar) Show(done, total int64) {
	if b.Out == nil || total < bigFile {
		return
	}
	percent := int(done * 100 / total)
	now := fmt.Sprintf("\rReading [%s] %3d %%", widget.Bar(text.NewSymbols(true), float64(percent)/100, 20), percent)
	if now != b.shown {
		b.shown = now
		fmt.Fprint(b.Out, now)
	}
}

// Clear removes the bar.
func (b *Bar) Clear() {
	if b.shown != "" {
		fmt.Fprint(b.Out, "\r"+strings.Repeat(" ", len(b.shown)-1)+"\r")
	}
}
