//go:build unix

package session

import (
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/terminal"
)

// Suspend stops the guide, as ctrl+z does in any program.
func Suspend() tea.Cmd { return func() tea.Msg { return suspendMsg{} } }

// suspended suspends the program. tea.Suspend is not used: without a shell to wake the process, it
// would wait forever.
func suspended(e *exit) tea.Cmd {
	return tea.Exec(stop{e}, func(error) tea.Msg { return WokenMsg{} })
}

// stopBySignal handles SIGTSTP like ctrl+z. It also notices the end of every stop, even of
// SIGSTOP, which cannot be caught. The function end ends that.
func stopBySignal(p *tea.Program, w *terminal.Window) (end func()) {
	stops, goes, ended := make(chan os.Signal, 1), make(chan os.Signal, 1), make(chan struct{})
	go func() {
		signal.Notify(stops, syscall.SIGTSTP)
		defer signal.Stop(stops)
		signal.Notify(goes, syscall.SIGCONT)
		defer signal.Stop(goes)
		for {
			select {
			case <-stops:
				p.Send(suspendMsg{})
			case <-goes:
				p.Send(continuedMsg{})
				w.Tell(p)
			case <-ended:
				return
			}
		}
	}()
	return func() { close(ended) }
}

// stopLimit is how long the kernel may take to stop the process. Without a shell it never does,
// and the guide goes on after this time.
const stopLimit = 100 * time.Millisecond

type stop struct{ exit *exit }

// Run stops the process, and returns when it is woken. The kernel stops it a moment after the
// signal is sent. Going on in that moment would leave the shell a terminal in use, so Run waits.
func (s stop) Run() error {
	s.exit.giveBack()
	defer func() { s.exit.take(); s.exit.resumed = true }()
	woken := make(chan os.Signal, 1)
	signal.Notify(woken, syscall.SIGCONT)
	defer signal.Stop(woken)
	// Not SIGTSTP: it is caught, and Go's runtime never restores its default action.
	if err := syscall.Kill(0, syscall.SIGTTIN); err != nil {
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
