package ui

import (
	"strconv"
	"strings"

	"unspoiled/content/wording"
)

// where is how far the viewer has watched, and the same in fewer words; through a lens,
// which one.
func (v *viewing) where() (long, short string) {
	if v.lensed() {
		long, short = v.lensWords()
		return long + v.peeked(), short + v.peeked()
	}
	long, short = "nothing seen yet", "not begun"
	if v.guide.Begun() {
		long, short = "seen: specials alone", "specials"
	}
	if p, ok := v.guide.Furthest(); ok {
		short = p.String()
		if n := v.guide.Gaps(); n > 0 {
			short += ", " + strconv.Itoa(n) + " skipped"
		}
		long = "seen to " + short
	}
	return long + v.peeked(), short + v.peeked()
}

// lensWords says which lens is on and how many people look through it, in full and in
// few words; "" for none.
func (v *viewing) lensWords() (long, short string) {
	full := v.lens.Words(v.rewatch())
	if n := len(v.lens.With); n > 0 {
		full = append(full, strconv.Itoa(n+1)+" people")
	}
	return strings.Join(full, ", "), strings.Join(v.lens.Brief(v.rewatch()), ", ")
}

// peeked is how many episodes are told though they are not watched.
func (v *viewing) peeked() string {
	if n := len(v.peeks); n > 0 {
		return ", " + wording.Count(n, "peek")
	}
	return ""
}
