//go:build unix

package e2e

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"
)

// stroke is one thing that a user does.
type stroke struct {
	name  string
	bytes string
	size  size // another size of the window, instead of keys
	wait  time.Duration
}

// strokes are what the keys of random sessions are made of; some often.
var strokes = map[string]string{
	"j": "j", "k": "k", "h": "h", "l": "l", "g": "g", "G": "G", "n": "n", "p": "p", "o": "o", "?": "?", "/": "/", ":": ":",
	"x": "x", "L": "L", "s": "s", "M": "M", "y": "y", "i": "i", "e": "e", "w": "w", "0": "0", "9": "9",
	"enter": "\r", "esc": "\x1b", "tab": "\t", "shift+tab": "\x1b[Z", "space": " ", "u": "u", "ctrl+r": "\x12",
	"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "pgup": "\x1b[5~", "pgdn": "\x1b[6~",
	"home": "\x1b[H", "end": "\x1b[F", "ctrl+d": "\x04", "ctrl+u": "\x15", "backspace": "\x7f", "f1": "\x1bOP",
	"ctrl+z": "\x1a", "ctrl+p": "\x10", "paste": "\x1b[200~wa\x1b[201~", "focus": "\x1b[I", "blur": "\x1b[O",
	"1": "1", "2": "2", "3": "3", "4": "4", "5": "5", "6": "6",
}

// likely are the strokes that lead somewhere.
var likely = strings.Fields("j j k l h enter enter enter esc tab tab space n o G ctrl+d pgdn 1 2 3 4 5 6 u / : down focus")

// typed are the words that are typed into whatever takes them: words of open texts, of
// locked texts, and of no text.
var typed = []string{"wa", "wa fact", "name 0", "name 1", "twin", "long", "title", "actor 2", "alias", "beat", "bond", "late", "S1E2", "s2", "zzz", "season 1", "mark", "undo", "help", "story", "threads", "as of S1E1", "linked"}

// drawStrokes is a random session.
func drawStrokes(rng *rand.Rand, n int) []stroke {
	var names []string
	for name := range strokes {
		names = append(names, name)
	}
	slices.Sort(names)
	var all []stroke
	for len(all) < n {
		switch rng.IntN(12) {
		case 0:
			all = append(all, key(names[rng.IntN(len(names))]))
		case 1:
			all = append(all, key([]string{"/", ":"}[rng.IntN(2)]))
			word := typed[rng.IntN(len(typed))]
			all = append(all, stroke{name: "words " + word, bytes: word}, key([]string{"enter", "down", "esc", "tab"}[rng.IntN(4)]))
		case 2:
			s := size{1 + rng.IntN(140), 1 + rng.IntN(45)}
			if rng.IntN(3) > 0 {
				s = []size{{80, 24}, {60, 18}, {120, 36}, {20, 5}, {200, 60}}[rng.IntN(5)]
			}
			all = append(all, stroke{name: fmt.Sprint("size ", s), size: s})
		case 3:
			button := []int{0, 64, 65}[rng.IntN(3)]
			x, y := 1+rng.IntN(80), 1+rng.IntN(24)
			all = append(all, stroke{name: fmt.Sprintf("mouse %d at %d,%d", button, x, y), bytes: fmt.Sprintf("\x1b[<%d;%d;%dM\x1b[<%d;%d;%dm", button, x, y, button, x, y)})
		default:
			all = append(all, key(likely[rng.IntN(len(likely))]))
		}
	}
	return all
}

func key(name string) stroke {
	s := stroke{name: name, bytes: strokes[name]}
	switch name {
	case "esc":
		s.wait = escape
	case "focus", "ctrl+z": // both bring the window back
		s.wait = settling
	}
	if s.bytes == "" {
		s.bytes = name
	}
	return s
}

func describe(all []stroke) string {
	var names []string
	for _, s := range all {
		names = append(names, s.name)
	}
	return strings.Join(names, " | ")
}

// do makes a stroke and waits until all is drawn.
func (x *terminal) do(s stroke, p pace) {
	x.t.Helper()
	if s.bytes == "" {
		x.resize(s.size)
	} else {
		x.send(s.bytes)
	}
	x.quiet(p, s.wait)
}

// press makes strokes by their names, such as "j enter esc".
func (x *terminal) press(names string) {
	x.t.Helper()
	for name := range strings.FieldsSeq(names) {
		x.do(key(name), swift)
	}
}
