package terminal

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
)

// FuzzInput: whatever is sent, in reads of whatever length, nothing panics, little is kept,
// and ctrl+c behind it is a key that Bubble Tea sees at once.
func FuzzInput(f *testing.F) {
	for _, s := range []string{
		"j", "\x1b[A", "\x1bOP", "\x1b]11;rgb:1/1/2\a", "\x1bP>|x\x1b\\", "\x1b[200~a", "\x1b[201~", "\x1b[M !!", "\x1b[[A", "\x1b\x1b[A",
		"\x1b[<0;1;1M", "\x1b[" + strings.Repeat("1;", 40) + "c", "\x1b[1;2R", "\xd0\x90", "\x9b1u", "\x1b[1089::99;5u", "\x1bx", "\x1b[7$",
		"\x1b[?997;1n", "e\u0301\u200d", "\x1b[27;5;1089~", "\x1b[99999999;1u",
	} {
		f.Add([]byte(s), 1)
		f.Add([]byte(s+s), 3)
	}
	f.Fuzz(func(t *testing.T, sent []byte, size int) {
		size = max(size%readSize, 1)
		in := &input{from: cut{bytes.NewReader(append(sent, ctrlC)), size}, more: func() bool { return false }}
		var all []byte
		buf := make([]byte, 4096)
		for {
			n, err := in.Read(buf)
			all = append(all, buf[:n]...)
			if s := &in.stream; cap(s.held) > 2*maxSequence || cap(s.paste) > 2*maxPaste || len(s.out) > 0 {
				t.Fatalf("%d bytes held, %d of a paste, %d left over", cap(s.held), cap(s.paste), len(s.out))
			}
			if err != nil {
				break
			}
		}
		if all[len(all)-1] != ctrlC {
			t.Fatalf("no ctrl+c at the end of %q", all)
		}
		events := decoded(t, all)
		if k, ok := events[len(events)-1].(uv.KeyPressEvent); !ok || k.Keystroke() != "ctrl+c" {
			t.Errorf("%q ends with %#v", all, events[len(events)-1])
		}
		for _, e := range events {
			switch e := e.(type) {
			case uv.UnknownEvent:
				t.Errorf("of %q Bubble Tea cannot read %q", all, e)
			case uv.WindowSizeEvent:
				t.Errorf("%q brings a size", all)
			}
		}
	})
}

// cut gives at most size bytes a read.
type cut struct {
	from io.Reader
	size int
}

func (c cut) Read(p []byte) (int, error) { return c.from.Read(p[:min(len(p), c.size)]) }

// decoded is what the library makes of bytes.
func decoded(t *testing.T, b []byte) []uv.Event {
	t.Helper()
	events := make(chan uv.Event)
	var out []uv.Event
	done := make(chan struct{})
	go func() {
		for e := range events {
			out = append(out, e)
		}
		close(done)
	}()
	if err := uv.NewTerminalReader(bytes.NewReader(b), "xterm").StreamEvents(context.Background(), events); err != nil {
		t.Fatal(err)
	}
	close(events)
	<-done
	return out
}
