package print

import (
	"strings"

	"unspoiled/ui/text"
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
	for i, word := range wordsOf(runs) {
		n := 0
		for _, part := range word {
			n += text.Measure(part.Text)
		}
		switch {
		case i == 0:
		case at+1+n > p.Width:
			p.Put(held)
			p.WriteString("\n" + text.Spaces(hang))
			at, held = hang, Run{}
		case held.Ink == word[0].Ink:
			held.Text += " "
			at++
		default:
			p.Put(held)
			p.WriteByte(' ')
			at, held = at+1, Run{}
		}
		for _, part := range word {
			if part.Ink != held.Ink {
				p.Put(held)
				held = Run{Ink: part.Ink}
			}
			held.Text += part.Text
		}
		at += n
	}
	p.Put(held)
	p.WriteByte('\n')
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
