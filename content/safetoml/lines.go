package safetoml

import (
	"bytes"
	"strconv"

	"github.com/BurntSushi/toml"
)

// Line is the line, counted from 1, of the key, table or element at a path of keys
// (string) and places in arrays (int, from 0), such as "episode", 6, "beat", 2, "after".
// What is not in the file has the line of the nearest thing around it that is; 0 if
// there is none. The first call scans the file again; calls may be concurrent.
func (d *Doc) Line(path ...any) int {
	at, line := "", 0
	for _, p := range path {
		switch p := p.(type) {
		case string:
			at += step(p)
		case int:
			at += element(p)
		default:
			return line
		}
		found, ok := d.lines()[at]
		if !ok {
			return line
		}
		line = found
	}
	return line
}

func step(key string) string { return "\x00" + key }
func element(i int) string   { return "\x01" + strconv.Itoa(i) }

func (d *Doc) findLines() map[string]int {
	n := &notes{lines: map[string]int{}, count: map[string]int{}, in: []string{""}, line: 1}
	scan(d.data, d.limits, n.hear)
	return n.lines
}

// notes is what the second scan writes down: on which line each path stands.
type notes struct {
	lines map[string]int
	count map[string]int // array → how many elements it has so far
	in    []string       // the paths of the table, and of the arrays and inline tables that are open
	value string         // the path of the key or element read last

	off, line int // the line at an offset
}

func (n *notes) hear(s *scanner, what event) {
	in := n.in[len(n.in)-1]
	switch what {
	case aTable:
		n.in[0] = n.walk("", s)
		n.lines[n.in[0]] = n.line // a table within it may have stood before
	case oneOfTables:
		n.in[0] = n.element(n.walk("", s))
	case aKey:
		n.value = n.walk(in, s)
	case anElement:
		n.moveTo(s.pos, s)
		n.value = n.element(in)
	case entered:
		n.in = append(n.in, n.value)
	case left:
		n.in = n.in[:len(n.in)-1]
	}
}

func (n *notes) moveTo(off int, s *scanner) {
	n.line += bytes.Count(s.data[n.off:off], []byte{'\n'})
	n.off = off
}

// walk follows a key or header from a path, and notes the line of what has none yet.
func (n *notes) walk(path string, s *scanner) string {
	n.moveTo(s.start, s)
	for _, part := range keyParts(s.data[s.start:s.pos]) {
		if all := n.count[path]; all > 0 {
			path += element(all - 1)
		}
		path += step(part)
		if _, ok := n.lines[path]; !ok {
			n.lines[path] = n.line
		}
	}
	return path
}

// element notes the next element of an array.
func (n *notes) element(array string) string {
	path := array + element(n.count[array])
	n.count[array]++
	n.lines[path] = n.line
	return path
}

// keyParts is what the parts of a key say. The file has been parsed, so it is well-formed.
func keyParts(raw []byte) []string {
	var all map[string]any
	md, err := toml.Decode(string(raw)+" = 0", &all)
	if err != nil || len(md.Keys()) == 0 {
		return nil
	}
	keys := md.Keys()
	return keys[len(keys)-1]
}
