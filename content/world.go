package content

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"
)

// world is the entries that a viewer has met, in the order in which they met
// them. Refs are places in it, so that they tell nothing of entries still locked.
type world struct {
	met   []meeting
	rank  []int   // entry → index in met of its page, plus 1; 0 while it is locked
	group [][]int // index in met → the entries on that page, its own first

	appears [][]int      // index in met → positions of the watched episodes in which it is seen or mentioned
	casts   map[int]bool // the seasons of which the viewer may know who is seen in them
}

// meeting is the heading of a page, and by what the list of entries is sorted.
type meeting struct {
	entry   int // the page's own
	first   int // position of the episode in which it was met
	mention int // its rank among those met in that episode
	name    string
}

// newWorld works out which entries are met, which share a page, and in which order.
func (g *Guide) newWorld() *world {
	g.readWatched()
	groups := map[int][]int{}
	for i, root := range g.roots() {
		if root >= 0 {
			groups[root] = append(groups[root], i)
		}
	}
	mentions := g.mentions()
	met := g.meetings(mentions)
	w := &world{rank: make([]int, len(met))}
	for own, group := range groups {
		slices.SortFunc(group, func(a, b int) int { return g.compareMet(met[a], met[b]) })
		m := met[group[0]] // the page is listed where the first of them was met
		m.entry, m.name = own, met[own].name
		w.met = append(w.met, m)
		slices.SortStableFunc(group, func(a, b int) int { return falseFirst(a != own, b != own) })
	}
	slices.SortFunc(w.met, g.compareMet)
	for place, m := range w.met {
		w.group = append(w.group, groups[m.entry])
		for _, i := range groups[m.entry] {
			w.rank[i] = place + 1
		}
	}
	g.setAppears(w, mentions)
	return w
}

// readWatched reads the files of the watched seasons and of the entries, side by side.
func (g *Guide) readWatched() {
	var wait sync.WaitGroup
	for i := range g.show.seasons {
		if s := &g.show.seasons[i]; s.later != nil && g.begun[s.number] > 0 {
			wait.Go(func() { s.later() })
		}
	}
	g.show.lore()
	wait.Wait()
}

// compareMet orders entries by when they were met. Those met at once are ordered by name, then by
// kind and intro. The order of the files decides only where all that is alike.
func (g *Guide) compareMet(a, b meeting) int {
	if c := cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.mention, b.mention), strings.Compare(a.name, b.name)); c != 0 {
		return c
	}
	x, y := &g.show.lore().entries[a.entry], &g.show.lore().entries[b.entry]
	return cmp.Or(strings.Compare(string(x.kind), string(y.kind)), strings.Compare(g.line(x.intro), g.line(y.intro)), cmp.Compare(a.entry, b.entry))
}

// roots gives, for each entry, the one whose page it is on: itself, or what it has become; -1 while
// it is locked. Load has refused circles.
func (g *Guide) roots() []int {
	entries := g.show.lore().entries
	const unknown, locked = -2, -1
	out := make([]int, len(entries))
	for i := range out {
		if out[i] = unknown; !g.passed(entries[i].first) {
			out[i] = locked
		}
	}
	var root func(i int) int
	root = func(i int) int {
		if out[i] == unknown {
			out[i] = i
			if b := entries[i].becomes; b != nil && out[b.entry] != locked && g.passed(b.after) {
				out[i] = root(b.entry)
			}
		}
		return out[i]
	}
	for i := range entries {
		root(i)
	}
	return out
}

// mentions gives, for each watched episode, the entries in the order in which its
// open beats name them.
func (g *Guide) mentions() [][]int {
	out := make([][]int, len(g.show.order))
	for at, p := range g.show.order {
		if !g.seen[at] {
			continue
		}
		for _, b := range g.show.episode(p).beats {
			if _, open := g.open(b.text); open {
				out[at] = append(out[at], g.show.lore().places(b.who)...)
			}
		}
	}
	return out
}

// meetings says in which episode each entry was met, and at which place among those met there.
// Entries that no beat of that episode names come last.
func (g *Guide) meetings(mentions [][]int) []meeting {
	out := make([]meeting, len(g.show.lore().entries))
	for i := range out {
		e := &g.show.lore().entries[i]
		out[i] = meeting{entry: i, first: g.opensAt(e.first), mention: math.MaxInt, name: g.line(e.name)}
	}
	for at, named := range mentions {
		for n, i := range named {
			if out[i].first == at {
				out[i].mention = min(out[i].mention, n)
			}
		}
	}
	return out
}

// setAppears lists the watched episodes in which each page's entries are seen, in order; in a season
// without casts, those whose beats mention them. Whether episodes that are not watched have a cast
// stays locked, and so does a cast of which the viewer has met nobody.
func (g *Guide) setAppears(w *world, mentions [][]int) {
	w.casts, w.appears = map[int]bool{}, make([][]int, len(w.met))
	casts := make([][]int, len(g.show.order))
	for at, p := range g.show.order {
		if g.seen[at] {
			casts[at] = g.show.lore().places(g.show.episode(p).cast)
			w.casts[p.Season] = w.casts[p.Season] || slices.ContainsFunc(casts[at], func(i int) bool { return w.rank[i] > 0 })
		}
	}
	for at, p := range g.show.order {
		in := mentions[at]
		if w.casts[p.Season] {
			in = casts[at]
		}
		for _, i := range in {
			if page := w.rank[i] - 1; page >= 0 {
				w.appears[page] = append(w.appears[page], at)
			}
		}
	}
	for page, at := range w.appears {
		w.appears[page] = slices.Compact(at)
	}
}

// refOf is the Ref of an entry by its id; the zero Ref where it is locked.
func (g *Guide) refOf(id string) Ref {
	at, ok := g.show.lore().byID[id]
	if !ok {
		return Ref{}
	}
	return Ref{g.world().rank[at]}
}

// ref is the Ref of an entry.
func (g *Guide) ref(entry int) Ref { return Ref{g.world().rank[entry]} }

// Follow finds the page of another Guide's Ref in this one: the same entry, or what it has become.
// It is the zero Ref where that is locked, or gone since the files were read again. Both guides
// must be of the same show.
func (g *Guide) Follow(from *Guide, r Ref) Ref {
	if from == nil || from.show.id != g.show.id || from.group(r) == nil {
		return Ref{}
	}
	own := from.world().met[r.n-1].entry
	return g.refOf(from.show.lore().entries[own].id)
}
