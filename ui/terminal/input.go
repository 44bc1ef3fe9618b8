// Package terminal stands between the terminal and Bubble Tea. Here lives what repairs or
// bounds what comes from a terminal (its bytes, its keys, its size), and what is changed
// of one and given back. It knows nothing of a guide or a show, and decides nothing of
// what a key does.
package terminal

import (
	"io"
	"time"

	"github.com/charmbracelet/x/term"
)

// escWait is how long the rest of a sequence may take after its ESC: what is no longer
// alone by then is none, and was the key.
const escWait = 50 * time.Millisecond

// readSize is how much is taken from the terminal at a time. What is held back and what
// repairing adds to it must fit into Bubble Tea's 4096 bytes: it asks for more only when
// the terminal has more.
const readSize = 512

// file is what Bubble Tea takes for a terminal whose reading can be left off.
type file interface {
	term.File
	Name() string
}

// Input is what a terminal sends, for tea.WithInput. Only whole characters and sequences
// that the guide has a use for come through, so that nothing is left for Bubble Tea to
// guess: it types what it cannot read, keeps a paste whole however long it is, and breaks
// off at a sequence with too many parameters.
func Input(in io.Reader) io.Reader {
	if f, ok := in.(file); ok && term.IsTerminal(f.Fd()) {
		return &tty{file: f, input: input{from: f, more: func() bool { return ready(f.Fd(), escWait) }}}
	}
	return &input{from: in, more: func() bool { return true }}
}

type tty struct {
	file
	input
}

func (t *tty) Read(p []byte) (int, error) { return t.input.Read(p) }

// input reads what a stream makes of what it gets.
type input struct {
	from   io.Reader
	more   func() bool // whether more comes within escWait
	stream stream
}

// Read returns nothing where only a part of a sequence has come.
func (i *input) Read(p []byte) (int, error) {
	s := &i.stream
	var err error
	for buf := make([]byte, readSize); len(s.out) == 0; {
		var n int
		n, err = i.from.Read(buf)
		s.write(buf[:n])
		if s.doubtful() && err == nil && i.more() {
			continue
		}
		if s.doubtful() {
			s.late()
		}
		break
	}
	n := copy(p, s.out)
	s.out = s.out[n:]
	if n > 0 {
		err = nil // comes again, and is told then
	}
	return n, err
}
