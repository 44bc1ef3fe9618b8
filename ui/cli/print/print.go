// Package print writes the output of commands: for people, lines of words in inks, wrapped or in
// columns; for programs, JSON. It knows the width and abilities of the output. Commands decide
// what is said.
package print

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"regexp"
	"strings"
	"sync"

	"github.com/charmbracelet/colorprofile"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/text"
)

// widest is the longest a line gets, even on wider terminals.
const widest = 80

// Run is some words in one ink.
type Run struct {
	Text  string
	Ink   text.Ink
	Tight bool // no space between it and the run before
}

// In returns words in an ink; Say, Quiet and Headline use the common ones.
func In(i text.Ink, s string) Run { return Run{Text: s, Ink: i} }
func Say(s string) Run            { return Run{Text: s} }
func Quiet(s string) Run          { return In(text.InkDim, s) }
func Headline(s string) Run       { return In(text.InkStrong, s) }

// Printer collects the output of a command. It alone writes escape sequences, and without Colors
// it writes none.
type Printer struct {
	bytes.Buffer
	Width  int
	Piped  bool // output goes to a file or another program
	Plain  bool // for screen readers: sentences instead of columns
	ASCII  bool // only ASCII can be drawn
	Colors colorprofile.Profile
}

// Lines returns the width of lines: unlimited in a pipe, else that of the terminal or the wanted
// one, at most 80. A width of 0 means unknown.
func Lines(terminal bool, width, wanted int) int {
	if !terminal {
		return math.MaxInt
	}
	if width == 0 {
		return widest
	}
	return max(min(width, wanted, widest), 10)
}

// Line prints one line, without wrapping or cutting it.
func (p *Printer) Line(runs ...Run) {
	for _, r := range runs {
		p.Put(r)
	}
	p.WriteByte('\n')
}

// Blank prints an empty line, unless there is one already.
func (p *Printer) Blank() {
	if !bytes.HasSuffix(p.Bytes(), []byte("\n\n")) {
		p.WriteByte('\n')
	}
}

// Heading prints a heading after an empty line.
func (p *Printer) Heading(words string) {
	p.Blank()
	p.Line(Headline(words))
}

// Put prints a run.
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

// addresses matches links. A terminal gets them as hyperlinks, so that it knows where they end;
// they lead where they say.
var addresses = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`https?://[!-~]*[/0-9A-Za-z]`) })

// code returns the SGR parameters of an ink. It uses the 16 colors of the terminal, which suit
// its background. Color only repeats what the words say.
func (p *Printer) code(i text.Ink) string {
	weight := [text.Inks]string{
		text.InkStrong: "1", text.InkAccent: "1", text.InkMatch: "1", text.InkDim: "2", text.InkFaint: "2", text.InkAhead: "2",
	}[i]
	color := [text.Inks]string{text.InkAccent: "31", text.InkNext: "33", text.InkDone: "36"}[i]
	if p.Colors < colorprofile.ANSI {
		color = ""
	}
	if p.Colors < colorprofile.ASCII {
		weight = ""
	}
	return strings.Trim(weight+";"+color, ";")
}

// Prose prints a heading, then a text with an empty line before each paragraph. It prints nothing
// without text, and no heading if that is "".
func (p *Printer) Prose(heading string, prose content.Prose) {
	for i, paragraph := range prose {
		if i == 0 && heading != "" {
			p.Heading(heading)
		} else {
			p.Blank()
		}
		p.Wrap("", Say(paragraph.Plain()))
	}
}

// Beside joins a title and some facts into one line: "Volume 1 · 27 May 2022".
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

// JSON writes objects as one, in that order. It leaves <, > and & as they are, since the output is
// not for HTML.
func JSON(w io.Writer, objects ...any) error {
	var all, out bytes.Buffer
	e := json.NewEncoder(&all)
	e.SetEscapeHTML(false)
	for _, object := range objects {
		if err := e.Encode(object); err != nil {
			return err
		}
	}
	one := bytes.ReplaceAll(all.Bytes(), []byte("}\n{"), []byte(",")) // within a string, a line break is escaped
	if err := json.Indent(&out, one, "", "  "); err != nil {
		return err
	}
	_, err := out.WriteTo(w)
	return err
}
