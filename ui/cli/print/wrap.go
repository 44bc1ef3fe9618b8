package print

import (
	"strings"

	"unspoiled/ui/text"
)

// Wrap writes words in lines of the page's width; in a pipe, where programs read them,
// in one. Lead stands before the first line, as many spaces before the others. A word
// that is longer than a line stays whole, so that it can be copied.
func (p *Printer) Wrap(lead string, runs ...Run) {
	p.WriteString(lead)
	p.Hang(text.Measure(lead), runs...)
}

// Hang goes on with a line, of which so many cells are written, as Wrap does behind a lead.
func (p *Printer) Hang(hang int, runs ...Run) {
	at := hang
	var held Run // what goes on in one ink and line
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

// wordsOf is the words of runs, each in its parts of one ink. A run that is tight goes on
// in the word of the run before.
func wordsOf(runs []Run) [][]Run {
	var out [][]Run
	whole := true // the last word ends there
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
