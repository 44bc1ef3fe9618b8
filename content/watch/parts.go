package watch

import (
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// scan reads the body of a file exactly as encode writes it. On anything else it
// gives up, and the TOML parser, which reads all of TOML, decides. A large body is
// read in parts, beside each other.
func scan(body string) ([]*Change, bool) {
	return scanParts(cutParts(body, max(len(body)/runtime.GOMAXPROCS(0), partSize)))
}

// partSize is how many bytes of a body are worth another goroutine.
const partSize = 1 << 20

// cutParts cuts a body between changes, into parts of at least that many bytes but
// for the last.
func cutParts(body string, size int) []string {
	var parts []string
	for len(body) > size {
		i := strings.Index(body[size:], "\n\n[[change]]\n")
		if i < 0 {
			break
		}
		end := size + i + len("\n")
		parts, body = append(parts, body[:end]), body[end:]
	}
	return append(parts, body)
}

func scanParts(parts []string) ([]*Change, bool) {
	lists, oks := make([][]*Change, len(parts)), make([]bool, len(parts))
	var marks atomic.Int64
	var mixed atomic.Bool
	var all sync.WaitGroup
	for i, part := range parts {
		read := func() {
			s := scanner{rest: part, marks: &marks}
			if lists[i], oks[i] = s.part(); s.mixed {
				mixed.Store(true)
			}
		}
		if i < len(parts)-1 {
			all.Go(read)
		} else {
			read()
		}
	}
	all.Wait()
	if slices.Contains(oks, false) {
		return nil, false
	}
	changes := lists[0]
	for _, list := range lists[1:] {
		if compareKeys(changes[len(changes)-1], list[0]) >= 0 {
			mixed.Store(true)
		}
		changes = append(changes, list...)
	}
	if mixed.Load() {
		changes = normalize(changes)
	}
	return changes, true
}

// countAt is how many marks a part reads before it tells the others.
const countAt = 4096

// count adds the marks read to those of all parts, if they are at least that many,
// and reports whether a file can hold so many, as far as is known.
func (s *scanner) count(atLeast int) bool {
	if s.counted < atLeast {
		return true
	}
	n := s.marks.Add(int64(s.counted))
	s.counted = 0
	return n <= maxMarks
}
