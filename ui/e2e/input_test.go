//go:build unix

package e2e

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"unspoiled/ui/internal/screen"
)

// most is the memory that the guide may take, in KiB.
const most = 64 << 10

// peak is the most memory that the program has taken so far, in KiB; 0 where that cannot
// be known.
func (x *terminal) peak() (kib int) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", x.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		if _, err := fmt.Sscanf(line, "VmHWM: %d kB", &kib); err == nil {
			return kib
		}
	}
	return 0
}

// TestWhatTheTerminalSends: nothing of it is typed, or takes memory, or breaks the guide, and
// ctrl+c ends it.
func TestWhatTheTerminalSends(t *testing.T) {
	t.Parallel()
	many := strings.Repeat("1;", 32) + "1c"
	for name, sent := range map[string][]string{
		"33 parameters":                {"\x1b[" + many},
		"33 parts of parameters":       {"\x1b[" + strings.ReplaceAll(many, ";", ":")},
		"33 parameters of a device":    {"\x1bP" + many + "\x1b\\"},
		"33 parameters pasted":         {"\x1b[200~look at this \x1b[" + many + " text\n\x1b[201~"},
		"a size in band":               {"\x1b[48;100000;100000;1;1t"},
		"a size in cells":              {"\x1b[8;100000;100000t"},
		"an answer in two":             {"\x1b[?1", "u"},
		"an answer behind its begin":   {"\x1b[", "?1u"},
		"a paste in two":               {"\x1b[200", "~u q", "\x1b", "[201~"},
		"half a mouse":                 {"\x1b[<0;1", "0;300M"},
		"half a color":                 {"\x1b]11;rgb:1e1e/1e1e", "/2e2e\x1b", "\\"},
		"a color that begins":          {"\x1b]", "11;rgb:1e1e/1e1e/2e2e\a"},
		"half an answer of a device":   {"\x1bP>|term", "uq\x1b\\"},
		"half a letter":                {"\xd0", "\x90"},
		"a key that Windows repeats":   {"\x1b[85;22;117;1;0;65535_"},
		"a paste that never ends":      {"\x1b[200~u q"},
		"a sequence that never ends":   {"\x1b[" + strings.Repeat("1;", 3000)},
		"a text that never ends":       {"\x1b]11;rgb:" + strings.Repeat("u", 9000)},
		"alt, and then nothing for it": {"\x1bu\x1bU\x1bq"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, x := guide(t, usual)
			x.ready()
			before := x.frame()
			for _, s := range sent {
				x.send(s)
				time.Sleep(80 * time.Millisecond) // longer than an ESC waits for its rest
			}
			x.quiet(swift)
			if after := x.frame(); after != before {
				t.Errorf("something was typed:\n%s", lines(before, after))
			}
			if kib := x.peak(); kib > most {
				t.Errorf("it took %d KiB", kib)
			}
			x.send("\x03")
			x.gone(0)
		})
	}
}

// TestInterruptEverywhere: ctrl+c as each keyboard and terminal sends it, and q.
func TestInterruptEverywhere(t *testing.T) {
	t.Parallel()
	for name, sent := range map[string]string{
		"kitty": "\x1b[99;5u", "xterm": "\x1b[27;5;99~", "Cyrillic": "\x1b[1089;5u", "Cyrillic, xterm": "\x1b[27;5;1089~",
		"Cyrillic, kitty": "\x1b[1089::99;5u", "in a search": "/\x1b[1089;5u", "in a paste": "\x1b[200~ab\x1b[99;5u", "behind ESC": "\x1b\x03",
		"q, Cyrillic": "й", "q, Cyrillic, kitty": "\x1b[1081::113u", "an empty palette and ^H": ":\bq",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, x := guide(t, usual)
			x.ready()
			x.send(sent)
			x.gone(0)
		})
	}
}

// TestALargePaste: it is bounded, and what comes behind it is heard.
func TestALargePaste(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]string{"that ends": "\x1b[201~", "that does not": ""} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, x := guide(t, usual)
			x.ready()
			x.send("/\x1b[200~")
			for range often(8, 29) { // MiB
				x.send(strings.Repeat("all work and no play makes dull\n", 1<<15))
			}
			x.send(end + "\x03")
			x.until("its end", func() bool {
				if kib := x.peak(); kib > most {
					t.Fatalf("it took %d KiB", kib)
				}
				return x.over()
			})
			x.gone(0)
		})
	}
}

