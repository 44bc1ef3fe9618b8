//go:build !unix

package session

import (
	"os"
	"syscall"

	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/terminal"
)

// endSignals are the signals that end the guide.
var endSignals = []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGABRT}

// Suspend does nothing without job control.
func Suspend() tea.Cmd { return nil }

func suspended(*exit) tea.Cmd { return nil }

func stopBySignal(*tea.Program, *terminal.Window) (end func()) { return func() {} }
