package safetoml

import "bytes"

// scanner goes over the structure of a file as the parser's lexer does: what it takes
// for a string, a comment or a bracket is what the lexer takes for one, up to the place
// where either of them fails. It does not look at what strings, numbers and dates say.
type scanner struct {
	data   []byte
	pos    int
	limits Limits
	depth  int
	work   int64
	fault  fault

	quote, apostrophe, backslash, newline cursor

	// For the second scan, which notes where things stand: the line at an offset.
	lineOff, line int
}

// place is what the scanner is in: the full name of a table or key, and, in the second
// scan, its node.
type place struct {
	parts, bytes int
	node         *node
}

func newScanner(data []byte, l Limits) *scanner {
	return &scanner{
		data: data, limits: l, work: l.Work, line: 1,
		quote:      cursor{'"', -1},
		apostrophe: cursor{'\'', -1},
		backslash:  cursor{'\\', -1},
		newline:    cursor{'\n', -1},
	}
}

// cursor finds the next of a byte at or behind a position. As positions only grow, all
// calls together pass over the data once.
type cursor struct {
	of byte
	at int
}

func (c *cursor) from(data []byte, pos int) int {
	if c.at < pos {
		c.at = len(data)
		if i := bytes.IndexByte(data[pos:], c.of); i >= 0 {
			c.at = pos + i
		}
	}
	return c.at
}

func (s *scanner) fail(off int, why problem) bool {
	s.fault = fault{why: why, off: off}
	return false
}

func (s *scanner) failLimit(off int, why problem, limit int) bool {
	s.fault = fault{why: why, off: off, limit: int64(limit)}
	return false
}

// peek is the next byte, or 0 at the end: no file that gets here holds a 0.
func (s *scanner) peek() byte {
	if s.pos < len(s.data) {
		return s.data[s.pos]
	}
	return 0
}

// space skips blanks and tabs.
func (s *scanner) space() {
	for s.pos < len(s.data) && (s.data[s.pos] == ' ' || s.data[s.pos] == '\t') {
		s.pos++
	}
}

// blank skips blanks, ends of lines and comments.
func (s *scanner) blank() bool {
	for {
		switch s.peek() {
		case ' ', '\t', '\n', '\r':
			s.pos++
		case '#':
			if !s.comment() {
				return false
			}
		default:
			return true
		}
	}
}

func (s *scanner) comment() bool {
	s.pos = s.newline.from(s.data, s.pos)
	return s.spend(costComment)
}

// file scans the whole file, noting nothing.
func (s *scanner) file() bool { return s.document(nil) }

// document scans the whole file and notes what it finds under root, if there is one.
func (s *scanner) document(root *node) bool {
	top := place{node: root}
	table := top
	for {
		if !s.blank() {
			return false
		}
		ok := true
		switch s.peek() {
		case 0:
			return true
		case '[':
			table, ok = s.header(top)
		default:
			ok = s.pair(table)
		}
		if !ok || !s.lineEnd() {
			return false
		}
	}
}

// lineEnd sees to it that nothing but a comment stands on the rest of the line.
func (s *scanner) lineEnd() bool {
	s.space()
	switch s.peek() {
	case 0, '\n', '\r', '#':
		return true
	}
	return s.fail(s.pos, trailing)
}

// header scans [a.b] or [[a.b]] and returns the table it opens.
func (s *scanner) header(top place) (place, bool) {
	s.pos++
	array := s.peek() == '['
	if array {
		s.pos++
	}
	table, ok := s.key(top)
	if !ok {
		return table, false
	}
	if s.peek() != ']' || array && (s.pos+1 == len(s.data) || s.data[s.pos+1] != ']') {
		return table, s.fail(s.pos, noBracket)
	}
	s.pos++
	if array {
		s.pos++
	}
	if table.node != nil {
		table.node = table.node.open(array, s.lineAt(s.pos))
	}
	return table, s.spend(costHeader(table.parts, table.bytes))
}

// pair scans a key and its value, in the given table.
func (s *scanner) pair(table place) bool {
	key, ok := s.key(table)
	if !ok {
		return false
	}
	if s.peek() != '=' {
		return s.fail(s.pos, noEquals)
	}
	s.pos++
	s.space()
	return s.spend(costKey(key.parts-table.parts, key.parts, key.bytes)) && s.value(key)
}

// key scans a key of one or more parts, and the blanks behind it.
func (s *scanner) key(in place) (place, bool) {
	for {
		s.space()
		start := s.pos
		if !s.keyPart() {
			return in, false
		}
		in.parts++
		in.bytes += s.pos - start
		if in.parts > s.limits.KeyParts {
			return in, s.failLimit(start, tooManyParts, s.limits.KeyParts)
		}
		if in.bytes > s.limits.KeyBytes {
			return in, s.failLimit(start, keyTooLong, s.limits.KeyBytes)
		}
		if in.node != nil {
			in.node = in.node.step(s.data[start:s.pos], s.lineAt(start))
		}
		s.space()
		if s.peek() != '.' {
			return in, true
		}
		s.pos++
	}
}

func (s *scanner) keyPart() bool {
	start := s.pos
	switch s.peek() {
	case '"':
		return s.basic()
	case '\'':
		return s.literal()
	}
	for s.pos < len(s.data) && isBare(s.data[s.pos]) {
		s.pos++
	}
	if s.pos == start {
		return s.fail(start, noKey)
	}
	return true
}

// isBare reports whether a key may hold the byte without quotes.
func isBare(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '_' || c == '-'
}
