package terminal

import (
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// pressed is the key that bytes are.
func pressed(t *testing.T, sent string) tea.KeyPressMsg {
	t.Helper()
	events := decoded(t, []byte(through(sent)))
	if len(events) != 1 {
		t.Fatalf("%q is %d events", sent, len(events))
	}
	return tea.KeyPressMsg(events[0].(uv.KeyPressEvent))
}

func TestKey(t *testing.T) {
	for sent, want := range map[string]struct{ bound, typed string }{
		"q": {"q", "q"}, "Q": {"Q", "Q"}, "/": {"/", "/"}, " ": {"space", "space"}, "\r": {"enter", "enter"},
		"é": {"é", "é"},
		// the same keys on other layouts
		"й": {"q", "й"}, "Й": {"Q", "Й"}, "ς": {"w", "ς"}, "ח": {"j", "ח"}, "ت": {"j", "ت"}, "ㅓ": {"j", "ㅓ"},
		"\x1b[1081u": {"q", "й"}, "\x1b[1081::113u": {"q", "й"},
		"\x1b[1079;5u": {"ctrl+p", "ctrl+p"}, "\x1b[1079::112;5u": {"ctrl+p", "ctrl+p"}, "\x1b[27;5;1079~": {"ctrl+p", "ctrl+p"},
		// what the layout tells goes before the usual one
		"\x1b[1081::120;5u": {"ctrl+x", "ctrl+x"},
		// Dvorak
		"\x1b[106::99u": {"j", "j"}, "\x1b[106::99;5u": {"ctrl+j", "ctrl+j"}, "\x1b[59::122u": {";", ";"},
		"漢": {"漢", "漢"},
		// aliases
		"\x7f": {"backspace", "backspace"}, "\b": {"backspace", "backspace"}, "\x1b[104;5u": {"backspace", "backspace"},
		"\x1b[127;2u": {"backspace", "backspace"}, "\x1b[105;5u": {"tab", "tab"}, "\x1b[109;5u": {"enter", "enter"}, "\x1b[91;5u": {"esc", "esc"},
		"\x1b": {"esc", "esc"}, "\x1b[3~": {"delete", "delete"}, "\x1bb": {"alt+b", "alt+b"},
	} {
		k := pressed(t, sent)
		if got := Key(k, false).String(); got != want.bound {
			t.Errorf("%q is %s, want %s", sent, got, want.bound)
		}
		if got := Key(k, true).String(); got != want.typed {
			t.Errorf("where one types, %q is %s, want %s", sent, got, want.typed)
		}
	}
}

func TestLayouts(t *testing.T) {
	for _, l := range layouts {
		if a, b := utf8.RuneCountInString(l.theirs), utf8.RuneCountInString(l.latin); a != b {
			t.Errorf("%s has %d letters for %d keys", l.theirs, a, b)
		}
	}
	for letter, want := range map[rune]rune{'с': 'c', 'ы': 's', 'ё': '`', 'і': 's', 'ψ': 'c', 'ב': 'c', 'ؤ': 'c', 'ㅊ': 'c', 'ც': 'c', 'แ': 'c'} {
		if got := latin(letter, 0); got != want {
			t.Errorf("%c is on %c, want %c", letter, got, want)
		}
	}
}

func TestSize(t *testing.T) {
	for _, c := range [][4]int{
		{80, 24, 80, 24},
		{0, 0, 0, 0},
		{-1, 5, 0, 5},
		{400, 150, 400, 150},
		{5000, 1000, 1000, 60},
		{100000, 1, 1000, 1},
		{1, 100000, 1, 400},
	} {
		want := tea.WindowSizeMsg{Width: c[2], Height: c[3]}
		if got := Size(tea.WindowSizeMsg{Width: c[0], Height: c[1]}); got != want {
			t.Errorf("%v: %v", c, got)
		}
	}
}
