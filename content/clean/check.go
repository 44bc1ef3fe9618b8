package clean

import (
	"fmt"
	"strings"
)

// Kind is a kind of thing that is not let through.
type Kind uint8

// The kinds, in the order in which Check reports them.
const (
	Invalid   Kind = iota // bytes that are not UTF-8
	Escape                // a whole escape sequence
	Control               // a single C0 or C1 control, or DEL
	Break                 // a line break other than LF, CR and CRLF
	Bidi                  // one of the twelve Bidi_Control characters
	Tag                   // U+E0000 to U+E007F
	Invisible             // zero width: spaces, fillers, soft hyphens, byte order marks
	Format                // any other format character
	Joiner                // a joiner or variation selector where it has no meaning
	Marks                 // a combining mark on nothing, or one too many
	Private               // private use, or a noncharacter
	kinds

	// What classify says of the runes that may stay.
	plain
	mark
	selector
	joiner
	tab
	lineBreak
)

func (k Kind) String() string {
	return [...]string{
		"invalid UTF-8", "escape sequence", "control character", "unusual line break",
		"bidirectional control", "tag character", "invisible character", "format character",
		"misplaced joiner or variation selector", "misplaced or excessive combining mark",
		"private-use character or noncharacter",
	}[k]
}

// Finding is what Text and Line drop or replace of one kind.
type Finding struct {
	Kind  Kind
	Count int  // sequences of kind Escape, runs of kind Invalid, characters of every other
	At    int  // where the first one starts, in bytes
	Rune  rune // the first one; its introducer for Escape, U+FFFD for Invalid
}

// String says what was found, without a byte of the text: "2 × bidirectional control (first: U+202E)".
func (f Finding) String() string {
	var b strings.Builder
	if f.Count > 1 {
		fmt.Fprintf(&b, "%d × ", f.Count)
	}
	b.WriteString(f.Kind.String())
	switch {
	case f.Kind == Invalid || f.Kind == Escape:
	case f.Count > 1:
		fmt.Fprintf(&b, " (first: %U)", f.Rune)
	default:
		fmt.Fprintf(&b, " %U", f.Rune)
	}
	return b.String()
}

// Check returns what Text would drop or replace in s, one finding a kind, and nil for clean
// text. Tabs, CR and CRLF are not findings, though Text changes them.
func Check(s string) []Finding {
	if simple(s, false) {
		return nil
	}
	c := cleaner{src: s}
	c.run()
	var found []Finding
	for _, f := range c.seen {
		if f.Count > 0 {
			found = append(found, f)
		}
	}
	return found
}

// drop notes that r, at at in src, is not written as it stands.
func (c *cleaner) drop(k Kind, r rune, at int) {
	f := &c.seen[k]
	if f.Count == 0 || at < f.At {
		f.Kind, f.At, f.Rune = k, at, r
	}
	f.Count++
}
