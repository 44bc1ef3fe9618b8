package safetoml

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// scanner is the guard. It finds names, brackets, strings and comments, and adds up how much
// work they will be for the parser. Up to the place where the parser's lexer reports its
// first error, the scanner sees the same strings and comments as the lexer. After that place
// the parser does no work, so it does not matter what the scanner sees there.
type scanner struct {
	file       string
	data       []byte
	work, most int64
	err        error // the first error; it ends the scan

	pos   int
	start int     // where the current header, key or element begins; -1 if none has begun
	value bool    // pos is in a value or an element, not in a key or header
	name  int64   // weight of the last key, see named
	open  []frame // the current table, then the arrays and inline tables that are open in it

	// hear is called with each header as it is written, after its last ]; with each key, after
	// its =; and with nil for each element of an array, at its first byte.
	hear func(s *scanner, name []byte)
	path string // set by hear: the path of the last key or element
}

// frame is an open table or array. It keeps the weight and the path of its key.
type frame struct {
	array bool // not a table
	from  int  // the offset of its bracket
	name  int64
	path  string
}

// scan scans a file and returns its work. It first refuses bytes that TOML allows nowhere,
// because the parser's lexer misbehaves after them.
func scan(file string, data []byte, most int64, hear func(s *scanner, name []byte)) (work int64, err error) {
	for i, c := range data {
		if c == 0x7f || c < ' ' && c != '\n' && c != '\t' && !bytes.HasPrefix(data[i:], []byte("\r\n")) {
			return 0, place(file, data, i, "there is a control character: write it as an escape such as \\u001b, or remove it")
		}
	}
	if !utf8.Valid(data) {
		return 0, place(file, data, bytes.IndexRune(data, utf8.RuneError), "there is a byte that is not UTF-8: save the file as UTF-8")
	}
	s := &scanner{file: file, data: data, most: most, hear: hear, start: -1, open: []frame{{}}}
	for s.pos < len(data) && s.err == nil && len(s.open) > 0 {
		s.token(data[s.pos])
	}
	s.spend(int64(bytes.Count(data, []byte{'\n'}) / 8)) // for an error, the parser splits the file into lines
	if len(s.open) > 1 && s.err == nil {
		s.err = place(file, data, s.open[len(s.open)-1].from, "an array or inline table is never closed")
	}
	return s.work, s.err
}

// spend adds work. What each thing costs was measured: a step is at most a quarter of a
// microsecond.
func (s *scanner) spend(steps int64) {
	if s.work += steps; s.work > s.most && s.err == nil {
		s.err = place(s.file, s.data, s.pos, "there are more keys, tables, values or comments, or longer or deeper ones, than one file may hold: split it")
	}
}

// token moves past the token that begins with c: a sign, a string, a comment or a word.
func (s *scanner) token(c byte) {
	in := &s.open[len(s.open)-1]
	if s.start < 0 && strings.IndexByte(" \t\r\n#,]}", c) < 0 {
		if s.start = s.pos; in.array {
			s.hear(s, nil)
		}
	}
	from := s.pos
	s.pos++
	switch c {
	case ' ', '\t', '\r':
	case '\n':
		if len(s.open) == 1 {
			s.start, s.value = -1, false
		}
	case ',':
		s.spend(1)
		s.start, s.value, s.name = -1, in.array, in.name
	case '=':
		s.name = s.named(in.name, from)
		s.value = true
	case '[', '{':
		if s.value {
			s.enter(c == '[')
		}
	case ']', '}':
		switch {
		case c == '}' || s.value:
			s.open, s.value = s.open[:len(s.open)-1], true
		case s.start >= 0 && !bytes.HasPrefix(s.data[s.pos:], []byte("]")):
			s.open[0].name = s.named(0, s.pos)
		}
	case '"', '\'':
		s.quoted(c, from)
	case '#':
		comment, _, _ := bytes.Cut(s.data[s.pos:], []byte("\n"))
		s.pos += len(comment)
		s.spend(1)
	default:
		s.word(from)
	}
}

