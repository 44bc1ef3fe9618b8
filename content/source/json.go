package source

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
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

// objects are the objects of a JSON file. They may be one alone, a list, or several answers saved
// one after the other.
func objects(in Input) ([]json.RawMessage, error) {
	d := json.NewDecoder(bytes.NewReader(in.Data))
	var out []json.RawMessage
	for {
		var one json.RawMessage
		err := d.Decode(&one)
		var syntax *json.SyntaxError
		switch {
		case errors.Is(err, io.EOF):
			return out, nil
		case errors.As(err, &syntax):
			line := 1 + bytes.Count(in.Data[:min(int(syntax.Offset), len(in.Data))], []byte("\n"))
			return nil, fmt.Errorf("%s:%d: is no JSON from there on", in.Name, line)
		case err != nil:
			return nil, fmt.Errorf("%s: breaks off; it was not saved to its end", in.Name)
		}
		all := list[json.RawMessage]{one}
		if one[0] == '[' {
			all = nil
			_ = all.UnmarshalJSON(one)
		}
		if out = append(out, all...); len(out) > maxEpisodes {
			return nil, fmt.Errorf("%s: holds more than %d entries, more than a show can have", in.Name, maxEpisodes)
		}
	}
}

// list is a JSON list of which no more entries are kept than a show can have episodes. Of an entry
// of the wrong type it keeps what can be read.
type list[T any] []T

// UnmarshalJSON reads a list, which is known to be JSON.
func (l *list[T]) UnmarshalJSON(data []byte) error {
	d := json.NewDecoder(bytes.NewReader(data))
	if t, _ := d.Token(); t != json.Delim('[') {
		return json.Unmarshal(data, new([]T)) // null, or an error
	}
	var form error
	for d.More() && len(*l) <= maxEpisodes {
		var one T
		form = cmp.Or(d.Decode(&one), form)
		*l = append(*l, one)
	}
	return form
}

// decode reads an object. A value of the wrong type counts as missing, and is noted as a doubt.
func (b *builder) decode(data []byte, into any, place string) {
	var form *json.UnmarshalTypeError
	if err := json.Unmarshal(data, into); errors.As(err, &form) && form.Field != "" {
		b.doubt(place, strings.ToLower(form.Field)+" is not what the catalogue gives there, and was left out")
	}
}

// object is a JSON object's values by their keys.
type object map[string]json.RawMessage

// keysOf is the first object in a JSON file; nil for other files.
func keysOf(data []byte) (first object) {
	d := json.NewDecoder(bytes.NewReader(data))
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("[")) {
		_, _ = d.Token() // the bracket
	}
	_ = d.Decode(&first) // what is no object has no keys
	return first
}

// has reports whether the object has all the keys.
func (o object) has(keys ...string) bool {
	return !slices.ContainsFunc(keys, func(key string) bool { return o[key] == nil })
}
