package watch

import (
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"unspoiled/content"
)

// tableSize is about how many bytes of a file a change takes, at the least.
const tableSize = 100

// scanner is what is left to read of a part. The changes keep its text, of which they
// are the greater part, and come from the memory of a few large allocations.
type scanner struct {
	rest    string
	changes []Change
	points  []content.Point
	buf     []Mark
	mixed   bool          // the changes are not in order, each once, as encode writes them
	counted int           // marks read that are not in marks yet
	marks   *atomic.Int64 // of all parts
}

// part reads all that is left; false where it is not as encode writes it.
func (s *scanner) part() ([]*Change, bool) {
	changes := make([]*Change, 0, len(s.rest)/tableSize+1)
	for s.rest != "" {
		if s.line() != "" || s.line() != "[[change]]" {
			return nil, false
		}
		c := s.newChange()
		if !s.change(c) {
			return nil, false
		}
		if n := len(changes); n > 0 && compareKeys(changes[n-1], c) >= 0 {
			s.mixed = true
		}
		changes = append(changes, c)
	}
	return changes, s.count(0)
}

// chunk is how many things to make room for at a time, if each takes so many bytes
// of what is left to read.
func (s *scanner) chunk(bytes int) int { return min(len(s.rest)/bytes+1, 4096) }

func (s *scanner) newChange() *Change {
	if len(s.changes) == cap(s.changes) {
		s.changes = make([]Change, 0, s.chunk(tableSize))
	}
	s.changes = s.changes[:len(s.changes)+1]
	return &s.changes[len(s.changes)-1]
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
		key, value, ok := cutKey(s.line())
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
			text, ok := unquote(value)
			if !ok || c.setText(key, text) != nil {
				return false
			}
		}
	}
	return c.finish(clock) == nil
}

// cutKey takes "key = value" apart. It is quicker than strings.Cut, as keys are short.
func cutKey(line string) (key, value string, ok bool) {
	for i := range len(line) - 2 {
		if line[i] == ' ' {
			return line[:i], line[i+3:], line[i+1] == '=' && line[i+2] == ' '
		}
	}
	return "", "", false
}

// episodes reads the array that began with value, to its end. The key "at" stands
// before it.
func (s *scanner) episodes(c *Change, value string) bool {
	s.buf = s.buf[:0]
	value, ok := strings.CutPrefix(value, "[")
	for ok {
		for value != "" && (value[0] == ' ' || value[0] == ',') {
			value = value[1:]
		}
		switch {
		case value == "":
			if s.rest == "" {
				return false
			}
			value = s.line()
		case value == "]":
			s.counted += len(s.buf)
			s.setMarks(c)
			return s.count(countAt)
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

// setMarks gives the marks read to the change. They are in order, as encode wrote
// them, unless they are forged.
func (s *scanner) setMarks(c *Change) {
	same := true
	for i, m := range s.buf {
		if i > 0 && compareMarks(s.buf[i-1], m) >= 0 {
			c.setMarks(s.buf)
			return
		}
		same = same && m.At.Equal(c.At)
	}
	n := len(s.buf)
	if n == 0 {
		return
	}
	if n > cap(s.points)-len(s.points) {
		s.points = make([]content.Point, 0, max(n, s.chunk(16)))
	}
	from := len(s.points)
	s.points = s.points[:from+n]
	c.Episodes = s.points[from : from+n : from+n]
	if !same {
		c.Times = make([]time.Time, n)
	}
	for i, m := range s.buf {
		c.Episodes[i] = m.Episode
		if !same {
			c.Times[i] = m.At
		}
	}
}

// unquote takes the quotes and backslashes off that appendString put on.
func unquote(s string) (string, bool) {
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' {
		return "", false
	}
	s = s[1 : len(s)-1]
	if strings.IndexByte(s, '"') < 0 && strings.IndexByte(s, '\\') < 0 {
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
