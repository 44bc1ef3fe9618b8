package clean_test

import (
	"slices"
	"strings"
	"testing"

	"unspoiled/content/clean"
)

func TestCheck(t *testing.T) {
	for in, want := range map[string][]string{
		"plain\ttext\r\n":                   nil,
		"a\xff\xfeb\xff":                    {"invalid UTF-8"},
		"a\x1b[31mb\u009b0m\u009d0;t\u009c": {"escape sequence U+001B"},
		"\a\x7f\u0084":                      {"control character U+0007"},
		"é\u2028\v":                         {"unusual line break U+2028"},
		"\u200e":                            {"bidirectional control U+200E"},
		"\U000e0041":                        {"invisible or format character U+E0041"},
		"\ufeffa\u3164":                     {"invisible or format character U+FEFF"},
		"\ufff9":                            {"invisible or format character U+FFF9"},
		"a\u200db\ufe0f":                    {"misplaced joiner U+200D", "misplaced variation selector U+FE0F"},
		"\u0301" + strings.Repeat("a", 9):   {"misplaced or excessive combining mark U+0301"},
		"\ue000\ufffe":                      {"private-use character or noncharacter U+E000"},
		"\u202e\x00\u202cx\x00\x1b[m\u200b": {
			"bidirectional control U+202E", "control character U+0000", "escape sequence U+001B",
			"invisible or format character U+200B",
		},
	} {
		if got := clean.Check(in); !slices.Equal(got, want) {
			t.Errorf("Check(%+q) = %q, want %q", in, got, want)
		}
	}
}
