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

// maxTrail is how many places the way back holds.
const maxTrail = 200

// navigation holds the open screen, the overlays on it, and the way back.
type navigation struct {
	look          *text.Look
	keys          *widget.KeyMap
	width, height int // of the body

	guide    *content.Guide // what the views show
	screens  []widget.Screen
	open     int            // index into screens
	overlays []widget.View  // on the open screen, the topmost last
	trail    []widget.Place // the way back, the newest last
}

// begin makes the screens anew, and opens the first.
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

// show gives every view a new guide. An overlay that cannot take one is closed: it may show what
// is locked now. Places on the way back keep their entries.
func (n *navigation) show(g *content.Guide) {
	for i := range n.trail {
		n.trail[i].Ref = g.Follow(n.guide, n.trail[i].Ref)
		n.trail[i].Overlays = nil
	}
	n.guide = g
	n.look.SetAccent(g.Accent())
	for _, s := range n.screens {
		s.SetGuide(g)
	}
	kept := n.overlays
	n.overlays = nil
	for _, v := range kept {
		switch v := v.(type) {
		case guideSetter:
			v.SetGuide(g)
			n.overlays = append(n.overlays, v)
		case *palette, *screen.Ask:
			n.overlays = append(n.overlays, v)
		}
	}
}

// guideSetter is an overlay that can take a new guide.
type guideSetter interface {
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

// settle lays out the open screen for the next frame.
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

func (n *navigation) push(v widget.View) {
	n.overlays = append(n.overlays, v)
	v.SetSize(n.width, n.height)
}

// page opens a page as an overlay. With rows, up and down move between its links.
func (n *navigation) page(rows bool, write func(width int, symbols *text.Symbols) widget.Page) {
	n.push(widget.NewOverlay(n.look, n.keys, rows, func(width int) widget.Page { return write(width, n.look.Symbols) }))
}

func (n *navigation) pop() { n.overlays = n.overlays[:len(n.overlays)-1] }

func (n *navigation) closeAll() { n.overlays = nil }

// asking reports whether the first question is open. It hides everything else.
func (n *navigation) asking() bool {
	if len(n.overlays) == 0 {
		return false
	}
	_, ok := n.overlays[0].(*screen.Ask)
	return ok
}

// typing reports whether the top view has a text input.
func (n *navigation) typing() bool {
	_, ok := n.top().(interface{ Typed() string })
	return ok
}

// spots returns the places in view that lead somewhere, at most so many.
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

// toOverlays passes a message to the overlays: they may wait for what was made in the background.
func (n *navigation) toOverlays(msg tea.Msg) {
	for _, v := range n.overlays {
		v.Update(msg)
	}
}

func (n *navigation) here() widget.Place {
	p := n.screens[n.open].Place()
	p.Screen, p.Overlays = n.open, n.overlays
	return p
}

// remember puts the current place on the way back.
func (n *navigation) remember() {
	n.trail = append(n.trail, n.here())
	n.overlays = nil
	if len(n.trail) > maxTrail {
		n.trail = n.trail[1:]
	}
}

// visit opens the page of an episode, or the list of a season's episodes.
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
	n.remember()
	n.open = screen
	n.screens[screen].Open(p)
}

// back closes the top overlay, else goes back on the trail, else goes up a level. It never quits.
func (n *navigation) back() {
	if n.asking() && len(n.overlays) == 1 {
		return // only an answer leads on
	}
	if len(n.overlays) > 0 {
		n.pop()
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
	n.up(n.here().Level - 1)
}

// up goes up to a level of the open screen.
func (n *navigation) up(to widget.Level) {
	if p := n.here(); p.Level > to && to >= widget.LevelList {
		p.Level, p.Point, p.Top, p.At = to, content.Point{Season: p.Point.Season}, 0, -1
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
	n.remember()
	n.open = i
}

// turn goes some screens forward or back, around the ends.
func (n *navigation) turn(by int) { n.openScreen((n.open + by + len(n.screens)) % len(n.screens)) }

// home goes to the first season that is not finished.
func (n *navigation) home() {
	if s, ok := n.screens[tabSeasons].(*screen.Seasons); ok {
		s.Home()
	}
}

// chart opens the chart of the people over their screen. The cursor is on the person whose page
// is open.
func (n *navigation) chart() {
	if n.open != tabPeople {
		n.openScreen(tabPeople)
	}
	n.picture(picture.NewChart(n.look, n.keys, n.guide, n.here().Ref))
}

// bonds opens the map of an entry's bonds.
func (n *navigation) bonds(r content.Ref) {
	n.picture(picture.NewBondMap(n.look, n.keys, n.guide, r))
}

// picture opens a chart or a map of the people, in place of an open one.
func (n *navigation) picture(v widget.View) {
	switch n.top().(type) {
	case *picture.Chart, *picture.BondMap:
		n.pop()
	}
	n.push(v)
}

// search opens the search. Its index is built in the background.
func (n *navigation) search() tea.Cmd {
	g, here := n.guide, n.reading()
	if n.look.Symbols.Spoken {
		here = nil // line by line, one scrolls instead of searching the open page
	}
	n.push(screen.NewSearch(n.look, n.keys, g, here))
	return func() tea.Msg {
		g.Search("a", 1)
		return screen.IndexedMsg{Guide: g}
	}
}

// seek closes the search, and searches the page below it.
func (n *navigation) seek(words string) {
	if _, ok := n.top().(*screen.Search); ok {
		n.pop()
	}
	if here := n.reading(); here != nil {
		here.Seek(words)
	}
}

// reading returns the page that is open for reading, or nil.
func (n *navigation) reading() *widget.Reader {
	if v, ok := n.top().(interface{ Reading() *widget.Reader }); ok {
		return v.Reading()
	}
	return nil
}
