// Package pattern holds back regular expressions until somebody looks for one: most runs
// look for none, and to compile them all takes longer than to read what is watched.
package pattern

import (
	"regexp"
	"sync"
)

// New is a regular expression that is compiled once, when it is first asked for.
func New(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
