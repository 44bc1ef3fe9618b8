package safetoml

import (
	"errors"
	"strings"
	"testing"
)

// What is told of faults.
const (
	notTOML       = "this is not valid TOML"
	tooMuch       = "there are more keys, tables, values or comments, or longer or deeper ones, than one file may hold: split it"
	notUTF8       = "there is a byte that is not UTF-8: save the file as UTF-8"
	controlChar   = "there is a control character: write it as an escape such as \\u001b, or remove it"
	openString    = "a string is not closed on its line: close it, or use three quotes for several lines"
	openBracket   = "an array or inline table is never closed"
	openMultiline = "a string opened by three quotes is never closed"
	noKey         = "a key and '=' are missing here; a key of other letters than a to z needs quotes"
	noValue       = "a value is missing here: texts need quotes"
	noBracket     = "the name of a table must be closed by ']', or ']]' where it was opened by '[['"
	trailing      = "there is something behind a value or table name: each belongs on a line of its own"
	noComma       = "a comma or the closing bracket is missing"
	twice         = "this key or table has been defined before"
	badEscape     = "a string has an escape that does not exist: write \\\\ for a backslash, or use single quotes"
	badNumber     = "this is not a number that TOML knows, or it is too large"
	badDate       = "this is not a date or time that TOML knows: write 2016-07-15 or 2016-07-15T20:00:00Z"
)

// Faults of every kind, with the place that is told. The word CANARY stands for a
// spoiler, and never comes out.
var faults = []struct {
	in           string
	line, column int
	why          string
}{
	{"a = 1\nb = \"CANARY\n", 2, 5, openString},
	{"a = 1\nb = \"CANARY\\\n\"", 2, 5, openString},
	{"b = \"CANARY\\", 1, 5, openString},
	{"b = 'CANARY\n'", 1, 5, openString},
	{"\n\r\n  b = \"\"\"CANARY\n\"\"", 3, 7, openMultiline},
	{"b = \"\"\"CANARY\\", 1, 5, openMultiline},
	{"b = '''CANARY''", 1, 5, openMultiline},
	{"b = \"\"\"CANARY\"\"\"\"\"\"\"", 1, 8, notTOML},
	{"b = '''CANARY''''''", 1, 8, notTOML},
	{"b = \"\"\"CANARY\"\"\"\"\"\"", 1, 8, notTOML},
	{"é = 1", 1, 1, noKey},
	{"\"é\" 1", 1, 6, noKey},
	{"CANARY\n= 1", 1, 7, noKey},
	{"a = \n1", 1, 5, noValue},
	{"a = CANARY", 1, 5, noValue},
	{"a = trueCANARY", 1, 5, noValue},
	{"a..CANARY = 1", 1, 3, noKey},
	{"= 1", 1, 1, noKey},
	{"[]", 1, 2, noBracket},
	{"[CANARY\n]", 1, 8, noBracket},
	{"[[CANARY]", 1, 9, noBracket},
	{"[[CANARY] ]", 1, 9, noBracket},
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
	{"a = \"\"\"CANARY\nCANARY \\q CANARY\"\"\"", 2, 0, badEscape},
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
	{"# CANARY é\x00", 1, 12, controlChar},
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
		if se.File != "season-4.toml" || se.Line != tt.line || se.Column != tt.column || se.Msg != tt.why {
			t.Errorf("%q:\n got %d:%d: %s\nwant %d:%d: %s", tt.in, se.Line, se.Column, se.Msg, tt.line, tt.column, tt.why)
		}
		if strings.Contains(err.Error(), "CANARY") {
			t.Errorf("%q: the error quotes the file: %v", tt.in, err)
		}
	}
}

func TestErrorNamesThePlace(t *testing.T) {
	if e := (&SyntaxError{"a.toml", 12, 3, "no"}); e.Error() != "a.toml:12: no" {
		t.Errorf("got %q", e.Error())
	}
}
