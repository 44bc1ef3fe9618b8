package ui

import (
	"errors"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/clean"
)

// palette takes any command by its name.
type palette struct {
	finder
	commands []command
	visit    command // what a point alone does
	rows     []offer
}

// command is something that one can type. What it takes is completed from what is
// open to the viewer.
type command struct {
	name string // in lower case: "as of"
	arg  string // what it takes, in capitals: "POINT"; "" for nothing
	does string
	key  string // the key that does the same, "" for none
	// run does it. It is called once the palette is closed; an error opens it again.
	run func(arg string) (tea.Cmd, error)
	// complete offers what fits the beginning of an argument.
	complete func(arg string) []offer
}

// offer is a row of the palette: a whole line, and what it does or needs.
type offer struct {
	line  string
	wants string // more words, for the line to mean something: "POINT"
	note  string
	key   string
	run   func() (tea.Cmd, error) // nil where it wants more words
}

// perform runs a line of the palette.
type perform struct{ offer offer }

// profilesMsg is the names of the profiles there are.
type profilesMsg struct{ names []string }

// openPalette lays the palette over the screen, some words typed already.
func (m *Model) openPalette(text string) tea.Cmd {
	p := &palette{commands: m.commands(), visit: command{arg: "POINT", run: m.runVisit, complete: m.pointsTo(nil)}}
	p.finder = newFinder(m.look, m.keys, ":", func(width int) page { return palettePage(p, width, m.look.signs) })
	p.field.set(text)
	p.offer()
	m.lay(p)
	store := m.options.Store
	if store == nil {
		return nil
	}
	return func() tea.Msg {
		names, _ := store.Profiles() // what cannot be listed can still be typed
		return profilesMsg{names}
	}
}

// perform closes the palette and does what was chosen in it.
func (m *Model) perform(o offer) tea.Cmd {
	was := m.over
	p, ok := m.top().(*palette)
	if !ok {
		return nil
	}
	if o.run == nil {
		p.field.set(o.line + " ")
		p.offer()
		p.refill()
		return nil
	}
	m.over = m.over[:len(m.over)-1]
	cmd, err := o.run()
	if err != nil {
		m.over = was
		m.complain(err)
	}
	return cmd
}

func (p *palette) Update(msg tea.Msg) (intent, tea.Cmd) {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch press.Keystroke() {
		case "tab":
			if at := p.list.at; at >= 0 {
				p.field.set(p.rows[at].line)
				p.offer()
				p.refill()
			}
			return nil, nil
		case "enter":
			if p.list.chosen() == nil {
				return perform{offer{run: p.refuse}}, nil
			}
		case "backspace":
			if p.field.text == "" {
				return back{}, nil
			}
		}
	}
	want, typed := p.update(msg)
	if typed {
		p.offer()
		p.refill()
	}
	return want, nil
}

// offer lists what the words can become.
func (p *palette) offer() {
	text := strings.TrimLeft(p.field.text, " ")
	if c, arg, ok := p.command(text); ok && c.arg != "" && (c.name == "" || len(text) > len(c.name)) {
		p.rows = c.offers(arg)
		return
	}
	p.rows = rank(p.commands, content.Fold(text))
}

// command finds the one whose name the words begin with, the longest first; a point
// alone is to be gone to.
func (p *palette) command(text string) (c command, arg string, ok bool) {
	low := strings.ToLower(text)
	for _, one := range p.commands {
		rest, is := strings.CutPrefix(low, one.name)
		if !is || rest != "" && (one.arg == "" || rest[0] != ' ') {
			continue
		}
		if !ok || len(one.name) > len(c.name) || rest == "" && one.arg == "" {
			c, arg, ok = one, strings.TrimSpace(text[len(text)-len(rest):]), true
		}
	}
	if !ok && pointed(low) {
		return p.visit, strings.TrimSpace(text), true
	}
	return c, arg, ok
}

// pointed reports whether words look like the beginning of a point.
func pointed(s string) bool {
	return len(s) >= 2 && s[0] == 's' && s[1] >= '0' && s[1] <= '9'
}

// offers are the lines that a command makes of an argument.
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

// refuse says why a line does nothing: what its command says, or that there is none.
func (p *palette) refuse() (tea.Cmd, error) {
	text := strings.TrimSpace(p.field.text)
	c, arg, ok := p.command(text)
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

func (p *palette) ShortHelp() []key.Binding {
	out := p.helpKeys("do it")
	if p.list.chosen() != nil && p.rows[p.list.at].line != p.field.text {
		out = append(out, bind("complete", "tab"))
	}
	return out
}

func (p *palette) FullHelp() [][]key.Binding {
	return p.help(bind("do it", "enter"), bind("complete", "tab"))
}

// whole is the line, and dimly what it wants.
func (o offer) whole() line {
	out := line{{text: o.line}}
	if o.wants != "" {
		out = append(out, run{text: " " + o.wants, ink: inkDim})
	}
	return out
}

// palettePage lists what can be typed, with what it does and its key.
func palettePage(p *palette, width int, signs *signs) page {
	w := newWriter(width, signs)
	wide, keys := 0, 0
	for _, o := range p.rows {
		wide, keys = max(wide, o.whole().width()), max(keys, measure(o.key))
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
		runs := o.whole().clip(wide, signs.more)
		if note > 0 {
			runs = append(runs, run{text: spaces(wide - runs.width())})
		}
		if note > 0 {
			words := clip(o.note, note, signs.more)
			runs = append(runs, run{text: "  " + words, ink: inkDim})
			if o.key != "" {
				runs = append(runs, run{text: spaces(note-measure(words)) + "  " + padLeft(o.key, keys), ink: inkStrong})
			}
		}
		w.row(perform{o}, runs...)
	}
	if len(p.rows) == 0 {
		w.text(nil, run{text: "Nothing that can be typed here fits this.", ink: inkDim})
	}
	return w.done()
}
