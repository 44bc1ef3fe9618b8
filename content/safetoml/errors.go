package safetoml

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/BurntSushi/toml"
)

// SyntaxError is a mistake in a TOML file. Msg never contains a word of the file.
type SyntaxError struct {
	File   string
	Line   int // counted from 1
	Column int // in bytes, counted from 1; 0 if only the line is known
	Msg    string
}

// Error is "season-4.toml:12: a string is not closed on its line", for example.
func (e *SyntaxError) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Msg) }

// meanings maps the beginnings of the parser's messages (v1.6.0) to our own messages. The
// rest of the parser's message may quote the file.
var meanings = []struct{ begins, msg string }{
	{`unexpected '[=.]'|expected '\.' or '='`, "a key and '=' are missing here; a key of other letters than a to z needs quotes"},
	{`expected value|unexpected EOF; expected value`, "a value is missing here: texts need quotes"},
	{`(un)?expected (end of )?table|expected '\.' or '\]'`, "the name of a table must be closed by ']', or ']]' where it was opened by '[['"},
	{`expected a top-level item`, "there is something behind a value or table name: each belongs on a line of its own"},
	{`expected a comma|unexpected comma`, "a comma or the closing bracket is missing"},
	{`Key '|.* is not a table$`, "this key or table has been defined before"},
	{`invalid escape|Escaped char|expected \w+ hexadecimal`, "a string has an escape that does not exist: write \\\\ for a backslash, or use single quotes"},
	{`invalid datetime`, "this is not a date or time that TOML knows: write 2016-07-15 or 2016-07-15T20:00:00Z"},
	{`(?i)invalid (integer|float)|floats must|expected a digit|cannot use sign|not an? |.* is out of range`, "this is not a number that TOML knows, or it is too large"},
}

// translate keeps the place of the parser's error and replaces its message.
func translate(file string, data []byte, err error) error {
	pe, _ := errors.AsType[toml.ParseError](err)
	e := place(file, data, pe.Position.Start, "this is not valid TOML")
	if line := pe.Position.Line; line > e.Line && !strings.Contains(pe.Message, `'\n'`) {
		e.Line, e.Column = line, 0 // in a string of several lines: Start is where the string begins
	}
	for _, m := range meanings {
		if regexp.MustCompile(`^(?s:` + m.begins + `)`).MatchString(pe.Message) {
			e.Msg = m.msg
			break
		}
	}
	return e
}

// place makes an error at an offset in the data.
func place(file string, data []byte, off int, msg string) *SyntaxError {
	before := data[:off]
	return &SyntaxError{file, 1 + bytes.Count(before, []byte{'\n'}), off - bytes.LastIndexByte(before, '\n'), msg}
}
