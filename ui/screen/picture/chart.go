// Package picture draws the people: as a chart over all episodes, and as a map of the bonds
// around one of them. Like a screen, a picture draws what a content.Guide hands out, and returns
// intents.
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

// Chart has a row for each person and a column for each episode: a full cell if the person
// appears in it. The cursor is on one of each.
type Chart struct {
	look     *text.Look
	keys     *widget.KeyMap
	guide    *content.Guide
	people   []chartRow
	seasons  []content.Season // those that may show their episodes
	episodes []content.Episode
	rows     widget.Cursor
	col      int // the episode under the cursor
	w, h     int

	names  int // columns of the names
	space  chartSpace
	blocks []block
	left   int     // the first block in view
	shown  []block // those in view
	inset  int     // the column where the chart begins: centered, if all seasons fit
	head   int     // lines above the rows: an empty one, the seasons' names, and the numbers if they fit
}

// chartSpace is the columns from one episode to the next, and in front of a season.
type chartSpace struct{ pitch, gap int }

// chartSpaces are tried in this order, the widest first.
var chartSpaces = [...]chartSpace{{3, 4}, {2, 4}, {1, 4}, {1, 2}}

// maxChartNames is the width of the names in a narrow window, at most.
const maxChartNames = 22

// chartRow is a person and the watched episodes they appear in.
type chartRow struct {
	content.Entry
	in content.Set
}

// block is a season, or a part of one that fits into the window.
type block struct {
	label    string
	episodes []content.Episode
	from     int // its first episode, counted through all seasons
	x        int // the column where it is drawn
}

// OpenMap opens the map of bonds around an entry.
type OpenMap struct{ Ref content.Ref }

// NewChart makes a chart with the cursor on a person, if on is one.
func NewChart(l *text.Look, k *widget.KeyMap, g *content.Guide, on content.Ref) *Chart {
	c := &Chart{look: l, keys: k}
	c.SetGuide(g)
	if at := slices.IndexFunc(c.people, func(p chartRow) bool { return p.Ref == on }); at > 0 {
		c.rows.At = at
	}
	return c
}

// SetGuide draws the chart from another guide, the best known people first.
func (c *Chart) SetGuide(g *content.Guide) {
	c.guide, c.people, c.episodes = g, nil, nil
	people, _ := g.KnownPeople()
	for _, e := range people {
		c.people = append(c.people, chartRow{e, content.NewSet(g.Appears(e.Ref)...)})
	}
	c.seasons = slices.DeleteFunc(g.Seasons(), func(s content.Season) bool { return !s.Shaped })
	for _, s := range c.seasons {
		c.episodes = append(c.episodes, s.Episodes...)
	}
	c.fit()
}

// SetSize lays the chart out anew.
func (c *Chart) SetSize(w, h int) { c.w, c.h = w, h; c.fit() }

// fit takes the widest space with which all seasons fit, and scrolls to the cursor.
func (c *Chart) fit() {
	c.names = 0
	for _, p := range c.people {
		c.names = max(c.names, text.Measure(p.Name))
	}
	c.names = min(c.names, max(maxChartNames, c.w/6), max(c.w/3, 8))
	c.splitSeasons()
	for _, c.space = range chartSpaces {
		if c.endColumn(c.blocks)+widget.Gutter <= c.w {
			break
		}
	}
	c.inset = max((c.w-c.endColumn(c.blocks)-widget.Gutter)/2, 0)
	c.head = 3
	for _, b := range c.blocks {
		if len(strconv.Itoa(b.episodes[len(b.episodes)-1].Point.Number())) >= c.space.pitch {
			c.head = 2
		}
	}
	c.rows.Resize(len(c.people), max(c.h-c.head-2, 1))
	c.col = min(max(c.col, 0), max(len(c.episodes)-1, 0))
	at := c.blockAt()
	c.left = min(c.left, at)
	for c.left < at && c.endColumn(c.blocks[c.left:at+1]) > c.w {
		c.left++
	}
	c.show()
}

// splitSeasons splits the seasons into blocks that fit into the window.
func (c *Chart) splitSeasons() {
	c.blocks = nil
	from := 0
	for _, s := range c.seasons {
		label := s.Label
		for of := range slices.Chunk(s.Episodes, max(c.w-c.endColumn(nil)-2, 1)) {
			if of[0].Point != s.Episodes[0].Point {
				label = "from " + strconv.Itoa(of[0].Point.Number())
			}
			c.blocks = append(c.blocks, block{label: label, episodes: of, from: from})
			from += len(of)
		}
	}
}

// show places the blocks in view.
func (c *Chart) show() {
	c.shown = nil
	end := c.inset + c.endColumn(nil)
	for _, b := range c.blocks[c.left:] {
		b.x = end + c.space.gap
		if end = b.x + c.width(b); end > c.w && len(c.shown) > 0 {
			return
		}
		c.shown = append(c.shown, b)
	}
}

// endColumn is the column after the last of these blocks, if they are drawn alone.
func (c *Chart) endColumn(blocks []block) int {
	end := widget.Gutter + c.names
	for _, b := range blocks {
		end += c.space.gap + c.width(b)
	}
	return end
}

// width is the width of a block's cells or of its label.
func (c *Chart) width(b block) int {
	return max((len(b.episodes)-1)*c.space.pitch+c.cells(), text.Measure(b.label))
}

// cells is the width of a full cell.
func (c *Chart) cells() int { return max(c.space.pitch-1, 1) }

// blockAt returns the block under the cursor.
func (c *Chart) blockAt() int {
	return max(slices.IndexFunc(c.blocks, func(b block) bool { return c.col < b.from+len(b.episodes) }), 0)
}

// Update handles keys and mouse.
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
			c.col--
			c.fit()
		case key.Matches(msg, c.keys.Right):
			c.col++
			c.fit()
		case key.Matches(msg, c.keys.Enter):
			return widget.Follow{Ref: c.people[c.rows.At].Ref}, nil
		case key.Matches(msg, c.keys.Chart):
			return OpenMap{c.people[c.rows.At].Ref}, nil
		default:
			return widget.Unused{}, nil
		}
	case tea.MouseClickMsg:
		return c.click(msg.X, msg.Y), nil
	}
	return nil, nil
}

// click moves the cursor to a cell. If it is there already, it opens the person's page.
func (c *Chart) click(x, y int) widget.Intent {
	row := c.rows.Top + y - c.head
	if y < c.head || row >= c.rows.End() {
		return nil
	}
	col := c.col // beside the cells, only the row counts
	for _, b := range c.shown {
		if at := (x - b.x) / c.space.pitch; x >= b.x && at < len(b.episodes) {
			col = b.from + at
		}
	}
	if row == c.rows.At && col == c.col {
		return widget.Follow{Ref: c.people[row].Ref}
	}
	c.rows.Set(row)
	c.col = col
	return nil
}

// ShortHelp lists the keys for the footer.
func (c *Chart) ShortHelp() []key.Binding {
	k := c.keys
	return []key.Binding{widget.Pair(k.Down, k.Up, "people"), widget.Pair(k.Left, k.Right, "episodes"), widget.As(k.Enter, "open"), widget.As(k.Chart, "map"), k.Back}
}

// FullHelp lists the keys for the help.
func (c *Chart) FullHelp() [][]key.Binding {
	k := c.keys
	return [][]key.Binding{
		{widget.As(k.Enter, "open the page"), widget.As(k.Chart, "the map of their bonds"), k.MarkNext()},
		append(k.MoveKeys(), k.Back),
	}
}
