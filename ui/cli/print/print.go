// Package print is what a command writes for people: lines of words in inks, wrapped and
// in columns, and JSON for programs. It knows a page's width and what the output can
// show; what is said, and of what, belongs to the commands.
package print

import (
	"bytes"
	"math"
	"regexp"
	"strings"
	"sync"

	"github.com/charmbracelet/colorprofile"

	"unspoiled/content"
	"unspoiled/content/wording"
)

// widest is the widest a line gets, also on wider terminals.
const widest = 80

// Ink is what a run of words means; color only repeats what the words say.
type Ink uint8

// The inks.
const (
	Plain Ink = iota
	Strong
	Dim
	Accent // where one is
	Next   // what is next
	Done   // what is watched
)

// Run is some words in one ink.
type Run struct {
	Text  string
	Ink   Ink
	Tight bool // it stands against the run before, without a space
}

// In is words in an ink; Say, Quiet and Headline are those of the commonest.
func In(i Ink, s string) Run   { return Run{Text: s, Ink: i} }
func Say(text string) Run      { return Run{Text: text} }
func Quiet(text string) Run    { return Run{Text: text, Ink: Dim} }
func Headline(text string) Run { return Run{Text: text, Ink: Strong} }

// Printer collects what a command writes. It is the one place that decides about escape
// sequences: without styles it writes not one.
type Printer struct {
	bytes.Buffer
	Width  int
	Piped  bool // into a file or another program
	Plain  bool // what a screen reader reads well: sentences rather than columns
	ASCII  bool // nothing else is drawn
	Colors colorprofile.Profile
}

// Lines is the width of the lines of an output: its terminal's, 0 where it is none, or
// what the user wants, at most 80; in a pipe there is none.
func Lines(terminal bool, width, wanted int) int {
	if !terminal {
		return math.MaxInt
	}
	if width == 0 {
		return widest
	}
	return max(min(width, wanted, widest), 10)
}

// Line writes one line of runs, cut by nothing.
func (p *Printer) Line(runs ...Run) {
	for _, r := range runs {
		p.Put(r)
	}
	p.WriteByte('\n')
}

// Blank leaves a line empty, never two.
func (p *Printer) Blank() {
	if !bytes.HasSuffix(p.Bytes(), []byte("\n\n")) {
		p.WriteByte('\n')
	}
}

// Heading begins a part of a page.
func (p *Printer) Heading(text string) {
	p.Blank()
	p.Line(Headline(text))
}

// Put writes a run.
func (p *Printer) Put(r Run) {
	words := r.Text
	if p.Colors >= colorprofile.ANSI && !p.Piped && strings.Contains(words, "://") {
		words = addresses().ReplaceAllString(words, "\x1b]8;;$0\x1b\\$0\x1b]8;;\x1b\\")
	}
	code := p.code(r.Ink)
	if code == "" || words == "" {
		p.WriteString(words)
		return
	}
	p.WriteString("\x1b[" + code + "m" + words + "\x1b[m")
}

// addresses are what a terminal may open: it is told where they end, and what one reads is
// where they lead.
var addresses = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`https?://[!-~]*[/0-9A-Za-z]`) })

// code is the SGR parameters of an ink. The sixteen colors are the terminal's own, so
// they fit its background without asking it.
func (p *Printer) code(i Ink) string {
	weight := [...]string{Strong: "1", Dim: "2", Accent: "1", Done: ""}[i]
	color := [...]string{Accent: "31", Next: "33", Done: "36"}[i]
	if p.Colors < colorprofile.ANSI {
		color = ""
	}
	if p.Colors < colorprofile.ASCII {
		weight = ""
	}
	return strings.Trim(weight+";"+color, ";")
}

// Prose writes a text, an empty line before each of its paragraphs; before the first a
// heading, unless that is "". Where there is no text there is no heading.
func (p *Printer) Prose(heading string, text content.Prose) {
	for i, paragraph := range text {
		if i == 0 && heading != "" {
			p.Heading(heading)
		} else {
			p.Blank()
		}
		p.Wrap("", Say(paragraph.Plain()))
	}
}

// Beside is a title and what is known of it, in one line: "Volume 1 · 27 May 2022".
func Beside(title string, all ...string) []Run {
	known := wording.Facts(all...)
	switch {
	case title == "":
		return []Run{Quiet(known)}
	case known == "":
		return []Run{Headline(title)}
	}
	return []Run{Headline(title), Quiet("· " + known)}
}
