package ui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// run is some words in one ink. Those of a link know which target they lead to:
// its place in the page's targets + 1.
type run struct {
	text string
	ink  ink
	to   int
}

// line is one line of a page.
type line []run

// measure is the number of cells that plain words take.
func measure(s string) int {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return ansi.StringWidth(s)
		}
	}
	return len(s)
}

func (l line) width() int {
	n := 0
	for _, r := range l {
		n += measure(r.text)
	}
	return n
}

// clip cuts plain words to a width, and ends them with the sign of a cut.
func clip(s string, width int, tail string) string {
	if width <= 0 {
		return ""
	}
	if measure(s) <= width {
		return s
	}
	return ansi.Truncate(s, width, tail)
}

// clipMiddle cuts plain words to a width, and keeps their end: there an error says why.
func clipMiddle(s string, width int, tail string) string {
	if measure(s) <= width || width < 16 {
		return clip(s, width, tail)
	}
	head := clip(s, width*2/5, tail)
	return head + ansi.TruncateLeft(s, measure(s)-(width-measure(head)), "")
}

// pad fills plain words up with spaces.
func pad(s string, width int) string {
	return s + spaces(width-measure(s))
}

// padLeft puts spaces before plain words.
func padLeft(s string, width int) string {
	return spaces(width-measure(s)) + s
}

func spaces(n int) string { return strings.Repeat(" ", max(n, 0)) }

// clip cuts a line to a width.
func (l line) clip(width int, tail string) line {
	if l.width() <= width {
		return l
	}
	var out line
	for _, r := range l {
		if w := measure(r.text); w < width {
			out, width = append(out, r), width-w
			continue
		}
		// what does not fit, or fits with nothing left for the cut that follows
		r.text = ansi.Truncate(r.text+tail, width, tail)
		return append(out, r)
	}
	return out
}

// word is what stands between two spaces: of one run, or of several where a link
// ends in the middle of it ("Will’s").
type word struct {
	runs  []run
	width int
}

// keptSpace is a space at which no line ends; it is drawn as any other.
const keptSpace = "\u00a0"

// words cuts runs at their spaces.
func words(runs []run) []word {
	var out []word
	open := false // the last word may go on in the next run
	for _, r := range runs {
		for i, part := range strings.Split(r.text, " ") {
			if i > 0 {
				open = false
			}
			if part == "" {
				continue
			}
			piece := run{strings.ReplaceAll(part, keptSpace, " "), r.ink, r.to}
			if open {
				last := &out[len(out)-1]
				last.runs, last.width = append(last.runs, piece), last.width+measure(part)
			} else {
				out = append(out, word{[]run{piece}, measure(part)})
			}
			open = true
		}
	}
	return out
}

// wrap lays runs out in lines of at most the given width.
func wrap(width int, runs ...run) []line {
	width = max(width, 1)
	var out []line
	var now line
	used := 0
	for _, w := range words(runs) {
		if used > 0 && used+1+w.width > width {
			out, now, used = append(out, now), nil, 0
		}
		if used > 0 {
			now = now.add(gap(now, w))
			used++
		}
		for used+w.width > width { // longer than a line: only used == 0 comes here
			var head []run
			head, w = w.cut(width)
			if len(head) > 0 {
				out = append(out, head)
			}
		}
		for _, r := range w.runs {
			now = now.add(r)
		}
		used += w.width
	}
	if len(now) > 0 {
		out = append(out, now)
	}
	return out
}

// gap is the space between two words: part of a link where it is within one.
func gap(now line, w word) run {
	last, first := now[len(now)-1], w.runs[0]
	if last.to == first.to && last.ink == first.ink {
		return run{" ", last.ink, last.to}
	}
	return run{text: " "}
}

// add appends a run, to the last one where they are alike.
func (l line) add(r run) line {
	if n := len(l); n > 0 && l[n-1].ink == r.ink && l[n-1].to == r.to {
		l[n-1].text += r.text
		return l
	}
	return append(l, r)
}

// cut parts a word that is longer than a line; the head takes at least one cell.
func (w word) cut(width int) (head []run, rest word) {
	left := width
	for i, r := range w.runs {
		n := measure(r.text)
		if n <= left {
			head, left = append(head, r), left-n
			continue
		}
		part := ansi.Truncate(r.text, left, "")
		if part == "" && len(head) == 0 { // a wide character in a single column
			return head, word{}
		}
		if part != "" {
			head = append(head, run{part, r.ink, r.to})
		}
		tail := append([]run{{r.text[len(part):], r.ink, r.to}}, w.runs[i+1:]...)
		return head, word{tail, w.width - measureRuns(head)}
	}
	return head, word{}
}

func measureRuns(runs []run) int { return line(runs).width() }
