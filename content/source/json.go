package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"unspoiled/content/watch/imports/raw"
)

// cell is a value of a file as text: catalogues, and the tools that save their answers, mix numbers
// and strings.
type cell = raw.Cell

// number is a cell's whole number.
func number(s cell) (int, bool) {
	f, err := strconv.ParseFloat(strings.TrimSpace(string(s)), 64)
	if err != nil || f != math.Trunc(f) {
		return 0, false
	}
	return int(max(-1e9, min(f, 1e9))), true
}

// bom is the byte order mark that some programs write before UTF-8.
var bom = []byte("\xef\xbb\xbf")

// objects are the objects of a JSON file. They may be one alone, a list, or several answers saved
// one after the other.
func objects(in Input) ([]json.RawMessage, error) {
	data := bytes.TrimPrefix(in.Data, bom)
	d := json.NewDecoder(bytes.NewReader(data))
	var out []json.RawMessage
	for {
		var one json.RawMessage
		var all list[json.RawMessage]
		var err error
		next := bytes.TrimLeft(data[d.InputOffset():], " \t\r\n")
		if bytes.HasPrefix(next, []byte("[")) {
			err = all.read(d)
		} else if err = d.Decode(&one); err == nil {
			all = list[json.RawMessage]{one}
		}
		var syntax *json.SyntaxError
		switch {
		case errors.Is(err, io.EOF) && len(next) == 0:
			return out, nil
		case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
			return nil, fmt.Errorf("%s: breaks off; it was not saved to its end", in.Name)
		case errors.As(err, &syntax):
			line := 1 + bytes.Count(data[:min(int(syntax.Offset), len(data))], []byte("\n"))
			return nil, fmt.Errorf("%s:%d: is no JSON from there on", in.Name, line)
		}
		if out = append(out, all...); len(out) > maxEpisodes {
			return nil, fmt.Errorf("%s: holds more than %d entries, more than a show can have", in.Name, maxEpisodes)
		}
	}
}

// list is a JSON list. It keeps no more entries than a show can have episodes.
type list[T any] []T

func (l *list[T]) UnmarshalJSON(data []byte) error {
	if data[0] != '[' {
		return &json.UnmarshalTypeError{Field: "a list"}
	}
	return l.read(json.NewDecoder(bytes.NewReader(data)))
}

// read reads a list. Of an entry of the wrong type it keeps what can be read.
func (l *list[T]) read(d *json.Decoder) (form error) {
	if _, err := d.Token(); err != nil {
		return err
	}
	for d.More() {
		var one T
		var other *json.UnmarshalTypeError
		if err := d.Decode(&one); errors.As(err, &other) {
			form = err
		} else if err != nil {
			return err
		}
		if len(*l) <= maxEpisodes {
			*l = append(*l, one)
		}
	}
	if _, err := d.Token(); err != nil {
		return err
	}
	return form
}

// decode reads an object. A value of the wrong type counts as missing, and is noted as a doubt.
func (b *builder) decode(data []byte, into any, place string) {
	var form *json.UnmarshalTypeError
	if err := json.Unmarshal(data, into); errors.As(err, &form) && form.Field != "" {
		b.doubt(place, form.Field+" is not what the catalogue gives there, and was left out")
	}
}

// keysOf is the keys of the first object in a JSON file; nil for other files.
func keysOf(data []byte) map[string]bool {
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, bom)))
	t, err := d.Token()
	if t == json.Delim('[') {
		t, err = d.Token()
	}
	if err != nil || t != json.Delim('{') {
		return nil
	}
	keys := map[string]bool{}
	for d.More() {
		key, _ := d.Token()
		name, ok := key.(string)
		var value json.RawMessage
		if !ok || d.Decode(&value) != nil {
			return keys
		}
		keys[name] = true
	}
	return keys
}

// has reports whether the file's first object has all the keys.
func (in Input) has(keys ...string) bool {
	for _, k := range keys {
		if !in.keys[k] {
			return false
		}
	}
	return true
}
