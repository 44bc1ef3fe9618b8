package safetoml

import (
	"errors"
	"strings"
	"testing"
)

// Faults of every kind, with the place that is told. The word CANARY stands for a
// spoiler, and never comes out.
var faults = []struct {
	in           string
	line, column int
	why          problem
}{
	{"a = 1\nb = \"CANARY\n", 2, 5, openString},
	{"a = 1\nb = \"CANARY\\\n\"", 2, 5, openString},
	{"b = \"CANARY\\", 1, 5, openString},
	{"b = 'CANARY\n'", 1, 5, openString},
	{"\n\r\n  b = \"\"\"CANARY\n\"\"", 3, 7, openMultiline},
	{"b = \"\"\"CANARY\\", 1, 5, openMultiline},
	{"b = '''CANARY''", 1, 5, openMultiline},
	{"b = \"\"\"CANARY\"\"\"\"\"\"\"", 1, 14, manyQuotes},
	{"b = '''CANARY''''''", 1, 14, manyQuotes},
	{"b = \"\"\"CANARY\"\"\"\"\"\"", 1, 8, noKey}, // six: left to the parser
	{"é = 1", 1, 1, noKey},
	{"\"é\" 1", 1, 5, noKey},
	{"CANARY\n= 1", 1, 7, noKey},
	{"a = \n1", 1, 5, noValue},
	{"a = CANARY", 1, 5, noValue},
	{"a = trueCANARY", 1, 5, noValue},
	{"a..CANARY = 1", 1, 3, noKey},
	{"= 1", 1, 1, noKey},
	{"[]", 1, 2, noBracket},
	{"[CANARY\n]", 1, 8, noBracket},
	{"[[CANARY]", 1, 10, noBracket},
	{"[[CANARY] ]", 1, 10, noBracket},
	{"[CANARY] a = 1", 1, 9, trailing},
	{"a = 1 CANARY = 2", 1, 6, trailing},
	{"a = 1]", 1, 6, trailing},
	{"a = true1", 1, 9, trailing},
	{"a = [1, 2\nCANARY = 3", 1, 5, openBracket},
	{"a = [1,, 2]", 1, 8, noComma},
	{"a = [1}", 1, 7, noComma},
	{"a = [\"CANARY\",\n", 1, 5, openBracket},
	{"a = [\"CANARY\"\n#", 1, 5, openBracket},
	{"a = {b = \"CANARY\"", 1, 5, openBracket},
	{"a = {b = \"CANARY\",", 1, 5, openBracket},
	{"a = {b = 1 c = 2}", 1, 12, noComma},
	{"a = {, b = 1}", 1, 6, noComma},
	{"CANARY = 1\nb = 2\nCANARY = 2", 3, 1, twice},
	{"[CANARY]\n[CANARY]", 2, 2, twice},
	{"CANARY = 1\n[[CANARY]]", 2, 3, twice},
	{"a = {CANARY = 1, CANARY = 2}", 1, 18, twice},
	{"a = \"CANARY \\q\"", 1, 6, badEscape},
	{"a = \"\"\"CANARY\nCANARY \\q CANARY\"\"\"", 2, 9, badEscape},
	{"a = \"CANARY \\u12\"", 1, 6, badEscape},
	{"a = \"CANARY \\ud800\"", 1, 6, badEscape},
	{"a = 1_", 1, 5, badNumber},
	{"a = 1.", 1, 5, badNumber},
	{"a = 01", 1, 5, badNumber},
	{"a = +x", 1, 5, badNumber},
	{"a = .5", 1, 5, badNumber},
	{"a = 0xg", 1, 5, badNumber},
	{"a = 99999999999999999999", 1, 5, badNumber},
	{"a = 1e999", 1, 5, badNumber},
	{"a = 2016-13-41", 1, 5, badDate},
	{"a = 2016-7-1", 1, 5, badDate},
	{"# CANARY\n\"\xff\" = 1", 2, 2, notUTF8},
	{"# CANARY é\x00", 1, 11, nulByte},
	{"# CANARY\a", 1, 9, controlChar},
	{"a = \"CANARY\x7f\"", 1, 12, controlChar},
	{"a = 1\rb = 2", 1, 6, controlChar},
	{"\ufeffa = 1\n\ufeffb = 2", 2, 1, noKey},
	{"\ufeffa = ", 1, 4, noValue},
}

