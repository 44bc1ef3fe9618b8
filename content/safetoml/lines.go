package safetoml

import (
	"bytes"

	"github.com/BurntSushi/toml"
)

// Line is the line, counted from 1, of the key, table or element at a path of keys
// (string) and places in arrays (int, from 0), such as "episode", 6, "beat", 2, "after".
// What is not in the file has the line of the nearest thing around it that is; 0 if
// there is none. The first call scans the file again; calls may be concurrent.
func (d *Doc) Line(path ...any) int {
	d.once.Do(func() {
		root := &node{}
		newScanner(d.data, d.limits).document(root)
		d.places = root
	})
	n := d.places
	line := 0
	for _, p := range path {
		switch p := p.(type) {
		case string:
			n = n.keys[p]
		case int:
			if p < 0 || p >= len(n.elements) {
				return line
			}
			n = n.elements[p]
		default:
			return line
		}
		if n == nil {
			return line
		}
		line = n.line
	}
	return line
}

// node is where a key, a table or an element stands, and what is in it.
type node struct {
	line     int
	explicit bool // a header of its own, not only that of a table within it
	tables   bool // an array of tables: names go on in its last element
	keys     map[string]*node
	elements []*node
}

// step goes to a part of a key, given as written.
func (n *node) step(raw []byte, line int) *node {
	if n.tables {
		n = n.elements[len(n.elements)-1]
	}
	name := partName(raw)
	child := n.keys[name]
	if child == nil {
		child = &node{line: line}
		if n.keys == nil {
			n.keys = make(map[string]*node)
		}
		n.keys[name] = child
	}
	return child
}

// open is the table that a header opens: the node, or a new element of it.
func (n *node) open(array bool, line int) *node {
	if array {
		n.tables = true
		return n.element(line)
	}
	if !n.explicit {
		n.line, n.explicit = line, true
	}
	return n
}

// element adds an element to the array.
func (n *node) element(line int) *node {
	e := &node{line: line}
	n.elements = append(n.elements, e)
	return e
}

// partName is what a part of a key says. The file has been parsed, so it is well-formed.
func partName(raw []byte) string {
	if raw[0] != '"' && raw[0] != '\'' {
		return string(raw)
	}
	if raw[0] == '\'' || bytes.IndexByte(raw, '\\') < 0 {
		return string(raw[1 : len(raw)-1])
	}
	var v struct{ X string }
	if _, err := toml.Decode("X="+string(raw), &v); err != nil {
		return string(raw)
	}
	return v.X
}

// lineAt is the line of an offset, which must not be before that of an earlier call.
func (s *scanner) lineAt(off int) int {
	s.line += bytes.Count(s.data[s.lineOff:off], []byte{'\n'})
	s.lineOff = off
	return s.line
}
