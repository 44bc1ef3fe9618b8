package raw

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Entries reads a JSON file's entries one by one, so that only one is in memory.
type Entries struct {
	// Entry is the number of the entry that was read last, from 1.
	Entry int

	d     *json.Decoder
	guard *guard
	take  func(decode func(any) error) error
	wrong func(entry int, what string)
}

// NewEntries reads a file. Take is called for each entry and may decode it once. An entry of the
// wrong form, and the place where the file stops being JSON, are reported to wrong and are not
// errors.
func NewEntries(r *bufio.Reader, take func(decode func(any) error) error, wrong func(entry int, what string)) *Entries {
	g := &guard{r: r, left: maxEntry}
	return &Entries{d: json.NewDecoder(g), guard: g, take: take, wrong: wrong}
}

// guard bounds the bytes of one entry, since a decoded entry is in memory as a whole.
type guard struct {
	r    io.Reader
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

// errEnd stops reading a file that stopped being JSON, which was reported.
var errEnd = errors.New("the file is damaged")

// At reads the lists at the given places: "" is the file itself, "data.rows" a list within objects.
// Everything else is skipped, however deep. A file may be several answers, one after the other.
func (e *Entries) At(places ...string) error {
	for first := true; first || e.more(); first = false {
		t, err := e.token()
		switch {
		case err != nil:
		case t == json.Delim('['):
			err = e.list() // a list alone may stand for the object that usually holds it
		case t == json.Delim('{'):
			err = e.object("", places)
		}
		switch {
		case errors.Is(err, errEnd):
			return nil
		case err != nil:
			return err
		}
	}
	return nil
}

func (e *Entries) object(path string, places []string) error {
	for e.more() {
		t, err := e.token()
		if err != nil {
			return err
		}
		key, _ := t.(string)
		at := strings.TrimPrefix(path+"."+key, ".")
		wanted := slices.Contains(places, at)
		leads := slices.ContainsFunc(places, func(p string) bool { return strings.HasPrefix(p, at+".") })
		if t, err = e.token(); err != nil {
			return err
		}
		switch {
		case wanted && t == json.Delim('['):
			err = e.list()
		case leads && t == json.Delim('{'):
			err = e.object(at, places)
		default:
			err = e.skip(t)
		}
		if err != nil {
			return err
		}
	}
	_, err := e.token()
	return err
}

func (e *Entries) list() error {
	if err := e.each(); err != nil {
		return err
	}
	_, err := e.token()
	return err
}

// Lines reads entries that follow each other without a list.
func (e *Entries) Lines() error {
	if err := e.each(); !errors.Is(err, errEnd) {
		return err
	}
	return nil
}

// each reads entries up to the end of their list or of the file.
func (e *Entries) each() error {
	for e.more() {
		e.Entry++
		e.guard.left = maxEntry
		var failed error
		err := e.take(func(into any) error {
			failed = e.d.Decode(into)
			return failed
		})
		var form *json.UnmarshalTypeError
		switch {
		case failed == nil && err != nil:
			return err
		case errors.As(failed, &form):
			e.wrong(e.Entry, "the entry is not of the form that it should have")
		case failed != nil:
			return e.cut(failed)
		}
	}
	return nil
}

const maxDepth = 200

// skip skips the value that begins with token t, without keeping it in memory.
func (e *Entries) skip(t json.Token) error {
	for depth := 0; ; {
		switch t {
		case json.Delim('['), json.Delim('{'):
			depth++
		case json.Delim(']'), json.Delim('}'):
			depth--
		}
		if depth <= 0 {
			return nil
		}
		if depth > maxDepth {
			return errors.New("the file is nested deeper than any list is")
		}
		var err error
		if t, err = e.token(); err != nil {
			return err
		}
	}
}

func (e *Entries) more() bool {
	e.guard.left = maxEntry
	return e.d.More()
}

func (e *Entries) token() (json.Token, error) {
	e.guard.left = maxEntry
	t, err := e.d.Token()
	return t, e.cut(err)
}

// cut reports where a file stops being JSON. Other errors are returned as they are.
func (e *Entries) cut(err error) error {
	var syntax *json.SyntaxError
	if err == io.EOF || err == io.ErrUnexpectedEOF || errors.As(err, &syntax) {
		e.wrong(e.Entry+1, "the file breaks off or is no JSON from here on; what comes before has been read")
		return errEnd
	}
	return err
}

// Keys are the keys of all objects at the beginning of a JSON file.
func Keys(text io.Reader) map[string]bool {
	d := json.NewDecoder(text)
	has := map[string]bool{}
	var inObject []bool
	key := false // a key comes next
	for len(inObject) < 64 {
		t, err := d.Token()
		if err != nil {
			break
		}
		switch t := t.(type) {
		case json.Delim:
			if t == '{' || t == '[' {
				inObject = append(inObject, t == '{')
			} else {
				inObject = inObject[:len(inObject)-1]
			}
		case string:
			if key && len(has) < 256 {
				has[t] = true
			}
			if key {
				key = false
				continue
			}
		}
		key = len(inObject) > 0 && inObject[len(inObject)-1]
	}
	return has
}

// Cell is one value of a file as text, since services write numbers as strings and strings as
// numbers. Null, a list or an object is "".
type Cell string

// UnmarshalJSON accepts any value.
func (c *Cell) UnmarshalJSON(b []byte) error {
	switch {
	case b[0] == '{' || b[0] == '[' || string(b) == "null":
		*c = ""
	case b[0] != '"':
		*c = Cell(b)
	case !slices.Contains(b, '\\'):
		*c = Cell(b[1 : len(b)-1])
	default:
		var s string
		if err := json.Unmarshal(b, &s); err != nil {
			return err
		}
		*c = Cell(s)
	}
	return nil
}
