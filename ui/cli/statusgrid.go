package cli

import (
	"strings"

	"unspoiled/content"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/screen"
	"unspoiled/ui/text"
)

// gridBars is how many lines an episode's runtime is high.
const gridBars = 2

// printInks are what the inks of a screen are in print.
var printInks = map[text.Ink]print.Ink{
	text.InkStrong: print.Strong, text.InkDim: print.Dim, text.InkFaint: print.Dim, text.InkNext: print.Next, text.InkDone: print.Done,
}

// statusGrid prints the seasons as the picture that the guide shows of them; false where it
// is read by a program or aloud, or where there is no room for it.
func statusGrid(p *print.Printer, all []content.Season) bool {
	g, ok := screen.NewGrid(all, p.Width, gridBars)
	if p.Piped || p.Plain || !ok {
		return false
	}
	symbols := text.NewSymbols(p.ASCII)
	printLine(p, g.Head(all, symbols)[1])
	for _, s := range all {
		p.Blank()
		lines := g.Lines(s, text.InkStrong, symbols)
		numbers := &lines[len(lines)-1]
		if rest := statusLeft(s); rest != "" && g.State()+text.Measure(rest) <= p.Width {
			*numbers = append(*numbers, text.Run{Text: text.Spaces(g.State() - numbers.Width())}, text.Run{Text: rest, Ink: text.InkDim})
		}
		for _, l := range lines {
			if strings.TrimSpace(l.Words()) != "" { // heights that nobody reaches
				printLine(p, l)
			}
		}
	}
	return true
}

// printLine prints a line of a screen.
func printLine(p *print.Printer, l text.Line) {
	last := len(l) - 1
	for last >= 0 && strings.TrimSpace(l[last].Text) == "" {
		last--
	}
	for i, r := range l[:last+1] {
		if i == last {
			r.Text = strings.TrimRight(r.Text, " ")
		}
		p.Put(print.Run{Text: r.Text, Ink: printInks[r.Ink]})
	}
	p.WriteByte('\n')
}
