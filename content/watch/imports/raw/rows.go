package raw

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"unspoiled/content/internal/pattern"
)

// Rows reads a table row by row. Unlike with encoding/csv, a quote that is never closed breaks only
// its own row, not the rest of the file.
type Rows struct {
	// Line is the line of what was returned last, from 1.
	Line int

	r         *bufio.Reader
	separator byte
	broken    func(line int, what string)
	cells     []string
	lines     int // lines read so far
}

// NewRows reads a table with that separator between cells. It reports rows that cannot be read to
// broken.
func NewRows(r *bufio.Reader, separator byte, broken func(line int, what string)) *Rows {
	return &Rows{r: r, separator: separator, broken: broken}
}

// Next is the next row that is readable and not empty, or io.EOF. It is valid until the next call.
func (t *Rows) Next() ([]string, error) {
	for {
		line, err := t.NextLine()
		switch {
		case err != nil:
			return nil, err
		case len(bytes.TrimSpace(line)) == 0:
		case t.split(line):
			return t.cells, nil
		default:
			t.broken(t.Line, "a quotation mark is not closed, or stands within a word")
		}
	}
}

// split splits the row that begins with a line. A quoted cell may go on over several lines, up to
// one with an odd number of quotes.
func (t *Rows) split(line []byte) bool {
	const most, ahead = 100, MaxRow / 4 // lines and bytes that are looked at
	var open, ok bool
	if t.cells, open, ok = Split(t.cells, string(trimEnd(line)), t.separator); ok || !open {
		return ok
	}
	row := bytes.Clone(line) // looking ahead overwrites the line
	rest, _ := t.r.Peek(ahead)
	first, taken := len(row), 0
	for more := range bytes.Lines(rest) {
		if taken++; taken == most || !open {
			break
		}
		row = append(row, more...)
		if bytes.Count(more, []byte{'"'})%2 == 0 {
			continue
		}
		if t.cells, open, ok = Split(t.cells, string(trimEnd(row)), t.separator); ok {
			t.lines += taken
			t.r.Discard(len(row) - first)
			return true
		}
	}
	return false
}

func trimEnd(row []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(row, []byte{'\n'}), []byte{'\r'})
}

// quoted matches what stands in quotes.
var quoted = pattern.New(`"[^"]*("|$)`)

// Separator is the separator of a row's cells: the candidate that occurs most outside of quotes.
func Separator(line string) byte {
	line = quoted().ReplaceAllString(line, "")
	best := ","
	for _, sep := range []string{";", "\t", "|"} {
		if strings.Count(line, sep) > strings.Count(line, best) {
			best = sep
		}
	}
	return best[0]
}

// Split splits a row into cells, in the memory of the given ones. It is not ok if a quoted cell is
// open at the end, or something follows a closing quote. Tab-separated rows are then split without
// quotes, since most have none.
func Split(cells []string, row string, separator byte) (_ []string, open, ok bool) {
	cells = cells[:0]
	sep := string(separator)
	for rest, more := row, true; more; {
		var cell string
		if body, ok := strings.CutPrefix(rest, `"`); ok {
			end := closing(body)
			open = end < 0
			if !open {
				cell = strings.ReplaceAll(body[:end], `""`, `"`)
				rest, more = strings.CutPrefix(body[end+1:], sep)
			}
			switch bad := open || !more && rest != ""; {
			case bad && separator == '\t':
				return append(cells[:0], strings.Split(row, sep)...), false, true
			case bad:
				return cells, open, false
			}
		} else {
			cell, rest, more = strings.Cut(rest, sep)
		}
		cells = append(cells, cell)
	}
	return cells, false, true
}

// closing is where a quote stands that is not doubled; negative if there is none.
func closing(s string) int {
	for at := 0; ; at += 2 {
		i := strings.IndexByte(s[at:], '"')
		if i < 0 {
			return -1
		}
		if at += i; !strings.HasPrefix(s[at+1:], `"`) {
			return at
		}
	}
}

// NextLine is the next line with its end, or io.EOF. A line that is too long is reported, and an
// empty one returned instead.
func (t *Rows) NextLine() ([]byte, error) {
	line, err := t.r.ReadSlice('\n')
	if len(line) == 0 && err != nil {
		return nil, err
	}
	t.lines++
	t.Line = t.lines
	if errors.Is(err, bufio.ErrBufferFull) {
		t.broken(t.Line, fmt.Sprintf("the row is longer than %d KiB", MaxRow>>10))
		line = []byte{'\n'}
		for errors.Is(err, bufio.ErrBufferFull) {
			_, err = t.r.ReadSlice('\n')
		}
	}
	if err == io.EOF {
		err = nil
	}
	return line, err
}
