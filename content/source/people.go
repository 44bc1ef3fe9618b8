package source

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"unspoiled/content/internal/pattern"
	"unspoiled/content/showfile"
)

// part is a role and the episodes that credit it.
type part struct {
	name     string
	id       string
	actors   []string
	episodes [][2]int // regular ones first, then specials
}

// noCharacter matches roles that are not characters: actors as themselves, or unnamed.
var noCharacter = pattern.New(`(?i)^((self|himself|herself|themsel(f|ves))( *[-–:/(].*)?|various|additional voices?|unknown|n/a|-)?$`)

// severalNames matches roles that may be several names. Such a role would tell that they are one
// person, or that one actor plays both.
var severalNames = pattern.New(`(?i)[/|;,&(=]|\b(aka|a\.k\.a\.|alias|formerly|born|as|and|or)\b`)

func (c *Catalogue) hasGuests() bool {
	return slices.ContainsFunc(c.Seasons, func(s Season) bool {
		return slices.ContainsFunc(s.Episodes, func(e Episode) bool { return len(e.Guests) > 0 })
	})
}

// makePeople makes an entry for every role. Its notes on what it leaves out, or is unsure of, name
// no role: two names side by side would tell that they are one.
func (c *Catalogue) makePeople(m *Made) {
	parts, roles, several := c.parts()
	twofold := 0
	for _, rs := range roles {
		if len(rs) > 1 {
			twofold++
		}
	}
	if several > 0 {
		m.Doubts = append(m.Doubts, count(several, "role", "roles")+" may have several names, which would tell that they are one, and got no page")
	}
	if twofold > 0 {
		m.Doubts = append(m.Doubts, count(twofold, "actor has", "actors have")+" more than one role: their names are left off all of these, since they would tell who is who")
	}
	shared := 0
	cast := map[[2]int][]string{}
	for _, p := range parts {
		first := p.episodes[0]
		e := showfile.Entry{
			ID: p.id, Kind: "person", First: showfile.Gate{showfile.Point(point(first[0], first[1]))}, Name: showfile.Plain(p.name),
			Intro: showfile.Plain("A role of the series, first credited in " + point(first[0], first[1]) + "."),
		}
		switch {
		case len(p.actors) > 1:
			shared++
		case len(p.actors) == 1 && len(roles[p.actors[0]]) == 1:
			e.Actor = showfile.Plain(p.actors[0])
		}
		m.People.Entries = append(m.People.Entries, e)
		for _, at := range p.episodes {
			cast[at] = append(cast[at], p.id)
		}
	}
	if shared > 0 {
		m.Doubts = append(m.Doubts, count(shared, "role is", "roles are")+" played by more than one actor, and may be more than one person")
	}
	for i := range m.Seasons {
		for j := range m.Seasons[i].Episodes {
			e := &m.Seasons[i].Episodes[j]
			e.Cast = cast[[2]int{*m.Seasons[i].Number, *e.Number}]
		}
	}
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// parts lists the roles in the order in which they are first credited, the roles of each actor, and
// how many roles were left out for having several names.
func (c *Catalogue) parts() (out []*part, roles map[string][]string, several int) {
	byName, ids := map[string]*part{}, map[string]bool{}
	roles = map[string][]string{}
	left := map[string]bool{}
	for _, e := range c.seriesFirst() {
		for _, g := range e.Guests {
			if noCharacter().MatchString(g.Role) || len(g.Role) > maxName {
				continue
			}
			actor := short(g.Actor)
			if actor != "" && !slices.Contains(roles[actor], g.Role) {
				roles[actor] = append(roles[actor], g.Role)
			}
			if severalNames().MatchString(g.Role) {
				left[g.Role] = true
				continue
			}
			p := byName[g.Role]
			if p == nil {
				p = &part{name: g.Role, id: freeID(g.Role, ids)}
				byName[g.Role] = p
				out = append(out, p)
			}
			p.credit(e, actor)
		}
	}
	return out, roles, len(left)
}

func (p *part) credit(e Episode, actor string) {
	if at := [2]int{e.Season, e.Number}; !slices.Contains(p.episodes, at) {
		p.episodes = append(p.episodes, at)
	}
	if actor != "" && !slices.Contains(p.actors, actor) {
		p.actors = append(p.actors, actor)
	}
}

// seriesFirst is all episodes, specials last, so that a role that both credit is opened by a
// regular episode.
func (c *Catalogue) seriesFirst() []Episode {
	var series, specials []Episode
	for _, s := range c.Seasons {
		if s.Number == 0 {
			specials = append(specials, s.Episodes...)
		} else {
			series = append(series, s.Episodes...)
		}
	}
	return append(series, specials...)
}

// freeID is an id for a role that no other has.
func freeID(role string, taken map[string]bool) string {
	id := ID(role)
	if len(id) > 50 {
		id = strings.Trim(id[:50], "-")
	}
	if id == "" {
		id = "person"
	}
	free := id
	for n := 2; taken[free]; n++ {
		free = fmt.Sprintf("%s-%d", id, n)
	}
	taken[free] = true
	return free
}
