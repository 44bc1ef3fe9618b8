package content

import (
	"encoding/binary"
	"slices"
	"time"

	"unspoiled/content/showfile"
)

// gate is the episodes that must all have been watched, as positions in the
// show's order, ascending and once each. The nil gate is open to everybody; never is
// open to nobody. Gates are shared: none is ever changed.
type gate []int32

// never stands for a gate that could not be read: what is uncertain is locked.
var never = gate{-1}

// passed reports whether every episode of the gate has been watched.
func (g *Guide) passed(at gate) bool {
	for _, i := range at {
		if i < 0 || !g.seen[i] {
			return false
		}
	}
	return true
}

// maxGates bounds the episodes in all gates of a show that differ.
const maxGates = 2_000_000

// gates are those of a show while it is read, each made only once: a file of facts that
// all open with a season of 999 episodes must not fill the memory.
type gates struct {
	made   map[string]gate // by their episodes
	joined map[[2]*int32]gate
	points map[showfile.Point]gate
	size   int // episodes in all of them

	key     []byte
	scratch gate
}

// gateOf is the gate of all the episodes.
func (l *loader) gateOf(episodes ...Point) gate {
	out := l.gates.scratch[:0]
	for _, e := range episodes {
		out = append(out, int32(l.show.index[e]))
	}
	return l.oneGate(out)
}

// both is the gate that is open where both are.
func (l *loader) both(a, b gate) gate {
	switch {
	case len(a) == 0:
		return b
	case len(b) == 0:
		return a
	}
	pair := [2]*int32{&a[0], &b[0]} // two gates never begin at one place
	made, ok := l.gates.joined[pair]
	if !ok {
		made = l.oneGate(append(append(l.gates.scratch[:0], a...), b...))
		l.gates.joined[pair] = made
	}
	return made
}

// oneGate is the gate of positions in any order, or the equal one that was made before;
// never, where there would be too many.
func (l *loader) oneGate(at gate) gate {
	s := &l.gates
	slices.Sort(at)
	s.scratch, at = at, slices.Compact(at)
	s.key = s.key[:0]
	for _, i := range at {
		s.key = binary.LittleEndian.AppendUint32(s.key, uint32(i))
	}
	if made, ok := s.made[string(s.key)]; ok {
		return made
	}
	if s.size += len(at); s.size > maxGates {
		if s.size-len(at) <= maxGates {
			l.ofShow("stands over too many different points; let texts open with episodes, not with whole seasons")
		}
		return never
	}
	s.made[string(s.key)] = slices.Clone(at)
	return s.made[string(s.key)]
}

// version is one wording of a text, for those who have passed its gate.
type version struct {
	raw   string
	after gate
}

// text is what a show says in one place: its versions from the earliest to the
// latest. It stays inside this package; what leaves is Prose, cut by a Guide.
type text []version

// open is the last version that the gate opens, or "".
func (g *Guide) open(t text) (raw string, ok bool) {
	for i := len(t) - 1; i >= 0; i-- {
		if g.passed(t[i].after) {
			return t[i].raw, true
		}
	}
	return "", false
}

// line is the open version of a text as one line of plain words.
func (g *Guide) line(t text) string {
	raw, _ := g.open(t)
	return raw
}

// prose is the open version of a text, its links resolved for this viewer.
func (g *Guide) prose(t text) Prose { return g.proseFrom(g, t) }

// proseFrom takes the version that a lens opens and resolves its links for this
// viewer.
func (g *Guide) proseFrom(lens *Guide, t text) Prose {
	raw := lens.line(t)
	if raw == "" {
		return nil
	}
	return g.resolve(raw)
}

// resolve draws the links of a raw text that is open to the viewer.
func (g *Guide) resolve(raw string) Prose {
	parts := paragraphs(raw)
	out := make(Prose, len(parts))
	for i, part := range parts {
		out[i] = spans(part, g.refOf)
	}
	return out
}

// Titles says whose episode titles a viewer wants to see beside the watched ones.
type Titles string

// Teasers says whose teasers a viewer wants to see beside the watched ones.
type Teasers string

// Shape says whether counts, runtimes and dates of seasons not yet begun are shown.
type Shape string

// The values of the policy; the first of each is the default, which the empty
// value stands for as well.
const (
	TitlesSeason  Titles = "season"  // of the season being watched
	TitlesNext    Titles = "next"    // of the next episode only
	TitlesWatched Titles = "watched" // of no other
	TitlesAlways  Titles = "always"  // of all

	TeasersNext    Teasers = "next"    // of the next episode
	TeasersSeason  Teasers = "season"  // of the season being watched
	TeasersWatched Teasers = "watched" // of no other

	ShapeShown  Shape = "shown"
	ShapeHidden Shape = "hidden"
)

// Policy says how much of what they have not watched a viewer wants to see
// (DESIGN section 3). The zero Policy is the default one.
type Policy struct {
	Titles  Titles
	Teasers Teasers
	Shape   Shape
	Today   Date // what is out is measured by it; the zero Date: everything is
}

// On is the policy on the day of a time.
func (p Policy) On(now time.Time) Policy {
	p.Today = DateOf(now)
	return p
}
