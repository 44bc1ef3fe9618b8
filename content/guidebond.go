package content

import (
	"cmp"
	"slices"
)

// bondsOf is what the others are to the entries on one page, first the bonds that
// hold, in the order in which they were told.
func (g *Guide) bondsOf(r Ref, group []int) []Bond {
	var out []Bond
	for _, mine := range group {
		for _, b := range g.show.entries[mine].bonds {
			out = g.addBond(out, r, b.with, b.kind, b)
		}
	}
	for _, mine := range group {
		for _, i := range g.world().toward[mine] {
			for _, b := range g.show.entries[i].bonds {
				if b.with == mine && b.back != "" {
					out = g.addBond(out, r, i, b.back, b)
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Bond) int {
		return cmp.Or(cmp.Compare(ended(a), ended(b)), cmp.Compare(g.show.index[a.At], g.show.index[b.At]), cmp.Compare(a.With.Ref.n, b.With.Ref.n))
	})
	return out
}

// bondsToward lists, for each entry, the others that have a bond with it to tell
// from its side.
func (g *Guide) bondsToward() [][]int {
	out := make([][]int, len(g.show.entries))
	for i := range g.show.entries {
		for _, b := range g.show.entries[i].bonds {
			if b.back != "" && !slices.Contains(out[b.with], i) {
				out[b.with] = append(out[b.with], i)
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
func (g *Guide) addBond(out []Bond, page Ref, with int, kind string, b bond) []Bond {
	other := g.ref(with)
	if !other.OK() || other == page || !g.passed(b.after) {
		return out
	}
	if slices.ContainsFunc(out, func(o Bond) bool { return o.With.Ref == other && o.Kind == kind }) {
		return out
	}
	head, _ := g.Entry(other)
	told := Bond{With: head, Kind: kind, At: g.source(b.after)}
	if b.until != nil && g.passed(b.until) {
		told.Ended, told.Until = true, g.source(b.until)
	}
	return append(out, told)
}
