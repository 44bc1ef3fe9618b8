package print

import "unspoiled/ui/text"

// Labeled is what stands behind a label.
type Labeled struct {
	Label string
	Runs  []Run
}

// List writes lines behind their labels, which stand in a column.
func (p *Printer) List(indent string, all []Labeled) {
	wide := 0
	for _, l := range all {
		wide = max(wide, text.Measure(l.Label))
	}
	for _, l := range all {
		p.Wrap(indent+text.Pad(l.Label, min(wide, 24))+"  ", l.Runs...)
	}
}

// Table writes rows in columns, or, where they are too wide or plain text is wanted
// (a screen reader reads columns badly), each row as a sentence's worth of words.
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
	last := len(row) - 1
	for last >= 0 && row[last].Text == "" {
		last--
	}
	for i, c := range row[:last+1] {
		if widths[i] == 0 {
			continue
		}
		p.Put(c)
		if i < last {
			p.WriteString(text.Spaces(widths[i] - text.Measure(c.Text) + 2))
		}
	}
	p.WriteByte('\n')
}

// sentence joins the cells of a row: "S1: Season 1, watched, 8 of 8".
func (p *Printer) sentence(row []Run) {
	var out []Run
	for _, c := range row {
		if c.Text != "" {
			out = append(out, c)
		}
	}
	for i := range out[:max(len(out)-1, 0)] {
		out[i].Text += map[bool]string{true: ":", false: ","}[i == 0]
	}
	p.Wrap("", out...)
}
