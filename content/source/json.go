package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// bom is the byte order mark that some programs write before UTF-8.
var bom = []byte("\xef\xbb\xbf")

// firstByte is the first byte that is no white space, 0 where there is none.
func firstByte(data []byte) byte {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, bom), " \t\r\n")
	if len(data) == 0 {
		return 0
	}
	return data[0]
}

// hasKeys reports whether an object begins with, or anywhere in it has, all the keys.
func hasKeys(object []byte, keys ...string) bool {
	var all map[string]json.RawMessage
	if json.Unmarshal(bytes.TrimPrefix(object, bom), &all) != nil {
		return false
	}
	for _, k := range keys {
		if _, ok := all[k]; !ok {
			return false
		}
	}
	return true
}

// firstElement is the first element of an array, nil where there is none.
func firstElement(data []byte) []byte {
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, bom)))
	if t, err := d.Token(); err != nil || t != json.Delim('[') || !d.More() {
		return nil
	}
	var raw json.RawMessage
	if d.Decode(&raw) != nil {
		return nil
	}
	return raw
}

// decode reads JSON; an error names the place and none of the text there.
func decode(in Input, data []byte, into any) error {
	data = bytes.TrimPrefix(data, bom)
	err := json.Unmarshal(data, into)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &syntax):
		return fmt.Errorf("%s:%d: is no JSON from there on", in.Name, lineOf(data, syntax.Offset))
	case errors.As(err, &kind):
		return fmt.Errorf("%s:%d: %s is not what the catalogue gives there", in.Name, lineOf(data, kind.Offset), kind.Field)
	}
	return fmt.Errorf("%s: cannot be read as JSON", in.Name)
}

func lineOf(data []byte, offset int64) int {
	return 1 + bytes.Count(data[:min(int(offset), len(data))], []byte("\n"))
}

// minutes is a runtime, 0 for one that cannot be.
func minutes(n int) int {
	if n < 0 || n > 24*60 {
		return 0
	}
	return n
}