// named returns the weight of a key or header, which includes that of its table. The parser
// builds the full name once for each part, so that many or long parts cost more.
func (s *scanner) named(table int64, end int) int64 {
	name := s.data[s.start:end]
	parts := 1 + int64(bytes.Count(name, []byte{'.'}))
	weight := table + parts + int64(len(name)/32)
	s.spend(4 + parts*weight)
	s.hear(s, name)
	return weight
}

// enter opens an array or an inline table. The parser recurses into it, so that each level of
// nesting costs more than the one before.
func (s *scanner) enter(array bool) {
	s.spend(2 + int64(len(s.open)) + s.name)
	s.open = append(s.open, frame{array, s.pos - 1, s.name, s.path})
	s.start, s.value = -1, array
}

// word moves past a number, a date or a part of a key.
func (s *scanner) word(from int) {
	for s.pos < len(s.data) && strings.IndexByte(" \t\r\n#[]{},=\"'", s.data[s.pos]) < 0 {
		s.pos++
	}
	s.spend(int64(s.pos-from) / 5)
	if s.data[from] <= '9' && bytes.ContainsAny(s.data[from:s.pos], "eE") {
		s.spend(60) // strconv is slow for numbers near zero
	}
}

// quoted moves past a string of any of the four kinds. A string of several lines may end in
// more than three quotes: the last three close it.
func (s *scanner) quoted(quote byte, from int) {
	in, closing, why := s.data[from:], 3, "a string opened by three quotes is never closed"
	if len(in) < 3 || in[1] != quote || in[2] != quote {
		closing, why = 1, "a string is not closed on its line: close it, or use three quotes for several lines"
	}
	for at := closing; at < len(in); at++ {
		next := bytes.Index(in[at:], in[:closing])
		if next < 0 || closing == 1 && bytes.IndexByte(in[at:at+next], '\n') >= 0 {
			break
		}
		at += next
		escapes := at - len(bytes.TrimRight(in[:at], `\`))
		if quote == '\'' || escapes%2 == 0 {
			s.pos = from + at + closing
			for closing == 3 && s.pos < len(s.data) && s.data[s.pos] == quote {
				s.pos++
			}
			return
		}
	}
	s.err = place(s.file, s.data, from, why)
}

// Line returns the line, counted from 1, of the key, table or element at a path. The path
// holds keys (string) and indexes (int), such as "episode", 6, "beat", 2, "after". If there is
// nothing at the path, Line returns the line of what is around it, or 0. The first call parses
// the file again. Calls may be concurrent.
func (d *Doc) Line(path ...any) int {
	at, line := "", 0
	for _, p := range path {
		at = step(at, p)
		line = cmp.Or(d.lines()[at], line)
	}
	return line
}

func step(path string, to any) string { return path + "\x00" + fmt.Sprint(to) }

// findLines maps each path to its line. The parser knows the names of all keys and headers in
// their order, the scanner knows where they are.
func (d *Doc) findLines() map[string]int {
	md, _ := toml.Decode(string(d.data), new(toml.Primitive)) // Parse had no error either
	keys, lines, elements := md.Keys(), map[string]int{}, map[string]int{}
	line, off := 1, 0
	_, _ = scan("", d.data, math.MaxInt64, func(s *scanner, name []byte) {
		line += bytes.Count(s.data[off:s.start], []byte{'\n'})
		off = s.start
		path := s.open[len(s.open)-1].path
		if name != nil {
			path = ""
			for _, part := range keys[0] {
				for n := elements[path]; n > 0; n = elements[path] {
					path = step(path, n-1)
				}
				path = step(path, part)
				lines[path] = cmp.Or(lines[path], line)
			}
			keys = keys[1:]
		}
		if name == nil || bytes.HasPrefix(name, []byte("[[")) {
			elements[path]++
			path = step(path, elements[path]-1)
		}
		if name == nil || name[0] == '[' { // also where the header of an inner table came first
			lines[path] = line
		}
		s.path = path
	})
	return lines
}
