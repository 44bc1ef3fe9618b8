package ui

import (
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content/clean"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

func TestFieldEdits(t *testing.T) {
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
		{"backspace delete left right ctrl+w", ""},
	} {
		var f widget.Field
		for _, k := range strings.Fields(c.keys) {
			if !f.Update(keyMsg(k)) {
				t.Errorf("%s: %s is not taken", c.keys, k)
			}
		}
		if f.Text != c.text {
			t.Errorf("%s: %q, not %q", c.keys, f.Text, c.text)
		}
	}
	var f widget.Field
	if f.Update(keyMsg("f1")) || f.Update(keyMsg("ctrl+d")) || f.Update(tea.FocusMsg{}) {
		t.Error("the field takes what it has no use for")
	}
}

func FuzzField(f *testing.F) {
	f.Add("ab", "\x1b[31mred\r\nblue\u202e", 3)
	f.Add(strings.Repeat("長", 300), "x", 1)
	f.Fuzz(func(t *testing.T, one, two string, width int) {
		width = 1 + width&127
		var in widget.Field
		for _, s := range []string{one, two} {
			in.Update(tea.PasteMsg{Content: s})
			in.Update(keyMsg("left"))
			words, at := in.View(width)
			if text.Measure(words) > width || at < 0 || at >= width {
				t.Fatalf("%q in %d columns, the cursor at %d", words, width, at)
			}
		}
		if len(in.Text) > widget.FieldLimit || !utf8.ValidString(in.Text) || strings.ContainsAny(in.Text, "\n\x1b") {
			t.Fatalf("%q", in.Text)
		}
		if len(clean.Check(in.Text[:in.At])) > 0 && len(clean.Check(one))+len(clean.Check(two)) == 0 {
			t.Fatalf("%q is not clean", in.Text)
		}
	})
}
