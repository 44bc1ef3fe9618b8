package screen

import (
	"slices"
	"strings"
)

// known are the private modes that the guide may set: keys, wrapping, the cursor, mouse,
// focus, the alternate screen, paste, synchronized output, graphemes, light and dark.
var known = [...]int{1, 7, 25, 1000, 1002, 1003, 1004, 1006, 1047, 1048, 1049, 2004, 2026, 2027, 2031}

// private does the sequences that are not those of ECMA-48.
func (s *Screen) private(params string, final byte) bool {
	switch {
	case final == 'q' && strings.HasSuffix(params, " "):
		s.shape = strings.TrimSuffix(params, " ")
		return true
	case final == 'p' && strings.HasPrefix(params, "?") && strings.HasSuffix(params, "$"):
		return s.reportMode(strings.TrimSuffix(params[1:], "$"))
	case final == 'h' || final == 'l':
		return params[0] == '?' && s.setModes(params[1:], final == 'h')
	case final == 'm' && params[0] == '>':
		key, value, _ := strings.Cut(params[1:], ";")
		s.otherKeys = value
		return key == "4"
	case final == 'W': // tab stops at every eighth column, as they always are here
		return params == "?5"
	case final == 'u':
		return s.keyboard(params)
	}
	return false
}

func (s *Screen) reportMode(mode string) bool {
	n, ok := number(mode, 0)
	if !ok || !slices.Contains(known[:], n) {
		return false
	}
	state := 2
	switch {
	case n == 2027:
		state = 0 // not known: characters are as wide as they ever were
	case s.modes[n]:
		state = 1
	}
	s.reply("\x1b[?%d;%d$y", n, state)
	return true
}

func (s *Screen) setModes(params string, on bool) bool {
	modes, ok := numbers(params, 0)
	for _, mode := range modes {
		if !ok || !slices.Contains(known[:], mode) {
			return false
		}
		switch mode {
		case 1049, 1047:
			s.switchTo(on)
		case 7, 1048:
		default:
			s.modes[mode] = on
		}
	}
	return ok
}

// switchTo shows the alternate screen, empty, or the main one as it was.
func (s *Screen) switchTo(alternate bool) {
	if alternate == s.Alternate() {
		return
	}
	if alternate {
		s.alt = newGrid(s.width, s.height)
		s.alt.goTo(s.main.x, s.main.y)
		s.kitty[s.alt] = nil
		s.on = s.alt
		return
	}
	s.on = s.main
}

// keyboard is Kitty's protocol: a stack of flags for each screen.
func (s *Screen) keyboard(params string) bool {
	stack := s.kitty[s.on]
	n, ok := numbers(params[1:], 1)
	switch {
	case !ok:
		return false
	case params[0] == '?':
		s.reply("\x1b[?0u")
	case params[0] == '>':
		stack = append(stack, n[0])
	case params[0] == '<':
		stack = stack[:max(len(stack)-n[0], 0)]
	case params[0] == '=':
		if len(stack) == 0 {
			stack = []int{0}
		}
		stack[len(stack)-1] = n[0]
		if len(stack) == 1 && n[0] == 0 {
			stack = nil
		}
	}
	s.kitty[s.on] = stack
	return true
}
