// Package terminal stands between the terminal and Bubble Tea. It repairs and bounds what the
// terminal sends (bytes, keys, sizes), and sets and resets its modes. It knows nothing of shows,
// and does not decide what a key does.
package terminal

import (
	"io"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// escWait is how long the rest of a sequence may take after its ESC. An ESC that stays alone for
// longer was the key.
const escWait = 50 * time.Millisecond

// readSize is how much is read from the terminal at a time. With the bytes held back and those
// added by repairs it must fit into Bubble Tea's buffer of 4096 bytes, since Bubble Tea asks for
// more only if the terminal has more.
const readSize = 512

// file is what Bubble Tea accepts as a terminal whose reading it can cancel.
type file interface {
	term.File
	Name() string
}

// Input wraps what a terminal sends, for tea.WithInput. It passes on only whole characters, and
// sequences that the guide uses. Bubble Tea would type sequences that it cannot read, keep a
// paste of any length, and fail at too many parameters.
func Input(in io.Reader) io.Reader {
	if f, ok := in.(file); ok && term.IsTerminal(f.Fd()) {
		return &tty{file: f, input: input{from: f, more: func() bool { return waitForInput(f.Fd(), escWait) }}}
	}
	return &input{from: in, more: func() bool { return true }}
}

type tty struct {
	file
	input
}

func (t *tty) Read(p []byte) (int, error) { return t.input.Read(p) }

// input reads through a stream.
type input struct {
	from   io.Reader
	more   func() bool // waits up to escWait, and reports whether more comes
	stream stream
}

// Read returns 0 bytes if only a part of a sequence has come.
func (i *input) Read(p []byte) (int, error) {
	s := &i.stream
	var err error
	for buf := make([]byte, readSize); len(s.out) == 0; {
		var n int
		n, err = i.from.Read(buf)
		s.write(buf[:n])
		if s.ambiguous() && err == nil && i.more() {
			continue
		}
		if s.ambiguous() {
			s.timeOut()
		}
		break
	}
	n := copy(p, s.out)
	s.out = s.out[n:]
	if n > 0 {
		err = nil // the next Read returns it again
	}
	return n, err
}

// Bounds of the window. Bubble Tea keeps three copies of every cell: a screen of maxCells, with
// small letters on a large monitor, takes some 40 MiB. In a larger window only this part is used.
const (
	maxWidth  = 1000
	maxHeight = 400
	maxCells  = 60_000
)

// Size bounds a size of the window.
func Size(s tea.WindowSizeMsg) tea.WindowSizeMsg {
	w := min(max(s.Width, 0), maxWidth)
	h := min(max(s.Height, 0), maxHeight)
	return tea.WindowSizeMsg{Width: w, Height: min(h, maxCells/max(w, 1))}
}
