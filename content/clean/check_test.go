package clean_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"unspoiled/content/clean"
)

func TestCheck(t *testing.T) {
	for in, want := range map[string][]string{
		"plain\ttext\r\n":                   nil,
		"a\xff\xfeb\xff":                    {"2 × invalid UTF-8 at 1"},
		"a\x1b[31mb\u009b0m\u009d0;t\u009c": {"3 × escape sequence at 1"},
		"\a\x7f\u0084":                      {"3 × control character (first: U+0007) at 0"},
		"é\u2028\v":                         {"2 × unusual line break (first: U+2028) at 2"},
		"\u200e":                            {"bidirectional control U+200E at 0"},
		"\U000e0041":                        {"tag character U+E0041 at 0"},
		"\ufeffa\u3164":                     {"2 × invisible character (first: U+FEFF) at 0"},
		"\ufff9":                            {"format character U+FFF9 at 0"},
		"a\u200db\ufe0f":                    {"2 × misplaced joiner or variation selector (first: U+200D) at 1"},
		"\u0301" + strings.Repeat("a", 9):   {"misplaced or excessive combining mark U+0301 at 0"},
		"\ue000\ufffe":                      {"2 × private-use character or noncharacter (first: U+E000) at 0"},
		"\u202e\x00\u202cx\x00\x1b[m\u200b": {
			"escape sequence at 9", "2 × control character (first: U+0000) at 3",
			"2 × bidirectional control (first: U+202E) at 0", "invisible character U+200B at 12",
		},
	} {
		var got []string
		for _, f := range clean.Check(in) {
			got = append(got, fmt.Sprintf("%v at %d", f, f.At))
		}
		if !slices.Equal(got, want) {
			t.Errorf("Check(%+q) = %q, want %q", in, got, want)
		}
	}
}
