package watch

import (
	"regexp"
	"slices"
	"strings"
)

// Merge is the history of all changes in h or o. It is commutative, associative and idempotent.
// What was undone in either stays undone, unless redone later.
func (h History) Merge(o History) History {
	switch {
	case o.Empty() || h.index == o.index:
		return h
	case h.Empty():
		return o
	}
	merged := union(h.changes, o.changes)
	if slices.Equal(merged, h.changes) {
		return h // keeps what the index has computed
	}
	return newHistory(merged)
}

// union merges two sorted lists. Of two versions of one change it keeps the greater.
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

// gitSides returns both sides of a file with git's conflict markers, or nil without them. In git's
// diff3 style the common ancestor is between the sides; it is left out, since both hold it.
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
