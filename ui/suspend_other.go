//go:build !unix

package ui

import tea "charm.land/bubbletea/v2"

// suspend is nothing where there is no job control.
func suspend() tea.Cmd { return nil }

func stopped() tea.Cmd { return nil }
