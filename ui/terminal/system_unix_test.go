//go:build unix

package terminal

import (
	"io"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestTheFirstFrameIsNoticed: by its question, once, and not by what is written before it.
func TestTheFirstFrameIsNoticed(t *testing.T) {
	w := NewWindow(io.Discard)
	drawn := func() bool {
		select {
		case <-w.Asked():
			return true
		default:
			return false
		}
	}
	for i, written := range []string{ansi.RequestModeSynchronizedOutput, "words" + ansi.RequestKittyKeyboard, ansi.RequestKittyKeyboard} {
		if _, err := io.WriteString(w, written); err != nil {
			t.Fatal(err)
		}
		if want := i > 0; drawn() != want {
			t.Errorf("after %q: %v", written, !want)
		}
	}
}
