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

// entries is a JSON file that is read entry by entry, so that only one is in memory.
type entries struct {
	d      *json.Decoder
	guard  *guard
	places []string
	number int // of the entry that was read last, from 1
	take   func(decode func(any) error) error
	wrong  func(number int, what string)
}

// Entries reads a JSON file's entries: of the lists at the given places, such as "data.rows" for a
// list within objects, or without places what follows each other without a list. A list alone may
// stand for the object that usually holds it. Everything else is skipped. A file may be several
// answers, one after the other.
//
// Take is called for each entry and may decode it once. An entry of the wrong form, and the place
// where the file stops being JSON, are reported to wrong and are not errors.
func Entries(r *bufio.Reader, places []string, take func(decode func(any) error) error, wrong func(number int, what string)) error {
	g := &guard{r: r, left: maxEntry}
	e := &entries{d: json.NewDecoder(g), guard: g, places: places, take: take, wrong: wrong}
	var err error
	if len(places) == 0 {
		err = e.each()
	}
	for err == nil && e.more() {
		err = e.value("", 0)
	}
	if err == errEnd {
		return nil
	}
	return err
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

// value reads the value at a place, without keeping in memory what is no entry.
func (e *entries) value(at string, depth int) error {
	t, err := e.token()
	switch {
	case err != nil:
		return err
	case depth > maxDepth:
		return errDepth
	case t == json.Delim('[') && (at == "" || slices.Contains(e.places, at)):
		err = e.each()
	case t == json.Delim('['):
		for err == nil && e.more() {
			err = e.value(nowhere, depth+1)
		}
	case t == json.Delim('{'):
		for err == nil && e.more() {
			if t, err = e.token(); err == nil {
				key, _ := t.(string)
				err = e.value(e.within(at, key), depth+1)
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

// within is the place of a key in an object, if it is or leads to a place with entries.
func (e *entries) within(at, key string) string {
	if at != "" {
		key = at + "." + key
	}
	if slices.ContainsFunc(e.places, func(p string) bool { return strings.HasPrefix(p+".", key+".") }) {
		return key
	}
	return nowhere
}

// each reads entries up to the end of their list or of the file.
func (e *entries) each() error {
	for e.more() {
		e.number++
		err := e.take(e.d.Decode)
		var form *json.UnmarshalTypeError
		if errors.As(err, &form) {
			e.wrong(e.number, "the entry is not of the form that it should have")
		} else if err = e.cut(err); err != nil {
			return err
		}
	}
	return nil
}

func (e *entries) more() bool {
	e.guard.left = maxEntry
	return e.d.More()
}

func (e *entries) token() (json.Token, error) {
	e.guard.left = maxEntry
	t, err := e.d.Token()
	return t, e.cut(err)
}

// cut reports where a file stops being JSON. Other errors are returned as they are.
func (e *entries) cut(err error) error {
	var syntax *json.SyntaxError
	if err == io.EOF || err == io.ErrUnexpectedEOF || errors.As(err, &syntax) {
		e.wrong(e.number+1, "the file breaks off or is no JSON from here on; what comes before has been read")
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
