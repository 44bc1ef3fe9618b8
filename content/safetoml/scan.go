package safetoml

import (
	"bytes"
	"unicode/utf8"
)

// scanner goes over the brackets, keys, strings and comments of a file. Up to the first
// place where the parser's lexer fails, it takes for a string or a comment what the lexer
// takes for one; behind that place it does not matter what it sees. So what passes is
// nested no deeper, named no longer and no more work than it has counted.
type scanner struct {
	data   []byte
	pos    int
	limits Limits
	work   int
	fault  fault // the first; it ends the scan

	start, depth int // where the key read last begins; how many arrays and inline tables are open

	hear func(*scanner, event)
}

// event is what a scan comes by. The name of a table or a key stands from start to pos.
type event int

const (
	aTable event = iota
	oneOfTables
	aKey
	anElement // begins at pos
	entered   // an array or inline table, the value of the key or element before
	left
)

// name is the size of a key's full name.
type name struct{ parts, bytes int }

// scan goes over a file, and tells how much work it is, and the first fault.
func scan(data []byte, l Limits, hear func(*scanner, event)) (work int, f fault, ok bool) {
	if f, ok := checkBytes(data); !ok {
		return 0, f, false
	}
	s := scanner{data: data, limits: l, hear: hear}
	s.file()
	return s.work, s.fault, s.fault.why == ""
}

// checkBytes refuses what may stand nowhere in TOML: bytes that are not UTF-8, and
// control characters but tab and the ends of lines. The parser refuses them too, but
// with its lexer in a state from which it reads on.
func checkBytes(data []byte) (fault, bool) {
	for i, c := range data {
		switch {
		case c >= ' ' && c != 0x7f, c == '\n', c == '\t', c == '\r' && i+1 < len(data) && data[i+1] == '\n':
		case c == 0:
			return fault{why: nulByte, off: i}, false
		default:
			return fault{why: controlChar, off: i}, false
		}
	}
	if utf8.Valid(data) {
		return fault{}, true
	}
	off := 0
	for r, n := utf8.DecodeRune(data); r != utf8.RuneError || n != 1; r, n = utf8.DecodeRune(data[off:]) {
		off += n
	}
	return fault{why: notUTF8, off: off}, false
}

func (s *scanner) fail(off int, why problem, limit int) {
	if s.fault.why == "" {
		s.fault = fault{why: why, off: off, limit: int64(limit)}
	}
}

// spend counts work. The weights are measured: a step is a quarter of a microsecond or less.
func (s *scanner) spend(steps int) {
	if s.work += steps; s.work > s.limits.Work {
		s.fail(s.pos, tooMuch, 0)
	}
}

// more reports whether there is anything to scan.
func (s *scanner) more() bool { return s.pos < len(s.data) && s.fault.why == "" }

// next passes over blanks, ends of lines and comments.
func (s *scanner) next() bool {
	for ; s.more(); s.pos++ {
		switch s.data[s.pos] {
		case ' ', '\t', '\r':
		case '\n':
			if s.pos%8 == 0 { // eight ends of lines are a step
				s.spend(1)
			}
		case '#':
			s.pos += indexOr(s.data[s.pos:], '\n') - 1
			s.spend(1)
		default:
			return true
		}
	}
	return false
}

func (s *scanner) file() {
	var table name
	for s.next() {
		switch s.data[s.pos] {
		case '[':
			table = s.header()
		case ']', '{', '}', ',':
			return // where the lexer fails
		default:
			s.pair(table)
		}
	}
}

// header scans [a.b] or [[a.b]].
func (s *scanner) header() name {
	brackets, what := "]", aTable
	if bytes.HasPrefix(s.data[s.pos:], []byte("[[")) {
		brackets, what = "]]", oneOfTables
	}
	s.pos += len(brackets)
	key := s.key(name{})
	s.hear(s, what)
	for range brackets {
		if s.pos == len(s.data) || s.data[s.pos] != ']' {
			s.fail(s.pos, noBracket, 0)
			return key
		}
		s.pos++
	}
	s.spend(4 + key.parts*(key.parts+key.bytes/32))
	return key
}

// pair scans a key of a table, and its value.
func (s *scanner) pair(table name) {
	key := s.key(table)
	if !s.more() || s.data[s.pos] != '=' {
		return
	}
	s.hear(s, aKey)
	s.pos++
	s.spend(4 + (key.parts-table.parts)*(key.parts+key.bytes/32))
	for s.more() {
		switch c := s.data[s.pos]; c {
		case ' ', '\t', '\r':
			s.pos++
		case '\n', '#', ',', ']', '}':
			return
		case '[', '{':
			s.brackets(c, key)
		default:
			s.word(c)
		}
	}
}

