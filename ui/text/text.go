// Package text puts words on a terminal: runs of words in inks, their width and wrapping, the
// symbols, and the themes. Screens, widgets and commands share it. It knows no keys, no messages,
// and nothing of a show.
package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Run is some words in one ink. If they belong to a link, To is the index of its target in
// Page.Targets, plus 1.
type Run struct {
	Text string
	Ink  Ink
	To   int
}

// Line is one line of a page.
type Line []Run

// Measure returns the width of plain words in cells.
func Measure(s string) int {
	n := 0
	for _, r := range s {
		if !narrow(r) {
			return ansi.StringWidth(s)
		}
		n++
	}
	return n
}

// narrow reports whether a character always takes one cell: Latin letters, punctuation, line
// drawing, blocks and squares. That is most of what is drawn.
func narrow(r rune) bool {
	return r >= ' ' && r < 0x7f || r >= 0xa1 && r < 0x300 && r != 0xad || r >= 0x2010 && r < 0x2028 || r >= 0x2500 && r < 0x25d0
}

// Words returns the words of a line, without their inks.
func (l Line) Words() string {
	var b strings.Builder
	for _, r := range l {
		b.WriteString(r.Text)
	}
	return b.String()
}

// Width returns the width of a line in cells.
func (l Line) Width() int {
	n := 0
	for _, r := range l {
		n += Measure(r.Text)
	}
	return n
}

// Sentence turns an error or a notice into a sentence on one line: it begins with a capital and
// has no full stop. A first word that is a path or a key stays as it is.
func Sentence(s string) string {
	s = strings.TrimSuffix(strings.ReplaceAll(strings.TrimSpace(s), "\n", "; "), ".")
	first, _, _ := strings.Cut(s, " ")
	for _, r := range strings.TrimRight(first, ",:;") {
		if !unicode.IsLower(r) && r != '\'' {
			return s
		}
	}
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}

// Clip cuts plain words to a width and appends tail. It cuts between words if that leaves at
// least half of the width.
func Clip(s string, width int, tail string) string {
	if width <= 0 {
		return ""
	}
	if Measure(s) <= width {
		return s
	}
	cut := ansi.Truncate(s, width, tail)
	head, ok := strings.CutSuffix(cut, tail)
	if !ok || tail == "" {
		return cut
	}
	if at := strings.LastIndexByte(head, ' '); s[len(head)] != ' ' && at >= 0 && Measure(head[:at]) >= width/2 {
		head = head[:at]
	}
	return strings.TrimRight(head, " ,;:") + tail
}

// ClipMiddle cuts plain words in the middle. An error says at its end why it happened.
func ClipMiddle(s string, width int, tail string) string {
	if Measure(s) <= width || width < 16 {
		return Clip(s, width, tail)
	}
	head := ansi.Truncate(s, width*2/5, tail)
	return head + ansi.TruncateLeft(s, Measure(s)-(width-Measure(head)), "")
}

// Pad appends spaces up to a width.
func Pad(s string, width int) string { return s + Spaces(width-Measure(s)) }

// PadLeft puts spaces in front, up to a width.
func PadLeft(s string, width int) string { return Spaces(width-Measure(s)) + s }

// Spaces returns n spaces, or "" if n is negative.
func Spaces(n int) string { return strings.Repeat(" ", max(n, 0)) }

// Clip cuts a line to a width and appends tail, as Clip does with plain words.
func (l Line) Clip(width int, tail string) Line {
	if l.Width() <= width {
		return l
	}
	head, cut := strings.CutSuffix(Clip(l.Words(), width, tail), tail)
	out := l.Slice(0, len(head))
	if cut && tail != "" { // in the ink of what it stands for
		rest := l.Slice(len(head), len(head)+1)[0]
		out = out.Add(Run{tail, rest.Ink, rest.To})
	}
	return out
}

// Slice returns the runs between two bytes of a line's words.
func (l Line) Slice(from, to int) Line {
	var out Line
	for _, r := range l {
		n := len(r.Text)
		if start, end := max(from, 0), min(to, n); start < end {
			out = append(out, Run{r.Text[start:end], r.Ink, r.To})
		}
		from, to = from-n, to-n
	}
	return out
}

// noBreakSpace is a space at which no line may break.
const noBreakSpace = "\u00a0"

// Wrap breaks runs into lines of at most a width. Only a word that is longer than a line is broken.
// Several spaces are drawn as one.
func Wrap(width int, runs ...Run) []Line {
	width = max(width, 1)
	var all Line
	for _, r := range runs {
		for strings.Contains(r.Text, "  ") {
			r.Text = strings.ReplaceAll(r.Text, "  ", " ")
		}
		if n := len(all); n == 0 || strings.HasSuffix(all[n-1].Text, " ") {
			r.Text = strings.TrimPrefix(r.Text, " ")
		}
		if r.Text != "" {
			all = all.Add(r)
		}
	}
	var out []Line
	from, to, used := 0, -1, 0 // the bytes of the line so far, and its columns
	for word := range strings.SplitSeq(strings.TrimSuffix(all.Words(), " "), " ") {
		start, wide := to+1, Measure(word)
		if used > 0 && used+1+wide > width {
			out, used = append(out, all.Slice(from, to)), 0
		}
		if to = start + len(word); used == 0 {
			from = start
		} else {
			used++
		}
		for wide > width { // longer than a line, so used is 0 here
			n := len(ansi.Truncate(word, width, ""))
			if n == 0 { // a wide character in a single column is dropped
				n = len(word)
			} else {
				out = append(out, all.Slice(from, from+n))
			}
			from, word = from+n, word[n:]
			wide = Measure(word)
		}
		used += wide
	}
	if used > 0 {
		out = append(out, all.Slice(from, to))
	}
	for _, l := range out {
		for i := range l {
			l[i].Text = strings.ReplaceAll(l[i].Text, noBreakSpace, " ")
		}
	}
	return out
}

// Add appends a run, or merges it into the last one if ink and target are the same.
func (l Line) Add(r Run) Line {
	if n := len(l); n > 0 && l[n-1].Ink == r.Ink && l[n-1].To == r.To {
		l[n-1].Text += r.Text
		return l
	}
	return append(l, r)
}
