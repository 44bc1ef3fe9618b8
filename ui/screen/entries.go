package screen

import (
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// entries are some of the entries that the viewer has met, in groups.
type entries struct {
	sort    func(*content.Guide) []sorted
	groups  string    // what a group is called
	aside   bool      // bonds and questions stand in a third column, where there is room
	none    [3]string // title and words where there are none, and the words once something is watched
	guide   *content.Guide
	refs    []content.Ref
	places  map[content.Ref]int
	longest int              // columns of a name
	seasons []content.Season // for the strip of appearances
}

// sorted is the entries of a group.
type sorted struct {
	title string
	dated bool // each says where it was met
	all   []content.Entry
}

// NewPeople is the screen of those whom the viewer has met.
func NewPeople(l *text.Look, k *widget.KeyMap) *Browser {
	return newBrowser(l, k, &entries{
		sort: byFame, groups: "group", aside: true,
		none: [3]string{
			"Nobody yet", "People stand here from the episode in which you meet them, each with a page that grows as you watch.",
			"Nobody has written who is met in what you have watched.",
		},
	})
}

// NewWorld is the screen of all else that the viewer has met.
func NewWorld(l *text.Look, k *widget.KeyMap) *Browser {
	return newBrowser(l, k, &entries{
		sort: byKind, groups: "kind",
		none: [3]string{
			"Nothing yet", "Places, creatures, things, groups and ideas stand here from the episode in which you meet them, each with a page that grows as you watch.",
			"Nobody has written what is met in what you have watched.",
		},
	})
}

// kindWord is what an entry is, as a page begins with it.
func kindWord(k content.Kind) string { return strings.ToUpper(string(k[:1])) + string(k[1:]) }

// byFame is the people: those whom the viewer knows best, and the others by the season in
// which they were met.
func byFame(g *content.Guide) []sorted {
	people, best := g.Known()
	var out []sorted
	if best > 0 {
		out = append(out, sorted{title: "You know best", all: people[:best]})
	}
	for _, e := range g.Entries(content.Person) {
		if slices.Contains(people[:best], e) {
			continue
		}
		s, _ := g.Season(e.First.Season)
		title := "Met in " + strings.ToLower(s.Label)
		at := slices.IndexFunc(out, func(s sorted) bool { return s.title == title })
		if at < 0 {
			at, out = len(out), append(out, sorted{title: title})
		}
		out[at].all = append(out[at].all, e)
	}
	return out
}

// byKind is all but the people.
func byKind(g *content.Guide) []sorted {
	var out []sorted
	for _, k := range content.Kinds()[1:] {
		if all := g.Entries(k); len(all) > 0 {
			out = append(out, sorted{kindWord(k) + "s", true, all})
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
	return entrySide(e, content.Ties(s.guide.Bonds(r)), s.guide.Asked(r), width, symbols)
}

func (s *entries) beside() bool { return s.aside }

func (s *entries) place(at int) widget.Place { return widget.Place{Ref: s.refs[at]} }

func (s *entries) find(p widget.Place) int {
	if at, ok := s.places[p.Ref]; ok {
		return at
	}
	return -1
}

func (s *entries) also(at int) []string {
	e, _ := s.guide.EntryPage(s.refs[at])
	return e.Also
}

func (s *entries) empty(begun bool) (title, words string) {
	if begun {
		return s.none[0], s.none[2]
	}
	return s.none[0], s.none[1]
}

func (s *entries) grouped() string { return s.groups }

func (s *entries) splitFrom() int { return widget.SplitFrom }

// A third column takes its room from the list, too. People, who have nothing beside their
// names, leave the page what they do not need of it; others get more than theirs as far as
// the page can spare it.
func (s *entries) listWidth(width int) int {
	room, need := min(max(width*3/10, 26), 38), s.longest+widget.Gutter
	switch {
	case s.aside && width >= widget.SideFrom:
		return min(max(width*22/100, 26), 38)
	case s.aside:
		return min(room, max(need, 20, width-widget.UsualMeasure-widget.Gutter-widget.WallWidth))
	}
	return min(max(room, need), max(room, width*3/8))
}

func (s *entries) listMax() int { return 48 }
