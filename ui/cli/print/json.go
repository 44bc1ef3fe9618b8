package print

import (
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"strings"
)

// JSON writes a value for programs.
func (p *Printer) JSON(v any) error { return JSON(p, v) }

// JSON writes a value for programs to w, as encoding/json indents it, but member by member
// and element by element: that package holds a document twice before it writes a byte of it.
func JSON(w io.Writer, v any) error {
	j := &jsonWriter{w: w}
	j.value(reflect.ValueOf(v), "")
	j.put("\n")
	return j.err
}

type jsonWriter struct {
	w    io.Writer
	leaf bytes.Buffer
	err  error // the first
}

func (j *jsonWriter) put(s string) {
	if j.err == nil {
		_, j.err = io.WriteString(j.w, s)
	}
}

func (j *jsonWriter) value(v reflect.Value, indent string) {
	switch {
	case v.Kind() == reflect.Struct:
		j.members(v, indent)
	case v.Kind() == reflect.Slice && v.Len() > 0:
		for i := range v.Len() {
			j.put(map[bool]string{true: "[\n", false: ",\n"}[i == 0] + indent + step)
			j.value(v.Index(i), indent+step)
		}
		j.put("\n" + indent + "]")
	default:
		j.leafOf(v, indent)
	}
}

const step = "  "

// members writes a struct.
func (j *jsonWriter) members(v reflect.Value, indent string) {
	open := "{\n"
	eachMember(v, func(name string, member reflect.Value) {
		j.put(open + indent + step + `"` + name + `": `)
		j.value(member, indent+step)
		open = ",\n"
	})
	if open == "{\n" {
		j.put("{}")
		return
	}
	j.put("\n" + indent + "}")
}

// eachMember goes through a struct and those embedded in it. Of what a tag can say, our
// documents use the name and omitempty.
func eachMember(v reflect.Value, do func(name string, member reflect.Value)) {
	for i := range v.NumField() {
		f, member := v.Type().Field(i), v.Field(i)
		name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous:
			if member = reflect.Indirect(member); member.IsValid() {
				eachMember(member, do)
			}
		case name != "" && (option != "omitempty" || !empty(member)):
			do(name, member)
		}
	}
}

func empty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Slice, reflect.Map:
		return v.Len() == 0
	case reflect.Struct:
		return false
	}
	return v.IsZero()
}

// leafOf writes what holds nothing large.
func (j *jsonWriter) leafOf(v reflect.Value, indent string) {
	j.leaf.Reset()
	e := json.NewEncoder(&j.leaf)
	e.SetEscapeHTML(false)
	e.SetIndent(indent, step)
	if err := e.Encode(v.Interface()); err != nil && j.err == nil {
		j.err = err
	}
	j.put(strings.TrimSuffix(j.leaf.String(), "\n"))
}
