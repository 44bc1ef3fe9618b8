package raw

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Rows reads a table row by row. A quote that is never closed spoils its own row and not
// the rest of the file, which is why encoding/csv does not read it.
type Rows struct {
	// Line is the line of the row that Next returned last, from 1.
	Line int

	r         *bufio.Reader
	separator byte
	broken    func(line int, what string)
	cells     []string
	kept      []byte // lines read too far
	lines     int    // read
}

// NewRows reads a table whose cells are parted by a separator. Rows that cannot be read
// are reported as broken.
func NewRows(r *bufio.Reader, separator byte, broken func(line int, what string)) *Rows {
	return &Rows{r: r, separator: separator, broken: broken}
}

// Next is the next row that can be read and is not empty; io.EOF at the end. It is valid
// until the next call.
func (t *Rows) Next() ([]string, error) {
	for {
		row, err := t.physical()
		if err != nil {
			return nil, err
		}
		t.Line = t.lines
		if len(bytes.TrimSpace(row)) == 0 {
			continue
		}
		if t.split(row) {
			return t.cells, nil
		}
		t.broken(t.Line, "a quotation mark is not closed, or stands within a word")
	}
}

// split parts a row; a quoted cell may go on for many lines, up to one with an odd number
// of quotation marks.
func (t *Rows) split(row []byte) bool {
	const most = 100 // lines
	var open, ok bool
	if t.cells, open, ok = Split(t.cells, string(trimEnd(row)), t.separator); ok {
		return true
	}
	start, own := t.lines, len(row)
	whole := bytes.Clone(row) // reading on makes it invalid
	for lines := 1; open && lines < most && len(whole) <= MaxRow; lines++ {
		more, err := t.physical()
		if err != nil {
			break
		}
		whole = append(whole, more...)
		if bytes.Count(more, []byte{'"'})%2 == 0 {
			continue
		}
		if t.cells, open, ok = Split(t.cells, string(trimEnd(whole)), t.separator); ok {
			return true
		}
	}
	t.kept = append(bytes.Clone(whole[own:]), t.kept...)
	t.lines = start
	return false
}

func trimEnd(row []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(row, []byte{'\n'}), []byte{'\r'})
}

// Separator is the sign that parts the cells of a row: the one that stands there most
// outside of quotes.
func Separator(line string) byte {
	var count [256]int
	quoted := false
	for i := range len(line) {
		if line[i] == '"' {
			quoted = !quoted
		}
		if !quoted {
			count[line[i]]++
		}
	}
	best := byte(',')
	for _, sep := range []byte{';', '\t', '|'} {
		if count[sep] > count[best] {
			best = sep
		}
	}
	return best
}

// Split parts a row into cells, and reuses those that it is given. It is not ok where a
// quoted cell is open at the end, or something stands behind a closing quote. Rows of
// tabs are often not quoted at all.
func Split(cells []string, row string, separator byte) (_ []string, open, ok bool) {
	cells = cells[:0]
	if strings.IndexByte(row, '"') < 0 {
		for {
			i := strings.IndexByte(row, separator)
			if i < 0 {
				return append(cells, row), false, true
			}
			cells, row = append(cells, row[:i]), row[i+1:]
		}
	}
	for rest := row; ; {
		var cell string
		cell, rest, open, ok = cut(rest, separator)
		switch {
		case !ok && separator == '\t':
			return append(cells[:0], strings.Split(row, "\t")...), false, true
		case !ok:
			return cells, open, false
		}
		cells = append(cells, cell)
		if rest == "" {
			return cells, false, true
		}
		if rest = rest[1:]; rest == "" {
			return append(cells, ""), false, true
		}
	}
}

// cut takes the first cell off a row; the rest begins with the separator.
func cut(row string, separator byte) (cell, rest string, open, ok bool) {
	if row == "" || row[0] != '"' {
		if i := strings.IndexByte(row, separator); i >= 0 {
			return row[:i], row[i:], false, true
		}
		return row, "", false, true
	}
	doubled := false
	for at := 1; ; at++ {
		i := strings.IndexByte(row[at:], '"')
		if i < 0 {
			return "", "", true, false
		}
		at += i
		switch {
		case at+1 < len(row) && row[at+1] == '"':
			doubled = true
			at++
			continue
		case at+1 < len(row) && row[at+1] != separator:
			return "", "", false, false
		}
		cell = row[1:at]
		if doubled {
			cell = strings.ReplaceAll(cell, `""`, `"`)
		}
		return cell, row[at+1:], false, true
	}
}

// physical is the next line with its end. A line that is too long is reported, and an empty
// one stands for it.
func (t *Rows) physical() ([]byte, error) {
	if len(t.kept) > 0 {
		n := bytes.IndexByte(t.kept, '\n') + 1
		if n == 0 {
			n = len(t.kept)
		}
		line := t.kept[:n]
		t.kept = t.kept[n:]
		t.lines++
		return line, nil
	}
	line, err := t.r.ReadSlice('\n')
	if len(line) == 0 && err != nil {
		return nil, err
	}
	t.lines++
	if err == nil || err == io.EOF {
		return line, nil
	}
	if !errors.Is(err, bufio.ErrBufferFull) {
		return nil, err
	}
	for errors.Is(err, bufio.ErrBufferFull) {
		_, err = t.r.ReadSlice('\n')
	}
	t.broken(t.lines, fmt.Sprintf("the row is longer than %d KiB", MaxRow>>10))
	return []byte{'\n'}, nil
}
