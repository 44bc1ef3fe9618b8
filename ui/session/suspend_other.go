//go:build !unix

package session

import (
	"os"
	"syscall"

	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/terminal"
)

// deadly are the signals that end the guide.
var deadly = []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGABRT}

// Suspend is nothing where there is no job control.
func Suspend() tea.Cmd { return nil }

func stopped(*exit) tea.Cmd { return nil }

func stopBySignal(*tea.Program, *terminal.Window) (end func()) { return func() {} }
