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
	n := &notes{data: d.data, lines: map[string]int{}, tables: map[string]int{}, levels: []holder{{}}, line: 1}
	s := scanner{data: d.data, limits: d.limits, notes: n}
	s.file()
	return n.lines
}

// notes is what the second scan writes down: on which line each path stands.
type notes struct {
	data   []byte
	lines  map[string]int
	tables map[string]int // array of tables → how many there are
	levels []holder
	value  string // the path of the key or element read last

	off, line int // the line at an offset
}

// holder is the path of a table or array, and how many elements it has so far.
type holder struct {
	path  string
	count int
}

// put notes a line; what has one keeps it.
func (n *notes) put(path string, off int) {
	n.line += bytes.Count(n.data[n.off:off], []byte{'\n'})
	n.off = off
	if _, ok := n.lines[path]; !ok {
		n.lines[path] = n.line
	}
}

func (n *notes) header(s *scanner, array bool) {
	if n == nil {
		return
	}
	path := ""
	parts := keyParts(n.data[s.start:s.pos])
	for i, part := range parts {
		path += step(part)
		switch all := n.tables[path]; {
		case i == len(parts)-1 && array:
			n.put(path, s.start)
			n.tables[path]++
			path += element(all)
		case all > 0:
			path += element(all - 1)
		case i == len(parts)-1:
			delete(n.lines, path) // a table within it may have stood before
		}
		n.put(path, s.start)
	}
	n.levels[0] = holder{path: path}
}

func (n *notes) key(s *scanner) {
	if n == nil {
		return
	}
	n.levels = n.levels[:len(s.levels)]
	n.value = n.levels[len(s.levels)-1].path
	for _, part := range keyParts(n.data[s.start:s.pos]) {
		if all := n.tables[n.value]; all > 0 {
			n.value += element(all - 1)
		}
		n.value += step(part)
		n.put(n.value, s.start)
	}
}

func (n *notes) element(s *scanner) {
	if n == nil {
		return
	}
	n.levels = n.levels[:len(s.levels)]
	in := &n.levels[len(s.levels)-1]
	n.value = in.path + element(in.count)
	in.count++
	n.put(n.value, s.pos)
}

// enter goes into an array or an inline table.
func (n *notes) enter(s *scanner) {
	if n != nil {
		n.levels = append(n.levels[:len(s.levels)], holder{path: n.value})
	}
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
