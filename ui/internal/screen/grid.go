package screen

import (
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
)

// grid is one of the two screens of a terminal, with its cursor.
type grid struct {
	*uv.Buffer
	x, y           int
	wrap           bool // the cursor waits behind the last column
	top, bottom    int  // margins: rows from top to before bottom scroll
	savedX, savedY int
	saved          uv.Style
}

func newGrid(width, height int) *grid {
	return &grid{Buffer: uv.NewBuffer(width, height), bottom: height}
}

func (g *grid) resize(width, height int) {
	g.Resize(width, height)
	g.top, g.bottom = 0, height
	g.goTo(g.x, g.y)
}

func (g *grid) goTo(x, y int) {
	g.x, g.y, g.wrap = max(min(x, g.Width()-1), 0), max(min(y, g.Height()-1), 0), false
}

// put writes a character of that width; one without width joins the one before.
func (g *grid) put(r rune, width int, st uv.Style) {
	if g.Width() == 0 {
		return
	}
	if width == 0 {
		g.join(r)
		return
	}
	if g.wrap || g.x+width > g.Width() {
		g.x = 0
		g.lineFeed()
	}
	g.SetCell(g.x, g.y, &uv.Cell{Content: string(r), Width: width, Style: st})
	g.x, g.wrap = g.x+width, false
	if g.x >= g.Width() {
		g.x, g.wrap = g.Width()-1, true
	}
}

func (g *grid) join(r rune) {
	x := g.x - 1
	if g.wrap {
		x = g.x
	}
	for x > 0 && g.CellAt(x, g.y).IsZero() { // the second half of a wide character
		x--
	}
	if x >= 0 {
		g.CellAt(x, g.y).Content += string(r)
	}
}

func (g *grid) lineFeed() {
	g.wrap = false
	switch {
	case g.y == g.bottom-1:
		g.scroll(g.top, 1)
	case g.y < g.Height()-1:
		g.y++
	}
}

// scroll moves the rows from top to the bottom margin up by n; down where n is negative.
func (g *grid) scroll(top, n int) {
	area := uv.Rect(0, top, g.Width(), g.bottom-top)
	g.DeleteLineArea(top, n, nil, area)
	g.InsertLineArea(top, -n, nil, area)
}

// blank is a cell as it is erased.
func blank(st uv.Style) *uv.Cell {
	return &uv.Cell{Content: " ", Width: 1, Style: uv.Style{Bg: st.Bg}}
}

func (g *grid) erase(y, from, to int, st uv.Style) {
	g.FillArea(blank(st), uv.Rect(from, y, min(to, g.Width())-from, 1))
}

// frame is the text with a mark wherever the style changes.
func (g *grid) frame() string {
	var b strings.Builder
	for _, row := range g.Lines {
		var now uv.Style
		for _, c := range row {
			if c.IsZero() {
				continue
			}
			look := c.Style
			if c.Content == " " {
				look = onBlank(look)
			}
			if !look.Equal(&now) {
				now = look
				b.WriteString("<" + now.String() + ">")
			}
			b.WriteString(c.Content)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// onBlank is what can be seen of a style where nothing is printed: a renderer that skips
// frames may leave a blank bold.
func onBlank(s uv.Style) uv.Style {
	if s.Underline != uv.UnderlineNone || s.Attrs&(uv.AttrReverse|uv.AttrStrikethrough) != 0 {
		return s
	}
	return uv.Style{Bg: s.Bg}
}
