package ui

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"unspoiled/content/clean"
	"unspoiled/ui/session"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// plainWidth is the width of pages in the plain guide, wider than any paragraph. Lines are
// wrapped when they are printed.
const plainWidth = 1 << 13

// Plain runs the guide as a conversation, for a screen reader or a slow connection. It prints
// where the viewer is and what can be chosen, reads a line, and answers. It prints no escape
// sequences, and nothing twice. It drives the same Model as Run, and returns the same errors.
// width is asked before each answer for the width of a line; 0 means no wrapping.
func Plain(ctx context.Context, o Options, in io.Reader, out io.Writer, width func() int) error {
	c := newConversation(o, out, width)
	lines, signals := linesOf(in), session.FirstSignal()
	fault := c.guarded(c.begin)
	caught := syscall.Signal(0)
	for fault == nil && c.failed == nil && !c.ended && caught == 0 {
		select {
		case line, ok := <-lines:
			if !ok {
				c.ended = true
				c.print("")
				break
			}
			fault = c.guarded(func() { c.take(line) })
		case caught = <-signals:
		case <-ctx.Done():
			c.ended = true
		}
		if err := c.out.Flush(); err != nil {
			break // nobody reads the output any more
		}
	}
	unsaved := c.progress.finish(c.viewing.history)
	if fault != nil {
		return errors.Join(unsaved, fault)
	}
	return errors.Join(unsaved, session.Ending(nil, c.failed, caught))
}

// conversation is the guide line by line.
type conversation struct {
	*Model
	out         *bufio.Writer
	width       func() int
	choices     []widget.Intent // as printed last, numbered from 1
	lastPage    []string        // the page that was printed last
	lastStatus  string          // how far the viewer has watched, as printed last
	lastTrouble string          // the trouble that was printed last
	ended       bool
}

func newConversation(o Options, out io.Writer, width func() int) *conversation {
	o.Width, o.Colors, o.Theme = plainWidth, colorprofile.NoTTY, ""
	return &conversation{Model: newModel(o, text.NewSpoken(o.ASCII)), out: bufio.NewWriter(out), width: width}
}

func linesOf(in io.Reader) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		for s := bufio.NewScanner(in); s.Scan(); {
			out <- s.Text()
		}
	}()
	return out
}

// guarded runs a step. A panic ends the conversation, with a fault that says nothing of the show.
func (c *conversation) guarded(step func()) (fault error) {
	defer func() {
		if value := recover(); value != nil {
			fault = session.NewFault(value)
		}
	}()
	step()
	return nil
}

func (c *conversation) begin() {
	c.Update(tea.WindowSizeMsg{Width: plainWidth + 100, Height: 40})
	c.run(func() tea.Msg { return c.progress.load(c.options.Load) })
	if c.failed == nil {
		c.tell()
		c.prompt()
	}
	_ = c.out.Flush()
}

// take handles one line. If another terminal has marked something meanwhile, that is printed
// first, and a number is ignored: it was chosen from the list before.
func (c *conversation) take(line string) {
	line = clean.Line(line)
	was := c.viewing.guide
	c.run(c.progress.lookNow(c.viewing.lens))
	moved := c.viewing.guide != was
	if moved {
		c.tell()
	}
	if _, numbered := number(line); !moved || !numbered {
		c.answer(line)
	}
	if !c.ended {
		c.prompt()
	}
}

// run runs a command, and all that follow from it.
func (c *conversation) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.QuitMsg:
		c.ended = true
	case tea.BatchMsg:
		for _, one := range msg {
			c.run(one)
		}
	default:
		_, next := c.Update(msg)
		c.run(next)
	}
}

// tell prints where the viewer is, what was done, and the page, as far as that has changed.
func (c *conversation) tell() {
	c.settle()
	where, lines, choices := c.page()
	c.choices = choices
	c.print(where)
	if c.notice.words != "" {
		c.print(text.Sentence(c.notice.words) + ".")
		c.notice.clear()
	}
	long, _ := c.viewing.where()
	if long = c.progress.withProfile(long, c.look.Symbols); long != c.lastStatus && !c.nav.asking() {
		if c.lastStatus = long; !c.viewing.lensed() { // the lens is part of the place
			c.print(text.Sentence(widget.Spoken(long)) + ".")
		}
	}
	if trouble := c.trouble(); trouble != c.lastTrouble {
		if c.lastTrouble = trouble; c.lastTrouble != "" {
			c.print("Trouble: " + text.Sentence(c.lastTrouble) + ".")
		}
	}
	if c.dialog != nil {
		c.print(lines...)
	} else if whole := append([]string{where}, lines...); !slices.Equal(whole, c.lastPage) {
		c.lastPage = whole
		c.print(lines...)
	}
}

// page returns the open dialog or view: its place, its lines, and what can be chosen in them.
func (c *conversation) page() (where string, lines []string, choices []widget.Intent) {
	if d := c.dialog; d != nil {
		for _, l := range d.Lines {
			if l != "" {
				lines = append(lines, l)
			}
		}
		for i, choice := range d.Choices {
			lines = append(lines, fmt.Sprintf("%d. %s", i+1, choice.Words))
			choices = append(choices, widget.Decide{Do: choice.Do})
		}
		return d.Question, lines, choices
	}
	name, page := c.nav.top().Plain()
	lines, choices = page.Plain()
	parts := []string{name}
	if len(c.nav.overlays) == 0 {
		parts = []string{screens[c.nav.open].name, name}
	}
	where = strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
	if page.Titled() && len(lines) > 0 {
		if where != "" {
			where += ": "
		}
		where, lines = where+lines[0], lines[1:]
	}
	if c.viewing.lensed() {
		lens, _ := c.viewing.lensWords()
		where += " (" + lens + ")"
	}
	return where, lines, choices
}

func (c *conversation) print(lines ...string) {
	width := math.MaxInt
	if w := c.width(); w > 0 {
		width = max(w, 20)
	}
	for _, l := range lines {
		wrapped := text.Wrap(width, text.Run{Text: c.look.Symbols.Plain(l)})
		if len(wrapped) == 0 {
			wrapped = []text.Line{nil}
		}
		for _, one := range wrapped {
			fmt.Fprintln(c.out, one.Words())
		}
	}
}

func (c *conversation) prompt() { c.out.WriteString("> ") }
