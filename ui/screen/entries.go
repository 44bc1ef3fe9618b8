package screen

import (
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// entries are the entries of some kinds in the order in which the viewer met
// them, under a heading for each kind where there are several.
type entries struct {
	kinds  []content.Kind
	none   [3]string // title and words where there are none, and the words once something is watched
	guide  *content.Guide
	refs   []content.Ref
	places map[content.Ref]int
	all    []content.Season // for the strip of appearances
}

// NewPeople is the screen of those whom the viewer has met.
func NewPeople(l *text.Look, k *widget.KeyMap) *Browser {
	return newBrowser(l, k, &entries{
		kinds: []content.Kind{content.Person},
		none: [3]string{
			"Nobody yet", "People stand here from the episode in which you meet them, each with a page that grows as you watch.",
			"Nobody has written who is met in what you have watched.",
		},
	})
}

// NewWorld is the screen of all else that the viewer has met.
func NewWorld(l *text.Look, k *widget.KeyMap) *Browser {
	return newBrowser(l, k, &entries{
		kinds: content.Kinds()[1:],
		none: [3]string{
			"Nothing yet", "Places, creatures, things, groups and ideas stand here from the episode in which you meet them, each with a page that grows as you watch.",
			"Nobody has written what is met in what you have watched.",
		},
	})
}

// kindWord is what an entry is, as a page begins with it.
func kindWord(k content.Kind) string { return strings.ToUpper(string(k[:1])) + string(k[1:]) }

func (s *entries) fill(g *content.Guide) []widget.Group {
	s.guide, s.refs, s.all = g, nil, g.Seasons()
	s.places = map[content.Ref]int{}
	of := make([]widget.Group, len(s.kinds))
	refs := make([][]content.Ref, len(s.kinds))
	for _, e := range g.Entries(s.kinds...) {
		k := slices.Index(s.kinds, e.Kind)
		of[k].Items = append(of[k].Items, widget.Item{Name: e.Name, Note: e.First.String()})
		refs[k] = append(refs[k], e.Ref)
	}
	var out []widget.Group
	for k, g := range of {
		if len(g.Items) == 0 {
			continue
		}
		if len(s.kinds) > 1 {
			g.Title = kindWord(s.kinds[k]) + "s"
		}
		out = append(out, g)
		s.refs = append(s.refs, refs[k]...)
	}
	for i, r := range s.refs {
		s.places[r] = i
	}
	return out
}

func (s *entries) page(at, width int, symbols *text.Symbols) widget.Page {
	e, ok := s.guide.EntryPage(s.refs[at])
	if !ok {
		return widget.Page{}
	}
	return entryPage(e, s.all, width, symbols)
}

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

func (s *entries) grouped() string {
	if len(s.kinds) > 1 {
		return "kind"
	}
	return ""
}

func (s *entries) splitFrom() int { return widget.SplitFrom }

func (s *entries) listWidth(width int) int { return min(max(width*3/10, 26), 38) }

func (s *entries) listMax() int { return 48 }
