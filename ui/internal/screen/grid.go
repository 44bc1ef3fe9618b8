package screen

import (
	"fmt"
	"strings"
)

// cell is one place of a grid.
type cell struct {
	text  string
	half  bool // the second half of a wide character
	style style
}

func (c cell) read() string {
	if c.text == "" && !c.half {
		return " "
	}
	return c.text
}

// grid is one of the two screens of a terminal, with its cursor.
type grid struct {
	width, height  int
	rows           [][]cell
	x, y           int
	wrap           bool // the cursor waits behind the last column
	top, bottom    int  // margins: rows from top to before bottom scroll
	savedX, savedY int
	saved          style
}

func newGrid(width, height int) *grid {
	g := &grid{}
	g.resize(width, height)
	return g
}

func (g *grid) resize(width, height int) {
	rows := make([][]cell, height)
	for y := range rows {
		rows[y] = make([]cell, width)
		if y < len(g.rows) {
			copy(rows[y], g.rows[y])
		}
	}
	g.rows, g.width, g.height = rows, width, height
	g.top, g.bottom, g.wrap = 0, height, false
	g.goTo(g.x, g.y)
}

func (g *grid) goTo(x, y int) {
	g.x, g.y, g.wrap = max(min(x, g.width-1), 0), max(min(y, g.height-1), 0), false
}

// put writes a character of that width; one without width joins the one before.
func (g *grid) put(r rune, width int, st style) {
	if g.width == 0 || g.height == 0 {
		return
	}
	if width == 0 {
		g.join(r)
		return
	}
	if g.wrap || g.x+width > g.width {
		g.x = 0
		g.lineFeed()
	}
	row := g.rows[g.y]
	g.split(row, g.x)
	g.split(row, g.x+width)
	row[g.x] = cell{text: string(r), style: st}
	for i := g.x + 1; i < min(g.x+width, g.width); i++ {
		row[i] = cell{half: true, style: st}
	}
	g.x, g.wrap = g.x+width, false
	if g.x >= g.width {
		g.x, g.wrap = g.width-1, true
	}
}

// split blanks what is left of a wide character when its second half is written over.
func (g *grid) split(row []cell, x int) {
	if x > 0 && x < len(row) && row[x].half {
		row[x-1].text = " "
		row[x].half = false
	}
}

func (g *grid) join(r rune) {
	x := g.x - 1
	if g.wrap {
		x = g.x
	}
	for x > 0 && g.rows[g.y][x].half {
		x--
	}
	if x >= 0 {
		g.rows[g.y][x].text = g.rows[g.y][x].read() + string(r)
	}
}

func (g *grid) lineFeed() {
	g.wrap = false
	switch {
	case g.y == g.bottom-1:
		g.scroll(g.top, 1)
	case g.y < g.height-1:
		g.y++
	}
}

// scroll moves the rows from top to the bottom margin up by n; down where n is negative.
func (g *grid) scroll(top, n int) {
	if top >= g.bottom || g.bottom > g.height {
		return
	}
	part := g.rows[top:g.bottom]
	for range min(max(n, -n), len(part)) {
		if n > 0 {
			copy(part, part[1:])
			part[len(part)-1] = make([]cell, g.width)
		} else {
			copy(part[1:], part)
			part[0] = make([]cell, g.width)
		}
	}
}

func (g *grid) erase(y, from, to int, st style) {
	if y < 0 || y >= g.height {
		return
	}
	for x := max(from, 0); x < min(to, g.width); x++ {
		g.rows[y][x] = cell{style: style{bg: st.bg}}
	}
}

// shift moves the rest of the row from the cursor on by n cells to the right.
func (g *grid) shift(n int, st style) {
	if g.height == 0 {
		return
	}
	row := g.rows[g.y]
	n = max(min(n, g.width-g.x), -(g.width - g.x))
	if n > 0 {
		copy(row[g.x+n:], row[g.x:])
		g.erase(g.y, g.x, g.x+n, st)
		return
	}
	copy(row[g.x:], row[g.x-n:])
	g.erase(g.y, g.width+n, g.width, st)
}

func (g *grid) text() string {
	lines := make([]string, g.height)
	for y, row := range g.rows {
		var b strings.Builder
		for _, c := range row {
			b.WriteString(c.read())
		}
		lines[y] = strings.TrimRight(b.String(), " ")
	}
	return strings.Join(lines, "\n")
}

// frame is the text with a mark wherever the style changes.
func (g *grid) frame() string {
	var b strings.Builder
	for _, row := range g.rows {
		var now style
		for _, c := range row {
			text, look := c.read(), c.style
			if text == " " {
				look = look.onBlank()
			}
			if look != now {
				now = look
				fmt.Fprint(&b, now)
			}
			b.WriteString(text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
