//go:build !unix

package terminal

import (
	"io"
	"time"

	tea "charm.land/bubbletea/v2"
)

// Window is where a program draws. On Windows Bubble Tea follows its size.
type Window struct {
	io.Writer
	asked chan struct{}
}

// NewWindow makes a Window.
func NewWindow(out io.Writer) *Window {
	w := &Window{out, make(chan struct{})}
	time.AfterFunc(50*time.Millisecond, func() { close(w.asked) })
	return w
}

// Options make a program draw there.
func (w *Window) Options() []tea.ProgramOption {
	return []tea.ProgramOption{tea.WithOutput(w.Writer)}
}

// Asked is closed when the first frame, which asks the terminal something, must have been written.
func (w *Window) Asked() <-chan struct{} { return w.asked }

// Follow does nothing.
func (w *Window) Follow(*tea.Program) (end func()) { return func() {} }

// waitForInput is not used on Windows, whose console Bubble Tea reads itself.
func waitForInput(uintptr, time.Duration) bool { return false }
