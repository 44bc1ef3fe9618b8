// Package picture is the people drawn: as a chart of all episodes, and as a map of the
// bonds around one of them. As a screen does, a picture draws what a content.Guide hands
// out, and returns what it wants as an intent.
package picture

import (
	"slices"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// Chart is everybody against every episode, a cell each: who is seen or told of where.
// The cursor walks people and episodes.
type Chart struct {
	look    *text.Look
	keys    *widget.KeyMap
	guide   *content.Guide
	people  []charted
	seasons []content.Season // whose episodes may be known
	blocks  []block
	rows    widget.Cursor
	col     int // the episode under the cursor, counted through all seasons
	left    int // the first season drawn
	names   int // columns of the names
	space   chartSpace
	w, h    int
}

// chartSpace is the columns from one episode to the next, and before a season.
type chartSpace struct{ pitch, gap int }

// chartSpaces are those there are, the widest first.
var chartSpaces = [...]chartSpace{{3, 4}, {2, 4}, {1, 4}, {1, 2}}

// charted is a person and the watched episodes that they are in.
type charted struct {
	content.Entry
	in map[content.Point]bool
}

// block is a season of the chart, or as much of it as fits into the window.
type block struct {
	label    string
	episodes []content.Episode
	from     int // of its first episode, counted through all seasons
	x        int // where it is drawn
}

// ToMap puts an entry into the middle of the map of bonds.
type ToMap struct{ Ref content.Ref }

// NewChart draws the people of a guide, with the cursor on one of them if it is there.
func NewChart(l *text.Look, k *widget.KeyMap, g *content.Guide, on content.Ref) *Chart {
	c := &Chart{look: l, keys: k, guide: g}
	c.SetGuide(g)
	if at := slices.IndexFunc(c.people, func(p charted) bool { return p.Ref == on }); at > 0 {
		c.rows.At = at
	}
	return c
}

// SetGuide draws another cut of the show, those that are in most episodes first.
func (c *Chart) SetGuide(g *content.Guide) {
	c.guide, c.people = g, nil
	people, _ := g.Known()
	for _, e := range people {
		p := charted{e, map[content.Point]bool{}}
		for _, at := range g.Appears(e.Ref) {
			p.in[at] = true
		}
		c.people = append(c.people, p)
	}
	c.seasons = slices.DeleteFunc(g.Seasons(), func(s content.Season) bool { return !s.Shaped })
	c.fit()
}

// SetSize takes on a size.
func (c *Chart) SetSize(w, h int) { c.w, c.h = w, h; c.fit() }

// fit spreads the chart as far as all seasons fit, and keeps the cursor in view.
func (c *Chart) fit() {
	c.names = 0
	for _, p := range c.people {
		c.names = max(c.names, text.Measure(p.Name))
	}
	c.names = min(c.names, max(chartNames, c.w/6), max(c.w/3, 8))
	c.cut()
	for _, c.space = range chartSpaces {
		if c.reach(c.blocks)+widget.Gutter <= c.w {
			break
		}
	}
	c.rows.Resize(len(c.people), max(c.h-c.head()-2, 1))
	at := c.blockAt()
	c.left = min(c.left, at)
	for c.left < at && c.reach(c.blocks[c.left:at+1]) > c.w {
		c.left++
	}
}

// cut parts the seasons into blocks that fit into the window each.
func (c *Chart) cut() {
	c.blocks = nil
	from := 0
	for _, s := range c.seasons {
		label := s.Label
		for of := range slices.Chunk(s.Episodes, max(c.w-c.reach(nil)-2, 1)) {
			if of[0].Point != s.Episodes[0].Point {
				label = "from " + strconv.Itoa(of[0].Point.Number())
			}
			c.blocks = append(c.blocks, block{label: label, episodes: of, from: from})
			from += len(of)
		}
	}
	c.col = min(c.col, max(from-1, 0))
}

// chartNames is how wide the names are at most where there is little room.
const chartNames = 22

// head is the lines over the rows: air, the seasons' names and, where there is room for
// them, the numbers of the episodes.
func (c *Chart) head() int {
	if c.numbered() {
		return 3
	}
	return 2
}

// numbered reports whether every episode's number has room over its cells.
func (c *Chart) numbered() bool {
	for _, b := range c.blocks {
		if len(strconv.Itoa(b.episodes[len(b.episodes)-1].Point.Number())) >= c.space.pitch {
			return false
		}
	}
	return true
}

// reach is the column behind some seasons where they alone are drawn.
func (c *Chart) reach(blocks []block) int {
	end := widget.Gutter + c.names
	for _, b := range blocks {
		end += c.space.gap + c.width(b)
	}
	return end
}

// width is that of a season's cells, or of its name.
func (c *Chart) width(b block) int {
	return max((len(b.episodes)-1)*c.space.pitch+c.cells(), text.Measure(b.label))
}

// cells is how many a full one takes.
func (c *Chart) cells() int { return max(c.space.pitch-1, 1) }

// inset is where the chart begins: in the middle, where all seasons fit.
func (c *Chart) inset() int { return max((c.w-c.reach(c.blocks)-widget.Gutter)/2, 0) }

// blockAt is the season under the cursor.
func (c *Chart) blockAt() int {
	at := 0
	for i, b := range c.blocks {
		if c.col >= b.from {
			at = i
		}
	}
	return at
}

// episode is the one under the cursor.
func (c *Chart) episode() (content.Episode, bool) {
	if len(c.blocks) == 0 {
		return content.Episode{}, false
	}
	b := c.blocks[c.blockAt()]
	return b.episodes[min(c.col-b.from, len(b.episodes)-1)], true
}

// Update walks the chart.
func (c *Chart) Update(msg tea.Msg) (widget.Intent, tea.Cmd) {
	if len(c.people) == 0 {
		return widget.Unused{}, nil
	}
	if c.rows.Update(msg, c.keys) {
		return nil, nil
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, c.keys.Left):
			c.step(-1)
		case key.Matches(msg, c.keys.Right):
			c.step(1)
		case key.Matches(msg, c.keys.Enter):
			return widget.Follow{Ref: c.people[c.rows.At].Ref}, nil
		case key.Matches(msg, c.keys.Chart):
			return ToMap{c.people[c.rows.At].Ref}, nil
		default:
			return widget.Unused{}, nil
		}
	case tea.MouseClickMsg:
		return c.click(msg.X, msg.Y), nil
	}
	return nil, nil
}

