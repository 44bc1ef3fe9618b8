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

// deadly are the signals that would end the guide with its terminal in disorder. Those of
// the last line come here only where somebody sends them: a fault of the program's own is
// a panic.
var deadly = []os.Signal{
	syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGABRT,
	syscall.SIGALRM, syscall.SIGUSR1, syscall.SIGUSR2,
	syscall.SIGSEGV, syscall.SIGBUS, syscall.SIGFPE, syscall.SIGILL, syscall.SIGTRAP, syscall.SIGSYS,
}

// Suspend stops the guide as ctrl+z does everywhere.
func Suspend() tea.Cmd { return func() tea.Msg { return suspendMsg{} } }

// stopped is the guide while it is suspended. tea.Suspend would wait for ever where no
// shell is above to wake it.
func stopped(e *exit) tea.Cmd {
	return tea.Exec(stop{e}, func(error) tea.Msg { return WokenMsg{} })
}

// stopBySignal makes of a stop that comes from outside what ctrl+z is, and hears of the end
// of every stop, also of one that nobody can hear of; until what it returns is called.
func stopBySignal(p *tea.Program, w *terminal.Window) (end func()) {
	stops, goes, ended := make(chan os.Signal, 1), make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(stops, syscall.SIGTSTP)
	signal.Notify(goes, syscall.SIGCONT)
	go func() {
		for {
			select {
			case <-stops:
				p.Send(suspendMsg{})
			case <-goes:
				p.Send(goesOnMsg{})
				w.Tell(p)
			case <-ended:
				return
			}
		}
	}()
	return func() {
		signal.Stop(stops)
		signal.Stop(goes)
		close(ended)
	}
}

// stopLimit is how long the kernel may take to stop the process. Where no shell is above
// it never does, and the guide goes on after that time.
const stopLimit = 100 * time.Millisecond

type stop struct{ exit *exit }

// Run returns when the shell has woken the guide. The signal stops the process a moment
// after it was sent: going on in that moment would hand the shell a terminal in use.
func (s stop) Run() error {
	s.exit.giveBack()
	defer func() { s.exit.take(); s.exit.resumed = true }()
	woken := make(chan os.Signal, 1)
	signal.Notify(woken, syscall.SIGCONT)
	defer signal.Stop(woken)
	// Not SIGTSTP, which the guide hears: for good, as Go's runtime never lets go of it.
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
