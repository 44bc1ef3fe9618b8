package clean

const (
	bel = 0x07
	can = 0x18
	sub = 0x1a
	esc = 0x1b
	del = 0x7f
)

// escapeEnd is where the escape sequence ends whose introducer, the control r, ends at i;
// 0 if r introduces none. It follows what terminals do: controls inside a sequence do not
// end it, CAN, SUB and another introducer do. A line break ends it as well, so that damage
// stays in its line.
func escapeEnd(s string, r rune, i int) int {
	switch r {
	case esc:
		return afterEscape(s, ignored(s, i))
	case 0x9b:
		return csiEnd(s, i)
	case 0x90, 0x98, 0x9d, 0x9e, 0x9f:
		return stringEnd(s, i)
	}
	return 0
}

func afterEscape(s string, i int) int {
	if i == len(s) {
		return i
	}
	switch b := s[i]; {
	case b == '[':
		return csiEnd(s, i+1)
	case b == ']', b == 'P', b == 'X', b == '^', b == '_':
		return stringEnd(s, i+1)
	case b >= ' ' && b <= '/':
		return shortEnd(s, i+1)
	case b >= '0' && b < del:
		return i + 1
	}
	return i
}

// shortEnd is the end of an escape with intermediates, as ESC ( B.
func shortEnd(s string, i int) int {
	for i = ignored(s, i); i < len(s) && s[i] >= ' ' && s[i] <= '/'; i = ignored(s, i+1) {
	}
	if i < len(s) && s[i] >= '0' && s[i] < del {
		i++
	}
	return i
}

// csiEnd is the end of a control sequence: parameters, intermediates and a final byte.
func csiEnd(s string, i int) int {
	for i = ignored(s, i); i < len(s) && s[i] >= ' ' && s[i] <= '?'; i = ignored(s, i+1) {
	}
	if i < len(s) && s[i] >= '@' && s[i] < del {
		i++
	}
	return i
}

// ignored is the first place from i on that has no control which terminals carry out, or
// ignore, without leaving the sequence.
func ignored(s string, i int) int {
	for i < len(s) && (s[i] < ' ' || s[i] == del) {
		switch s[i] {
		case '\n', '\r', can, sub, esc:
			return i
		}
		i++
	}
	return i
}

// stringEnd is the end of the string of an OSC, DCS, APC, PM or SOS that goes on at i. One
// that nothing ends reaches to the end of its line. Every control that introduces a
// sequence ends the scan, so that a text full of them still takes linear time.
func stringEnd(s string, i int) int {
	lineEnd := -1
	for ; i < len(s); i++ {
		switch s[i] {
		case bel, can, sub:
			return i + 1
		case esc:
			if i+1 < len(s) && s[i+1] == '\\' {
				return i + 2
			}
			return i
		case 0xc2: // U+0080 to U+00BF; in no other character's bytes
			if i+1 < len(s) && s[i+1] == 0x9c {
				return i + 2
			}
			if i+1 < len(s) && s[i+1] >= 0x80 && s[i+1] < 0xa0 {
				return i
			}
		case '\n', '\r':
			if lineEnd < 0 {
				lineEnd = i
			}
		}
	}
	if lineEnd >= 0 {
		return lineEnd
	}
	return i
}
