// Package clean is the one sanitiser for text from strangers: shows, imports, settings, file
// names and arguments. Its output can be written to a terminal as it is. It is written by hand
// because no library removes everything that hides, reverses or piles up text, and leaves the
// spelling of every language alone.
//
// The output is valid UTF-8. Its only control character is the line feed, its only format
// characters are joiners that belong to the spelling of a word or to an emoji. Cleaning it
// again changes nothing. Text that is already clean is returned as the same string. Every
// function takes time in proportion to the length of its argument.
package clean

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Text cleans text that may have several lines. A tab becomes a space, and CR, CRLF and every
// other line break become LF.
func Text(s string) string {
	if simple(s) {
		return s
	}
	c := cleaner{src: s}
	return c.run()
}

// Check returns what Text drops or replaces in s, such as "bidirectional control U+202E". Of
// each kind it returns the first. It does not report tabs, CR and CRLF.
func Check(s string) []string {
	c := cleaner{src: s}
	if !simple(s) {
		c.run()
	}
	return c.found
}

// Line cleans text for a single row. It does what Text does; then it replaces each line break
// or tab, with the spaces around it, by one space, and trims white space at both ends.
func Line(s string) string {
	s = strings.TrimSpace(s)
	if simple(s) && !strings.Contains(s, "\n") {
		return s
	}
	rows := strings.Split(Text(strings.ReplaceAll(s, "\t", "\n")), "\n")
	for i := range rows {
		rows[i] = strings.Trim(rows[i], " ")
	}
	rows = slices.DeleteFunc(rows, func(row string) bool { return row == "" })
	return strings.TrimSpace(strings.Join(rows, " "))
}

// Quote returns s for an error message: cleaned by Line and between double quotes. If it is
// longer than limit characters, it is cut to that length and ends in an ellipsis.
func Quote(s string, limit int) string {
	s = Line(s)
	if all := []rune(s); len(all) > limit {
		s = Line(strings.TrimSpace(string(all[:limit-1])) + "…")
	}
	return `"` + s + `"`
}

const (
	maxMarks = 8 // combining marks on one character; real Tibetan stacks have up to 8
	maxLinks = 7 // joiners in one emoji; the longest real emoji has 3
)

// cleaner goes through src once. Whether a rune stays depends on the runes that were kept
// before it. For joiners and selectors it also depends on the next rune, but only if that is
// a rune that always stays. So a second cleaning decides the same and changes nothing.
type cleaner struct {
	src   string
	out   []byte
	found []string // see Check

	base   rune // the rune that the current cluster begins with; 0 at the start and after white space
	baseAt int  // its offset in out
	last   rune // the last rune that was kept
	marks  int  // how many marks base has
	links  int  // how many joiners the emoji has that base belongs to
}

func (c *cleaner) run() string {
	s := strings.ToValidUTF8(c.src, "\ufffd")
	if s != c.src {
		c.found = append(c.found, string(invalid))
	}
	if i := strings.IndexAny(s, "\v\f\u0085\u2028\u2029"); i >= 0 {
		c.note(lineBreak, s[i:])
	}
	s = breaks.Replace(s)
	c.out = make([]byte, 0, len(s))
	for s != "" {
		s = c.step(s)
	}
	if string(c.out) == c.src {
		return c.src
	}
	return string(c.out)
}

var breaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n", "\t", " ")

// note adds the first rune of s to found, unless found already has one of the kind.
func (c *cleaner) note(k kind, s string) {
	if !slices.ContainsFunc(c.found, func(f string) bool { return strings.HasPrefix(f, string(k)) }) {
		r, _ := utf8.DecodeRuneInString(s)
		c.found = append(c.found, fmt.Sprintf("%s %U", k, r))
	}
}

// step handles the first rune of s, or the escape sequence that begins with it.
func (c *cleaner) step(s string) (rest string) {
	r, size := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[size:])
	k, stays := classify(r), false
	switch k {
	case plain:
		stays = true
	case mark:
		stays = c.marks < maxMarks && (c.base != 0 || stands(r))
	case selector:
		stays = c.base != 0 && c.last == c.base && varies(c.base, r, next)
	case joiner:
		stays = c.base != 0 && c.last != zwj && c.last != zwnj &&
			(joins(c.last) || r == zwnj && unicode.IsLetter(next) && joins(next) || r == zwj && c.link(next))
	case control:
		if end := sequences().FindStringIndex(s); end != nil {
			k, size = escape, end[1]
		}
	}
	if !stays {
		c.note(k, s)
		return s[size:]
	}
	if k == plain || c.base == 0 {
		c.begin(r)
	} else if k == mark {
		c.marks++
	}
	c.out = utf8.AppendRune(c.out, r)
	c.last = r
	return s[size:]
}

// begin starts a new cluster with r, which may be white space.
func (c *cleaner) begin(r rune) {
	if c.last == zwj {
		c.links++
	} else {
		c.links = 0
	}
	c.base, c.baseAt, c.marks = r, len(c.out), 0
	if unicode.IsSpace(r) {
		c.base = 0
	}
}

// link reports whether a joiner between base and the next rune makes one emoji of them.
func (c *cleaner) link(next rune) bool {
	return c.links < maxLinks && pictorial(c.base) && pictorial(next) && cluster(string(c.out[c.baseAt:])+string(zwj)+string(next))
}

// sequences matches the escape sequence at the start of a text, also if it is incomplete. It
// follows what terminals do: most controls do not end a sequence, but CAN, SUB and the start
// of another sequence do. Unlike in a terminal, a line break ends a sequence too, and a string
// without an end (OSC, DCS and the like) goes to the end of its line.
var sequences = sync.OnceValue(func() *regexp.Regexp {
	const (
		inside = `\x00-\x09\x0e-\x17\x19\x1c-\x1f\x7f`
		escape = `\x1b[` + inside + `]*`
		begins = `(?:` + escape + `[\]PX^_]|[\x{90}\x{98}\x{9d}-\x{9f}])` // OSC, DCS, APC, PM, SOS
		body   = `[^\x07\x18\x1a\x1b\x{80}-\x{9f}`
	)
	return regexp.MustCompile(`^(?:` +
		begins + body + `]*(?:\x07|\x18|\x1a|\x1b\\|\x{9c})` +
		`|` + begins + body + `\n]*` +
		`|(?:` + escape + `\[|\x{9b})[` + inside + ` -?]*[@-~]?` + // CSI
		`|` + escape + `[ -/][` + inside + ` -/]*[0-~]?` + // such as ESC ( B
		`|` + escape + `[0-~]?)`)
})
