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

// plainWidth is how wide pages are laid out that are told line by line: no paragraph of
// a show is longer. They are wrapped for the terminal when they are printed.
const plainWidth = 1 << 13

// Plain is the guide as a conversation, for a screen reader or a slow line: it tells where
// one is and what can be chosen, line under line, and takes a line as an answer. It writes
// no escape sequence, and nothing twice. It drives the same model as the guide on the
// whole screen. Width is that of the lines, asked before each answer. It ends like Run.
func Plain(ctx context.Context, o Options, in io.Reader, out io.Writer, width func() int) error {
	c := newConversation(o, out, width)
	lines, signals := linesOf(in), session.FirstSignal()
	fault := c.guarded(c.begin)
	caught := syscall.Signal(0)
	for fault == nil && c.failed == nil && !c.over && caught == 0 {
		select {
		case line, ok := <-lines:
			if !ok {
				c.over = true
				c.print("")
				break
			}
			fault = c.guarded(func() { c.take(line) })
		case caught = <-signals:
		case <-ctx.Done():
			c.over = true
		}
		if err := c.out.Flush(); err != nil {
			break // nobody listens any more
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
	out     *bufio.Writer
	width   func() int
	choices []widget.Intent // those that were told last, numbered from 1
	told    []string        // the page that was told last
	rest    []string        // of it, what waits for "more"
	part    int             // lines that are told at once; 0 for all
	status  string          // how far one has watched, as said last
	wrong   string          // the trouble said last
	over    bool
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

// guarded does a step. What panics in it ends the conversation, and tells nothing of a show.
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

// take is one turn: a line is read, and answered. Where another terminal has marked
// something meanwhile that is told first; the numbers of before mean nothing then.
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
	if !c.over {
		c.prompt()
	}
}

// run runs a command to its end, and all that come of it.
func (c *conversation) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.QuitMsg:
		c.over = true
	case tea.BatchMsg:
		for _, one := range msg {
			c.run(one)
		}
	default:
		_, next := c.Update(msg)
		c.run(next)
	}
}

// tell says where one is, what was done, and what is there, unless that is so still.
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
	if long = c.progress.whose(long, c.look.Symbols); long != c.status && !c.nav.asking() {
		if c.status = long; !c.viewing.lensed() { // a lens is said with where one is
			c.print(text.Sentence(widget.Spoken(long)) + ".")
		}
	}
	if trouble := c.trouble(); trouble != c.wrong {
		if c.wrong = trouble; c.wrong != "" {
			c.print("Trouble: " + text.Sentence(c.wrong) + ".")
		}
	}
	if c.dialog != nil {
		c.print(lines...)
	} else if whole := append([]string{where}, lines...); !slices.Equal(whole, c.told) {
		c.told, c.rest = whole, lines
		c.more()
	}
}

// page is what is open: where that is, its lines, and what can be chosen in them.
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

// more tells what is left of the page, or the next part of it.
func (c *conversation) more() {
	n := len(c.rest)
	if c.part > 0 && n > c.part {
		n = c.part
		for i := n; i >= max(n/2, 1); i-- {
			if c.rest[i-1] == "" { // a paragraph ends: no heading stands alone
				n = i
				break
			}
		}
	}
	c.print(c.rest[:n]...)
	if c.rest = c.rest[n:]; len(c.rest) > 0 {
		c.print(fmt.Sprintf("An empty line goes on: %d lines are left.", len(c.rest)))
	}
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
