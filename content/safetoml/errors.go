package safetoml

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// SyntaxError says where a file cannot be read, and why, in words of our own: it
// never holds a word of the file.
type SyntaxError struct {
	File   string
	Line   int // counted from 1; 0 when the whole file is meant
	Column int // in characters, counted from 1; 0 when only the line is known
	Msg    string
}

// Error is such as "season-4.toml:12:3: a string is not closed on its line".
func (e *SyntaxError) Error() string {
	switch {
	case e.Line == 0:
		return fmt.Sprintf("%s: %s", e.File, e.Msg)
	case e.Column == 0:
		return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Msg)
	}
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Msg)
}

// problem is a kind of fault, in a sentence; %d is the limit that was passed. They are a
// closed list, so that none can quote the file.
type problem string

const (
	notTOML         problem = "this is not valid TOML"
	tooBig          problem = "the file is larger than the %d bytes allowed"
	tooDeep         problem = "arrays and inline tables may be nested %d deep at most: use a [table]"
	tooManyParts    problem = "a key may have %d parts at most, those of its tables included"
	keyTooLong      problem = "a key may be %d bytes long at most, the names of its tables included"
	tooMuch         problem = "there are more keys, tables, values or comments than one file may hold: split it"
	tooMuchTogether problem = "the files of this folder hold more together than they may: take something out"
	notUTF8         problem = "there is a byte that is not UTF-8: save the file as UTF-8"
	nulByte         problem = "there is a NUL byte: save the file as UTF-8 text"
	controlChar     problem = "there is a control character: write it as an escape such as \\u001b, or remove it"
	noKey           problem = "a key and '=' are missing here; a key of other letters than a to z needs quotes"
	noValue         problem = "a value is missing here: texts need quotes"
	noBracket       problem = "the name of a table must be closed by ']', or ']]' where it was opened by '[['"
	trailing        problem = "there is something behind a value or table name: each belongs on a line of its own"
	openString      problem = "a string is not closed on its line: close it, or use three quotes for several lines"
	openMultiline   problem = "a string opened by three quotes is never closed"
	manyQuotes      problem = "there are too many quotes at the end of a string"
	openBracket     problem = "an array or inline table is never closed"
	noComma         problem = "a comma or the closing bracket is missing"
	twice           problem = "this key or table has been defined before"
	badEscape       problem = "a string has an escape that does not exist: write \\\\ for a backslash, or use single quotes"
	badNumber       problem = "this is not a number that TOML knows, or it is too large"
	badDate         problem = "this is not a date or time that TOML knows: write 2016-07-15 or 2016-07-15T20:00:00Z"
)

// fault is a problem at a place in the data.
type fault struct {
	why   problem
	limit int64
	off   int // byte offset; -1 when unknown
	line  int // where the line is known better than by off
}

// in makes the fault an error of the file.
func (f fault) in(name string, data []byte) *SyntaxError {
	e := &SyntaxError{File: name, Line: f.line, Msg: string(f.why)}
	if f.limit > 0 {
		e.Msg = fmt.Sprintf(e.Msg, f.limit)
	}
	if f.off >= 0 {
		before := data[:f.off]
		start := bytes.LastIndexByte(before, '\n') + 1
		e.Line = bytes.Count(before, []byte{'\n'}) + 1
		e.Column = 1
		for _, c := range before[start:] { // utf8.RuneCount copies
			if utf8.RuneStart(c) {
				e.Column++
			}
		}
	}
	return e
}

// translate takes place and kind from the parser's error and leaves its words, which
// quote keys and values.
func translate(err error, data []byte) fault {
	pe, ok := errors.AsType[toml.ParseError](err)
	if !ok {
		return fault{why: notTOML, off: -1}
	}
	f := fault{why: kind(pe.Message), off: -1}
	// Inside a multi-line string the parser knows the line of the fault, but only the
	// offset of the string's beginning and of its end so far.
	f.line = min(max(pe.Position.Line, 1), bytes.Count(data, []byte{'\n'})+1)
	for _, off := range []int{pe.Position.Start, pe.Position.Start + pe.Position.Len - 1} {
		off = min(max(off, 0), len(data))
		if f.off < 0 && bytes.Count(data[:off], []byte{'\n'})+1 == f.line {
			f.off = off
		}
	}
	return f
}

// kind tells the problem from how a message of BurntSushi/toml v1.6.0 begins or ends;
// what is between may be the file's.
func kind(msg string) problem {
	for why, begins := range map[problem][]string{
		twice:     {"Key '"},
		badEscape: {"invalid escape", "Escaped character", "expected two hexadecimal", "expected four hexadecimal", "expected eight hexadecimal"},
		badDate:   {"invalid datetime"},
		badNumber: {"Invalid ", "invalid float", "floats must", "expected a digit", "cannot use sign", "not a "},
		noValue:   {"expected value", "unexpected EOF; expected value"},
		trailing:  {"expected a top-level item"},
		noComma:   {"expected a comma", "unexpected comma"},
		noBracket: {"expected end of table", "unexpected end of table", "unexpected table separator", "expected '.' or ']'"},
		noKey:     {"expected '.' or '='", "unexpected '", "unexpected EOF; expected key"},
	} {
		if slices.ContainsFunc(begins, func(b string) bool { return strings.HasPrefix(msg, b) }) {
			return why
		}
	}
	switch {
	case strings.HasSuffix(msg, " is not a table"):
		return twice
	case strings.HasSuffix(msg, " is out of range for int64"), strings.HasSuffix(msg, " is out of range for float64"):
		return badNumber
	}
	return notTOML
}
