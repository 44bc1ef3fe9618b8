package screen

import (
	"fmt"
	"slices"
	"strings"
)

// style is what SGR set: colors as they were sent, and the attributes by number.
type style struct {
	fg, bg, line string
	attributes   uint16
}

func (s style) String() string {
	parts := []string{s.fg, s.bg, s.line}
	for i := range 16 {
		if s.attributes&(1<<i) != 0 {
			parts = append(parts, fmt.Sprint(i))
		}
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), " ")
}

// onBlank is what can be seen of a style where nothing is printed: a renderer that skips
// frames may leave a blank bold.
func (s style) onBlank() style {
	const lined = 1<<4 | 1<<7 | 1<<9 // underlined, reversed, struck out
	if s.attributes&lined != 0 {
		return s
	}
	return style{bg: s.bg}
}

func (s *style) set(attribute int)   { s.attributes |= 1 << attribute }
func (s *style) unset(attribute int) { s.attributes &^= 1 << attribute }

// apply takes the parameters of one SGR; false where one is none that there is.
func (s *style) apply(params string) bool {
	args := strings.Split(params, ";")
	for len(args) > 0 {
		n, ok := s.one(args)
		if !ok {
			return false
		}
		args = args[n:]
	}
	return true
}

// one applies the first parameter, and says how many it took.
func (s *style) one(args []string) (int, bool) {
	arg, sub, _ := strings.Cut(args[0], ":")
	n, ok := number(arg, 0)
	switch {
	case !ok:
		return 0, false
	case n == 0:
		*s = style{}
	case n == 4 && sub == "0", n == 24:
		s.unset(4)
	case n >= 1 && n <= 9 && n != 6:
		s.set(n)
	case n == 22:
		s.unset(1)
		s.unset(2)
	case n > 22 && n <= 29 && n != 26:
		s.unset(n - 20)
	case n >= 30 && n <= 37, n >= 90 && n <= 97, n == 39:
		s.fg = color("fg", n, 39)
	case n >= 40 && n <= 47, n >= 100 && n <= 107, n == 49:
		s.bg = color("bg", n, 49)
	case n == 59:
		s.line = ""
	case n == 38 || n == 48 || n == 58:
		return s.long(n, args, sub)
	default:
		return 0, false
	}
	return 1, true
}

func color(which string, n, normal int) string {
	if n == normal {
		return ""
	}
	return fmt.Sprint(which, " ", n)
}

// long is a color of 256 or of 16 million.
func (s *style) long(n int, args []string, sub string) (int, bool) {
	took, value := 1, strings.Split(sub, ":")
	if sub == "" {
		value = args[1:]
	}
	length := 0
	switch {
	case len(value) >= 2 && value[0] == "5":
		length = 2
	case len(value) >= 4 && value[0] == "2":
		length = 4
	default:
		return 0, false
	}
	if sub == "" {
		took, value = length+1, value[:length]
	}
	words := strings.Join(value, ",")
	switch n {
	case 38:
		s.fg = "fg " + words
	case 48:
		s.bg = "bg " + words
	case 58:
		s.line = "line " + words
	}
	return took, true
}
