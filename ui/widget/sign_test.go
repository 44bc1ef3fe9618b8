package widget

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSign(t *testing.T) {
	rows, ok := Sign("Lantern Bay 2")
	want := []string{
		"╻   ┏━┓ ┏┓╻ ╺┳╸ ┏━╸ ┏━┓ ┏┓╻     ┏┓  ┏━┓ ╻ ╻     ┏━┓",
		"┃   ┣━┫ ┃┗┫  ┃  ┣╸  ┣┳┛ ┃┗┫     ┣┻┓ ┣━┫ ┗┳┛     ┏━┛",
		"┗━╸ ╹ ╹ ╹ ╹  ╹  ┗━╸ ╹┗╸ ╹ ╹     ┗━┛ ╹ ╹  ╹      ┗━╸",
	}
	if got := strings.Join(rows[:], "\n"); !ok || got != strings.Join(want, "\n") {
		t.Errorf("the sign is\n%s", got)
	}
	if _, ok := Sign("灯台"); ok {
		t.Error("another script has a sign")
	}
}

// TestLettersAreRectangles: rows of one letter are equally wide, and all letters differ.
func TestLettersAreRectangles(t *testing.T) {
	seen := map[string]rune{}
	for r := 'A'; r <= 'Z'; r++ {
		if _, ok := letters[r]; !ok {
			t.Errorf("%c is missing", r)
		}
	}
	for r, glyph := range letters {
		if n := utf8.RuneCountInString(glyph); n%signHeight != 0 {
			t.Errorf("%c has %d cells", r, n)
		}
		if other, there := seen[glyph]; there && r != '*' && r != '+' {
			t.Errorf("%c looks like %c", r, other)
		}
		seen[glyph] = r
	}
}
