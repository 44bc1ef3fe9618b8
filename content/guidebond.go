package content

import (
	"cmp"
	"slices"
	"strings"
)

// Tie is all that somebody is to an entry: its bonds with one other.
type Tie struct {
	Entry
	Words string // "took her in; her guardian, until S3E8"
	Since Point
	Ended bool // none of it holds any more
}

// Ties are bonds, one for everybody, those first that hold.
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

// bondsOf is what the others are to the entries on one page, first the bonds that
// hold, in the order in which they were told. What two of the entries have alike with
// the same other is told once.
func (g *Guide) bondsOf(page Ref, group []int) []Bond {
	var out []Bond
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
	told := make(map[bondKey]bool, len(out))
	return slices.DeleteFunc(out, func(b Bond) bool {
		key := bondKey{b.With.Ref, b.Kind}
		again := told[key]
		told[key] = true
		return again
	})
}

type bondKey struct {
	with Ref
	kind string
}

func (g *Guide) compareBonds(a, b Bond) int {
	return cmp.Or(cmp.Compare(ended(a), ended(b)), g.comparePoints(a.At, b.At), cmp.Compare(a.With.Ref.n, b.With.Ref.n), g.comparePoints(a.Until, b.Until), strings.Compare(a.Kind, b.Kind))
}

// bondsToward lists, for each entry, the others that have a bond with it to tell
// from its side.
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

func ended(b Bond) int {
	if b.Ended {
		return 1
	}
	return 0
}

// addBond adds a bond that is open, with an entry that is open and is not the
// page's own.
func (g *Guide) addBond(out []Bond, page Ref, with int, kind string, b bond) []Bond {
	other := g.ref(with)
	if !other.OK() || other == page || !g.passed(b.after) {
		return out
	}
	head, _ := g.Entry(other)
	told := Bond{With: head, Kind: kind, At: g.source(b.after)}
	if b.until != nil && g.passed(b.until) {
		told.Ended, told.Until = true, g.source(b.until)
	}
	return append(out, told)
}
