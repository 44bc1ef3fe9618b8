package clean

import (
	"regexp"
	"strings"
	"sync"
)

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
