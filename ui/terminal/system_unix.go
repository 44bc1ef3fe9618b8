//go:build unix

package terminal

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

// Window is where a program draws, and its size. Bubble Tea does not learn that this is a
// terminal: it would ask for the size itself, and allocate cells for it before anything can bound
// it. It gets the bounded size from here instead.
type Window struct {
	io.Writer
	file  term.File
	first tea.WindowSizeMsg // the size that the program started with
	drawn atomic.Bool
	asked chan struct{}
}

// Write notes the first frame by the question that comes with it.
func (w *Window) Write(p []byte) (int, error) {
	n, err := w.Writer.Write(p)
	if !w.drawn.Load() && bytes.Contains(p, []byte(ansi.RequestKittyKeyboard)) && !w.drawn.Swap(true) {
		close(w.asked)
	}
	return n, err
}

// Asked is closed when the first frame is written, which asks the terminal something.
func (w *Window) Asked() <-chan struct{} { return w.asked }

// NewWindow makes a Window. Anything but a terminal has no size.
func NewWindow(out io.Writer) *Window {
	f, _ := out.(term.File)
	return &Window{Writer: out, file: f, asked: make(chan struct{})}
}

// Options make a program draw there.
func (w *Window) Options() []tea.ProgramOption {
	w.first, _ = w.size()
	return []tea.ProgramOption{tea.WithOutput(w), tea.WithWindowSize(w.first.Width, w.first.Height)}
}

// Follow sends the program every change of size, until end is called.
func (w *Window) Follow(p *tea.Program) (end func()) {
	changed, ended := make(chan os.Signal, 1), make(chan struct{})
	go func() {
		signal.Notify(changed, syscall.SIGWINCH)
		defer signal.Stop(changed)
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
	return func() { close(ended) }
}

// Tell sends the program the current size, which makes it draw everything anew.
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

// waitForInput waits for input, for at most some time, and reports whether there is any.
func waitForInput(fd uintptr, atMost time.Duration) bool {
	if fd >= unix.FD_SETSIZE {
		return false
	}
	end := time.Now().Add(atMost)
	for {
		var set unix.FdSet
		set.Set(int(fd))
		left := unix.NsecToTimeval(max(time.Until(end), 0).Nanoseconds())
		n, err := unix.Select(int(fd)+1, &set, nil, nil, &left)
		if !errors.Is(err, unix.EINTR) {
			return n > 0 && err == nil
		}
	}
}
