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
	fault  fault

	levels []level // the file, and the arrays and inline tables that are open
	key    name    // the full name of the key being read, or of that whose value is
	start  int     // where that key begins
	inKey  bool    // a key may come, or is being read
	begun  bool    // something of the key or the element has been read

	notes *notes // where things stand; nil on the first scan
	skim  *Skim  // who listens to a file that is only skimmed, or nil
}

// level is the file, an array or an inline table.
type level struct {
	bracket byte // 0: the file
	off     int  // where it opens
	in      name // the full name of the key whose value it is
}

// name is the size of a key's full name.
type name struct{ parts, bytes int }

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
	if !utf8.Valid(data) {
		off := 0
		for r, n := utf8.DecodeRune(data); r != utf8.RuneError || n != 1; r, n = utf8.DecodeRune(data[off:]) {
			off += n
		}
		return fault{why: notUTF8, off: off}, false
	}
	return fault{}, true
}

func (s *scanner) fail(off int, why problem, limit int) bool {
	s.fault = fault{why: why, off: off, limit: int64(limit)}
	return false
}

// spend counts work. The weights are measured: a step is a quarter of a microsecond or less.
func (s *scanner) spend(steps int) bool {
	if s.work += steps; s.work > s.limits.Work {
		return s.fail(s.pos, tooMuch, 0)
	}
	return true
}

// file scans the whole file.
func (s *scanner) file() bool {
	s.levels = append(make([]level, 0, 40), level{})
	s.fresh()
	for s.pos < len(s.data) {
		c := s.data[s.pos]
		ok := true
		switch c {
		case ' ', '\t', '\r':
			s.pos++
		case '\n':
			ok = s.newline()
		case '#':
			s.pos += indexOr(s.data[s.pos:], '\n')
			ok = s.spend(1)
		case '[', '{':
			ok = s.open(c)
		case ']', '}':
			if len(s.levels) == 1 {
				return true // where the lexer fails
			}
			s.levels = s.levels[:len(s.levels)-1]
			s.pos++
			s.inKey = false
		case ',':
			s.pos++
			s.fresh()
			ok = s.spend(1)
		case '=':
			ok = s.equals()
		default:
			ok = s.token(c)
		}
		if !ok {
			return false
		}
	}
	if last := s.levels[len(s.levels)-1]; last.bracket != 0 {
		return s.fail(last.off, openBracket, 0)
	}
	return true
}

// fresh is where a key or an element may begin.
func (s *scanner) fresh() {
	in := s.levels[len(s.levels)-1]
	s.inKey, s.begun, s.key = in.bracket != '[', false, in.in
}

func (s *scanner) newline() bool {
	s.pos++
	if len(s.levels) == 1 {
		s.fresh()
	}
	return s.pos%8 != 0 || s.spend(1) // eight ends of lines are a step
}

// open enters an array or an inline table, or reads a table's header.
func (s *scanner) open(c byte) bool {
	if len(s.levels) == 1 && s.inKey && !s.begun && c == '[' {
		return s.header()
	}
	s.element()
	if len(s.levels) > s.limits.Depth {
		return s.fail(s.pos, tooDeep, s.limits.Depth)
	}
	s.notes.enter(s)
	s.levels = append(s.levels, level{c, s.pos, s.key})
	s.pos++
	s.fresh()
	return s.spend(2 + s.key.parts + s.key.bytes/32)
}

// header scans [a.b] or [[a.b]], as far as it is one.
func (s *scanner) header() bool {
	s.pos++
	array := s.pos < len(s.data) && s.data[s.pos] == '['
	if array {
		s.pos++
	}
	s.key, s.start = name{}, s.pos
	for s.pos < len(s.data) && s.data[s.pos] != ']' {
		ok := true
		switch c := s.data[s.pos]; c {
		case ' ', '\t':
			s.pos++
		case '#', '=', ',', '[', '{', '}', '\r', '\n':
			return s.fail(s.pos, noBracket, 0)
		default:
			ok = s.token(c)
		}
		if !ok {
			return false
		}
	}
	s.notes.header(s, array)
	if s.skim != nil {
		s.skim.Table(bytes.TrimSpace(s.data[s.start:s.pos]))
	}
	s.levels[0].in = s.key
	s.pos++
	if array {
		s.pos++
	}
	if s.pos > len(s.data) || s.data[s.pos-1] != ']' {
		return s.fail(min(s.pos-1, len(s.data)), noBracket, 0)
	}
	s.inKey = false
	return s.spend(4 + s.key.parts*(s.key.parts+s.key.bytes/32))
}

