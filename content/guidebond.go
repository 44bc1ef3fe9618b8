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
	for i := range g.show.lore().entries {
		for _, b := range g.show.lore().entries[i].bonds {
			if mine := g.ref(i); mine.OK() && mine == page {
				out = g.addBond(out, page, b.with, b.kind, b)
			}
			if mine := g.ref(b.with); mine.OK() && mine == page && b.back != "" {
				out = g.addBond(out, page, i, b.back, b)
			}
		}
	}
	slices.SortStableFunc(out, g.compareBonds)
	told := map[Bond]bool{}
	return slices.DeleteFunc(out, func(b Bond) bool {
		key := Bond{With: b.With, Kind: b.Kind}
		again := told[key]
		told[key] = true
		return again
	})
}

func (g *Guide) compareBonds(a, b Bond) int {
	return cmp.Or(falseFirst(a.Ended, b.Ended), g.comparePoints(a.At, b.At), cmp.Compare(a.With.Ref.n, b.With.Ref.n), g.comparePoints(a.Until, b.Until), strings.Compare(a.Kind, b.Kind))
}

// addBond adds a bond where it and its other entry are open, unless both ends are on the same page.
func (g *Guide) addBond(out []Bond, page Ref, with int, kind string, b bond) []Bond {
	other := g.ref(with)
	if !other.OK() || other == page || !g.passed(b.after) {
		return out
	}
	told := Bond{With: g.entryAt(other.n - 1), Kind: kind, At: g.openedBy(b.after)}
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
