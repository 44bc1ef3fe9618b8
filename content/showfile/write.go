package showfile

import (
	"bytes"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"

	"unspoiled/content/schema"
)

// Write writes a *Show, *Season or *Pages as a file. First comes a line that names its schema for
// editors, then the comment, which may have several lines. Read gives back the same.
func Write(w io.Writer, comment string, file any) error {
	kinds := map[reflect.Type]string{reflect.TypeFor[*Show](): "show", reflect.TypeFor[*Season](): "season", reflect.TypeFor[*Pages](): "guide"}
	kind, ok := kinds[reflect.TypeOf(file)]
	if !ok {
		return fmt.Errorf("%T is no file of a show", file)
	}
	out := &writer{}
	out.WriteString("#:schema ./" + schema.File(kind) + "\n\n")
	for line := range strings.Lines(comment) {
		out.WriteString(strings.TrimRight("# "+line, " \n") + "\n")
	}
	out.WriteString("\n")
	out.table("", reflect.ValueOf(file).Elem())
	_, err := w.Write(append(bytes.TrimRight(out.Bytes(), "\n"), '\n'))
	return err
}

// writer writes TOML as people do: the keys of a table in the order of its struct, then the tables
// in it, each after an empty line.
type writer struct{ bytes.Buffer }

func (w *writer) table(name string, v reflect.Value) {
	for _, a := range Assignments(v.Addr().Interface()) {
		w.WriteString(a.Key + " = " + a.Value + "\n")
	}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if !asTables(f) {
			continue
		}
		inner := strings.TrimPrefix(name+"."+f.Tag.Get("toml"), ".")
		for j := range v.Field(i).Len() {
			if !bytes.HasSuffix(w.Bytes(), []byte("\n\n")) {
				w.WriteString("\n")
			}
			w.WriteString("[[" + inner + "]]\n")
			w.table(inner, v.Field(i).Index(j))
		}
	}
}

// asTables reports whether a field is written as [[tables]].
func asTables(f reflect.StructField) bool {
	return f.Tag.Get("write") == "tables" || f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct &&
		!reflect.PointerTo(f.Type).Implements(reflect.TypeFor[toml.Unmarshaler]())
}

// Assignment is a key of a table and its value as TOML.
type Assignment struct{ Key, Value string }

// Assignments are the keys that have a value, as Write writes them and in that order, of what a
// pointer to a table leads to, without the tables in it.
func Assignments(of any) []Assignment {
	var out []Assignment
	v := reflect.ValueOf(of).Elem()
	for i := range v.NumField() {
		f, in := v.Type().Field(i), v.Field(i)
		if !asTables(f) && !in.IsZero() && (in.Kind() != reflect.Slice || in.Len() > 0) {
			out = append(out, Assignment{f.Tag.Get("toml"), valueOf(in)})
		}
	}
	return out
}

// valueOf is a value as TOML.
func valueOf(v reflect.Value) string {
	switch x := v.Interface().(type) {
	case string:
		return prose(x)
	case *int:
		return strconv.Itoa(*x)
	case []string:
		return listOf(x)
	case Gate:
		return x.toml()
	case Day:
		return Date(x).ISO()
	case Date:
		return quote(x.ISO())
	case Text:
		if len(x) == 1 && x[0].After == nil {
			return prose(x[0].Text)
		}
		return versions(x)
	case Texts:
		return versions(x)
	}
	return fmt.Sprint(v) // a number, or true
}

// quote is a text in quotes, on one line.
func quote(s string) string {
	line, err := toml.Marshal(map[string]string{"k": s})
	if err != nil {
		panic(err) // any text can be written
	}
	return string(line[len("k = ") : len(line)-1])
}

func listOf[S ~string](items []S) string {
	out := make([]string, len(items))
	for i, s := range items {
		out[i] = quote(string(s))
	}
	return "[" + strings.Join(out, ", ") + "]"
}

func (g Gate) toml() string {
	if len(g) == 1 {
		return quote(string(g[0]))
	}
	return listOf(g)
}

func versions(in []Version) string {
	var b strings.Builder
	for _, v := range in {
		b.WriteString("  { text = " + quote(v.Text))
		if v.After != nil {
			b.WriteString(", after = " + v.After.toml())
		}
		b.WriteString(" },\n")
	}
	return "[\n" + b.String() + "]"
}

// lineWidth is the width of a line of prose. A text longer than proseFrom is written in several
// lines.
const (
	lineWidth = 100
	proseFrom = 90
)

// prose is a text in quotes. A long one, or one with paragraphs, gets triple quotes, and its lines
// are broken at spaces: a backslash at the end of a line joins it with the next.
func prose(s string) string {
	if len(s) <= proseFrom && !strings.Contains(s, "\n") {
		return quote(s)
	}
	var b strings.Builder
	b.WriteString(`"""` + "\n")
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			b.WriteByte('\n')
		}
		line = quote(line)
		width := 0
		for j, word := range strings.Split(line[1:len(line)-1], " ") {
			switch {
			case j == 0:
			case width+len(word) >= lineWidth && word != "":
				b.WriteString(" \\\n")
				width = 0
			default:
				b.WriteByte(' ')
				width++
			}
			b.WriteString(word)
			width += len(word)
		}
	}
	return b.String() + `"""`
}
