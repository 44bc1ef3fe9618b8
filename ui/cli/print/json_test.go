package print

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
)

type inner struct {
	Name string   `json:"name"`
	Also []string `json:"also,omitempty"`
}

// Name is embedded beside what it would hide, were members told by their names in Go.
type Name struct {
	Name string `json:"other"`
}

type maybe struct {
	Left *int `json:"left,omitempty"`
}

type document struct {
	inner
	*maybe
	Name
	Title  string         `json:"title,omitempty"`
	Marks  string         `json:"marks"`
	Number int            `json:"number,omitempty"`
	Open   bool           `json:"open"`
	None   []inner        `json:"none"`
	Empty  []inner        `json:"empty"`
	Some   []inner        `json:"some"`
	Lists  [][]int        `json:"lists"`
	Keys   map[string]any `json:"keys,omitempty"`
	Bare   struct{}       `json:"bare"`
	Any    any            `json:"any"`
	Whole  inner          `json:"whole,omitempty"`
}

// TestJSONIsAsThePackageWritesIt, to the byte.
func TestJSONIsAsThePackageWritesIt(t *testing.T) {
	left := 3
	for name, v := range map[string]any{
		"nothing": document{},
		"all": document{
			inner: inner{"Mara", []string{"a", "b"}}, maybe: &maybe{&left}, Name: Name{"Edda"}, Title: "The <Log> & \"more\"\u2028", Marks: "é\n\x01", Number: -7, Open: true,
			Empty: []inner{}, Some: []inner{{Name: "x"}, {Also: []string{"y"}}}, Lists: [][]int{{1, 2}, {}, nil}, Keys: map[string]any{"b": 1, "a": []int{2}},
			Any: []inner{{Name: "z"}},
		},
		"a list": []inner{{Name: "x"}}, "a word": "x",
	} {
		var want, got bytes.Buffer
		e := json.NewEncoder(&want)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		if err := errors.Join(e.Encode(v), JSON(&got, v)); err != nil {
			t.Fatal(err)
		}
		if got.String() != want.String() {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got.String(), want.String())
		}
	}
}

// TestJSONIsWrittenPieceByPiece: no more is held of a long document than one of its values.
func TestJSONIsWrittenPieceByPiece(t *testing.T) {
	long := document{Some: make([]inner, 1000)}
	for i := range long.Some {
		long.Some[i].Name = strings.Repeat("x", 100)
	}
	longest := 0
	if err := JSON(writer(func(p []byte) { longest = max(longest, len(p)) }), long); err != nil || longest > 1000 {
		t.Error(err, longest)
	}
}

type writer func([]byte)

func (w writer) Write(p []byte) (int, error) {
	w(p)
	return len(p), nil
}
