package content

import (
	"cmp"
	"slices"
	"strings"
)

// Bond is what another entry is to the one whose page it stands on.
type Bond struct {
	With  Entry
	Kind  string // "took her in"
	At    Point  // since when the viewer knows it
	Ended bool
	Until Point // the episode that ended it, where Ended
}

// Tie joins all the bonds with one other entry.
type Tie struct {
	Entry
	Words string // "took her in; her captain, until S2E1"
	Since Point
	Ended bool // none of it holds any more
}

// Ties joins bonds by the entry that they are with, in their order.
func Ties(bonds []Bond) []Tie {
	var out []Tie
	for _, b := range bonds {
		words := b.Kind
		if b.Ended {
			words += ", until " + b.Until.String()
		}
		at := slices.IndexFunc(out, func(t Tie) bool { return t.Ref == b.With.Ref })
		if at < 0 {
			out = append(out, Tie{b.With, words, b.At, b.Ended})
			continue
		}
		out[at].Words += "; " + words
		out[at].Ended = out[at].Ended && b.Ended
	}
	return out
}

// Bonds lists what others are to the entries on a page: bonds that still hold first, then in the
// order in which they were told. A bond that two entries of the page share with the same other is
// listed once.
func (g *Guide) Bonds(page Ref) []Bond {
	var out []Bond
	group := g.group(page)
	for _, mine := range group {
		for _, b := range g.show.lore().entries[mine].bonds {
			out = g.addBond(out, page, b.with, b.kind, b)
		}
	}
	for _, mine := range group {
		for _, i := range g.world().toward[mine] {
			for _, b := range g.show.lore().entries[i].bonds {
				if b.with == mine && b.back != "" {
					out = g.addBond(out, page, i, b.back, b)
				}
			}
		}
	}
	slices.SortStableFunc(out, g.compareBonds)
	type alike struct {
		with Ref
		kind string
	}
	told := make(map[alike]bool, len(out))
	return slices.DeleteFunc(out, func(b Bond) bool {
		key := alike{b.With.Ref, b.Kind}
		again := told[key]
		told[key] = true
		return again
	})
}

func (g *Guide) compareBonds(a, b Bond) int {
	return cmp.Or(falseFirst(a.Ended, b.Ended), g.comparePoints(a.At, b.At), cmp.Compare(a.With.Ref.n, b.With.Ref.n), g.comparePoints(a.Until, b.Until), strings.Compare(a.Kind, b.Kind))
}

// bondsToward lists, for each entry, the others whose bond with it is also told from its side.
func (g *Guide) bondsToward() [][]int {
	out := make([][]int, len(g.show.lore().entries))
	for i := range g.show.lore().entries {
		for _, b := range g.show.lore().entries[i].bonds {
			if to := out[b.with]; b.back != "" && (len(to) == 0 || to[len(to)-1] != i) {
				out[b.with] = append(to, i)
			}
		}
	}
	return out
}

// addBond adds a bond where it and its other entry are open, unless both ends are on the same page.
func (g *Guide) addBond(out []Bond, page Ref, with int, kind string, b bond) []Bond {
	other := g.ref(with)
	if !other.OK() || other == page || !g.passed(b.after) {
		return out
	}
	head, _ := g.Entry(other)
	told := Bond{With: head, Kind: kind, At: g.openedBy(b.after)}
	if b.until != nil && g.passed(b.until) {
		told.Ended, told.Until = true, g.openedBy(b.until)
	}
	return append(out, told)
}

func falseFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
