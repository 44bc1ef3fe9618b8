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
	made time.Time
}

// NewWindow makes a Window.
func NewWindow(out io.Writer) *Window { return &Window{out, time.Now()} }

// Options make a program draw there.
func (w *Window) Options() []tea.ProgramOption {
	return []tea.ProgramOption{tea.WithOutput(w.Writer)}
}

// Asked reports whether the first frame must have been written. It asks the terminal something.
func (w *Window) Asked() bool { return time.Since(w.made) > 50*time.Millisecond }

// Follow does nothing.
func (w *Window) Follow(*tea.Program) (end func()) { return func() {} }

// waitForInput is not used on Windows, whose console Bubble Tea reads itself.
func waitForInput(uintptr, time.Duration) bool { return false }
