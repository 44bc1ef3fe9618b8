package imports

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// jsonFile reads the entries of a JSON file one by one.
type jsonFile struct {
	c     *collector
	in    *input
	guard *guard
	d     *json.Decoder

	skipped int64 // bytes before the JSON: a byte order mark
}

func newJSONFile(c *collector, in *input) *jsonFile {
	in.marked = true
	r := in.buffered()
	g := &guard{r: r, left: maxEntry}
	return &jsonFile{c: c, in: in, guard: g, d: json.NewDecoder(g), skipped: in.read - int64(r.Buffered())}
}

// guard bounds the bytes of one entry: what is decoded at once is held in memory.
type guard struct {
	r    *bufio.Reader
	left int
}

var errEntry = fmt.Errorf("one entry of the file is larger than %d MiB", maxEntry>>20)

func (g *guard) Read(p []byte) (int, error) {
	if g.left <= 0 {
		return 0, errEntry
	}
	n, err := g.r.Read(p[:min(len(p), g.left)])
	g.left -= n
	return n, err
}

// open reads the beginning of the file: '[' or '{'.
func (f *jsonFile) open() (json.Delim, error) {
	t, err := f.token()
	if err != nil {
		return 0, f.cut(err)
	}
	d, _ := t.(json.Delim)
	if d != '[' && d != '{' {
		return 0, errUnknown
	}
	return d, nil
}

func (f *jsonFile) token() (json.Token, error) {
	f.guard.left = maxEntry
	return f.d.Token()
}

func (f *jsonFile) more() bool {
	f.guard.left = maxEntry
	return f.d.More()
}

// entries calls read for each entry of the list that has just begun. An entry that is
// not of the right form is reported; where the file is no JSON any more, what follows
// cannot be read, and that is reported.
func (f *jsonFile) entries(read func(line int, decode func(any) error) error) error {
	for f.more() {
		if err := f.c.row(); err != nil {
			return err
		}
		f.guard.left = maxEntry
		line := f.line()
		var failed error
		err := read(line, func(into any) error {
			failed = f.d.Decode(into)
			return failed
		})
		var form *json.UnmarshalTypeError
		switch {
		case failed == nil && err != nil:
			return err
		case errors.As(failed, &form):
			f.c.broken(line, "the entry is not of the form that it should have")
		case failed != nil:
			return f.cut(failed)
		}
	}
	_, err := f.token()
	return f.cut(err)
}

// line is the line of what comes next, as far as it is known yet where that is.
func (f *jsonFile) line() int {
	at := f.d.InputOffset()
	if next, ok := f.d.Buffered().(io.ByteReader); ok {
		for c, err := next.ReadByte(); err == nil && strings.IndexByte(" \t\r\n,", c) >= 0; c, err = next.ReadByte() {
			at++
		}
	}
	return f.in.lineAt(at + f.skipped)
}

// errCut ends the reading of a file that is no JSON any more; it has been reported.
var errCut = errors.New("the file is damaged")

// cut reports where a file stops being JSON. Errors of reading go on.
func (f *jsonFile) cut(err error) error {
	var syntax *json.SyntaxError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &syntax), err == io.EOF, err == io.ErrUnexpectedEOF:
		f.c.broken(f.line(), "the file breaks off or is no JSON from here on; what comes before has been read")
		return errCut
	}
	return err
}

const maxDepth = 200

var errDeep = errors.New("the file is nested deeper than any list is")

// skip leaves out the value that comes next, however deep it is, without holding it.
func (f *jsonFile) skip() error {
	depth := 0
	for {
		t, err := f.token()
		if err != nil {
			return f.cut(err)
		}
		switch t {
		case json.Delim('['), json.Delim('{'):
			if depth++; depth > maxDepth {
				return errDeep
			}
		case json.Delim(']'), json.Delim('}'):
			depth--
		}
		if depth <= 0 {
			return nil
		}
	}
}

// members calls read for each key of the object that has just begun; read takes the
// value, or returns false to have it skipped.
func (f *jsonFile) members(read func(key string) (bool, error)) error {
	for f.more() {
		t, err := f.token()
		if err != nil {
			return f.cut(err)
		}
		key, _ := t.(string)
		taken, err := read(key)
		if err == nil && !taken {
			err = f.skip()
		}
		if err != nil {
			return err
		}
	}
	_, err := f.token()
	return f.cut(err)
}

// list begins the list that is the value of a key.
func (f *jsonFile) list(read func(line int, decode func(any) error) error) error {
	t, err := f.token()
	if err != nil {
		return f.cut(err)
	}
	switch t {
	case json.Delim('['):
		return f.entries(read)
	case nil:
		return nil
	}
	f.c.broken(f.line(), "a list should stand here; what follows is not read")
	return errCut
}

// whole reads a file that is a list of entries.
func (f *jsonFile) whole(read func(line int, decode func(any) error) error) error {
	begun, err := f.open()
	if err == nil && begun != '[' {
		return errUnknown
	}
	if err == nil {
		err = f.entries(read)
	}
	return reported(err)
}

// reported takes a cut for the end: it is in the preview.
func reported(err error) error {
	if errors.Is(err, errCut) {
		return nil
	}
	return err
}
