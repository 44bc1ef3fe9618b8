//go:build !unix

package terminal

import (
	"io"

	tea "charm.land/bubbletea/v2"
)

// Window is where a program draws. Bubble Tea follows the size of a Windows console.
type Window struct{ io.Writer }

// NewWindow is the window of a terminal.
func NewWindow(out io.Writer) *Window { return &Window{out} }

// Options are those that make a program draw there.
func (w *Window) Options() []tea.ProgramOption {
	return []tea.ProgramOption{tea.WithOutput(w.Writer)}
}

// Follow has nothing to do.
func (w *Window) Follow(*tea.Program) (end func()) { return func() {} }
