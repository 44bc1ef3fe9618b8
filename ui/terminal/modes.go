package terminal

import (
	"io"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// Modes are the terminal modes that Bubble Tea does not set. They are set when the program takes
// the terminal, and reset when it gives it back, even for a while.
type Modes struct {
	Out    io.Writer // nil changes nothing
	Title  string    // of the window; "" leaves it alone
	Scheme bool      // have the terminal report when it turns dark or light
}

// The terminal keeps titles on a stack.
const (
	pushTitle = "\x1b[22;0t"
	popTitle  = "\x1b[23;0t"
)

// Set sets the modes.
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

// Reset resets the modes. A terminal without a stack of titles is left without one.
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

// Restore sets everything that a view needs, after others have used the terminal without being
// given it. Bubble Tea cannot do that: it sets only what changes between views, and does not
// survive to release and restore the terminal at once.
func (m Modes) Restore(in io.Reader, v tea.View) {
	if f, ok := in.(term.File); ok && term.IsTerminal(f.Fd()) {
		_, _ = term.MakeRaw(f.Fd()) // Bubble Tea keeps the state from before the start
	}
	set := ansi.SetModeAltScreenSaveCursor + ansi.SetModeBracketedPaste + ansi.SetModeFocusEvent + ansi.SetModifyOtherKeys2 +
		ansi.KittyKeyboard(ansi.KittyDisambiguateEscapeCodes|ansi.KittyReportAlternateKeys, 1)
	if v.MouseMode != tea.MouseModeNone {
		set += ansi.SetModeMouseButtonEvent + ansi.SetModeMouseExtSgr
	}
	switch c := v.Cursor; {
	case c == nil:
		set += ansi.HideCursor
	case c.Blink:
		set += ansi.ShowCursor + ansi.SetCursorStyle(int(c.Shape)*2+1)
	default:
		set += ansi.ShowCursor + ansi.SetCursorStyle(int(c.Shape)*2+2)
	}
	m.write(set)
	m.Reset()
	m.Set()
}

func (m Modes) write(s string) {
	if m.Out != nil && s != "" {
		_, _ = io.WriteString(m.Out, s) // errors of the output are reported elsewhere
	}
}
