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
func Clip(s string, width int, tail string) string { return clip(s, width, width/2, tail) }

// clip is Clip with the number of columns that a cut between words must leave.
func clip(s string, width, least int, tail string) string {
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
	if at := strings.LastIndexByte(head, ' '); s[len(head)] != ' ' && at >= 0 && Measure(head[:at]) >= least {
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

// Clip cuts a line to a width and appends tail.
func (l Line) Clip(width int, tail string) Line {
	if l.Width() <= width {
		return l
	}
	var out Line
	least := width / 2
	for _, r := range l {
		switch w := Measure(r.Text); {
		case w < width:
			out, width, least = append(out, r), width-w, least-w
			continue
		case w > width && !strings.HasSuffix(r.Text, " "):
			r.Text = clip(r.Text, width, least, tail)
		default: // ends in spaces, or fits but leaves no room for the tail of what follows
			r.Text = ansi.Truncate(r.Text+tail, width, tail)
		}
		return append(out, r)
	}
	return out
}

// word is what stands between two spaces. It has several runs if a link ends within it
// ("Will’s").
type word struct {
	runs  []Run
	width int
}

// noBreakSpace is a space at which no line may break.
const noBreakSpace = "\u00a0"

// words splits runs at their spaces.
func words(runs []Run) []word {
	n := 0
	for _, r := range runs {
		n += strings.Count(r.Text, " ") + 1
	}
	pieces, out := make([]Run, 0, n), make([]word, 0, n)
	open := false // the last word may continue in the next run
	for _, r := range runs {
		first := true
		for part := range strings.SplitSeq(r.Text, " ") {
			open, first = open && first, false
			if part == "" {
				continue
			}
			if !open {
				out = append(out, word{runs: pieces[len(pieces):]})
			}
			pieces = append(pieces, Run{strings.ReplaceAll(part, noBreakSpace, " "), r.Ink, r.To})
			last := &out[len(out)-1]
			last.runs, last.width = last.runs[:len(last.runs)+1], last.width+Measure(part)
			open = true
		}
	}
	return out
}

// Wrap breaks runs into lines of at most a width.
func Wrap(width int, runs ...Run) []Line {
	width = max(width, 1)
	var out []Line
	all := words(runs)
	from, used := 0, 0 // the first word of the line, and the columns used so far
	for at, w := range all {
		if used > 0 && used+1+w.width > width {
			out, from, used = append(out, joinWords(all[from:at])), at, 0
		}
		if used > 0 {
			used++
		}
		for used+w.width > width { // longer than a line, so used is 0 here
			var head []Run
			head, w = w.cut(width)
			if len(head) > 0 {
				out = append(out, head)
			}
			all[at] = w
		}
		used += w.width
	}
	if last := joinWords(all[from:]); len(last) > 0 {
		out = append(out, last)
	}
	return out
}

// joinWords joins words with spaces, and merges neighboring runs of the same ink and target. A space
// between two runs of one link belongs to the link.
func joinWords(words []word) Line {
	size := 0
	for _, w := range words {
		for _, r := range w.runs {
			size += len(r.Text) + 1
		}
	}
	var b strings.Builder // holds the words of all runs, so that they share one allocation
	b.Grow(size)
	var out Line
	from := 0
	put := func(r Run) {
		if last := len(out) - 1; last < 0 || out[last].Ink != r.Ink || out[last].To != r.To {
			out, from = append(out, r), b.Len()
		}
		b.WriteString(r.Text)
		out[len(out)-1].Text = b.String()[from:]
	}
	for _, w := range words {
		for i, r := range w.runs {
			if last := len(out) - 1; i == 0 && last >= 0 {
				gap := Run{Text: " "}
				if out[last].Ink == r.Ink && out[last].To == r.To {
					gap = Run{" ", r.Ink, r.To}
				}
				put(gap)
			}
			put(r)
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

// cut splits a word that is longer than a line. It is dropped if its first character does not fit
// at all.
func (w word) cut(width int) (head []Run, rest word) {
	left := width
	for i, r := range w.runs {
		n := Measure(r.Text)
		if n <= left {
			head, left = append(head, r), left-n
			continue
		}
		part := ansi.Truncate(r.Text, left, "")
		if part == "" && len(head) == 0 { // a wide character in a single column
			return head, word{}
		}
		if part != "" {
			head = append(head, Run{part, r.Ink, r.To})
		}
		tail := append([]Run{{r.Text[len(part):], r.Ink, r.To}}, w.runs[i+1:]...)
		return head, word{tail, w.width - Line(head).Width()}
	}
	return head, word{}
}
