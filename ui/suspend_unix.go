//go:build unix

package ui

import (
	"io"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// suspend stops the guide as ctrl+z does everywhere. tea.Suspend would wait for
// ever where no shell is above to wake it.
func suspend() tea.Cmd { return tea.Exec(stop{}, func(error) tea.Msg { return nil }) }

type stop struct{}

func (stop) Run() error          { return syscall.Kill(0, syscall.SIGTSTP) }
func (stop) SetStdin(io.Reader)  {}
func (stop) SetStdout(io.Writer) {}
func (stop) SetStderr(io.Writer) {}
