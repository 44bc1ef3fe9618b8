// Package export writes the guide, as one viewer sees it, into a file: Markdown, or a single page
// of HTML. It tells what a content.Guide tells: nothing locked, no ids, and anchors numbered in the
// order of what is open.
//
// Its output depends on the Guide and the words for its lens alone, not on a clock or paths.
package export

import (
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/content/wording"
)

// book is what the file tells, in this order.
type book struct {
	Guide  *content.Guide
	lens   string // "as of S2E3", "with others", or ""
	Story  []content.Chapter
	Parts  []part
	Groups []group
	Asked  []asked
	Events []content.Event
	number map[content.Ref]int  // by entry: the number of its anchor, from 1
	best   map[content.Ref]bool // the people whom the viewer knows best
}

// part is a season with the pages of its watched episodes.
type part struct {
	content.Season
	Told  []content.EpisodePage
	Notes []content.Note
	Ahead []content.Episode // its other episodes, as far as they may be known
}

// group is the entries of a kind.
type group struct {
	ID, Title string
	Pages     []content.EntryPage
}

// asked is the open questions, or the answered ones. Short is their title in the table of contents.
type asked struct {
	ID, Short, Title string
	Threads          []content.Thread
}

// Untold is the unwatched episodes to list; none in a season that is still far off.
func (p part) Untold() []content.Episode {
	if p.State == content.SeasonLater {
		return nil
	}
	return p.Ahead
}

func newBook(g *content.Guide, lens string) *book {
	b := &book{Guide: g, lens: lens, Story: g.Story(content.Minute), Events: g.Timeline(), number: map[content.Ref]int{}, best: map[content.Ref]bool{}}
	people, best := g.KnownPeople()
	for _, e := range people[:best] {
		b.best[e.Ref] = true
	}
	for i, e := range g.Entries() {
		b.number[e.Ref] = i + 1
	}
	for _, s := range g.Seasons() {
		b.Parts = append(b.Parts, newPart(g, s))
	}
	titles := []string{"People", "Places", "Creatures", "Things", "Groups", "Ideas"}
	for i, kind := range content.Kinds() {
		group := group{ID: strings.ToLower(titles[i]), Title: titles[i]}
		for _, e := range g.Entries(kind) {
			page, _ := g.EntryPage(e.Ref)
			group.Pages = append(group.Pages, page)
		}
		if group.Pages != nil {
			b.Groups = append(b.Groups, group)
		}
	}
	open, solved := asked{"threads", "Open questions", "Open questions", nil}, asked{"answers", "Answers", "Answered questions", nil}
	for _, t := range g.Threads() {
		if t.Answered {
			solved.Threads = append(solved.Threads, t)
		} else {
			open.Threads = append(open.Threads, t)
		}
	}
	b.Asked = slices.DeleteFunc([]asked{open, solved}, func(a asked) bool { return a.Threads == nil })
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

// Makers says who shows and who made the show.
func (b *book) Makers() string {
	return wording.Facts(b.Guide.Network(), wording.Lead("created by ", b.Guide.Creators()))
}

// From says where the show's texts come from, and on which terms.
func (b *book) From() string { return wording.Facts(b.Guide.Source(), b.Guide.License()) }

// shape is a season's bare facts, as far as they may be known.
func shape(s content.Season) string {
	episodes := ""
	if s.Shaped {
		episodes = wording.Count(len(s.Episodes), "episode")
	}
	return wording.Facts(s.Released.String(), episodes, wording.Minutes(s.Runtime), s.Comes(), s.Setting)
}

// Stand says how far the guide tells: "Seen to S2E3", "Seen to S2E3, with alice", or "As of S2E3"
// where the lens itself says so.
func (b *book) Stand() string {
	p, ok := b.Guide.Furthest()
	switch {
	case !ok && b.Guide.Begun():
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

// lensNames reports whether the lens names the episode, or the season that it ends.
func (b *book) lensNames(p content.Point) bool {
	names := func(p content.Point) bool { return strings.Contains(b.lens+",", " "+p.String()+",") }
	s, _ := b.Guide.Season(p.Season)
	last := len(s.Episodes) > 0 && s.Episodes[len(s.Episodes)-1].Point == p
	return names(p) || last && names(content.Point{Season: p.Season})
}

// words are the functions that both templates call.
func (b *book) words() map[string]any {
	return map[string]any{
		"heading": wording.Titled, "lead": wording.Lead, "appears": wording.Appears, "shape": shape,
		"stretches": content.Stretches, "episodeID": episodeID, "anchor": b.anchor,
		"made": func(e content.EpisodePage) string {
			return wording.Facts(e.Released.String(), wording.Minutes(e.Runtime), wording.Credits(e.Directors, e.Writers))
		},
	}
}
