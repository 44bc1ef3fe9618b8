package ui

import (
	"bufio"
	"context"
	"errors"
	"io"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"unspoiled/content/clean"
	"unspoiled/ui/session"
	"unspoiled/ui/text"
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

func newConversation(o Options, out io.Writer, width func() int) *conversation {
	o.Width, o.Colors, o.Theme = plainWidth, colorprofile.NoTTY, ""
	return &conversation{Model: newModel(o, text.NewSpoken(o.ASCII)), out: bufio.NewWriter(out), width: width}
}

// linesOf reads lines as they come.
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
