//go:build !unix

package session

import (
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/terminal"
)

// Suspend does nothing without job control.
func Suspend() tea.Cmd { return nil }

func suspended(*exit) tea.Cmd { return nil }

func stopBySignal(*tea.Program, *terminal.Window) (end func()) { return func() {} }
