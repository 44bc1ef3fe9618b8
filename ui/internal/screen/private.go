package screen

import (
	"slices"

	"github.com/charmbracelet/x/ansi"
)

// known are the private modes that the guide may set: keys, wrapping, the cursor, mouse,
// focus, the alternate screen, paste, synchronized output, graphemes, light and dark.
var known = [...]int{1, 7, 25, 1000, 1002, 1003, 1004, 1006, 1047, 1048, 1049, 2004, 2026, 2027, 2031}

// private does the sequences that are not those of ECMA-48.
func (s *Screen) private(cmd ansi.Cmd, p ansi.Params) bool {
	n := value(p, 0)
	switch cmd {
	case ansi.Cmd(ansi.Command(0, ' ', 'q')):
		s.shape = n
		return len(p) < 2
	case ansi.Cmd(ansi.Command('?', '$', 'p')):
		return len(p) == 1 && s.reportMode(n)
	case ansi.Cmd(ansi.Command('?', 0, 'h')), ansi.Cmd(ansi.Command('?', 0, 'l')):
		return s.setModes(p, cmd.Final() == 'h')
	case ansi.Cmd(ansi.Command('>', 0, 'm')):
		s.otherKeys, _, _ = p.Param(1, 0)
		return n == 4
	case ansi.Cmd(ansi.Command('?', 0, 'W')): // tab stops at every eighth column, as they always are here
		return len(p) == 1 && n == 5
	}
	return cmd.Final() == 'u' && cmd.Intermediate() == 0 && s.keyboard(cmd.Prefix(), p)
}

func (s *Screen) reportMode(n int) bool {
	state := 2
	switch {
	case n == 2027:
		state = 0 // not known: characters are as wide as they ever were
	case s.modes[n]:
		state = 1
	}
	s.reply("\x1b[?%d;%d$y", n, state)
	return slices.Contains(known[:], n)
}

func (s *Screen) setModes(modes ansi.Params, on bool) bool {
	for _, one := range modes {
		mode := one.Param(0)
		if !slices.Contains(known[:], mode) {
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
	return len(modes) > 0
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
func (s *Screen) keyboard(what byte, p ansi.Params) bool {
	stack, n := s.kitty[s.on], value(p, 1)
	switch what {
	case '?':
		s.reply("\x1b[?0u")
	case '>':
		stack = append(stack, n)
	case '<':
		stack = stack[:max(len(stack)-n, 0)]
	case '=':
		stack = append(stack[:max(len(stack)-1, 0)], n)
		if len(stack) == 1 && n == 0 {
			stack = nil
		}
	}
	s.kitty[s.on] = stack
	return what != 0
}
