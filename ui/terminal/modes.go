package terminal

import (
	"io"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
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

// Again makes of a terminal what it was for a view, behind whoever had it meanwhile without
// being given it. Bubble Tea would only set what changes from one view to the next; to give
// the terminal back and take it at once it cannot stand.
func (m Modes) Again(in io.Reader, v tea.View) {
	if f, ok := in.(term.File); ok && term.IsTerminal(f.Fd()) {
		_, _ = term.MakeRaw(f.Fd()) // what it was at the start is kept by Bubble Tea
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
		_, _ = io.WriteString(m.Out, s) // a terminal that takes nothing is told of elsewhere
	}
}
