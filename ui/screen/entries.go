package screen

import (
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// entries is the source of the People and World screens: entries that the viewer has met, in
// groups.
type entries struct {
	sort        func(*content.Guide) []entryGroup
	groups      string    // the word for one group
	thirdColumn bool      // bonds and open questions get a third column
	emptyText   [3]string // title and text of the empty page, and the text once something is watched
	guide       *content.Guide
	refs        []content.Ref
	places      map[content.Ref]int
	longest     int              // width of the longest name
	seasons     []content.Season // for the strip of appearances
}

// entryGroup is a group of entries.
type entryGroup struct {
	title string
	dated bool // each says where it was met
	all   []content.Entry
}

// NewPeople makes the screen of the people that the viewer has met.
func NewPeople(l *text.Look, k *widget.KeyMap) *Browser {
	return newBrowser(l, k, &entries{
		sort: peopleGroups, groups: "group", thirdColumn: true,
		emptyText: [3]string{
			"Nobody yet", "People stand here from the episode in which you meet them, each with a page that grows as you watch.",
			"Nobody has written who is met in what you have watched.",
		},
	})
}

// NewWorld makes the screen of all other entries that the viewer has met.
func NewWorld(l *text.Look, k *widget.KeyMap) *Browser {
	return newBrowser(l, k, &entries{
		sort: kindGroups, groups: "kind",
		emptyText: [3]string{
			"Nothing yet", "Places, creatures, things, groups and ideas stand here from the episode in which you meet them, each with a page that grows as you watch.",
			"Nobody has written what is met in what you have watched.",
		},
	})
}

// kindWord is a kind with a capital: "Place".
func kindWord(k content.Kind) string { return strings.ToUpper(string(k[:1])) + string(k[1:]) }

// peopleGroups groups the people: first those the viewer knows best, then the rest by the season in
// which they were met.
func peopleGroups(g *content.Guide) []entryGroup {
	people, best := g.KnownPeople()
	var out []entryGroup
	if best > 0 {
		out = append(out, entryGroup{title: "You know best", all: people[:best]})
	}
	for _, e := range g.Entries(content.Person) {
		if slices.Contains(people[:best], e) {
			continue
		}
		s, _ := g.Season(e.First.Season)
		title := "Met in " + strings.ToLower(s.Label)
		at := slices.IndexFunc(out, func(s entryGroup) bool { return s.title == title })
		if at < 0 {
			at, out = len(out), append(out, entryGroup{title: title})
		}
		out[at].all = append(out[at].all, e)
	}
	return out
}

// kindGroups groups the entries that are not people.
func kindGroups(g *content.Guide) []entryGroup {
	var out []entryGroup
	for _, k := range content.Kinds()[1:] {
		if all := g.Entries(k); len(all) > 0 {
			out = append(out, entryGroup{kindWord(k) + "s", true, all})
		}
	}
	return out
}

func (s *entries) fill(g *content.Guide) []widget.Group {
	s.guide, s.refs, s.seasons = g, nil, g.Seasons()
	s.places, s.longest = map[content.Ref]int{}, 0
	var out []widget.Group
	for _, of := range s.sort(g) {
		group := widget.Group{Title: of.title}
		for _, e := range of.all {
			item := widget.Item{Name: e.Name}
			if of.dated {
				item.Note = e.First.String()
			}
			group.Items = append(group.Items, item)
			s.longest = max(s.longest, text.Measure(e.Name))
			s.places[e.Ref] = len(s.refs)
			s.refs = append(s.refs, e.Ref)
		}
		out = append(out, group)
	}
	return out
}

func (s *entries) page(at, width int, symbols *text.Symbols) widget.Page {
	e, ok := s.guide.EntryPage(s.refs[at])
	if !ok {
		return widget.Page{}
	}
	return entryPage(e, s.seasons, width, symbols)
}

func (s *entries) side(at, width int, symbols *text.Symbols) widget.Page {
	r := s.refs[at]
	e, ok := s.guide.Entry(r)
	if !ok {
		return widget.Page{}
	}
	return entrySide(e, content.Ties(s.guide.Bonds(r)), s.guide.OpenThreads(r), width, symbols)
}

func (s *entries) beside() bool { return s.thirdColumn }

func (s *entries) place(at int) widget.Place { return widget.Place{Ref: s.refs[at]} }

func (s *entries) find(p widget.Place) int {
	if at, ok := s.places[p.Ref]; ok {
		return at
	}
	return -1
}

func (s *entries) aliases(at int) []string {
	e, _ := s.guide.EntryPage(s.refs[at])
	return e.Also
}

func (s *entries) empty(begun bool) (title, words string) {
	if begun {
		return s.emptyText[0], s.emptyText[2]
	}
	return s.emptyText[0], s.emptyText[1]
}

func (s *entries) groupWord() string { return s.groups }

func (s *entries) splitFrom() int { return widget.SplitFrom }

// With a third column the list gets less room. People need no more than their longest name, and
// leave the rest to the page. Other entries, which have notes, get more if the page can spare it.
func (s *entries) listWidth(width int) int {
	room, need := min(max(width*3/10, 26), 38), s.longest+widget.Gutter
	switch {
	case s.thirdColumn && width >= widget.SideFrom:
		return min(max(width*22/100, 26), 38)
	case s.thirdColumn:
		return min(room, max(need, 20, width-widget.UsualMeasure-widget.Gutter-widget.WallWidth))
	}
	return min(max(room, need), max(room, width*3/8))
}

func (s *entries) listMax() int { return 48 }
