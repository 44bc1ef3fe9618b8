package ui

import (
	"iter"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/screen"
	"unspoiled/ui/screen/picture"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// maxTrail bounds the way back.
const maxTrail = 200

// navigation is where one is: which screen is open, what lies over it, and the way back.
type navigation struct {
	look          *text.Look
	keys          *widget.KeyMap
	width, height int // of the body

	guide    *content.Guide // what the views show
	screens  []widget.Screen
	open     int            // which of them
	overlays []widget.View  // lie over it: the first question, the help, what opened
	trail    []widget.Place // the way back
}

// begin begins at the first screen, with a guide that no view has drawn before.
func (n *navigation) begin(g *content.Guide) {
	n.screens = nil
	for _, s := range screens {
		n.screens = append(n.screens, s.make(n.look, n.keys))
	}
	n.reset()
	n.guide = nil
	n.resize(n.width, n.height)
	n.show(g)
}

func (n *navigation) reset() { n.open, n.overlays, n.trail = tabSeasons, nil, nil }

// show gives every view another cut of the show. What cannot draw another is closed, for
// it shows what may be told no longer; places on the way back keep their entries.
func (n *navigation) show(g *content.Guide) {
	for i := range n.trail {
		n.trail[i].Ref = g.Follow(n.guide, n.trail[i].Ref)
		n.trail[i].Overlays = nil
	}
	n.guide = g
	n.look.Wear(g.Accent())
	for _, s := range n.screens {
		s.SetGuide(g)
	}
	kept := n.overlays
	n.overlays = nil
	for _, v := range kept {
		switch v := v.(type) {
		case follower:
			v.SetGuide(g)
			n.overlays = append(n.overlays, v)
		case *palette, *screen.Ask:
			n.overlays = append(n.overlays, v)
		}
	}
}

// follower is a view over the screens that can draw another cut of the show.
type follower interface {
	widget.View
	SetGuide(*content.Guide)
}

func (n *navigation) resize(width, height int) {
	n.width, n.height = width, height
	for _, s := range n.screens {
		s.SetSize(width, height)
	}
	for _, v := range n.overlays {
		v.SetSize(width, height)
	}
}

// settle lays out what the next frame shows of the screen.
func (n *navigation) settle() {
	if len(n.overlays) == 0 {
		n.screens[n.open].Settle()
	}
}

func (n *navigation) top() widget.View {
	if last := len(n.overlays) - 1; last >= 0 {
		return n.overlays[last]
	}
	return n.screens[n.open]
}

func (n *navigation) lay(v widget.View) {
	n.overlays = append(n.overlays, v)
	v.SetSize(n.width, n.height)
}

// page lays a page over the screen; where rows is set, up and down walk what leads somewhere.
func (n *navigation) page(rows bool, write func(width int, symbols *text.Symbols) widget.Page) {
	n.lay(widget.NewOverlay(n.look, n.keys, rows, func(width int) widget.Page { return write(width, n.look.Symbols) }))
}

func (n *navigation) close() { n.overlays = n.overlays[:len(n.overlays)-1] }

func (n *navigation) closeAll() { n.overlays = nil }

// asking reports whether the first run's question is open: nothing else is shown.
func (n *navigation) asking() bool {
	if len(n.overlays) == 0 {
		return false
	}
	_, ok := n.overlays[0].(*screen.Ask)
	return ok
}

// typing reports whether letters are typed, and so are no keys.
func (n *navigation) typing() bool {
	_, ok := n.top().(interface{ Typed() string })
	return ok
}

// spots are the places in view that lead somewhere, as far as there are hints for them, or
// as many as one wants to know of.
func (n *navigation) spots(most int) []widget.Spot {
	v, ok := n.top().(interface{ Spots() iter.Seq[widget.Spot] })
	if !ok || n.asking() {
		return nil
	}
	var out []widget.Spot
	for s := range v.Spots() {
		if out = append(out, s); len(out) == most {
			break
		}
	}
	return out
}

func (n *navigation) filter() *screen.Filter {
	if v, ok := n.top().(interface{ Filter() *screen.Filter }); ok {
		return v.Filter()
	}
	return nil
}

// hand gives what was made beside to the views that wait for it.
func (n *navigation) hand(msg tea.Msg) {
	for _, v := range n.overlays {
		v.Update(msg)
	}
}

func (n *navigation) here() widget.Place {
	p := n.screens[n.open].Place()
	p.Screen, p.Overlays = n.open, n.overlays
	return p
}

// leave notes the place that one goes away from.
func (n *navigation) leave() {
	n.trail = append(n.trail, n.here())
	n.overlays = nil
	if len(n.trail) > maxTrail {
		n.trail = n.trail[1:]
	}
}

// visit opens an episode, or the episodes of a season.
func (n *navigation) visit(p content.Point) {
	l := widget.LevelPage
	if p.Whole() {
		l = widget.LevelPart
	}
	n.goTo(tabSeasons, widget.Place{Level: l, Point: p, At: -1})
}

func (n *navigation) follow(r content.Ref) {
	e, ok := n.guide.Entry(r)
	if !ok {
		return
	}
	to := tabWorld
	if e.Kind == content.Person {
		to = tabPeople
	}
	n.goTo(to, widget.Place{Level: widget.LevelPage, Ref: r, At: -1})
}

func (n *navigation) goTo(screen int, p widget.Place) {
	n.leave()
	n.open = screen
	n.screens[screen].Open(p)
}

// back closes what lies over the screen, or goes to where one came from, or a level up.
// It never quits.
func (n *navigation) back() {
	if n.asking() && len(n.overlays) == 1 {
		return // only an answer leads on
	}
	if len(n.overlays) > 0 {
		n.close()
		return
	}
	if last := len(n.trail) - 1; last >= 0 {
		p := n.trail[last]
		n.trail = n.trail[:last]
		n.open, n.overlays = p.Screen, p.Overlays
		n.screens[p.Screen].Open(p)
		n.resize(n.width, n.height)
		return
	}
	if p := n.here(); p.Level > widget.LevelList {
		p.Level, p.Point, p.Top, p.At = p.Level-1, content.Point{Season: p.Point.Season}, 0, -1
		n.screens[n.open].Open(p)
	}
}

func (n *navigation) openScreen(i int) {
	if i < 0 || i >= len(n.screens) {
		return
	}
	if i == n.open {
		n.overlays = nil
		return
	}
	n.leave()
	n.open = i
}

// turn goes to the screen so many further on, round the end.
func (n *navigation) turn(by int) { n.openScreen((n.open + by + len(n.screens)) % len(n.screens)) }

// home goes to the first season that is not finished.
func (n *navigation) home() {
	if s, ok := n.screens[tabSeasons].(*screen.Seasons); ok {
		s.Home()
	}
}

// chart lays the chart of the people over their screen, the cursor on whose page is open
// there.
func (n *navigation) chart() {
	if n.open != tabPeople {
		n.openScreen(tabPeople)
	}
	n.picture(picture.NewChart(n.look, n.keys, n.guide, n.here().Ref))
}

// bonds lays the map of one entry's bonds there.
func (n *navigation) bonds(r content.Ref) {
	n.picture(picture.NewBondMap(n.look, n.keys, n.guide, r))
}

// picture lays one picture of the people over their screen, in the place of another.
func (n *navigation) picture(v widget.View) {
	switch n.top().(type) {
	case *picture.Chart, *picture.BondMap:
		n.close()
	}
	n.lay(v)
}

// search lays the search over whatever is there; its index is made beside.
func (n *navigation) search() tea.Cmd {
	g, here := n.guide, n.reading()
	if n.look.Symbols.Spoken {
		here = nil // its places are found by scrolling to them
	}
	n.lay(screen.NewSearch(n.look, n.keys, g, here))
	return func() tea.Msg {
		g.Search("a", 1)
		return screen.IndexedMsg{Guide: g}
	}
}

// seek closes the search, and goes to what was searched on the page below it.
func (n *navigation) seek(words string) {
	if _, ok := n.top().(*screen.Search); ok {
		n.close()
	}
	if here := n.reading(); here != nil {
		here.Seek(words)
	}
}

// reading is the page that one reads, nil where one is on none.
func (n *navigation) reading() *widget.Reader {
	if v, ok := n.top().(interface{ Reading() *widget.Reader }); ok {
		return v.Reading()
	}
	return nil
}
