package content

import (
	"cmp"
	"slices"
	"strings"
)

// Entry is a person, place, creature, thing, group or idea that the viewer has
// met, by the name they know.
type Entry struct {
	Ref   Ref
	Kind  Kind
	Name  string
	First Point // the episode in which the viewer met it
}

// Fact is one thing learned, with the episode that told it.
type Fact struct {
	Text Prose
	Kind string // plot reveal death bond place lore clue, or ""
	At   Point
}

// EntryPage is all that a viewer knows of an entry.
type EntryPage struct {
	Entry
	Also    []string // other names that are known by now
	Actors  []string
	Intro   Prose
	Facts   []Fact // in the order in which they were learned
	Bonds   []Bond
	Appears []Point // the watched episodes in which it is seen or mentioned, in order
	Seen    bool    // Appears holds only episodes in which it is seen
}

// Entries are the met entries of the given kinds, or of all where none is given, in the order in
// which the viewer met them.
func (g *Guide) Entries(kinds ...Kind) []Entry {
	w := g.world()
	out := make([]Entry, 0, len(w.met))
	for place := range w.met {
		if e := g.entryAt(place); len(kinds) == 0 || slices.Contains(kinds, e.Kind) {
			out = append(out, e)
		}
	}
	return out
}

// Entry is the heading of the page that a Ref leads to.
func (g *Guide) Entry(r Ref) (Entry, bool) {
	if g.group(r) == nil {
		return Entry{}, false
	}
	return g.entryAt(r.n - 1), true
}

// group is the entries that share the page of a Ref, the page's own first; nil where the Ref leads
// nowhere.
func (g *Guide) group(r Ref) []int {
	if r.n < 1 || r.n > len(g.world().met) {
		return nil
	}
	return g.world().group[r.n-1]
}

func (g *Guide) entryAt(place int) Entry {
	m := g.world().met[place]
	return Entry{Ref{place + 1}, g.show.lore().entries[m.entry].kind, m.name, g.show.order[m.first]}
}

// EntryPage is the page that a Ref leads to.
func (g *Guide) EntryPage(r Ref) (EntryPage, bool) {
	head, ok := g.Entry(r)
	if !ok {
		return EntryPage{}, false
	}
	group := g.group(r)
	page := EntryPage{Entry: head, Intro: g.prose(g.show.lore().entries[group[0]].intro)}
	for _, i := range group {
		g.addNames(&page, &g.show.lore().entries[i])
	}
	page.Facts = g.factsOf(group)
	page.Bonds = g.Bonds(r)
	page.Appears, page.Seen = g.appearances(r)
	return page, true
}

// addNames adds the other names of one entry on a page, and who plays it.
func (g *Guide) addNames(page *EntryPage, e *entry) {
	names := []string{g.line(e.name)}
	for _, a := range e.aliases {
		if g.passed(a.after) {
			names = append(names, a.raw)
		}
	}
	for _, name := range names {
		if name != "" && name != page.Name && !slices.Contains(page.Also, name) {
			page.Also = append(page.Also, name)
		}
	}
	if actor := g.line(e.actor); actor != "" && !slices.Contains(page.Actors, actor) {
		page.Actors = append(page.Actors, actor)
	}
}

// factsOf is the open facts of the entries on one page, in the order learned.
func (g *Guide) factsOf(group []int) []Fact {
	out := []Fact{}
	for _, i := range group {
		out = append(out, g.cutFacts(g.show.lore().entries[i].facts)...)
	}
	slices.SortStableFunc(out, g.compareFacts)
	return out
}

// cutFacts keeps the facts that are open.
func (g *Guide) cutFacts(in []fact) []Fact {
	var out []Fact
	for _, f := range in {
		if text := g.prose(f.text); text != nil {
			out = append(out, Fact{text, f.kind, g.openedBy(f.after)})
		}
	}
	return out
}

// compareFacts orders facts as they were learned.
func (g *Guide) compareFacts(a, b Fact) int { return g.comparePoints(a.At, b.At) }

// appearances lists the watched episodes in which an entry of the page is seen. In seasons whose
// cast the show does not give, it lists those whose open beats name the entry; seen is false if any
// of these are listed.
func (g *Guide) appearances(r Ref) (out []Point, seen bool) {
	if g.group(r) == nil {
		return nil, false
	}
	w := g.world()
	seen = true
	for _, at := range w.appears[r.n-1] {
		p := g.show.order[at]
		seen = seen && w.casts[p.Season]
		out = append(out, p)
	}
	return out, seen && out != nil
}

// cast is the met entries that take part in the beats that lens opens, in the order of meeting.
func (g *Guide) cast(lens *Guide, e *episode) []Entry {
	out := []Entry{}
	for _, b := range e.beats {
		if _, open := lens.open(b.text); !open {
			continue
		}
		for _, id := range b.who {
			if met, ok := g.Entry(g.refOf(id)); ok {
				out = append(out, met)
			}
		}
	}
	slices.SortFunc(out, func(a, b Entry) int { return cmp.Compare(a.Ref.n, b.Ref.n) })
	return slices.Compact(out)
}

// Appears is EntryPage.Appears for the page that a Ref leads to.
func (g *Guide) Appears(r Ref) []Point {
	out, _ := g.appearances(r)
	return out
}

// mostBest is the most people that KnownPeople calls best.
const mostBest = 10

// KnownPeople are the people met, those in the most watched episodes first, those with equally many
// in the order of meeting. The viewer knows the first best of them well: at most half of all, and
// nobody who is in a single episode.
func (g *Guide) KnownPeople() (people []Entry, best int) {
	people = g.Entries(Person)
	in := func(e Entry) int { return len(g.world().appears[e.Ref.n-1]) }
	slices.SortStableFunc(people, func(a, b Entry) int { return cmp.Compare(in(b), in(a)) })
	for best < min(mostBest, len(people)/2) && in(people[best]) > 1 {
		best++
	}
	return people, best
}

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
