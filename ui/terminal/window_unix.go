//go:build unix

package terminal

import (
	"io"
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// Window is where a program draws, and how large that is. Bubble Tea would ask for itself,
// and make room for whatever it is told before anything can bound it; so it is not told
// that it draws on a terminal, but what size it has.
type Window struct {
	io.Writer
	file  term.File
	first tea.WindowSizeMsg // as the program was told at its start
}

// NewWindow is the window of a terminal; of anything else it has no size.
func NewWindow(out io.Writer) *Window {
	f, _ := out.(term.File)
	return &Window{Writer: out, file: f}
}

// Options are those that make a program draw there.
func (w *Window) Options() []tea.ProgramOption {
	w.first, _ = w.size()
	return []tea.ProgramOption{tea.WithOutput(w), tea.WithWindowSize(w.first.Width, w.first.Height)}
}

// Follow tells the program of every size, until what it returns is called.
func (w *Window) Follow(p *tea.Program) (end func()) {
	changed, ended := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(changed, syscall.SIGWINCH)
	go func() {
		if s, ok := w.size(); ok && s != w.first {
			p.Send(s)
		}
		for {
			select {
			case <-changed:
				w.Tell(p)
			case <-ended:
				return
			}
		}
	}()
	return func() {
		signal.Stop(changed)
		close(ended)
	}
}

// Tell tells the program of the size that there is, at which it draws afresh.
func (w *Window) Tell(p *tea.Program) {
	if s, ok := w.size(); ok {
		p.Send(s)
	}
}

func (w *Window) size() (_ tea.WindowSizeMsg, ok bool) {
	if w.file == nil {
		return tea.WindowSizeMsg{}, false
	}
	width, height, err := term.GetSize(w.file.Fd())
	return Size(tea.WindowSizeMsg{Width: width, Height: height}), err == nil
}
