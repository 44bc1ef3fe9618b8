package terminal

import (
	"io"

	"github.com/charmbracelet/x/ansi"
)

// Modes are what is changed of a terminal beside what Bubble Tea changes. They are set when
// the terminal is taken and reset when it is given back, also for a while.
type Modes struct {
	Out    io.Writer // nil: nothing is changed
	Title  string    // of the window; "" leaves it alone
	Scheme bool      // the terminal tells when it turns dark or light
}

// The title is kept on a stack of the terminal's.
const (
	pushTitle = "\x1b[22;0t"
	popTitle  = "\x1b[23;0t"
)

// Set changes the terminal.
func (m Modes) Set() {
	set := ""
	if m.Title != "" {
		set = pushTitle + ansi.SetWindowTitle(m.Title)
	}
	if m.Scheme {
		set += ansi.SetModeLightDark
	}
	m.write(set)
}

// Reset gives it back. A terminal without a stack of titles is left with an empty one.
func (m Modes) Reset() {
	reset := ""
	if m.Scheme {
		reset = ansi.ResetModeLightDark
	}
	if m.Title != "" {
		reset += ansi.SetWindowTitle("") + popTitle
	}
	m.write(reset)
}

func (m Modes) write(s string) {
	if m.Out != nil && s != "" {
		_, _ = io.WriteString(m.Out, s) // a terminal that takes nothing is told of elsewhere
	}
}
