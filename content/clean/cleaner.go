package clean

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

const (
	maxMarks = 8 // on one base; the tallest Tibetan stacks in use have as many
	maxLinks = 7 // joined pictures in a row; the longest emoji in use has three
)

const (
	zwnj = '\u200c'
	zwj  = '\u200d'
)

// cleaner goes through src once. What it keeps of a rune depends on what it has already
// written and, for a held joiner, on the next rune that it writes, never on what it drops:
// that is why cleaning twice changes nothing.
type cleaner struct {
	src  string
	line bool      // one row: breaks fold into a space
	seen *findings // nil where nobody asks what is dropped

	out  []byte // what is written; while it is nil, that is src[:kept]
	kept int

	base    rune // the last rune that starts a cluster; 0 at the start and after white space
	baseAt  int  // where it stands in what is written
	last    rune // the last rune written
	marks   int  // on base
	links   int  // joined pictures before base
	linked  bool // the next base continues the links
	held    rune // a joiner or selector that waits for what follows; 0 for none
	heldAt  int  // where held stands in src
	folding bool // blanks go until something else comes
}

func (c *cleaner) run() string {
	for i := 0; i < len(c.src); {
		if n := span(c.src[i:], c.line); n > 0 {
			c.keep(i, i+n)
			i += n
			continue
		}
		r, w := utf8.DecodeRuneInString(c.src[i:])
		i = c.step(r, i, i+w)
	}
	c.settle(0, len(c.src))
	return c.written(0)
}

// keep writes src[from:to], a span of runes that are all bases or white space.
func (c *cleaner) keep(from, to int) {
	if c.folding {
		for from < to && c.src[from] == ' ' {
			from++
		}
		if from == to {
			return
		}
	}
	first := 1
	if c.held != 0 {
		var r rune
		r, first = utf8.DecodeRuneInString(c.src[from:])
		c.settle(r, from)
	}
	r, w := utf8.DecodeLastRuneInString(c.src[from:to])
	c.write(from, to, r)
	c.linked = c.linked && to-from == first
	c.start(r, w)
}

// start makes r, w bytes wide and just written, the base of what follows.
func (c *cleaner) start(r rune, w int) {
	if blank(r) {
		r = 0
	}
	if !c.linked {
		c.links = 0
	}
	c.base, c.baseAt, c.marks, c.linked = r, c.size()-w, 0, false
}

// step takes the rune src[at:end], which is not for keep, and returns where the next one starts.
func (c *cleaner) step(r rune, at, end int) int {
	if r == utf8.RuneError && end-at == 1 {
		return c.invalid(at)
	}
	switch kind := classify(r); kind {
	case plain:
		c.keep(at, end)
	case mark:
		c.mark(r, at, end)
	case selector:
		c.selector(r, at, end)
	case joiner:
		c.join(r, at, end)
	case tab, lineBreak:
		return c.blank(r, at, end)
	case Control:
		if next := escapeEnd(c.src, r, end); next > 0 {
			c.drop(Escape, r, at)
			return next
		}
		c.drop(kind, r, at)
	default:
		c.drop(kind, r, at)
	}
	return end
}

// invalid writes one replacement character for the run of bytes at at that are not UTF-8.
func (c *cleaner) invalid(at int) int {
	c.drop(Invalid, utf8.RuneError, at)
	end := at + 1
	for end < len(c.src) {
		r, w := utf8.DecodeRuneInString(c.src[end:])
		if r != utf8.RuneError || w != 1 {
			break
		}
		end++
	}
	c.settle(utf8.RuneError, at)
	c.put("\uFFFD", utf8.RuneError)
	c.start(utf8.RuneError, len("\uFFFD"))
	return end
}

// blank writes a tab or line break as the one space or line feed that it is worth.
func (c *cleaner) blank(r rune, at, end int) int {
	if r != '\n' && r != '\r' && r != '\t' {
		c.drop(Break, r, at)
	}
	if r == '\r' && strings.HasPrefix(c.src[end:], "\n") {
		end++
	}
	c.settle(r, at)
	switch {
	case c.line:
		c.trim()
		c.put(" ", ' ')
		c.folding = true
	case r == '\t':
		c.put(" ", ' ')
	default:
		c.put("\n", '\n')
	}
	c.start(' ', 1)
	return end
}

func (c *cleaner) mark(r rune, at, end int) {
	switch {
	case c.base == 0 && stands(r):
		c.keep(at, end)
	case c.base == 0 || c.marks == maxMarks:
		c.drop(Marks, r, at)
	default:
		c.settle(r, at)
		c.write(at, end, r)
		c.marks++
	}
}

// selector writes a variation selector that stands right behind a base it has a meaning for.
func (c *cleaner) selector(r rune, at, end int) {
	switch {
	case c.base == 0 || c.last != c.base || !varies(c.base, r):
		c.drop(Joiner, r, at)
	case c.base < utf8.RuneSelf: // 1️⃣: only the keycap that follows gives it a meaning
		c.hold(r, at)
	default:
		c.settle(r, at)
		c.write(at, end, r)
	}
}

func (c *cleaner) join(r rune, at, end int) {
	switch {
	case c.base == 0 || c.last == zwj || c.last == zwnj:
		c.drop(Joiner, r, at)
	case joins(c.last):
		c.settle(r, at)
		c.write(at, end, r)
	default:
		c.hold(r, at)
	}
}

func (c *cleaner) hold(r rune, at int) {
	c.settle(r, at)
	c.held, c.heldAt = r, at
}

// settle writes what is held if next, which is about to be written from at, gives it a
// meaning, and drops it if not.
func (c *cleaner) settle(next rune, at int) {
	r := c.held
	if r == 0 {
		return
	}
	c.held = 0
	if !c.fits(r, next, at) {
		c.drop(Joiner, r, c.heldAt)
		return
	}
	c.write(c.heldAt, c.heldAt+utf8.RuneLen(r), r)
	if r == zwj {
		c.links++
		c.linked = true
	}
}

func (c *cleaner) fits(r, next rune, at int) bool {
	switch r {
	case zwj:
		return pictorial(c.base) && pictorial(next) && c.links < maxLinks && c.linksTo(next, at)
	case zwnj: // PDF‌ها: a Latin word with a Persian ending
		return joins(next)
	default:
		return next == '\u20e3'
	}
}

// linksTo reports whether base, what stands on it, a joiner and next are one cluster.
func (c *cleaner) linksTo(next rune, at int) bool {
	if c.out == nil && c.heldAt == c.kept && at == c.kept+len("\u200d") {
		return cluster(c.src[c.baseAt : at+utf8.RuneLen(next)])
	}
	return cluster(c.written(c.baseAt) + string(zwj) + string(next))
}

// cluster reports whether s is one grapheme cluster.
func cluster(s string) bool {
	g := graphemes.FromString(s)
	return g.Next() && g.End() == len(s)
}
