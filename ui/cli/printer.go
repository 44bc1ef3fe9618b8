package cli

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/ui/config"
)

// maxWidth is the widest a line gets, also on wider terminals.
const maxWidth = 80

// ink is what a run of words means; color only repeats what the words say.
type ink uint8

const (
	plain ink = iota
	strong
	dim
	accent // where one is
	next   // what is next
	done   // what is watched
)

// run is some words in one ink.
type run struct {
	text  string
	ink   ink
	tight bool // it stands against the run before, without a space
}

func say(text string) run      { return run{text: text} }
func in(i ink, s string) run   { return run{text: s, ink: i} }
func quiet(text string) run    { return run{text: text, ink: dim} }
func headline(text string) run { return run{text: text, ink: strong} }

// printer collects what a command writes. It is the one place that decides about
// escape sequences: without styles it writes not one.
type printer struct {
	buf    bytes.Buffer
	width  int
	piped  bool // into a file or another program
	bold   bool // weight may be shown
	colors bool // and color
	ascii  bool // nothing else is drawn
}

// printer is the command's output.
func (a *app) print(cmd *cobra.Command) *printer {
	if a.out == nil {
		c := a.readSettings(cmd)
		a.out = &printer{width: a.lineWidth(c.Config), piped: !isTerminal(a.sys.Out), ascii: c.Symbols.ASCII(a.sys.Environ)}
		if !c.Plain {
			profile := config.Colors(c.Color, a.sys.Environ, isTerminal(a.sys.Out)).Profile
			a.out.bold = profile >= colorprofile.ASCII
			a.out.colors = profile >= colorprofile.ANSI
		}
	}
	return a.out
}

// lineWidth is the terminal's width or what the user wants, at most 80; in a pipe there
// is none.
func (a *app) lineWidth(c *config.Config) int {
	if !isTerminal(a.sys.Out) {
		return math.MaxInt
	}
	width := maxWidth
	if w := terminalWidth(a.sys.Out); w > 0 {
		width = min(w, maxWidth)
		if c.Origin("look.width").Kind != config.BuiltIn {
			width = min(width, c.Width)
		}
	}
	return max(width, 10)
}

// flush writes what the command has said, in one go.
func (a *app) flush() error {
	if a.out == nil || a.out.buf.Len() == 0 {
		return nil
	}
	a.began = true
	_, err := io.Copy(a.sys.Out, &a.out.buf)
	return err
}

// line writes one line of runs, cut by nothing.
func (p *printer) line(runs ...run) {
	for _, r := range runs {
		p.write(r)
	}
	p.buf.WriteByte('\n')
}

// blank leaves a line empty, never two.
func (p *printer) blank() {
	if !bytes.HasSuffix(p.buf.Bytes(), []byte("\n\n")) {
		p.buf.WriteByte('\n')
	}
}

// heading begins a part of a page.
func (p *printer) heading(text string) {
	p.blank()
	p.line(headline(text))
}

func (p *printer) write(r run) {
	code := p.code(r.ink)
	if code == "" || r.text == "" {
		p.buf.WriteString(r.text)
		return
	}
	p.buf.WriteString("\x1b[" + code + "m" + r.text + "\x1b[m")
}

// code is the SGR parameters of an ink. The sixteen colors are the terminal's own, so
// they fit its background without asking it.
func (p *printer) code(i ink) string {
	weight, color := "", ""
	switch i {
	case strong:
		weight = "1"
	case dim:
		weight = "2"
	case accent:
		weight, color = "1", "31"
	case next:
		color = "33"
	case done:
		color = "36"
	}
	if !p.colors {
		color = ""
	}
	if !p.bold {
		weight = ""
	}
	return strings.Trim(weight+";"+color, ";")
}

// wrap writes words in lines of the page's width; in a pipe, where programs read them,
// in one. Lead stands before the first line, as many spaces before the others.
func (p *printer) wrap(lead string, runs ...run) {
	p.buf.WriteString(lead)
	hang := measure(lead)
	at := hang
	var held run // what goes on in one ink and line
	for i, word := range wordsOf(runs) {
		n := 0
		for _, part := range word {
			n += measure(part.text)
		}
		switch {
		case i == 0:
		case at+1+n > p.width:
			p.write(held)
			p.buf.WriteString("\n" + strings.Repeat(" ", hang))
			at, held = hang, run{}
		case held.ink == word[0].ink:
			held.text += " "
			at++
		default:
			p.write(held)
			p.buf.WriteByte(' ')
			at, held = at+1, run{}
		}
		for _, part := range word {
			if part.ink != held.ink {
				p.write(held)
				held = run{ink: part.ink}
			}
			held.text += part.text
		}
		at += n
	}
	p.write(held)
	p.buf.WriteByte('\n')
}

// wordsOf is the words of runs, each in its parts of one ink. A run that is tight goes on
// in the word of the run before.
func wordsOf(runs []run) [][]run {
	var out [][]run
	whole := true // the last word ends there
	for _, r := range runs {
		whole = whole || !r.tight
		for i, part := range strings.Split(r.text, " ") {
			whole = whole || i > 0
			if part == "" {
				continue
			}
			if whole {
				out = append(out, nil)
				whole = false
			}
			last := &out[len(out)-1]
			*last = append(*last, run{text: part, ink: r.ink})
		}
	}
	return out
}

// prose writes a text, an empty line between its paragraphs.
func (p *printer) prose(text content.Prose) {
	for i, paragraph := range text {
		if i > 0 {
			p.blank()
		}
		p.wrap("", say(paragraph.Plain()))
	}
}

// json writes a value for programs.
func (p *printer) json(v any) error {
	e := json.NewEncoder(&p.buf)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// measure is the number of cells that plain words take.
func measure(s string) int {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return ansi.StringWidth(s)
		}
	}
	return len(s)
}

// pad fills words up with spaces.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(width-measure(s), 0))
}

// clip cuts words to a width.
func clip(s string, width int) string {
	if measure(s) <= width {
		return s
	}
	return ansi.Truncate(s, max(width, 1), "…")
}
