package watch

import (
	"regexp"
	"slices"
	"strings"
)

// Merge holds the changes of both histories. It is commutative, associative and
// idempotent, and what was undone in either stays undone unless redone later.
func (h History) Merge(o History) History {
	switch {
	case o.Empty() || h.index == o.index:
		return h
	case h.Empty():
		return o
	}
	merged := union(h.changes, o.changes)
	if slices.Equal(merged, h.changes) {
		return h // keeps what the index has worked out
	}
	return newHistory(merged)
}

// union merges two sorted lists; of two versions of one change the greater stays.
func union(a, b []*Change) []*Change {
	out := make([]*Change, 0, max(len(a), len(b))+1)
	for len(a) > 0 && len(b) > 0 {
		switch c := compareKeys(a[0], b[0]); {
		case c < 0:
			out, a = append(out, a[0]), a[1:]
		case c > 0:
			out, b = append(out, b[0]), b[1:]
		case a[0] == b[0] || compare(a[0], b[0]) >= 0:
			out, a, b = append(out, a[0]), a[1:], b[1:]
		default:
			out, a, b = append(out, b[0]), a[1:], b[1:]
		}
	}
	out = append(out, a...)
	return append(out, b...)
}

// Equal reports whether both histories hold the same changes.
func (h History) Equal(o History) bool {
	return h.index == o.index || slices.EqualFunc(h.changes, o.changes, func(a, b *Change) bool {
		return a == b || compare(a, b) == 0
	})
}

// gitSides takes a file with the marks of a failed merge apart into what either side
// would be; there are none without such marks. In the style diff3 the common ancestor
// stands between them, and is left out: both sides hold it.
func gitSides(data string) []string {
	if !strings.Contains(data, "<<<<<<< ") {
		return nil
	}
	conflict := regexp.MustCompile(`(?ms)^<<<<<<< .*?\n(.*?)(?:^\|{7}.*?)?^=======.*?\n(.*?)^>>>>>>> .*?(?:\n|\z)`)
	if !conflict.MatchString(data) {
		return nil
	}
	return []string{conflict.ReplaceAllString(data, "$1"), conflict.ReplaceAllString(data, "$2")}
}
