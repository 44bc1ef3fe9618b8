package clean

import (
	"regexp"
	"strings"
	"sync"
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
	line bool // a tab is a line break
	seen [kinds]Finding
	out  []byte

	base   rune // the last rune that starts a cluster; 0 at the start and after white space
	baseAt int  // where it stands in out
	last   rune // the last rune written
	marks  int  // on base
	links  int  // joined pictures before base
	linked bool // the next base continues the links
	held   rune // a joiner or selector that waits for what follows; 0 for none
	heldAt int  // where held stands in src
}

func (c *cleaner) run() string {
	c.out = make([]byte, 0, len(c.src))
	for i := 0; i < len(c.src); {
		r, w := utf8.DecodeRuneInString(c.src[i:])
		i = c.step(r, i, i+w)
	}
	c.settle(0)
	if string(c.out) == c.src {
		return c.src
	}
	return string(c.out)
}

// step takes the rune src[at:end] and returns where the next one starts.
func (c *cleaner) step(r rune, at, end int) int {
	if r == utf8.RuneError && end-at == 1 {
		return c.invalid(at)
	}
	switch kind := classify(r); kind {
	case plain:
		c.keep(r)
	case mark:
		c.mark(r, at)
	case selector:
		c.selector(r, at)
	case joiner:
		c.join(r, at)
	case tab, lineBreak:
		return c.blank(r, at, end)
	case Control:
		if next := escapeEnd(c.src, at); next > 0 {
			c.drop(Escape, r, at)
			return next
		}
		fallthrough
	default:
		c.drop(kind, r, at)
	}
	return end
}

func (c *cleaner) write(r rune) {
	if c.held != 0 {
		c.settle(r)
	}
	c.out = utf8.AppendRune(c.out, r)
	c.last = r
}

// keep writes a base or white space.
func (c *cleaner) keep(r rune) {
	c.write(r)
	if !c.linked {
		c.links = 0
	}
	c.base, c.baseAt, c.marks, c.linked = r, len(c.out)-utf8.RuneLen(r), 0, false
	if blank(r) {
		c.base = 0
	}
}

// invalid writes one replacement character for the run of bytes at at that are not UTF-8.
func (c *cleaner) invalid(at int) int {
	c.drop(Invalid, utf8.RuneError, at)
	c.keep(utf8.RuneError)
	end := at + 1
	for end < len(c.src) {
		if r, w := utf8.DecodeRuneInString(c.src[end:]); r != utf8.RuneError || w != 1 {
			break
		}
		end++
	}
	return end
}

// blank writes a tab or line break as the one space or line feed that it is worth.
func (c *cleaner) blank(r rune, at, end int) int {
	switch {
	case r == '\t' && !c.line:
		c.keep(' ')
		return end
	case r == '\r' && strings.HasPrefix(c.src[end:], "\n"):
		end++
	case r != '\n' && r != '\r' && r != '\t':
		c.drop(Break, r, at)
	}
	c.keep('\n')
	return end
}

func (c *cleaner) mark(r rune, at int) {
	switch {
	case c.base == 0 && stands(r):
		c.keep(r)
	case c.base == 0 || c.marks == maxMarks:
		c.drop(Marks, r, at)
	default:
		c.write(r)
		c.marks++
	}
}

// selector writes a variation selector that stands right behind a base it has a meaning for.
func (c *cleaner) selector(r rune, at int) {
	switch {
	case c.base == 0 || c.last != c.base || !varies(c.base, r):
		c.drop(Joiner, r, at)
	case c.base < utf8.RuneSelf: // 1️⃣: only the keycap that follows gives it a meaning
		c.hold(r, at)
	default:
		c.write(r)
	}
}

func (c *cleaner) join(r rune, at int) {
	switch {
	case c.base == 0 || c.last == zwj || c.last == zwnj:
		c.drop(Joiner, r, at)
	case joins(c.last):
		c.write(r)
	default:
		c.hold(r, at)
	}
}

func (c *cleaner) hold(r rune, at int) {
	c.settle(r)
	c.held, c.heldAt = r, at
}

// settle writes what is held if next, which is about to be written, gives it a meaning,
// and drops it if not.
func (c *cleaner) settle(next rune) {
	r := c.held
	c.held = 0
	switch {
	case r == 0:
	case !c.fits(r, next):
		c.drop(Joiner, r, c.heldAt)
	default:
		c.write(r)
		if r == zwj {
			c.links++
			c.linked = true
		}
	}
}

func (c *cleaner) fits(r, next rune) bool {
	switch r {
	case zwj:
		return pictorial(c.base) && pictorial(next) && c.links < maxLinks &&
			cluster(string(c.out[c.baseAt:])+string(zwj)+string(next))
	case zwnj: // PDF‌ها: a Latin word with a Persian ending
		return joins(next)
	default:
		return next == '\u20e3'
	}
}

// cluster reports whether s is one grapheme cluster.
func cluster(s string) bool {
	g := graphemes.FromString(s)
	return g.Next() && g.End() == len(s)
}

const del = 0x7f

// sequences finds the escape sequence at the start of a text, as far as it goes. It follows
// what terminals do: controls inside a sequence do not end it; CAN, SUB, another introducer
// and, so that damage stays in its line, a line break do.
var sequences = sync.OnceValue(func() *regexp.Regexp {
	const (
		inside = `\x00-\x09\x0b\x0c\x0e-\x17\x19\x1c-\x1f\x7f`
		escape = `\x1b[` + inside + `]*`
		begins = `(?:` + escape + `[\]PX^_]|[\x{90}\x{98}\x{9d}-\x{9f}])` // OSC, DCS, APC, PM, SOS
	)
	return regexp.MustCompile(`^(?:` +
		`(` + begins + `[^\x07\x18\x1a\x1b\x{80}-\x{9f}]*)(\x07|\x18|\x1a|\x1b\\|\x{9c})?` +
		`|(?:` + escape + `\[|\x{9b})[` + inside + ` -?]*[@-~]?` + // CSI
		`|` + escape + `[ -/][` + inside + ` -/]*[0-~]?` + // such as ESC ( B
		`|` + escape + `[0-~]?)`)
})

// escapeEnd is where the escape sequence ends that the control at at introduces; 0 if it
// introduces none. A string that nothing ends reaches to the end of its line. Every
// control that introduces a sequence ends the search, so that a text full of them still
// takes linear time.
func escapeEnd(s string, at int) int {
	m := sequences().FindStringSubmatchIndex(s[at:])
	if m == nil {
		return 0
	}
	end := at + m[1]
	if body := m[3]; body >= 0 && m[4] < 0 && at+body == len(s) {
		if i := strings.IndexAny(s[at:end], "\r\n"); i >= 0 {
			return at + i
		}
	}
	return end
}
