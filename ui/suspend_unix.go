//go:build unix

package ui

import (
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
)

// suspend stops the guide as ctrl+z does everywhere.
func suspend() tea.Cmd { return func() tea.Msg { return suspendMsg{} } }

// stopped is the guide while it is suspended. tea.Suspend would wait for ever where no
// shell is above to wake it.
func stopped() tea.Cmd { return tea.Exec(stop{}, func(error) tea.Msg { return wokenMsg{} }) }

// stopLimit is how long the kernel may take to stop the process. Where no shell is above
// it never does, and the guide goes on after that time.
const stopLimit = 100 * time.Millisecond

type stop struct{}

// Run returns when the shell has woken the guide. The signal stops the process a moment
// after it was sent: going on in that moment would hand the shell a terminal in use.
func (stop) Run() error {
	woken := make(chan os.Signal, 1)
	signal.Notify(woken, syscall.SIGCONT)
	defer signal.Stop(woken)
	if err := syscall.Kill(0, syscall.SIGTSTP); err != nil {
		return err
	}
	select {
	case <-woken:
	case <-time.After(stopLimit):
	}
	return nil
}

func (stop) SetStdin(io.Reader)  {}
func (stop) SetStdout(io.Writer) {}
func (stop) SetStderr(io.Writer) {}
