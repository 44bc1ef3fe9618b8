package content

import (
	"cmp"
	"slices"
	"strings"
)

// world is the entries that a viewer has met, in the order in which they met
// them. Refs are places in it, so that they tell nothing of entries still locked.
type world struct {
	met   []meeting
	rank  []int   // entry → place in met + 1 of the page it is on; 0 where it is locked
	group [][]int // place in met → the entries that are one there, the page's own first

	mentions [][]int // position in the order → who and what the open beats of a watched episode name
	toward   [][]int // entry → the entries that have a bond with it to tell from its side
}

// meeting is one page's heading: what the list of entries is sorted by.
type meeting struct {
	entry   int // the page's own
	first   int // position in the order at which the viewer met it
	mention int // its place among those met in that episode
	name    string
}

// meet works out who has been met, who has turned out to be one, and in which order.
func (g *Guide) meet() *world {
	entries := g.show.entries
	root := g.roots()
	groups := map[int][]int{}
	for i := range entries {
		if root[i] >= 0 {
			groups[root[i]] = append(groups[root[i]], i)
		}
	}
	mentions := g.mentions()
	w := &world{rank: make([]int, len(entries)), mentions: mentions, toward: g.bondsToward()}
	for at, group := range groups {
		m := meeting{entry: at, first: len(g.show.order), name: g.line(entries[at].name)}
		for _, i := range group {
			if first := g.learned(entries[i].first); first < m.first {
				m.first, m.mention = first, mention(mentions, first, i)
			}
		}
		w.met = append(w.met, m)
	}
	slices.SortFunc(w.met, func(a, b meeting) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.mention, b.mention), strings.Compare(a.name, b.name), cmp.Compare(a.entry, b.entry))
	})
	for place, m := range w.met {
		group := groups[m.entry]
		slices.SortStableFunc(group, func(a, b int) int { return cmp.Compare(notOwn(a, m.entry), notOwn(b, m.entry)) })
		w.group = append(w.group, group)
		for _, i := range group {
			w.rank[i] = place + 1
		}
	}
	return w
}

func notOwn(entry, own int) int {
	if entry == own {
		return 0
	}
	return 1
}

// roots gives for each entry the one whose page it is on: itself, or what it has
// become; -1 where it is locked.
func (g *Guide) roots() []int {
	entries := g.show.entries
	out := make([]int, len(entries))
	for i := range entries {
		out[i] = -1
		if !g.passed(entries[i].first) {
			continue
		}
		at := i
		for {
			b := entries[at].becomes
			if b == nil || !g.passed(b.after) || !g.passed(entries[b.entry].first) {
				break
			}
			at = b.entry
		}
		out[i] = at
	}
	return out
}

// mentions gives, for each watched episode, the entries in the order in which its
// beats name them.
func (g *Guide) mentions() [][]int {
	out := make([][]int, len(g.show.order))
	for _, s := range g.show.seasons {
		for _, e := range s.episodes {
			at := g.show.index[e.point]
			if !g.seen[at] {
				continue
			}
			for _, b := range e.beats {
				if _, open := g.open(b.text); open {
					out[at] = append(out[at], b.who...)
				}
			}
		}
	}
	return out
}

// mention is the place of an entry among those of an episode; those that no beat
// names come last.
func mention(mentions [][]int, at, entry int) int {
	if at >= 0 {
		if i := slices.Index(mentions[at], entry); i >= 0 {
			return i
		}
	}
	return 1 << 30
}

// refOf is the Ref of an entry by its id; the zero Ref where it is locked.
func (g *Guide) refOf(id string) Ref {
	at, ok := g.show.byID[id]
	if !ok {
		return Ref{}
	}
	return Ref{g.world().rank[at]}
}

// ref is the Ref of an entry.
func (g *Guide) ref(entry int) Ref { return Ref{g.world().rank[entry]} }

// Follow finds the page of another Guide's Ref in this one: the same entry, or
// what it has become; the zero Ref where it is locked now. Both guides must be of
// the same show.
func (g *Guide) Follow(from *Guide, r Ref) Ref {
	if from == nil || from.show != g.show || r.n < 1 || r.n > len(from.world().met) {
		return Ref{}
	}
	return g.ref(from.world().met[r.n-1].entry)
}
