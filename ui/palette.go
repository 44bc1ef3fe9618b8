package ui

import (
	"errors"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// palette is a text input that runs any command by its name.
type palette struct {
	widget.Finder
	table    table
	commands []command
	rows     []offer
}

// command is something that can be typed into the palette.
type command struct {
	name string // in lower case: "as of"
	arg  string // the argument, in capitals: "POINT"; "" for none
	desc string
	key  string // the key that does the same; "" for none
	// run runs the command. The palette is closed by then; an error opens it again.
	run func(arg string) (tea.Cmd, error)
	// complete lists completions of an argument.
	complete func(arg string) []offer
}

// offer is a row of the palette: a line that is complete, or that needs an argument.
type offer struct {
	line  string
	wants string // the argument that is missing: "POINT"; "" if none is
	note  string
	key   string
	run   func() (tea.Cmd, error) // nil if an argument is missing
}

// perform is the intent to run a row of the palette.
type perform struct{ offer offer }

// paletteWide is the palette's width at most: that of its longest row.
const paletteWide = 100

// openPalette opens the palette with some text typed already.
func (m *Model) openPalette(text string) tea.Cmd {
	t := newTable(m)
	p := &palette{table: t, commands: t.commands()}
	p.Finder = widget.NewFinder(m.look, m.keys, ":", func(width int) widget.Page {
		p.rows = p.offers()
		return palettePage(p, width, m.look.Symbols)
	})
	p.Wide = paletteWide
	p.Type(text)
	m.nav.push(p)
	return m.progress.list()
}

// perform closes the palette and runs what was chosen in it, or completes it if an argument is
// missing.
func (m *Model) perform(o offer) tea.Cmd {
	was := m.nav.overlays
	p, ok := m.nav.top().(*palette)
	if !ok {
		return nil
	}
	if o.run == nil {
		p.Type(o.line + " ")
		p.Refill()
		return nil
	}
	m.nav.pop()
	cmd, err := o.run()
	if err != nil {
		m.nav.overlays = was
		m.notice.complain(err)
	}
	return cmd
}

// Update handles keys, mouse and pasted text. The list of profiles may arrive after it is opened.
func (p *palette) Update(msg tea.Msg) (widget.Intent, tea.Cmd) {
	stroke := ""
	switch msg := msg.(type) {
	case profilesMsg:
		p.RefillAt()
	case tea.KeyPressMsg:
		stroke = msg.Keystroke()
	}
	switch {
	case stroke == "tab" && p.At() >= 0:
		p.Type(p.rows[p.At()].line)
		p.Refill()
	case stroke == "tab":
	case stroke == "enter" && p.Chosen() == nil:
		return perform{offer{run: p.runTyped}}, nil
	case stroke == "backspace" && p.Typed() == "":
		return widget.Back{}, nil
	default:
		want, typed := p.Handle(msg)
		if typed {
			p.Refill()
		}
		return want, nil
	}
	return nil, nil
}

// offers lists what the typed text can become.
func (p *palette) offers() []offer {
	text := strings.TrimLeft(p.Typed(), " ")
	if c, arg, ok := p.table.find(p.commands, text); ok && c.arg != "" && (c.name == "" || len(text) > len(c.name)) {
		return c.offers(arg)
	}
	return p.table.rank(p.commands, content.Fold(text))
}

// find finds the command that the text begins with; the longest name wins. A point alone means to
// visit it.
func (t table) find(all []command, text string) (c command, arg string, ok bool) {
	low := strings.ToLower(text)
	for _, one := range all {
		rest, is := strings.CutPrefix(low, one.name)
		if !is || rest != "" && (one.arg == "" || rest[0] != ' ') {
			continue
		}
		if !ok || len(one.name) > len(c.name) || rest == "" && one.arg == "" {
			c, arg, ok = one, strings.TrimSpace(text[len(text)-len(rest):]), true
		}
	}
	if !ok && len(low) >= 2 && low[0] == 's' && low[1] >= '0' && low[1] <= '9' {
		return command{arg: "POINT", run: t.runVisit, complete: t.pointsTo(nil)}, strings.TrimSpace(text), true
	}
	return c, arg, ok
}

// offers lists the completions of an argument as whole lines.
func (c command) offers(arg string) []offer {
	out := c.complete(arg)
	for i := range out {
		word := out[i].line
		out[i].line = strings.TrimSpace(c.name + " " + word)
		if out[i].run == nil {
			out[i].run = func() (tea.Cmd, error) { return c.run(word) }
		}
	}
	return out
}

// emptyText says why there are no rows. Some commands take words that cannot be completed.
func (p *palette) emptyText() string {
	if c, arg, ok := p.table.find(p.commands, strings.TrimSpace(p.Typed())); ok && arg == "" && c.arg != "" {
		return "Type " + c.arg + " behind it: " + c.desc + "."
	}
	return "Nothing that can be typed here fits this."
}

// runTyped runs a line that matches no row. Most often it can only say what is wrong with it.
func (p *palette) runTyped() (tea.Cmd, error) {
	text := strings.TrimSpace(p.Typed())
	c, arg, ok := p.table.find(p.commands, text)
	switch {
	case text == "":
		return nil, errors.New("type a command, or a point such as S1E2")
	case !ok:
		return nil, fmt.Errorf("there is no command %s", clean.Quote(text, 24))
	case arg == "" && c.arg != "":
		return nil, fmt.Errorf("there is more to type: %s %s", c.name, c.arg)
	}
	return c.run(arg)
}

// Plain is the palette line by line: a heading for what was typed, and the rows.
func (p *palette) Plain() (string, widget.Page) {
	words, page := p.Finder.Plain()
	if c, _, ok := p.table.find(p.commands, strings.TrimSpace(words)); ok {
		words = strings.TrimSpace(c.name + " " + c.arg)
	}
	return words, page
}

func (p *palette) ShortHelp() []key.Binding {
	out := p.HelpKeys("do it")
	if p.Chosen() != nil && p.rows[p.At()].line != p.Typed() {
		out = append(out, widget.Bind("complete", "tab"))
	}
	return out
}

func (p *palette) FullHelp() [][]key.Binding {
	return p.Help(widget.Bind("do it", "enter"), widget.Bind("complete", "tab"))
}

// whole is the line, followed by its missing argument in a dim color.
func (o offer) whole() text.Line {
	out := text.Line{{Text: o.line}}
	if o.wants != "" {
		out = append(out, text.Run{Text: " " + o.wants, Ink: text.InkDim})
	}
	return out
}

func palettePage(p *palette, width int, symbols *text.Symbols) widget.Page {
	w := widget.NewWriter(width, symbols)
	wide, keys := 0, 0
	for _, o := range p.rows {
		wide, keys = max(wide, o.whole().Width()), max(keys, text.Measure(o.key))
	}
	wide = min(wide, max(width*2/5, 12))
	note := width - wide - 2
	if keys > 0 {
		note -= keys + 2
	}
	if note < 8 {
		wide, note = min(width, wide), 0
	}
	for _, o := range p.rows {
		runs := o.whole().Clip(wide, symbols.More)
		if note > 0 {
			words := text.Clip(o.note, note, symbols.More)
			runs = append(runs, text.Run{Text: text.Spaces(wide - runs.Width())}, text.Run{Text: "  " + words, Ink: text.InkDim})
			if o.key != "" {
				runs = append(runs, text.Run{Text: text.Spaces(note-text.Measure(words)) + "  " + text.PadLeft(o.key, keys), Ink: text.InkStrong})
			}
		}
		w.Row(perform{o}, runs...)
	}
	if len(p.rows) == 0 {
		w.Text(nil, text.Run{Text: p.emptyText(), Ink: text.InkDim})
	}
	return w.Done()
}
