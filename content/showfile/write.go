package showfile

import (
	"bytes"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
)

// SchemaHome is where editors find the schemas, to the last slash; "" as long as they
// have no address. Then no file that is written points at one.
const SchemaHome = ""

// Write writes a file of a show: a *Show, *Season or *Pages, under a comment, which may
// have several lines. What it writes, Read reads as the same.
func Write(w io.Writer, comment string, file any) error {
	out := &writer{}
	switch file.(type) {
	case *Show:
		out.schema("show")
	case *Season:
		out.schema("season")
	case *Pages:
		out.schema("guide")
	default:
		return fmt.Errorf("%T is no file of a show", file)
	}
	for line := range strings.Lines(comment) {
		out.put(strings.TrimRight("# "+line, " \n"), "\n")
	}
	if out.Len() > 0 {
		out.put("\n")
	}
	out.table("", reflect.ValueOf(file).Elem())
	_, err := w.Write(append(bytes.TrimRight(out.Bytes(), "\n"), '\n'))
	return err
}

// writer writes TOML as people do: the keys of a table in the order of its struct, then
// the tables in it, each under an empty line.
type writer struct{ bytes.Buffer }

func (w *writer) put(parts ...string) {
	for _, p := range parts {
		w.WriteString(p)
	}
}

func (w *writer) schema(name string) {
	if SchemaHome != "" {
		w.put("#:schema ", SchemaHome, name, ".json\n")
	}
}

func (w *writer) table(name string, v reflect.Value) {
	if version, ok := v.Interface().(Version); ok {
		w.key("after", reflect.ValueOf(version.After))
		w.put("text = ", prose(version.Text), "\n")
		return
	}
	t := v.Type()
	for i := range t.NumField() {
		if f := v.Field(i); !w.asTables(t.Field(i)) {
			w.key(t.Field(i).Tag.Get("toml"), f)
		}
	}
	for i := range t.NumField() {
		if !w.asTables(t.Field(i)) {
			continue
		}
		inner := strings.TrimPrefix(name+"."+t.Field(i).Tag.Get("toml"), ".")
		for j := range v.Field(i).Len() {
			if w.Len() > 0 && !bytes.HasSuffix(w.Bytes(), []byte("\n\n")) {
				w.put("\n")
			}
			w.put("[[", inner, "]]\n")
			w.table(inner, v.Field(i).Index(j))
		}
	}
}

// asTables reports whether a field is written as [[tables]].
func (w *writer) asTables(f reflect.StructField) bool {
	return f.Tag.Get("write") == "tables" || f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct &&
		!reflect.PointerTo(f.Type).Implements(unmarshaler)
}

// key writes a key and its value, unless it is left out.
func (w *writer) key(key string, v reflect.Value) {
	value := ""
	switch x := v.Interface().(type) {
	case string:
		value = quoteUnlessEmpty(x)
	case *int:
		if x != nil {
			value = strconv.Itoa(*x)
		}
	case int:
		if x != 0 {
			value = strconv.Itoa(x)
		}
	case bool:
		if x {
			value = "true"
		}
	case []string:
		value = listOf(x)
	case Gate:
		value = x.toml()
	case Day:
		value = Date(x).ISO()
	case Date:
		value = quoteUnlessEmpty(x.ISO())
	case Text:
		if len(x) == 1 && x[0].After == nil {
			value = prose(x[0].Text)
		} else {
			value = versions(x)
		}
	case Texts:
		value = versions(x)
	}
	if value != "" {
		w.put(key, " = ", value, "\n")
	}
}

// quoteUnlessEmpty is a string in quotes; what is empty is left out.
func quoteUnlessEmpty(s string) string {
	if s == "" {
		return ""
	}
	return quote(s)
}

func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		b.WriteString(escape(r))
	}
	b.WriteByte('"')
	return b.String()
}

// escape is a character as it stands in a string of one line.
func escape(r rune) string {
	switch {
	case r == '"', r == '\\':
		return `\` + string(r)
	case r == '\n':
		return `\n`
	case r == '\t':
		return `\t`
	case r < ' ', r >= 0x7f && r < 0xa0:
		return fmt.Sprintf(`\u%04x`, r)
	}
	return string(r)
}

func listOf(items []string) string {
	if len(items) == 0 {
		return ""
	}
	out := make([]string, len(items))
	for i, s := range items {
		out[i] = quote(s)
	}
	return "[" + strings.Join(out, ", ") + "]"
}

func (g Gate) toml() string {
	if len(g) == 1 {
		return quote(string(g[0]))
	}
	out := make([]string, len(g))
	for i, p := range g {
		out[i] = string(p)
	}
	return listOf(out)
}

func versions(in []Version) string {
	if len(in) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("[\n")
	for _, v := range in {
		b.WriteString("  { text = " + quote(v.Text))
		if v.After != nil {
			b.WriteString(", after = " + v.After.toml())
		}
		b.WriteString(" },\n")
	}
	return b.String() + "]"
}

// lineWidth is how long a line of prose becomes, and proseFrom from when on a text is
// written in several.
const (
	lineWidth = 100
	proseFrom = 90
)

// prose is a text in quotes. One that is long, or has paragraphs, stands between three, its
// lines broken at spaces: a backslash at the end of a line joins it with the next.
func prose(s string) string {
	if len(s) <= proseFrom && !strings.Contains(s, "\n") {
		return quote(s)
	}
	var b strings.Builder
	b.WriteString(`"""` + "\n")
	width := 0
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			b.WriteByte('\n')
			width = 0
		}
		for j, word := range strings.Split(line, " ") {
			word = strings.TrimSuffix(strings.TrimPrefix(quote(word), `"`), `"`)
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