// step goes to a neighboring episode.
func (c *Chart) step(by int) {
	last := 0
	for _, b := range c.blocks {
		last = b.from + len(b.episodes) - 1
	}
	c.col = min(max(c.col+by, 0), last)
	c.fit()
}

// click puts the cursor on a row and on a cell of it; where it is already, it opens the
// page.
func (c *Chart) click(x, y int) widget.Intent {
	row := c.rows.Top + y - c.head()
	if y < c.head() || row >= c.rows.End() {
		return nil
	}
	cell, ok := c.cellAt(x)
	if row == c.rows.At && (!ok || cell == c.col) {
		return widget.Follow{Ref: c.people[row].Ref}
	}
	c.rows.Set(row)
	if ok {
		c.col = cell
	}
	return nil
}

// cellAt is the episode in a column, counted through all seasons.
func (c *Chart) cellAt(x int) (int, bool) {
	for _, s := range c.drawn() {
		if at := (x - s.x) / c.space.pitch; x >= s.x && at < len(s.episodes) {
			return s.from + at, true
		}
	}
	return 0, false
}

// ShortHelp is what the footer says.
func (c *Chart) ShortHelp() []key.Binding {
	k := c.keys
	return []key.Binding{widget.Pair(k.Down, k.Up, "people"), widget.Pair(k.Left, k.Right, "episodes"), widget.As(k.Enter, "open"), widget.As(k.Chart, "map"), k.Back}
}

// FullHelp is what the help says.
func (c *Chart) FullHelp() [][]key.Binding {
	k := c.keys
	return [][]key.Binding{
		{widget.As(k.Enter, "open the page"), widget.As(k.Chart, "the map of their bonds"), k.MarkNext()},
		append(k.Moving(), k.Back),
	}
}
