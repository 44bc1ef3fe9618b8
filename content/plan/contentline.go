package plan

import (
	"strings"
	"unicode/utf8"
)

// maxOctets is how long a line of an iCalendar file may be, without its end (RFC 5545,
// 3.1).
const maxOctets = 75

// lines writes the content lines of an iCalendar file.
type lines struct{ b strings.Builder }

// put writes a property whose value needs no escaping.
func (l *lines) put(name, value string) {
	line := name + ":" + value
	for limit := maxOctets; len(line) > limit; limit = maxOctets - 1 {
		cut := limit
		for !utf8.RuneStart(line[cut]) {
			cut--
		}
		l.b.WriteString(line[:cut] + "\r\n ")
		line = line[cut:]
	}
	l.b.WriteString(line + "\r\n")
}

// text writes a property whose value is words.
func (l *lines) text(name, value string) { l.put(name, escape(value)) }

// escape writes words as a TEXT value (RFC 5545, 3.3.11). Control characters, which it
// cannot hold, go.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\\' || r == ';' || r == ',':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r < ' ' && r != '\t' || r == 0x7f:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