func TestFaults(t *testing.T) {
	for _, tt := range faults {
		_, err := Parse("season-4.toml", []byte(tt.in), Limits{})
		se, ok := errors.AsType[*SyntaxError](err)
		if !ok {
			t.Errorf("%q: %v", tt.in, err)
			continue
		}
		if se.File != "season-4.toml" || se.Line != tt.line || se.Column != tt.column || se.Msg != string(tt.why) {
			t.Errorf("%q:\n got %v\nwant %d:%d: %s", tt.in, err, tt.line, tt.column, string(tt.why))
		}
		if strings.Contains(err.Error(), "CANARY") {
			t.Errorf("%q: the error quotes the file: %v", tt.in, err)
		}
	}
}

func TestErrorNamesThePlace(t *testing.T) {
	for want, e := range map[string]SyntaxError{
		"a.toml:12:3: no": {"a.toml", 12, 3, "no"},
		"a.toml:12: no":   {"a.toml", 12, 0, "no"},
		"a.toml: no":      {"a.toml", 0, 0, "no"},
	} {
		if e.Error() != want {
			t.Errorf("got %q, want %q", e.Error(), want)
		}
	}
}

// Each limit lets its number pass, and not one more.
func TestLimitsAreExact(t *testing.T) {
	l := Limits{Bytes: 60, Depth: 3, KeyParts: 4, KeyBytes: 12, Work: 120}
	for _, tt := range []struct{ in, over, msg string }{
		{"#" + strings.Repeat("x", 59), "#" + strings.Repeat("x", 60), "the file is larger than the 60 bytes allowed"},
		{"a = [[[]]]", "a = [[[[]]]]", "arrays and inline tables may be nested 3 deep at most: use a [table]"},
		{"a = [{b=[]}, [[]]]", "a = [{b=[[]]}]", "arrays and inline tables may be nested 3 deep at most: use a [table]"},
		{"a.b.c.d = 1", "a.b.c.d.e = 1", "a key may have 4 parts at most, those of its tables included"},
		{"[a.b]\nc.d = 1", "[a.b]\nc.d.e = 1", "a key may have 4 parts at most, those of its tables included"},
		{"[a]\nb = {c = {d = 1}}", "[a]\nb = {c = {d.e = 1}}", "a key may have 4 parts at most, those of its tables included"},
		{"[abcdef]\nabcdef = 1", "[abcdef]\nabcdefg = 1", "a key may be 12 bytes long at most, the names of its tables included"},
		{"[abcdef]\n'abcd' = 1", "[abcdef]\n'abcde' = 1", "a key may be 12 bytes long at most, the names of its tables included"},
	} {
		if _, err := Parse("", []byte(tt.in), l); err != nil {
			t.Errorf("%q: %v", tt.in, err)
		}
		_, err := Parse("", []byte(tt.over), l)
		se, ok := errors.AsType[*SyntaxError](err)
		if !ok || se.Msg != tt.msg {
			t.Errorf("%q: %v, want %q", tt.over, err, tt.msg)
		}
	}
	// A limit that was left out is the default, not none and not nothing.
	if _, err := Parse("", []byte(strings.Repeat("#", 33<<20)), Limits{Depth: 1}); err == nil {
		t.Error("33 MiB taken without a limit on bytes")
	}
	if _, err := Parse("", []byte("a.b = [1]"), Limits{Depth: 1}); err != nil {
		t.Error(err)
	}
}
