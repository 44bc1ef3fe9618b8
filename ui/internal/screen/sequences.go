package screen

import (
	"encoding/base64"
	"regexp"
	"strconv"
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
var styles = regexp.MustCompile(`^(?:(?:0?|[1-57-9]|4:\d|2[2-57-9]|3[0-79]|4[0-79]|59|9[0-7]|10[0-7]|[345]8(?:;5;\d*|;2;\d*;\d*;\d*|:5:\d*|:2:[\d:]*))(?:;|$))*$`)

// csi does what a control sequence does; false for one that the guide has no use for.
func (s *Screen) csi(params string, final byte, parsed ansi.Params) bool {
	if params != "" && params[0] >= '<' && params[0] <= '?' || strings.ContainsAny(params, " $!'\"") {
		return s.private(params, final)
	}
	if final == 'm' {
		uv.ReadStyle(parsed, &s.style)
		return styles.MatchString(params)
	}
	p, ok := numbers(params, 1)
	if !ok || len(p) > 2 {
		return false
	}
	return s.move(p, final) || s.edit(params, p[0], final) || s.report(params, final)
}

func (s *Screen) move(p []int, final byte) bool {
	g := s.on
	x, y, n := g.x, g.y, max(p[0], 1)
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
		x, y = append(p, 1)[1]-1, n-1
	case 'I':
		x = (x/8 + n) * 8
	case 'Z':
		x = ((x+7)/8 - n) * 8
	case 'r':
		top, bottom := n, s.height
		if len(p) == 2 {
			bottom = p[1]
		}
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

func (s *Screen) edit(params string, n int, final byte) bool {
	g := s.on
	g.wrap = false
	switch final {
	case 'J', 'K':
		which, _ := number(params, 0)
		return s.eraseWhich(which, final == 'J')
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

func (s *Screen) report(params string, final byte) bool {
	switch {
	case final == 'c' && (params == "" || params == "0"):
		s.reply("\x1b[?62;22c")
	case final == 'n' && params == "6":
		s.reply("\x1b[%d;%dR", s.on.y+1, s.on.x+1)
	case final == 'n' && params == "5":
		s.reply("\x1b[0n")
	case final == 't' && params == "22;0":
		s.kept = append(s.kept, s.title)
	case final == 't' && params == "23;0" && len(s.kept) > 0:
		last := len(s.kept) - 1
		s.title, s.kept = s.kept[last], s.kept[:last]
	default:
		return false
	}
	return true
}

// number reads a parameter; an empty one is the default.
func number(s string, or int) (int, bool) {
	if s == "" {
		return or, true
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 0 && n <= 1<<20
}

func numbers(s string, or int) ([]int, bool) {
	var out []int
	for part := range strings.SplitSeq(s, ";") {
		n, ok := number(part, or)
		if !ok {
			return nil, false
		}
		out = append(out, n)
	}
	return out, true
}
