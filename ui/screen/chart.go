package screen

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// Chart is everybody against every episode, a cell each: who is seen or told of where.
// The cursor walks people and episodes.
type Chart struct {
	look   *text.Look
	keys   *widget.KeyMap
	guide  *content.Guide
	people []charted
	blocks []block
	rows   widget.Cursor
	col    int // the episode under the cursor, counted through all seasons
	left   int // the first season drawn
	w, h   int
}

// charted is a person and the watched episodes that they are in.
type charted struct {
	content.Entry
	in map[content.Point]bool
}

// block is a season of the chart, as far as its episodes may be known.
type block struct {
	label    string
	episodes []content.Episode
	from     int // of its first episode, counted through all seasons
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
	c.guide, c.people, c.blocks = g, nil, nil
	people, _ := g.Known()
	for _, e := range people {
		p := charted{e, map[content.Point]bool{}}
		for _, at := range g.Appears(e.Ref) {
			p.in[at] = true
		}
		c.people = append(c.people, p)
	}
	from := 0
	for _, s := range g.Seasons() {
		if s.Shaped && len(s.Episodes) > 0 {
			c.blocks = append(c.blocks, block{s.Label, s.Episodes, from})
			from += len(s.Episodes)
		}
	}
	c.col = min(c.col, max(from-1, 0))
	c.fit()
}

// SetSize takes on a size.
func (c *Chart) SetSize(w, h int) { c.w, c.h = w, h; c.fit() }

// fit keeps the cursor in view.
func (c *Chart) fit() {
	c.rows.Resize(len(c.people), max(c.h-chartHead-2, 1))
	at := c.blockAt()
	c.left = min(c.left, at)
	for c.left < at && c.reach(c.left, at) > c.w {
		c.left++
	}
}

// The lines over the rows: air, the seasons' names.
const chartHead = 2

// chartNames is how wide the names are at most.
const chartNames = 22

func (c *Chart) nameWidth() int {
	wide := 0
	for _, p := range c.people {
		wide = max(wide, text.Measure(p.Name))
	}
	return min(wide, chartNames, max(c.w/3, 8))
}

// reach is the column behind a season where another is drawn first.
func (c *Chart) reach(first, last int) int {
	end := widget.Gutter + c.nameWidth()
	for _, b := range c.blocks[first : last+1] {
		end += 2 + b.width()
	}
	return end
}

// inset is where the chart begins: in the middle, where all seasons fit.
func (c *Chart) inset() int {
	if len(c.blocks) == 0 {
		return 0
	}
	return max((c.w-c.reach(0, len(c.blocks)-1)-widget.Gutter)/2, 0)
}

// width is that of the cells, or of the season's name.
func (b block) width() int { return max(len(b.episodes), text.Measure(b.label)) }

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
	row := c.rows.Top + y - chartHead
	if y < chartHead || row >= c.rows.End() {
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
	from := c.inset() + widget.Gutter + c.nameWidth()
	for _, s := range c.drawn() {
		from += 2
		if at := x - from; at >= 0 && at < len(s.episodes) {
			return s.from + at, true
		}
		from += s.width()
	}
	return 0, false
}

// View is the chart, with the person and the episode under the cursor said below.
func (c *Chart) View() string {
	if len(c.people) == 0 {
		return widget.Inset([]string{c.look.Paint(text.InkDim, "Nobody is met yet.")}, widget.Gutter, 1)
	}
	lines := []string{"", c.head()}
	for row := c.rows.Top; row < c.rows.End(); row++ {
		lines = append(lines, c.row(row))
	}
	return strings.Join(append(lines, "", c.told()), "\n")
}

// drawn are the seasons that there is room for.
func (c *Chart) drawn() []block {
	last := c.left
	for last < len(c.blocks) && c.reach(c.left, last) <= c.w {
		last++
	}
	return c.blocks[c.left:max(last, min(c.left+1, len(c.blocks)))]
}

func (c *Chart) head() string {
	var b strings.Builder
	b.WriteString(text.Spaces(c.inset() + widget.Gutter + c.nameWidth()))
	at := c.blockAt()
	for _, s := range c.drawn() {
		in := text.InkDim
		if s.from == c.blocks[at].from {
			in = text.InkHeading
		}
		b.WriteString("  ")
		c.look.Write(&b, in, text.Pad(s.label, s.width()))
	}
	return b.String()
}

func (c *Chart) row(row int) string {
	var b strings.Builder
	p, on := c.people[row], row == c.rows.At
	bar, name := " ", text.InkText
	if on {
		bar, name = c.look.Symbols.Bar, text.InkRow
	}
	b.WriteString(text.Spaces(c.inset()))
	c.look.Write(&b, text.InkAccent, bar)
	b.WriteByte(' ')
	c.look.Write(&b, name, text.Pad(text.Clip(p.Name, c.nameWidth(), c.look.Symbols.More), c.nameWidth()))
	for _, s := range c.drawn() {
		b.WriteString("  ")
		for i, e := range s.episodes {
			ink, symbol := c.cell(p, e, on)
			if on && s.from+i == c.col {
				ink = text.InkChosen
			}
			c.look.Write(&b, ink, symbol)
		}
		b.WriteString(text.Spaces(s.width() - len(s.episodes)))
	}
	return b.String()
}

// cell is full where somebody is in a watched episode.
func (c *Chart) cell(p charted, e content.Episode, on bool) (text.Ink, string) {
	s := c.look.Symbols
	switch {
	case p.in[e.Point] && on:
		return text.InkNext, s.Watched
	case p.in[e.Point]:
		return text.InkDone, s.Watched
	case e.State == content.EpisodeWatched:
		return text.InkDim, s.Dot
	}
	return text.InkDim, " "
}

// told says what is under the cursor.
func (c *Chart) told() string {
	p := c.people[c.rows.At]
	words := p.Name
	if e, ok := c.episode(); ok {
		is := "not watched"
		switch {
		case p.in[e.Point]:
			is = "in it"
		case e.State == content.EpisodeWatched:
			is = "not in it"
		}
		words += " " + c.look.Symbols.Dot + " " + e.Point.String() + " " + e.Name() + ": " + is
	}
	in := c.inset() + widget.Gutter
	return text.Spaces(in) + c.look.Paint(text.InkDim, text.Clip(words, max(c.w-in-widget.Gutter, 1), c.look.Symbols.More))
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
