package safetoml

import (
	"bytes"
	"errors"
	"fmt"
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

// problem is a kind of fault. The messages are a closed list, so that none can
// quote the file.
type problem uint8

const (
	notTOML problem = iota
	tooBig
	tooDeep
	tooManyParts
	keyTooLong
	tooMuch
	tooMuchTogether
	notUTF8
	nulByte
	controlChar
	noKey
	noValue
	noBracket
	trailing
	openString
	openMultiline
	manyQuotes
	openBracket
	noComma
	twice
	badEscape
	badNumber
	badDate
	problems // how many there are
)

// message is a sentence for each problem; %d is the limit that was passed.
func (p problem) message() string {
	return [problems]string{
		notTOML:         "this is not valid TOML",
		tooBig:          "the file is larger than the %d bytes allowed",
		tooDeep:         "arrays and inline tables may be nested %d deep at most: use a [table]",
		tooManyParts:    "a key may have %d parts at most, those of its tables included",
		keyTooLong:      "a key may be %d bytes long at most, the names of its tables included",
		tooMuch:         "there are more keys, tables, values or comments than one file may hold: split it",
		tooMuchTogether: "the files of this folder hold more together than they may: take something out",
		notUTF8:         "there is a byte that is not UTF-8: save the file as UTF-8",
		nulByte:         "there is a NUL byte: save the file as UTF-8 text",
		controlChar:     "there is a control character: write it as an escape such as \\u001b, or remove it",
		noKey:           "a key and '=' are missing here; a key of other letters than a to z needs quotes",
		noValue:         "a value is missing here: texts need quotes",
		noBracket:       "the name of a table must be closed by ']', or ']]' where it was opened by '[['",
		trailing:        "there is something behind a value or table name: each belongs on a line of its own",
		openString:      "a string is not closed on its line: close it, or use three quotes for several lines",
		openMultiline:   "a string opened by three quotes is never closed",
		manyQuotes:      "there are too many quotes at the end of a string",
		openBracket:     "an array or inline table is never closed",
		noComma:         "a comma or the closing bracket is missing",
		twice:           "this key or table has been defined before",
		badEscape:       "a string has an escape that does not exist: write \\\\ for a backslash, or use single quotes",
		badNumber:       "this is not a number that TOML knows, or it is too large",
		badDate:         "this is not a date or time that TOML knows: write 2016-07-15 or 2016-07-15T20:00:00Z",
	}[p]
}

// fault is a problem at a place in the data. It holds no pointers, so a guard that
// finds nothing costs nothing.
type fault struct {
	why   problem
	limit int64
	off   int // byte offset; -1 when unknown
	line  int // where the line is known better than by off
}

// in makes the fault an error of the file.
func (f fault) in(name string, data []byte) *SyntaxError {
	e := &SyntaxError{File: name, Line: f.line, Msg: f.why.message()}
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
	for _, k := range [...]struct {
		begins, ends string
		why          problem
	}{
		{"Key '", "", twice},
		{"", " is not a table", twice},
		{"invalid escape", "", badEscape},
		{"Escaped character", "", badEscape},
		{"expected two hexadecimal", "", badEscape},
		{"expected four hexadecimal", "", badEscape},
		{"expected eight hexadecimal", "", badEscape},
		{"invalid datetime", "", badDate},
		{"Invalid ", "", badNumber},
		{"invalid float", "", badNumber},
		{"floats must", "", badNumber},
		{"expected a digit", "", badNumber},
		{"cannot use sign", "", badNumber},
		{"not a ", "", badNumber},
		{"", " is out of range for int64", badNumber},
		{"", " is out of range for float64", badNumber},
		{"expected value", "", noValue},
		{"unexpected EOF; expected value", "", noValue},
		{"expected a top-level item", "", trailing},
		{"expected a comma", "", noComma},
		{"unexpected comma", "", noComma},
		{"expected end of table", "", noBracket},
		{"unexpected end of table", "", noBracket},
		{"unexpected table separator", "", noBracket},
		{"expected '.' or ']'", "", noBracket},
		{"expected '.' or '='", "", noKey},
		{"unexpected '", "", noKey},
		{"unexpected EOF; expected key", "", noKey},
	} {
		if strings.HasPrefix(msg, k.begins) && strings.HasSuffix(msg, k.ends) {
			return k.why
		}
	}
	return notTOML
}
