package showfile

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"unspoiled/content/clean"
)

// Mistake is one thing that is wrong with a value, at a path below it.
type Mistake struct {
	Path []any
	What string
}

// Mistakes are what UnmarshalTOML says is wrong with a value.
type Mistakes []Mistake

func (m Mistakes) Error() string { return m[0].What }

// missing, as the last step of a path, is the table itself: what is wrong is that a key
// of it is not there.
const missing = "\x00missing"

func unknownKey(key string, known []string) string {
	what := "there is no key " + clean.Quote(key, 30) + " here; "
	if meant := Nearest(key, known); meant != "" {
		return what + fmt.Sprintf("did you mean %q?", meant)
	}
	return what + "the keys are " + strings.Join(known, ", ")
}

// knowsKeys reports whether every key of the file is one of the struct's, letter for
// letter: the parser itself takes them in any case.
func (f *File) knowsKeys(root keys) bool {
	for _, key := range f.doc.Keys() {
		in, ok := root, false
		for _, part := range key {
			if in, ok = in[part]; !ok {
				return false
			}
		}
	}
	return true
}

// keys are those that a table may have, each with those of the tables in it.
type keys map[string]keys

func keysOf(t reflect.Type) keys {
	switch {
	case t == reflect.TypeFor[Text](), t == reflect.TypeFor[Texts]():
		return keys{"text": nil, "after": nil}
	case reflect.PointerTo(t).Implements(unmarshaler):
		return nil
	case t.Kind() == reflect.Slice, t.Kind() == reflect.Pointer:
		return keysOf(t.Elem())
	case t.Kind() != reflect.Struct:
		return nil
	}
	out := keys{}
	for i := range t.NumField() {
		out[t.Field(i).Tag.Get("toml")] = keysOf(t.Field(i).Type)
	}
	return out
}

var unmarshaler = reflect.TypeFor[toml.Unmarshaler]()

// fits reports what does not fit a type, and whether it is to stay.
func (f *File) fits(t reflect.Type, v any, path []any) bool {
	switch {
	case reflect.PointerTo(t).Implements(unmarshaler):
		err := reflect.New(t).Interface().(toml.Unmarshaler).UnmarshalTOML(v)
		wrong, _ := err.(Mistakes)
		for _, m := range wrong {
			f.Report(m.What, slices.Concat(path, m.Path)...)
		}
		return err == nil
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct:
		return f.tables(t.Elem(), v, path)
	case t.Kind() == reflect.Slice:
		return f.strings(v, path)
	}
	want, ok := "", false
	switch t.Kind() {
	case reflect.String:
		_, ok = v.(string)
		want = "is not a string; write it in quotes"
	case reflect.Bool:
		_, ok = v.(bool)
		want = "is neither true nor false"
	default:
		_, ok = v.(int64)
		want = "is not a whole number"
	}
	if !ok {
		f.Report(want, path...)
	}
	return ok
}

// table reports everything in a table that does not fit a struct, and takes it out, so that
// the rest can be read all the same.
func (f *File) table(t reflect.Type, m map[string]any, path []any) {
	names := namesOf(t)
	for _, key := range slices.Sorted(maps.Keys(m)) {
		i, at := slices.Index(names, key), append(path[:len(path):len(path)], key)
		if i < 0 {
			f.Report(unknownKey(key, names), append(at, missing)...)
		}
		if i < 0 || !f.fits(t.Field(i).Type, m[key], at) {
			delete(m, key)
		}
	}
}

func namesOf(t reflect.Type) []string {
	out := make([]string, t.NumField())
	for i := range out {
		out[i] = t.Field(i).Tag.Get("toml")
	}
	return out
}

func (f *File) tables(t reflect.Type, v any, path []any) bool {
	items, ok := asList(v)
	for i, item := range items {
		m, isTable := item.(map[string]any)
		if ok = ok && isTable; ok {
			f.table(t, m, append(path[:len(path):len(path)], i))
		}
	}
	if !ok {
		f.Report(fmt.Sprintf("is not a list of tables; write [[%s]] above each", path[len(path)-1]), path...)
	}
	return ok
}

func (f *File) strings(v any, path []any) bool {
	items, ok := v.([]any)
	if !ok {
		f.Report("is not a list; write [\"…\", \"…\"]", path...)
	}
	for i, item := range items {
		if _, isString := item.(string); !isString {
			f.Report(fmt.Sprintf("item %d is not a string; write it in quotes", i+1), path...)
			ok = false
		}
	}
	return ok
}

// Nearest is the known word that somebody may have meant, at most two letters off in
// either case, or "".
func Nearest(word string, known []string) string {
	word = strings.ToLower(word)
	best, at := "", 3
	for _, k := range known {
		if d := distance(word, strings.ToLower(k)); d < at && d < len(k) {
			best, at = k, d
		}
	}
	return best
}

// distance counts the letters to add, drop, change or swap between two words
// (optimal string alignment).
func distance(a, b string) int {
	if len(a) > 40 || len(b) > 40 {
		return 99
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			step := 1
			if a[i-1] == b[j-1] {
				step = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+step)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