// TestHugeWindows: the guide draws on as much of them as it has memory for. Without its bound
// the least of them takes gigabytes; with it, the screen takes 40 MiB, and what the collector
// has not taken back yet is as much again on a slow machine.
func TestHugeWindows(t *testing.T) {
	t.Parallel()
	const most = 2 * most
	huge := []size{{5000, 1000}, {65535, 65535}, {1000, 400}}
	check := func(t *testing.T, x *terminal) {
		x.quiet(swift)
		x.press("j enter esc 2")
		x.quiet(swift)
		if kib := x.peak(); kib > most {
			t.Errorf("it took %d KiB", kib)
		}
	}
	for _, s := range huge {
		t.Run(fmt.Sprint(s), func(t *testing.T) {
			t.Parallel()
			h := newHome(t)
			h.stand(draw(1).Show())
			x := open(t, h.command(), usual, func(x *terminal) { x.setSize(s) }) // what is drawn there is not looked at
			x.until("its start", func() bool { return len(x.bytes()) > 0 })
			check(t, x)
			x.setSize(usual)
			check(t, x)
			x.setSize(s)
			check(t, x)
			_ = x.cmd.Process.Signal(syscall.SIGTERM)
			x.gone(143)
		})
	}
}

// TestTheTitle: it is set, and what it was given back; with title = false neither.
func TestTheTitle(t *testing.T) {
	t.Parallel()
	for set, want := range map[string]string{"true": `["unspoiled" ""]`, "false": `[]`} {
		h := newHome(t)
		h.stand(draw(1).Show())
		h.write("config/unspoiled/config.toml", "[look]\ntitle = "+set+"\n")
		x := open(t, h.command(), usual, func(x *terminal) { _, _ = x.screen.Write([]byte("\x1b]2;mine\a")) })
		x.ready()
		x.send("q\x03")
		if code := x.end(); code != 0 {
			t.Errorf("exit code %d", code)
		}
		x.see(func(v *screen.Screen) {
			if got := fmt.Sprintf("%q", v.Titles()[1:]); got != want {
				t.Errorf("title = %s: %s, want %s", set, got, want)
			}
			if left := v.Left(); left != "title mine" {
				t.Errorf("title = %s leaves: %s", set, left)
			}
		})
		if strings.Contains(x.bytes(), ";0t") != (set == "true") {
			t.Errorf("title = %s: the stack of titles", set)
		}
	}
}

// TestTheBackground: it is asked for at the start, at a focus and after a stop, and its
// turns are followed; where the settings have settled the colors it is never asked for.
func TestTheBackground(t *testing.T) {
	t.Parallel()
	const query, notice = "\x1b]11;?", "\x1b[?2031h"
	for name, c := range map[string]struct {
		settings string
		env      []string
		asks     bool
	}{
		"auto":      {"theme = \"auto\"", nil, true},
		"dark":      {"theme = \"dark\"", nil, true},
		"mono":      {"theme = \"mono\"", nil, false},
		"no colors": {"color = \"never\"", nil, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHome(t)
			h.stand(draw(1).Show())
			h.watched("default", draw(1).Order()[:1])
			h.write("config/unspoiled/config.toml", "[look]\n"+c.settings+"\n")
			x := open(t, h.command(), usual)
			x.ready()
			asked := func(n int) {
				t.Helper()
				if !c.asks {
					n = 0
				}
				x.until("a question", func() bool { return strings.Count(x.bytes(), query) >= n })
				x.quiet(swift)
				if got := strings.Count(x.bytes(), query); got != n {
					t.Errorf("asked %d times, want %d", got, n)
				}
			}
			asked(1)
			if strings.Contains(x.bytes(), notice) != c.asks {
				t.Errorf("the notice of turns: %t wanted", c.asks)
			}
			dark := x.frame()
			x.see(func(v *screen.Screen) { v.Light() })
			x.send("\x1b[I")
			asked(2)
			x.until("the inks for light, where it asks", func() bool { return (x.frame() != dark) == c.asks })
			x.send("\x1b[?997;1n")
			x.until("the inks for dark", func() bool { return x.frame() == dark })
			x.send("\x1a") // no shell is above: it goes on
			asked(3)
			x.send("q")
			x.gone(0)
		})
	}
}
