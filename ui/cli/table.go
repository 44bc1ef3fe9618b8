package cli

import "strings"

// table writes rows in columns, or, where they are too wide or plain text is wanted
// (a screen reader reads columns badly), each row as a sentence's worth of words.
func (p *printer) table(plainly bool, rows [][]run) {
	var widths []int
	for _, row := range rows {
		for i, c := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], measure(c.text))
		}
	}
	total := -2
	for _, w := range widths {
		if w > 0 {
			total += w + 2
		}
	}
	for _, row := range rows {
		if plainly || total > p.width {
			p.sentence(row)
			continue
		}
		p.row(row, widths)
	}
}

func (p *printer) row(row []run, widths []int) {
	last := len(row) - 1
	for last >= 0 && row[last].text == "" {
		last--
	}
	for i, c := range row[:last+1] {
		if widths[i] == 0 {
			continue
		}
		p.write(c)
		if i < last {
			p.buf.WriteString(strings.Repeat(" ", widths[i]-measure(c.text)+2))
		}
	}
	p.buf.WriteByte('\n')
}

// sentence joins the cells of a row: "S1: Season 1, watched, 8 of 8".
func (p *printer) sentence(row []run) {
	var out []run
	for _, c := range row {
		if c.text != "" {
			out = append(out, c)
		}
	}
	for i := range out[:max(len(out)-1, 0)] {
		out[i].text += map[bool]string{true: ":", false: ","}[i == 0]
	}
	p.wrap("", out...)
}