// brackets scans an array or an inline table, which belongs to a key.
func (s *scanner) brackets(open byte, key name) {
	off, begun := s.pos, false
	if s.depth++; s.depth > s.limits.Depth {
		s.fail(off, tooDeep, s.limits.Depth)
	}
	s.hear(s, entered)
	s.pos++
	s.spend(2 + key.parts + key.bytes/32)
	for s.next() {
		c := s.data[s.pos]
		if open == '[' && !begun && c != ']' && c != '}' && c != ',' {
			s.hear(s, anElement)
			begun = true
		}
		switch {
		case c == ']' || c == '}':
			s.hear(s, left)
			s.depth--
			s.pos++
			return
		case c == ',':
			s.pos++
			begun = false
			s.spend(1)
		case c == '[' || c == '{':
			s.brackets(c, key)
		case open == '{':
			s.pair(key)
		default:
			s.word(c)
		}
	}
	s.fail(off, openBracket, 0)
}

// key scans a key in a table, up to what ends it.
func (s *scanner) key(table name) name {
	s.start = s.pos
	key := name{table.parts + 1, table.bytes}
	for s.more() {
		from := s.pos
		switch c := s.data[s.pos]; {
		case c == '"' || c == '\'':
			s.quoted(c)
		case c == '.':
			s.pos++
			key.parts++
		case c == ' ' || c == '\t':
			s.pos++
			continue
		case ends[c]:
			return key
		default:
			s.run('.')
		}
		key.bytes += s.pos - from
		if key.parts > s.limits.KeyParts {
			s.fail(from, tooManyParts, s.limits.KeyParts)
		}
		if key.bytes > s.limits.KeyBytes {
			s.fail(from, keyTooLong, s.limits.KeyBytes)
		}
	}
	return key
}

// word scans a string, a number, a date, or whatever else stands between blanks.
func (s *scanner) word(c byte) {
	if c == '"' || c == '\'' {
		s.quoted(c)
		return
	}
	from := s.pos
	s.run(' ')
	steps := (s.pos - from) / 5
	if c <= '9' && bytes.ContainsAny(s.data[from:s.pos], "eE") {
		steps += 60 // near zero strconv goes its slow way
	}
	s.spend(steps)
}

// ends are what a word or a part of a key ends before.
var ends = [256]bool{
	' ': true, '\t': true, '\r': true, '\n': true, '#': true, '[': true, ']': true, '{': true, '}': true, ',': true, '=': true, '"': true, '\'': true,
}

// run passes over a word, or less where something else ends it as well.
func (s *scanner) run(or byte) {
	for s.pos++; s.pos < len(s.data) && !ends[s.data[s.pos]] && s.data[s.pos] != or; {
		s.pos++
	}
}

// quoted scans a string of any of the four kinds. Between three quotes one or two are text,
// and of a longer run the last three close it. The lexer takes a run of five; double quotes
// behind a double backslash it takes six, so most is 6 there.
func (s *scanner) quoted(quote byte) {
	in, at, why := s.data[s.pos:], 3, openMultiline
	if len(in) < 3 || in[1] != quote || in[2] != quote {
		in, at, why = in[:indexOr(in, '\n')], 1, openString
	}
	for at < len(in) {
		at += indexOr(in[at:], quote)
		run := len(in) - at - len(bytes.TrimLeft(in[at:], string(quote)))
		escapes := at - len(bytes.TrimRight(in[:at], `\`))
		switch {
		case run == 0 || quote == '"' && escapes%2 == 1:
			run = 1 // it is text
		case why == openString:
			s.pos += at + 1
			return
		case run > 6, run > 5 && quote == '\'':
			s.fail(s.pos+at, manyQuotes, 0)
			return
		case run > 2:
			s.spend(bytes.Count(in[:at], []byte{'\n'}) / 8)
			s.pos += at + run
			return
		}
		at += run
	}
	s.fail(s.pos, why, 0)
}

// indexOr is the place of a byte, or the length of the data.
func indexOr(data []byte, c byte) int {
	if i := bytes.IndexByte(data, c); i >= 0 {
		return i
	}
	return len(data)
}
