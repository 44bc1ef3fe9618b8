package raw

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"unspoiled/content/internal/pattern"
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

const maxDepth = 200

var errDepth = errors.New("the file is nested deeper than any list is")

// At reads the lists at the given places: "" is the file itself, "data.rows" a list within objects.
// A list alone may stand for the object that usually holds it. Everything else is skipped. A file
// may be several answers, one after the other.
func (e *Entries) At(places ...string) error {
	err := e.value("", places, 0)
	for err == nil && e.more() {
		err = e.value("", places, 0)
	}
	return reported(err)
}

// value reads the value at a place, without keeping in memory what is no entry.
func (e *Entries) value(at string, places []string, depth int) error {
	t, err := e.token()
	switch {
	case err != nil:
		return err
	case depth > maxDepth:
		return errDepth
	case t == json.Delim('[') && (at == "" || slices.Contains(places, at)):
		err = e.each()
	case t == json.Delim('['):
		for err == nil && e.more() {
			err = e.value(nowhere, places, depth+1)
		}
	case t == json.Delim('{'):
		for err == nil && e.more() {
			if t, err = e.token(); err == nil {
				key, _ := t.(string)
				err = e.value(within(at, key, places), places, depth+1)
			}
		}
	default:
		return nil
	}
	if err == nil {
		_, err = e.token() // the end of the list or the object
	}
	return err
}

// nowhere is where no list of entries can be.
const nowhere = "-"

// within is the place of a key in an object, if it is or leads to one of the places.
func within(at, key string, places []string) string {
	if at != "" {
		key = at + "." + key
	}
	if slices.ContainsFunc(places, func(p string) bool { return strings.HasPrefix(p+".", key+".") }) {
		return key
	}
	return nowhere
}

// Lines reads entries that follow each other without a list.
func (e *Entries) Lines() error { return reported(e.each()) }

// reported is an error that is not yet reported.
func reported(err error) error {
	if errors.Is(err, errEnd) {
		return nil
	}
	return err
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

// texts matches every text in JSON, and the colon behind a key.
var texts = pattern.New(`"((?:[^"\\]|\\.)*)"\s*(:?)`)

// Keys are the keys of all objects at the beginning of a JSON file.
func Keys(head []byte) map[string]bool {
	keys := map[string]bool{}
	for _, found := range texts().FindAllSubmatch(head, -1) {
		if len(found[2]) > 0 {
			keys[string(found[1])] = true
		}
	}
	return keys
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
