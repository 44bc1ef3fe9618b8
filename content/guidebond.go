package content

import (
	"cmp"
	"slices"
)

// bondsOf is what the others are to the entries on one page, first the bonds that
// hold, in the order in which they were told.
func (g *Guide) bondsOf(r Ref, group []int) []Bond {
	told := bonds{page: r}
	for _, mine := range group {
		for _, b := range g.show.entries[mine].bonds {
			g.addBond(&told, b.with, b.kind, b)
		}
	}
	for _, mine := range group {
		for _, i := range g.world().toward[mine] {
			for _, b := range g.show.entries[i].bonds {
				if b.with == mine && b.back != "" {
					g.addBond(&told, i, b.back, b)
				}
			}
		}
	}
	slices.SortStableFunc(told.all, func(a, b Bond) int {
		return cmp.Or(cmp.Compare(ended(a), ended(b)), cmp.Compare(g.show.index[a.At], g.show.index[b.At]), cmp.Compare(a.With.Ref.n, b.With.Ref.n))
	})
	return told.all
}

// bonds is the bonds of a page, each once.
type bonds struct {
	page Ref
	all  []Bond
	has  map[bondKey]bool
}

type bondKey struct {
	with Ref
	kind string
}

// bondsToward lists, for each entry, the others that have a bond with it to tell
// from its side.
func (g *Guide) bondsToward() [][]int {
	out := make([][]int, len(g.show.entries))
	for i := range g.show.entries {
		for _, b := range g.show.entries[i].bonds {
			if to := out[b.with]; b.back != "" && (len(to) == 0 || to[len(to)-1] != i) {
				out[b.with] = append(to, i)
			}
		}
	}
	return out
}

func ended(b Bond) int {
	if b.Ended {
		return 1
	}
	return 0
}

// addBond adds a bond that is open, with an entry that is open and is not the
// page's own, and once.
func (g *Guide) addBond(to *bonds, with int, kind string, b bond) {
	other := g.ref(with)
	key := bondKey{other, kind}
	if !other.OK() || other == to.page || !g.passed(b.after) || to.has[key] {
		return
	}
	if to.has == nil {
		to.has = map[bondKey]bool{}
	}
	to.has[key] = true
	head, _ := g.Entry(other)
	told := Bond{With: head, Kind: kind, At: g.source(b.after)}
	if b.until != nil && g.passed(b.until) {
		told.Ended, told.Until = true, g.source(b.until)
	}
	to.all = append(to.all, told)
}
