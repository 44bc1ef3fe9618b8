package terminal

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Bounds of a control sequence: Bubble Tea's reader breaks off at 33 parameters.
const (
	maxParameters = 31
	maxDigits     = 7 // a code point has seven
)

const digits = "0123456789"

func isNumber(s string) bool { return s != "" && strings.Trim(s, digits) == "" }

// parameters are what is before the final byte, behind the mark that may stand first.
func parameters(body string) []string {
	return strings.Split(strings.ReplaceAll(body, ":", ";"), ";")
}

// bounded reports whether a sequence is one that may be read: parameters, few and small,
// and then what stands between them and the final byte.
func bounded(body string) bool {
	if body != "" && body[0] > ';' {
		body = body[1:]
	}
	all := parameters(strings.TrimRightFunc(body, func(r rune) bool { return r < '0' }))
	return len(all) <= maxParameters && !slices.ContainsFunc(all, func(p string) bool {
		return len(p) > maxDigits || strings.Trim(p, digits) != ""
	})
}

// repaired is a whole control sequence as Bubble Tea reads it right; "" for one that says
// nothing to a guide.
func (s *stream) repaired(body string, final byte, alt bool) string {
	switch {
	case final == 't', final == '_':
		// Sizes come by signal, and keys as Windows sends them (which may be repeated
		// 65535 times) are not asked for.
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

// isPaste reports whether a sequence is taken for the begin or the end of a paste, by its
// first parameter alone.
func isPaste(body string) bool {
	n := number(parameters(body)[0])
	return n == 200 || n == 201
}

// isInterrupt reports whether a key is ctrl+c, on whatever layout and in whichever of the
// two forms that name a key by number.
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

// isColor reports whether a text says what color the background has.
func isColor(body string) bool {
	value, ok := strings.CutPrefix(body, "]11;")
	return ok && value != "" && !strings.ContainsFunc(value, func(r rune) bool { return r <= ' ' || r >= del })
}

// canGoOn reports whether what begins a text so begins answers to what may be asked; else,
// alone, it is a key with alt.
func canGoOn(introducer byte) bool { return introducer == ']' || introducer == 'P' }

// goesOn reports whether a byte is the next of such an answer.
func goesOn(introducer, c byte) bool {
	if introducer == 'P' && (c == '!' || c == '$' || c == '+' || c >= ':' && c <= '?') {
		return true
	}
	return c >= '0' && c <= '9'
}

// altKey is a key with alt in the form of Kitty's protocol: after ESC and one character
// Bubble Tea waits for more, however much comes.
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

// functionKey is one of F1 to F5 as other terminals send them.
func functionKey(letter byte) string {
	if letter < 'A' || letter > 'E' {
		return ""
	}
	return fmt.Sprintf("\x1b[%d~", 11+letter-'A')
}

// mouseReport is a click or a turn of the wheel in numbers; "" where a button is let go.
func mouseReport(button, x, y byte) string {
	if button&3 == 3 && button&64 == 0 {
		return ""
	}
	return fmt.Sprintf("\x1b[<%d;%d;%dM", button-' ', x-' ', y-' ')
}
