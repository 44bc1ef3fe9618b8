package screen

import "strings"

// style is what SGR set: colors as they were sent, and the attributes by number.
type style struct {
	fg, bg, line string
	attributes   uint16
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
		s.attributes &^= 1 << 4
	case n >= 1 && n <= 9 && n != 6:
		s.attributes |= 1 << n
	case n == 22:
		s.attributes &^= 1<<1 | 1<<2
	case n > 22 && n <= 29 && n != 26:
		s.attributes &^= 1 << (n - 20)
	case n >= 30 && n <= 37, n >= 90 && n <= 97:
		s.fg = arg
	case n >= 40 && n <= 47, n >= 100 && n <= 107:
		s.bg = arg
	case n == 39:
		s.fg = ""
	case n == 49:
		s.bg = ""
	case n == 59:
		s.line = ""
	case n == 38:
		return long(&s.fg, args, sub)
	case n == 48:
		return long(&s.bg, args, sub)
	case n == 58:
		return long(&s.line, args, sub)
	default:
		return 0, false
	}
	return 1, true
}

// long is a color of 256 or of 16 million, in parameters of its own or in parts of one.
func long(into *string, args []string, sub string) (took int, ok bool) {
	value := strings.Split(sub, ":")
	if sub == "" {
		value = args[1:]
	}
	switch {
	case len(value) >= 2 && value[0] == "5":
		took = 2
	case len(value) >= 4 && value[0] == "2":
		took = 4
	default:
		return 0, false
	}
	if sub != "" {
		*into = sub
		return 1, true
	}
	*into = strings.Join(value[:took], ":")
	return took + 1, true
}
