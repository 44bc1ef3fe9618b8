package content

import (
	"encoding/binary"
	"slices"
	"time"

	"unspoiled/content/showfile"
)

// gate is the episodes that must all have been watched: positions in the show's order, ascending,
// each once. The nil gate is open to everybody; nobody passes the gate never. Gates are shared, so
// none is ever changed.
type gate []int32

// never is the gate of what could not be read: what is uncertain stays locked.
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

// maxGates bounds the total length of a show's distinct gates.
const maxGates = 2_000_000

// gates makes each gate of a show only once while the show is read. Otherwise a file of facts that
// all open after a season of 999 episodes could fill the memory.
type gates struct {
	made   map[string]gate // by its positions, encoded
	joined map[[2]*int32]gate
	points map[showfile.Point]gate
	size   int // total length of the gates made

	key     []byte
	scratch gate
}

// gateOf is the gate that opens when all the episodes are watched.
func (l *loader) gateOf(episodes ...Point) gate {
	out := l.gates.scratch[:0]
	for _, e := range episodes {
		out = append(out, int32(l.show.index[e]))
	}
	return l.intern(out)
}

// both is the gate that opens when both a and b are open.
func (l *loader) both(a, b gate) gate {
	switch {
	case len(a) == 0:
		return b
	case len(b) == 0:
		return a
	}
	pair := [2]*int32{&a[0], &b[0]} // gates share no memory, so these addresses identify them
	made, ok := l.gates.joined[pair]
	if !ok {
		made = l.intern(append(append(l.gates.scratch[:0], a...), b...))
		l.gates.joined[pair] = made
	}
	return made
}

// intern returns the one gate of the given positions, in any order; never, where the show has too
// many gates.
func (l *loader) intern(at gate) gate {
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
			l.showProblem("stands over too many different points; let texts open with episodes, not with whole seasons")
		}
		return never
	}
	s.made[string(s.key)] = slices.Clone(at)
	return s.made[string(s.key)]
}

// version is one wording of a text, for viewers who have passed its gate.
type version struct {
	raw   string
	after gate
}

// text is what a show says in one place: its versions, the earliest first. It stays inside this
// package; a Guide hands out Prose instead.
type text []version

// open is the last version whose gate is passed; false where all are locked.
func (g *Guide) open(t text) (raw string, ok bool) {
	for i := len(t) - 1; i >= 0; i-- {
		if g.passed(t[i].after) {
			return t[i].raw, true
		}
	}
	return "", false
}

// line is the raw open version of a text, or "" where it is locked.
func (g *Guide) line(t text) string {
	raw, _ := g.open(t)
	return raw
}

// prose is the open version of a text with its links resolved, or nil where it is locked.
func (g *Guide) prose(t text) Prose { return g.proseFrom(g, t) }

// proseFrom takes the version that lens opens. Its links are resolved for the viewer of g.
func (g *Guide) proseFrom(lens *Guide, t text) Prose {
	raw := lens.line(t)
	if raw == "" {
		return nil
	}
	return g.resolve(raw)
}

// resolve splits an open raw text into paragraphs and resolves its links for the viewer.
func (g *Guide) resolve(raw string) Prose {
	parts := paragraphs(raw)
	out := make(Prose, len(parts))
	for i, part := range parts {
		out[i] = spans(part, g.refOf)
	}
	return out
}

// Titles says of which unwatched episodes a viewer wants to see the titles.
type Titles string

// Teasers says of which unwatched episodes a viewer wants to see the teasers.
type Teasers string

// Shape says whether counts, runtimes and dates are shown of seasons that the viewer has not begun.
type Shape string

// The values of the policy. The first of each group is the default, and so is the empty string.
const (
	TitlesSeason  Titles = "season"  // of the season being watched
	TitlesNext    Titles = "next"    // of the next episode only
	TitlesWatched Titles = "watched" // of none
	TitlesAlways  Titles = "always"  // of all

	TeasersNext    Teasers = "next"    // of the next episode
	TeasersSeason  Teasers = "season"  // of the season being watched
	TeasersWatched Teasers = "watched" // of none

	ShapeShown  Shape = "shown"
	ShapeHidden Shape = "hidden"
)

// Policy says how much a viewer wants to see of what they have not watched. The zero Policy is the
// default.
type Policy struct {
	Titles  Titles
	Teasers Teasers
	Shape   Shape
	Today   Date // the viewer's day, which decides what is out; zero: everything is
}

// On is the policy with the day of now as Today.
func (p Policy) On(now time.Time) Policy {
	p.Today = DateOf(now)
	return p
}
