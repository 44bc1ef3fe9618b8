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

// maxWidth is the widest a line gets, also on wider terminals and in pipes.
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
	text string
	ink  ink
}

func say(text string) run      { return run{text, plain} }
func in(i ink, s string) run   { return run{s, i} }
func quiet(text string) run    { return run{text, dim} }
func headline(text string) run { return run{text, strong} }

// printer collects what a command writes. It is the one place that decides about
// escape sequences: without styles it writes not one.
type printer struct {
	buf    bytes.Buffer
	width  int
	piped  bool // into a file or another program: a record stays in one line
	bold   bool // weight may be shown
	colors bool // and color
}

// printer is the command's output.
func (a *app) print(cmd *cobra.Command) *printer {
	if a.out == nil {
		c := a.readSettings(cmd)
		a.out = &printer{width: a.lineWidth(c.Config), piped: !isTerminal(a.sys.Out)}
		if !c.Plain {
			profile := config.Colors(c.Color, a.sys.Environ, isTerminal(a.sys.Out)).Profile
			a.out.bold = profile >= colorprofile.ASCII
			a.out.colors = profile >= colorprofile.ANSI
		}
	}
	return a.out
}

// lineWidth is the terminal's width or what the user wants, at most 80; 80 in a pipe.
func (a *app) lineWidth(c *config.Config) int {
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

// wrap writes words in lines of the page's width. Lead stands before the first line,
// as many spaces before the others.
func (p *printer) wrap(lead string, runs ...run) {
	hang := strings.Repeat(" ", measure(lead))
	p.buf.WriteString(lead)
	at, empty := measure(lead), true
	var held run // what goes on in one ink and line
	for _, r := range runs {
		for word := range strings.SplitSeq(r.text, " ") {
			if word == "" {
				continue
			}
			n := measure(word)
			switch {
			case empty:
			case at+1+n > p.width:
				p.write(held)
				p.buf.WriteString("\n" + hang)
				at, held = len(hang), run{}
			case held.ink == r.ink:
				word = " " + word
				at++
			default:
				p.write(held)
				p.buf.WriteByte(' ')
				at, held = at+1, run{}
			}
			held = run{held.text + word, r.ink}
			at, empty = at+n, false
		}
	}
	p.write(held)
	p.buf.WriteByte('\n')
}

// record writes words that stand for one thing: wrapped for people, and in a pipe in one
// line, so that programs find it whole.
func (p *printer) record(lead string, runs ...run) {
	width := p.width
	p.width = p.room()
	p.wrap(lead, runs...)
	p.width = width
}

// room is how wide a record may get.
func (p *printer) room() int {
	if p.piped {
		return math.MaxInt
	}
	return p.width
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
