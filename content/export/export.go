// Package export writes the guide as one viewer sees it into a file: Markdown, or one page
// of HTML that needs nothing else. It gets a content.Guide and tells what that tells:
// nothing locked, no ids, and anchors that are numbered in the order of what is open.
//
// What it writes depends on the Guide and the words for its lens alone: no clock, no paths.
package export

import (
	"strings"

	"unspoiled/content"
)

// book is what is told, in the order in which it is told.
type book struct {
	guide  *content.Guide
	lens   string // "as of S2E3", "with others", or ""
	story  []content.Chapter
	parts  []part
	groups []group
	open   []content.Thread
	solved []content.Thread
	events []content.Event
	number map[content.Ref]int  // of an entry's anchor, from 1
	best   map[content.Ref]bool // whom the viewer knows best
}

// part is a season and the pages of those of its episodes that are told.
type part struct {
	content.Season
	Told  []content.EpisodePage
	Notes []content.Note
	Ahead []content.Episode // the others, as far as they may be known
}

// group is the entries of some kinds.
type group struct {
	ID, Title string
	Pages     []content.EntryPage
}

// Untold is the episodes to be listed as not watched; none of a season that lies later.
func (p part) Untold() []content.Episode {
	if p.State == content.SeasonLater {
		return nil
	}
	return p.Ahead
}

func newBook(g *content.Guide, lens string) *book {
	b := &book{guide: g, lens: lens, story: g.Story(content.Minute), events: g.Timeline(), number: map[content.Ref]int{}, best: map[content.Ref]bool{}}
	people, best := g.Known()
	for _, e := range people[:best] {
		b.best[e.Ref] = true
	}
	for i, e := range g.Entries() {
		b.number[e.Ref] = i + 1
	}
	for _, s := range g.Seasons() {
		b.parts = append(b.parts, newPart(g, s))
	}
	b.addGroup("people", "People", content.Person)
	b.addGroup("places", "Places", content.Place)
	b.addGroup("creatures", "Creatures", content.Creature)
	b.addGroup("things", "Things", content.Thing)
	b.addGroup("groups", "Groups", content.Group)
	b.addGroup("ideas", "Ideas", content.Idea)
	for _, t := range g.Threads() {
		if t.Answered {
			b.solved = append(b.solved, t)
		} else {
			b.open = append(b.open, t)
		}
	}
	return b
}

func newPart(g *content.Guide, s content.Season) part {
	p := part{Season: s, Notes: g.Notes(s.Number)}
	for _, e := range s.Episodes {
		if e.State != content.EpisodeWatched {
			p.Ahead = append(p.Ahead, e)
			continue
		}
		if page, ok := g.EpisodePage(e.Point); ok {
			p.Told = append(p.Told, page)
		}
	}
	return p
}

func (b *book) addGroup(id, title string, kind content.Kind) {
	var pages []content.EntryPage
	for _, e := range b.guide.Entries(kind) {
		if page, ok := b.guide.EntryPage(e.Ref); ok {
			pages = append(pages, page)
		}
	}
	if len(pages) > 0 {
		b.groups = append(b.groups, group{id, title, pages})
	}
}

// stand says how far the guide tells: "Seen to S2E3", "Seen to S2E3, with alice", or where
// the lens itself says it, "As of S2E3".
func (b *book) stand() string {
	p, ok := b.guide.Furthest()
	switch {
	case !ok && b.guide.Begun():
		return strings.TrimSuffix("Seen are specials alone, "+b.lens, ", ")
	case !ok && b.lens == "":
		return "Nothing is watched yet"
	case !ok:
		return "Nothing is told yet, " + b.lens
	case b.lens == "":
		return "Seen to " + p.String()
	case b.lensNames(p):
		return strings.ToUpper(b.lens[:1]) + b.lens[1:]
	}
	return "Seen to " + p.String() + ", " + b.lens
}

// lensNames reports whether the lens ends at the episode, or with the season that it ends.
func (b *book) lensNames(p content.Point) bool {
	names := func(p content.Point) bool { return strings.Contains(b.lens+",", " "+p.String()+",") }
	s, _ := b.guide.Season(p.Season)
	last := len(s.Episodes) > 0 && s.Episodes[len(s.Episodes)-1].Point == p
	return names(p) || last && names(content.Point{Season: p.Season})
}
