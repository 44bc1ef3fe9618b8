// Package clean is the one sanitiser for text that comes from strangers: shows, imports,
// settings, file names and arguments. What it returns can be written to a terminal as it is.
// It is written by hand because no library takes out what hides, reverses or piles up text
// and leaves every language as it is spelled.
//
// Its output is valid UTF-8, holds no control character but the line feed and no format
// character but a joiner that its neighbours call for, and cleaning it again changes
// nothing. Clean text, of whatever language, is returned as the very same string. Every
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

// Text cleans text of several lines. A tab becomes a space; CR, CRLF and every other line
// break become LF.
func Text(s string) string {
	if simple(s) {
		return s
	}
	c := cleaner{src: s}
	return c.run()
}

// Check returns what Text drops or replaces in s, the first of each kind, such as
// "bidirectional control U+202E"; nil for clean text. Tabs, CR and CRLF are not among it.
func Check(s string) []string {
	c := cleaner{src: s}
	if !simple(s) {
		c.run()
	}
	return c.found
}

// Line cleans text for one row: as Text, but a line break or tab becomes a space and takes
// the spaces around it along, and white space at both ends goes.
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

// Quote echoes an argument or a file name in an error: cleaned as by Line, between double
// quotes, and if it is longer than limit characters cut to that length with an ellipsis in
// the last place.
func Quote(s string, limit int) string {
	s = Line(s)
	if all := []rune(s); len(all) > limit {
		s = Line(strings.TrimSpace(string(all[:limit-1])) + "…")
	}
	return `"` + s + `"`
}

const (
	maxMarks = 8 // on one base; the tallest Tibetan stacks in use have as many
	maxLinks = 7 // joined pictures in a row; the longest emoji in use has three
)

// cleaner goes through src once. What it keeps of a rune depends on what it has written
// before and, for joiners and selectors, on the rune right behind, where that is one that
// always stays: that is why cleaning twice changes nothing.
type cleaner struct {
	src   string
	out   []byte
	found []string // what does not stay as it is, the first of each kind

	base   rune // the last rune that starts a cluster; 0 at the start and after white space
	baseAt int  // where it stands in out
	last   rune // the last rune written
	marks  int  // on base
	links  int  // joined pictures before base
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

// note says of the first of each kind that it does not stay.
func (c *cleaner) note(k kind, s string) {
	if !slices.ContainsFunc(c.found, func(f string) bool { return strings.HasPrefix(f, string(k)) }) {
		r, _ := utf8.DecodeRuneInString(s)
		c.found = append(c.found, fmt.Sprintf("%s %U", k, r))
	}
}

// step takes the first rune of s, or the escape sequence that begins with it.
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

// begin notes what is to be written as a base, or as white space.
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

// link reports whether a joiner makes one picture of the base and the next rune.
func (c *cleaner) link(next rune) bool {
	return c.links < maxLinks && pictorial(c.base) && pictorial(next) && cluster(string(c.out[c.baseAt:])+string(zwj)+string(next))
}

// sequences finds the escape sequence at the start of a text, as far as it goes. It follows
// what terminals do: controls inside a sequence do not end it; CAN, SUB, another introducer
// and, so that damage stays in its line, a line break do. A string that nothing ends reaches
// to the end of its line.
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
