package content

// Appears is the watched episodes in which an entry is seen or told of, in order; see
// EntryPage.Appears, which says which of the two.
func (g *Guide) Appears(r Ref) []Point {
	if r.n < 1 || r.n > len(g.world().met) {
		return nil
	}
	out, _ := g.appearances(r)
	return out
}

// Bonds is what others are to an entry, those first that hold; see EntryPage.Bonds.
func (g *Guide) Bonds(r Ref) []Bond {
	if r.n < 1 || r.n > len(g.world().met) {
		return nil
	}
	return g.bondsOf(r, g.world().group[r.n-1])
}
