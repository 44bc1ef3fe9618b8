package watch

import (
	"bytes"
	"strconv"
	"strings"
)

// scan reads the body of a file exactly as encode writes it. On anything else it
// gives up, and the TOML parser, which reads all of TOML, decides.
func scan(body []byte) ([]*Change, bool) {
	s := scanner{rest: string(body), names: map[string]string{}}
	slab := make([]Change, 0, bytes.Count(body, []byte("\n[[change]]\n")))
	changes := make([]*Change, 0, cap(slab))
	for s.rest != "" {
		if s.line() != "" || s.line() != "[[change]]" || len(slab) == cap(slab) {
			return nil, false
		}
		slab = append(slab, Change{})
		c := &slab[len(slab)-1]
		if !s.change(c) {
			return nil, false
		}
		changes = append(changes, c)
	}
	return normalize(changes), true
}

// scanner is what is left to read of a body.
type scanner struct {
	rest  string
	names map[string]string // each show and name once, instead of the whole file for each
	buf   []Mark
	total int
}

func (s *scanner) line() string {
	line, rest, _ := strings.Cut(s.rest, "\n")
	s.rest = rest
	return line
}

// change reads the keys of one table.
func (s *scanner) change(c *Change) bool {
	clock := int64(-1)
	for s.rest != "" && s.rest[0] != '\n' {
		key, value, ok := strings.Cut(s.line(), " = ")
		if !ok {
			return false
		}
		switch key {
		case "at":
			at, err := parseTime(value)
			if err != nil {
				return false
			}
			c.At = at
		case "clock":
			n, err := strconv.ParseInt(value, 10, 64)
			if err != nil {
				return false
			}
			clock = n
		case "watched", "unwatched":
			c.Watched = key == "watched"
			if !s.episodes(c, value) {
				return false
			}
		default:
			if !s.text(c, key, value) {
				return false
			}
		}
	}
	return c.finish(clock) == nil
}

// text reads one of the keys that hold a string.
func (s *scanner) text(c *Change, key, value string) bool {
	value, ok := unquote(value)
	if !ok {
		return false
	}
	switch key {
	case "id":
		c.ID = strings.Clone(value)
	case "show":
		c.Show = s.name(value)
	case "name":
		c.Name = s.name(value)
	case "undoes":
		c.Undoes = strings.Clone(value)
	case "redoes":
		c.Redoes = strings.Clone(value)
	case "rewatch":
		r, err := parseRewatch(value)
		if err != nil {
			return false
		}
		c.Rewatch = r
	default:
		return false
	}
	return true
}

// name is the text, at one place in memory for all changes that have it.
func (s *scanner) name(text string) string {
	if kept, ok := s.names[text]; ok {
		return kept
	}
	text = strings.Clone(text)
	s.names[text] = text
	return text
}

// episodes reads the array that began with value, to its end. The key "at" stands
// before it.
func (s *scanner) episodes(c *Change, value string) bool {
	s.buf = s.buf[:0]
	value, ok := strings.CutPrefix(value, "[")
	for ok {
		value = strings.TrimLeft(value, " ,")
		switch {
		case value == "":
			if s.rest == "" {
				return false
			}
			value = s.line()
		case value == "]":
			s.total += len(s.buf)
			c.setMarks(s.buf)
			return s.total <= maxMarks
		case value[0] == '"':
			entry, after, found := strings.Cut(value[1:], `"`)
			var err error
			s.buf, err = appendEntry(s.buf, entry, c.At)
			value, ok = after, found && err == nil
		default:
			ok = false
		}
	}
	return false
}

// unquote takes the quotes and backslashes off that appendString put on.
func unquote(s string) (string, bool) {
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' {
		return "", false
	}
	s = s[1 : len(s)-1]
	if !strings.ContainsAny(s, `\"`) {
		return s, true
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '"' {
			return "", false
		}
		if s[i] == '\\' {
			if i++; i == len(s) || s[i] != '"' && s[i] != '\\' {
				return "", false
			}
		}
		b = append(b, s[i])
	}
	return string(b), true
}