// equals ends a key.
func (s *scanner) equals() bool {
	own := s.key.parts - s.levels[len(s.levels)-1].in.parts
	if s.inKey {
		s.notes.key(s)
	}
	if s.skim != nil && s.inKey && len(s.levels) == 1 {
		rest := s.data[s.pos+1:]
		s.skim.Key(bytes.TrimSpace(s.data[s.start:s.pos]), rest[:indexOr(rest, '\n')])
	}
	s.inKey = false
	s.pos++
	return s.spend(4 + max(own, 1)*(s.key.parts+s.key.bytes/32))
}

// element notes that an element of an array begins here, if one does.
func (s *scanner) element() {
	if !s.begun && s.levels[len(s.levels)-1].bracket == '[' {
		s.notes.element(s)
		s.begun = true
	}
}

// token scans a string, or a run of what is neither blank nor structure; in a key, also
// counts its parts.
func (s *scanner) token(c byte) bool {
	s.element()
	from := s.pos
	if s.inKey && !s.begun {
		s.start, s.begun = from, true
		s.key.parts++
	}
	switch {
	case c == '"' || c == '\'':
		if !s.quoted(c) {
			return false
		}
	case c == '.' && s.inKey:
		s.pos++
		s.key.parts++
	default:
		s.run()
		if !s.inKey {
			return s.spend(s.wordWork(s.data[from:s.pos]))
		}
	}
	if !s.inKey {
		return true
	}
	s.key.bytes += s.pos - from
	if s.key.parts > s.limits.KeyParts {
		return s.fail(from, tooManyParts, s.limits.KeyParts)
	}
	if s.key.bytes > s.limits.KeyBytes {
		return s.fail(from, keyTooLong, s.limits.KeyBytes)
	}
	return true
}

// run passes over a number, a date, a bare word or a part of a key.
func (s *scanner) run() {
	for s.pos++; s.pos < len(s.data); s.pos++ {
		switch c := s.data[s.pos]; c {
		case ' ', '\t', '\r', '\n', '#', '[', ']', '{', '}', ',', '=', '"', '\'':
			return
		case '.':
			if s.inKey {
				return
			}
		}
	}
}

// wordWork is what a number, a date or a word costs. Near zero strconv goes its slow way.
func (s *scanner) wordWork(word []byte) int {
	steps := len(word) / 5
	if word[0] <= '9' && bytes.ContainsAny(word, "eE") {
		steps += 60
	}
	return steps
}

// quoted scans a string of any of the four kinds.
func (s *scanner) quoted(quote byte) bool {
	in := s.data[s.pos+1:]
	if bytes.HasPrefix(in, []byte{quote, quote}) {
		return s.multiline(quote)
	}
	in = in[:indexOr(in, '\n')]
	for at := 0; at < len(in); {
		end := at + indexOr(in[at:], quote)
		escapes := end - len(bytes.TrimRight(in[at:end], `\`)) - at
		if end < len(in) && (quote == '\'' || escapes%2 == 0) {
			s.pos += end + 2
			return true
		}
		at = end + 1
	}
	return s.fail(s.pos, openString, 0)
}

// multiline scans a string between three quotes. One or two quotes within it are text,
// and of a longer run the last three close it. The lexer takes a run of five; double
// quotes behind a double backslash it takes six, so most is 6 there.
func (s *scanner) multiline(quote byte) bool {
	for i := s.pos + 3; i < len(s.data); i++ {
		switch s.data[i] {
		case '\\':
			if quote == '"' {
				i++
			}
		case '\n':
			if i%8 == 0 && !s.spend(1) {
				return false
			}
		case quote:
			end := i
			for end < len(s.data) && s.data[end] == quote {
				end++
			}
			switch run := end - i; {
			case run > 6, run > 5 && quote == '\'':
				return s.fail(i, manyQuotes, 0)
			case run >= 3:
				s.pos = end
				return true
			}
			i = end - 1
		}
	}
	return s.fail(s.pos, openMultiline, 0)
}

// indexOr is the place of a byte, or the length of the data.
func indexOr(data []byte, c byte) int {
	if i := bytes.IndexByte(data, c); i >= 0 {
		return i
	}
	return len(data)
}
