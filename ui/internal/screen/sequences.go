package screen

import (
	"encoding/base64"
	"regexp"
	"slices"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// short does what ESC and one character do.
func (s *Screen) short(c byte) bool {
	g := s.on
	switch c {
	case '7':
		g.savedX, g.savedY, g.saved = g.x, g.y, s.style
	case '8':
		g.goTo(g.savedX, g.savedY)
		s.style = g.saved
	case 'M':
		if g.y == g.top {
			g.scroll(g.top, -1)
		} else {
			g.goTo(g.x, g.y-1)
		}
	default:
		return false
	}
	return true
}

// osc does what an operating system command does. A title and what is copied are the only
// ones that bring text; colors are asked for and never set.
func (s *Screen) osc(body string) bool {
	if packed, ok := strings.CutPrefix(body, "52;c;"); ok {
		text, err := base64.StdEncoding.DecodeString(packed)
		s.copied = append(s.copied, string(text))
		return err == nil && len(text) > 0
	}
	switch body {
	case "10;?":
		s.reply("\x1b]10;rgb:%s\x07", s.rgb(s.light))
	case "11;?":
		s.reply("\x1b]11;rgb:%s\x07", s.rgb(!s.light))
	default:
		title, ok := strings.CutPrefix(body, "2;")
		if !ok {
			if title, ok = strings.CutPrefix(body, "0;"); !ok {
				return false
			}
		}
		s.title = title
		s.titles = append(s.titles, title)
	}
	return true
}

func (s *Screen) rgb(dark bool) string {
	if dark {
		return "1e1e/1e1e/2e2e"
	}
	return "f4f4/f4f4/f4f4"
}

// styles matches the parameters of colors and attributes, as far as there are any.
var styles = regexp.MustCompile(`^(?:(?:0?|[1-57-9]|4:\d|2[2-57-9]|3[0-79]|4[0-79]|59|9[0-7]|10[0-7]|[345]8(?:;5;\d*|;2;\d*;\d*;\d*|:5:\d*|:2:[\d:]*))(?:;|m$))*$`)

// csi does what a control sequence does; false for one that the guide has no use for.
func (s *Screen) csi(cmd ansi.Cmd, p ansi.Params) bool {
	if cmd == 'm' {
		uv.ReadStyle(p, &s.style)
		return styles.Match(s.raw[2:])
	}
	odd := func(n ansi.Param) bool { return n.HasMore() || n.Param(0) < 0 || n.Param(0) > 1<<20 }
	if slices.ContainsFunc(p, odd) {
		return false
	}
	if cmd.Prefix() != 0 || cmd.Intermediate() != 0 {
		return s.private(cmd, p)
	}
	final, n := cmd.Final(), value(p, 1)
	return len(p) <= 2 && (s.move(p, final) || len(p) < 2 && s.edit(p, n, final) || s.report(p, final))
}

// value is the first parameter.
func value(p ansi.Params, missing int) int {
	n, _, _ := p.Param(0, missing)
	return n
}

func (s *Screen) move(p ansi.Params, final byte) bool {
	g := s.on
	x, y, n := g.x, g.y, max(value(p, 1), 1)
	second := func(missing int) int { n, _, _ := p.Param(1, missing); return n }
	switch final {
	case 'A':
		y -= n
	case 'B', 'e':
		y += n
	case 'C', 'a':
		x += n
	case 'D':
		x -= n
	case 'E':
		x, y = 0, y+n
	case 'F':
		x, y = 0, y-n
	case 'G', '`':
		x = n - 1
	case 'd':
		y = n - 1
	case 'H', 'f':
		x, y = second(1)-1, n-1
	case 'I':
		x = (x/8 + n) * 8
	case 'Z':
		x = ((x+7)/8 - n) * 8
	case 'r':
		top, bottom := n, second(s.height)
		if top >= bottom && s.height > 1 {
			return false
		}
		x, y, g.top, g.bottom = 0, 0, top-1, min(bottom, s.height)
	default:
		return false
	}
	g.goTo(x, y)
	return true
}

func (s *Screen) edit(p ansi.Params, n int, final byte) bool {
	g := s.on
	g.wrap = false
	switch final {
	case 'J', 'K':
		return s.eraseWhich(value(p, 0), final == 'J')
	case 'X':
		g.erase(g.y, g.x, g.x+n, s.style)
	case '@':
		g.InsertCell(g.x, g.y, n, blank(s.style))
	case 'P':
		g.DeleteCell(g.x, g.y, n, blank(s.style))
	case 'L':
		g.scroll(g.y, -n)
	case 'M':
		g.scroll(g.y, n)
	case 'S':
		g.scroll(g.top, n)
	case 'T':
		g.scroll(g.top, -n)
	case 'b':
		for range min(n, s.width*s.height) {
			s.print(s.last)
		}
	default:
		return false
	}
	return true
}

// eraseWhich erases behind the cursor (0), before it (1) or all (2), of the row or the
// screen.
func (s *Screen) eraseWhich(which int, screen bool) bool {
	g := s.on
	if which > 2 {
		return false
	}
	for y := range g.Height() {
		from, to := 0, g.Width()
		switch {
		case y == g.y && which == 0:
			from = g.x
		case y == g.y && which == 1:
			to = g.x + 1
		case y == g.y:
		case !screen, y < g.y && which == 0, y > g.y && which == 1:
			continue
		}
		g.erase(y, from, to, s.style)
	}
	return true
}

func (s *Screen) report(p ansi.Params, final byte) bool {
	switch n := value(p, 0); {
	case final == 'c' && n == 0 && len(p) < 2:
		s.reply("\x1b[?62;22c")
	case final == 'n' && n == 6 && len(p) < 2:
		s.reply("\x1b[%d;%dR", s.on.y+1, s.on.x+1)
	case final == 'n' && n == 5 && len(p) < 2:
		s.reply("\x1b[0n")
	case final == 't' && n == 22 && len(p) == 2:
		s.kept = append(s.kept, s.title)
	case final == 't' && n == 23 && len(p) == 2 && len(s.kept) > 0:
		last := len(s.kept) - 1
		s.title, s.kept = s.kept[last], s.kept[:last]
	default:
		return false
	}
	return true
}
