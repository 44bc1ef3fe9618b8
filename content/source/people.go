package source

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"unspoiled/content/internal/pattern"
	"unspoiled/content/showfile"
)

// noCharacter matches roles that are not characters: actors as themselves, or unnamed.
var noCharacter = pattern.New(`(?i)^((self|himself|herself|themsel(f|ves))( *[-–:/(].*)?|various|additional voices?|unknown|n/a|-)?$`)

// severalNames matches roles that may be several names. Such a role would tell that they are one
// person, or that one actor plays both.
var severalNames = pattern.New(`(?i)[/|;,&(=]|\b(aka|a\.k\.a\.|alias|formerly|born|as|and|or)\b`)

// lists are lists of names, each name once.
type lists map[string][]string

func (l lists) add(to, name string) {
	if to != "" && name != "" && !slices.Contains(l[to], name) {
		l[to] = append(l[to], name)
	}
}

// makePeople makes an entry for every role. Its notes on what it leaves out, or is unsure of, name
// no role: two names side by side would tell that they are one.
func (c *Catalogue) makePeople(m *Made) {
	ids := map[string]string{} // by role; "" for one that gets no page
	taken := map[string]bool{}
	actors, roles, cast := lists{}, lists{}, lists{} // of a role, of an actor, of an episode
	for _, e := range c.seriesFirst() {
		at := point(e.Season, e.Number)
		for _, g := range e.Guests {
			if noCharacter().MatchString(g.Role) || len(g.Role) > maxName {
				continue
			}
			actors.add(g.Role, short(g.Actor))
			roles.add(short(g.Actor), g.Role)
			if _, known := ids[g.Role]; !known && severalNames().MatchString(g.Role) {
				ids[g.Role] = ""
			} else if !known {
				ids[g.Role] = freeID(g.Role, taken)
				m.People.Entries = append(m.People.Entries, showfile.Entry{
					ID: ids[g.Role], Kind: "person", First: showfile.Gate{showfile.Point(at)}, Name: showfile.Plain(g.Role),
					Intro: showfile.Plain("A role of the series, first credited in " + at + "."),
				})
			}
			cast.add(at, ids[g.Role])
		}
	}
	m.doubt(len(ids)-len(taken), "role", "roles", "may have several names, which would tell that they are one, and got no page")
	m.nameActors(actors, roles)
	for i := range m.Seasons {
		for j := range m.Seasons[i].Episodes {
			e := &m.Seasons[i].Episodes[j]
			e.Cast = cast[point(*m.Seasons[i].Number, *e.Number)]
		}
	}
}

// nameActors says who plays a role, where that is one actor who plays no other.
func (m *Made) nameActors(actors, roles lists) {
	twofold, shared := 0, 0
	for _, of := range roles {
		if len(of) > 1 {
			twofold++
		}
	}
	for i := range m.People.Entries {
		e := &m.People.Entries[i]
		switch by := actors[e.Name[0].Text]; {
		case len(by) > 1:
			shared++
		case len(by) == 1 && len(roles[by[0]]) == 1:
			e.Actor = showfile.Plain(by[0])
		}
	}
	m.doubt(twofold, "actor has", "actors have", "more than one role: their names are left off all of these, since they would tell who is who")
	m.doubt(shared, "role is", "roles are", "played by more than one actor, and may be more than one person")
}

// doubt notes what so many of a kind are, if any.
func (m *Made) doubt(n int, one, many, what string) {
	if n > 0 {
		m.Doubts = append(m.Doubts, count(n, one, many)+" "+what)
	}
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// seriesFirst is all episodes, specials last, so that a role that both credit is opened by a
// regular episode.
func (c *Catalogue) seriesFirst() (out []Episode) {
	for _, specials := range []bool{false, true} {
		for _, s := range c.Seasons {
			if specials == (s.Number == 0) {
				out = append(out, s.Episodes...)
			}
		}
	}
	return out
}

// freeID is an id for a role that no other has.
func freeID(role string, taken map[string]bool) string {
	id := ID(role)
	id = cmp.Or(strings.TrimRight(id[:min(len(id), 50)], "-"), "person")
	free := id
	for n := 2; taken[free]; n++ {
		free = fmt.Sprintf("%s-%d", id, n)
	}
	taken[free] = true
	return free
}
