package widget

import (
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content/clean"
	"unspoiled/ui/text"
)

func press(name string) tea.KeyPressMsg {
	codes := map[string]rune{"left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete}
	switch held, rest, ok := strings.Cut(name, "+"); {
	case ok && codes[rest] != 0:
		return tea.KeyPressMsg{Code: codes[rest], Mod: tea.ModCtrl}
	case ok && held == "ctrl":
		return tea.KeyPressMsg{Code: rune(rest[0]), Mod: tea.ModCtrl}
	case codes[name] != 0:
		return tea.KeyPressMsg{Code: codes[name]}
	case name == "space":
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

func TestInputEdits(t *testing.T) {
	for _, c := range []struct{ keys, text string }{
		{"a b c", "abc"},
		{"a b left left x", "xab"},
		{"a b home x end y", "xaby"},
		{"a b c backspace backspace", "a"},
		{"a b left delete", "a"},
		{"a space b space c ctrl+w", "a b "},
		{"a space b ctrl+left x", "a xb"},
		{"a space b home ctrl+right x", "ax b"},
		{"a b c left ctrl+u", "c"},
		{"a b c home right ctrl+k", "a"},
		{"東 京 left x", "東x京"},
		{"e\u0301 x left left y", "ye\u0301x"},
		{"e\u0301 x home right y", "e\u0301yx"},
		{"backspace delete left right ctrl+w", ""},
		{"a ctrl+v ctrl+y b", "ab"},
	} {
		in := newInput()
		for _, k := range strings.Fields(c.keys) {
			in.Update(press(k))
		}
		if in.Value() != c.text {
			t.Errorf("%s: %q, not %q", c.keys, in.Value(), c.text)
		}
	}
}

// No key reads a clipboard: that would run a program.
func TestInputReadsNoClipboard(t *testing.T) {
	in := newInput()
	for _, k := range in.line.KeyMap.Paste.Keys() {
		if _, cmd := in.line.Update(press(k)); cmd != nil {
			t.Errorf("%s runs %T", k, cmd())
		}
	}
}

func FuzzInput(f *testing.F) {
	f.Add("ab", "\x1b[31mred\r\nblue\u202e", 3)
	f.Add(strings.Repeat("長", 300), "x", 1)
	f.Fuzz(func(t *testing.T, one, two string, width int) {
		width = 1 + width&127
		in := newInput()
		for _, s := range []string{one, two} {
			in.Update(tea.PasteMsg{Content: s})
			in.Update(press("left"))
			words, at := in.View(width)
			if text.Measure(words) > width || at < 0 || at >= width {
				t.Fatalf("%q in %d columns, the cursor at %d", words, width, at)
			}
		}
		v := in.Value()
		if utf8.RuneCountInString(v) > inputLimit || !utf8.ValidString(v) || strings.ContainsAny(v, "\n\x1b") {
			t.Fatalf("%q", v)
		}
		if len(clean.Check(string([]rune(v)[:in.line.Position()]))) > 0 && len(clean.Check(one))+len(clean.Check(two)) == 0 {
			t.Fatalf("%q is not clean", v)
		}
	})
}
