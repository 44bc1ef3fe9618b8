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

// Mistake is one thing that is wrong with a value. Path leads to it from the value.
type Mistake struct {
	Path []any
	What string
}

// Mistakes are what UnmarshalTOML says is wrong with a value.
type Mistakes []Mistake

func (m Mistakes) Error() string { return m[0].What }

// missing, as the last step of a path, says that the key before it is not there, so that the path
// ends at the table.
const missing = "\x00missing"

func unknownKey(key string, known []string) string {
	what := "there is no key " + clean.Quote(key, 30) + " here; "
	if meant := Nearest(key, known); meant != "" {
		return what + fmt.Sprintf("did you mean %q?", meant)
	}
	return what + "the keys are " + strings.Join(known, ", ")
}

// keys are the keys that a table may have, in the order of its struct's fields, with those of the
// tables in it.
type keys []struct {
	name any // a string, ready for a path
	in   keys
}

func keysOf(t reflect.Type) keys {
	if t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	out := make(keys, t.NumField())
	for i := range out {
		out[i].name, out[i].in = t.Field(i).Tag.Get("toml"), keysOf(t.Field(i).Type)
	}
	return out
}

// table fills a struct and reports every value that does not fit it. The parser would accept keys
// in any case and stop at the first mistake.
func (f *File) table(into reflect.Value, k keys, m map[string]any, path []any) {
	found := 0
	for i := range k {
		if v, ok := m[k[i].name.(string)]; ok {
			found++
			f.value(into.Field(i), k[i].in, v, append(path, k[i].name))
		}
	}
	if found == len(m) {
		return
	}
	var names []string
	for _, key := range k {
		names = append(names, key.name.(string))
	}
	for _, key := range slices.Sorted(maps.Keys(m)) {
		if !slices.Contains(names, key) {
			f.Report(unknownKey(key, names), append(path, key, missing)...)
		}
	}
}

func (f *File) value(field reflect.Value, k keys, v any, path []any) {
	ok, want := false, "is not a whole number"
	switch to := field.Addr().Interface().(type) {
	case toml.Unmarshaler:
		wrong, _ := to.UnmarshalTOML(v).(Mistakes)
		for _, m := range wrong {
			field.SetZero()
			f.reported[fmt.Sprintf("%q", path)] = true // or it would be called missing as well
			f.Report(m.What, append(path, m.Path...)...)
		}
		return
	case *[]string:
		*to = f.strings(v, path)
		return
	case *string:
		*to, ok = v.(string)
		want = "is not a string; write it in quotes"
	case *bool:
		*to, ok = v.(bool)
		want = "is neither true nor false"
	case *int:
		*to, ok = wholeNumber(v)
	case **int:
		*to = new(int)
		**to, ok = wholeNumber(v)
	default:
		f.tables(field, k, v, path)
		return
	}
	if !ok {
		field.SetZero()
		f.Report(want, path...)
	}
}

func wholeNumber(v any) (int, bool) {
	n, ok := v.(int64)
	return int(n), ok && int64(int(n)) == n
}

func (f *File) tables(field reflect.Value, k keys, v any, path []any) {
	items, ok := asList(v)
	field.Set(reflect.MakeSlice(field.Type(), len(items), len(items)))
	for i, item := range items {
		m, isTable := item.(map[string]any)
		if ok = ok && isTable; ok {
			f.table(field.Index(i), k, m, append(path, i))
		}
	}
	if !ok {
		field.SetZero()
		f.Report(fmt.Sprintf("is not a list of tables; write [[%s]] above each", path[len(path)-1]), path...)
	}
}

func (f *File) strings(v any, path []any) []string {
	items, ok := v.([]any)
	if !ok {
		f.Report("is not a list; write [\"…\", \"…\"]", path...)
	}
	out := make([]string, len(items))
	for i, item := range items {
		var isString bool
		if out[i], isString = item.(string); !isString {
			f.Report(fmt.Sprintf("item %d is not a string; write it in quotes", i+1), path...)
			ok = false
		}
	}
	if !ok {
		return nil
	}
	return out
}

// Nearest is the known word that is at most two letters off, whatever its case, or "".
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

// distance counts the letters to add, drop or change between two words.
func distance(a, b string) int {
	if len(a) > 40 || len(b) > 40 {
		return 99
	}
	row := make([]int, len(b)+1) // from what is read of a to each beginning of b
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		corner := row[0]
		row[0]++
		for j := range len(b) {
			change := corner
			if a[i] != b[j] {
				change++
			}
			corner = row[j+1]
			row[j+1] = min(change, corner+1, row[j]+1)
		}
	}
	return row[len(b)]
}
