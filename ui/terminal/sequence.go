package terminal

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Bounds of a control sequence. Bubble Tea's parser fails at 33 parameters.
const (
	maxParameters = 31
	maxDigits     = 7 // enough for a code point
)

const digits = "0123456789"

func isNumber(s string) bool { return s != "" && strings.Trim(s, digits) == "" }

// parameters splits what is between the introducer and the final byte.
func parameters(body string) []string {
	return strings.Split(strings.ReplaceAll(body, ":", ";"), ";")
}

// bounded reports whether a sequence has few enough, small enough parameters. A mark before them
// and bytes between them and the final byte are allowed.
func bounded(body string) bool {
	if body != "" && body[0] > ';' {
		body = body[1:]
	}
	all := parameters(strings.TrimRightFunc(body, func(r rune) bool { return r < '0' }))
	return len(all) <= maxParameters && !slices.ContainsFunc(all, func(p string) bool {
		return len(p) > maxDigits || strings.Trim(p, digits) != ""
	})
}

// repaired returns a control sequence in the form that Bubble Tea reads correctly; "" if the
// guide has no use for it.
func (s *stream) repaired(body string, final byte, alt bool) string {
	switch {
	case final == 't', final == '_':
		// Sizes come by signal. Keys in the form of Windows, which may be repeated 65535 times,
		// are not asked for.
		return ""
	case (final == '~' || final == '$') && isPaste(body), final == 'M' && !strings.HasPrefix(body, "<"):
		return ""
	case final == '$':
		return "\x1b[" + body + ";2~"
	case alt && body == "" && strings.IndexByte("ABCDFH", final) >= 0:
		return "\x1b[1;3" + string(final)
	case alt:
		s.escape()
	}
	return "\x1b[" + body + string(final)
}

// isPaste reports whether Bubble Tea would take a sequence for the begin or end of a paste. It
// looks only at the first parameter.
func isPaste(body string) bool {
	n := number(parameters(body)[0])
	return n == 200 || n == 201
}

// isInterrupt reports whether a key is ctrl+c, on any layout and in both forms that name keys by
// number.
func isInterrupt(body string, final byte) bool {
	var codes, held string
	switch parts := strings.Split(body, ";"); {
	case final == 'u' && len(parts) >= 2:
		codes, held = parts[0], parts[1]
	case final == '~' && len(parts) == 3 && parts[0] == "27":
		codes, held = parts[2], parts[1]
	default:
		return false
	}
	held, event, _ := strings.Cut(held, ":")
	const ctrl, locks = 4, 64 | 128
	if mod, err := strconv.Atoi(held); err != nil || (mod-1)&^locks != ctrl || event == "3" {
		return false
	}
	alternates := strings.Split(codes+"::", ":")
	code, base := number(alternates[0]), number(alternates[2])
	return code == ctrlC || unicode.ToLower(latin(code, base)) == 'c'
}

func number(s string) rune {
	n, _ := strconv.ParseInt(s, 10, 32)
	return rune(n)
}

// isColor reports whether a text is the answer about the background color.
func isColor(body string) bool {
	value, ok := strings.CutPrefix(body, "]11;")
	return ok && value != "" && !strings.ContainsFunc(value, func(r rune) bool { return r <= ' ' || r >= del })
}

// beginsAnswer reports whether ESC and this byte begin an answer that the guide may get. Other texts
// of this kind, if nothing follows, are keys with alt.
func beginsAnswer(introducer byte) bool { return introducer == ']' || introducer == 'P' }

// continuesAnswer reports whether a byte can follow in such an answer.
func continuesAnswer(introducer, c byte) bool {
	if introducer == 'P' && (c == '!' || c == '$' || c == '+' || c >= ':' && c <= '?') {
		return true
	}
	return c >= '0' && c <= '9'
}

// altKey returns a key with alt in the form of Kitty's protocol. In the old form, ESC and the
// character, Bubble Tea would wait for more.
func altKey(r rune) string {
	const shift, alt, ctrl = 1, 2, 4
	held := alt
	switch {
	case r == '\t' || r == '\r' || r == '\b' || r == del:
	case r == 0:
		r, held = ' ', alt|ctrl
	case r < esc:
		r, held = r+0x60, alt|ctrl
	case r < ' ':
		r, held = r+0x40, alt|ctrl
	case unicode.IsUpper(r):
		r, held = unicode.ToLower(r), alt|shift
	}
	return fmt.Sprintf("\x1b[%d;%du", r, held+1)
}

// functionKey returns F1 to F5 in the common form; "" for other letters.
func functionKey(letter byte) string {
	if letter < 'A' || letter > 'E' {
		return ""
	}
	return fmt.Sprintf("\x1b[%d~", 11+letter-'A')
}

// mouseReport returns a click or a turn of the wheel in the form with numbers; "" if a button was
// released.
func mouseReport(button, x, y byte) string {
	if button&3 == 3 && button&64 == 0 {
		return ""
	}
	return fmt.Sprintf("\x1b[<%d;%d;%dM", button-' ', x-' ', y-' ')
}
