package screen

import (
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// NewPeople makes the screen of the people that the viewer has met.
func NewPeople(l *text.Look, k *widget.KeyMap) *Browser {
	return newBrowser(l, k, listing{
		fill: people, groupWord: "group", splitFrom: widget.SplitFrom, listWidth: peopleWidth, listMax: 48, beside: true,
		nothing: nothing{
			before: reason{"Nobody yet", "People stand here from the episode in which you meet them, each with a page that grows as you watch."},
			after:  reason{"Nobody yet", "Nobody has written who is met in what you have watched."},
		},
	})
}

// NewWorld makes the screen of all other entries that the viewer has met.
func NewWorld(l *text.Look, k *widget.KeyMap) *Browser {
	return newBrowser(l, k, listing{
		fill: world, groupWord: "kind", splitFrom: widget.SplitFrom, listWidth: worldWidth, listMax: 48,
		nothing: nothing{
			before: reason{"Nothing yet", "Places, creatures, things, groups and ideas stand here from the episode in which you meet them, each with a page that grows as you watch."},
			after:  reason{"Nothing yet", "Nobody has written what is met in what you have watched."},
		},
	})
}

// kindWord is a kind with a capital: "Place".
func kindWord(k content.Kind) string { return strings.ToUpper(string(k[:1])) + string(k[1:]) }

// people groups the people: first those the viewer knows best, then the rest by the season in
// which they were met.
func people(g *content.Guide) []group {
	known, best := g.KnownPeople()
	var out []group
	add := func(title string, e content.Entry) {
		at := slices.IndexFunc(out, func(s group) bool { return s.title == title })
		if at < 0 {
			at, out = len(out), append(out, group{title: title})
		}
		out[at].items = append(out[at].items, entryItem(g, e, ""))
	}
	for _, e := range known[:best] {
		add("You know best", e)
	}
	for _, e := range g.Entries(content.Person) {
		if !slices.Contains(known[:best], e) {
			s, _ := g.Season(e.First.Season)
			add("Met in "+strings.ToLower(s.Label), e)
		}
	}
	return out
}

// world groups the entries that are not people by their kind. Each says where it was met.
func world(g *content.Guide) []group {
	var out []group
	for _, k := range content.Kinds()[1:] {
		of := group{title: kindWord(k) + "s"}
		for _, e := range g.Entries(k) {
			of.items = append(of.items, entryItem(g, e, e.First.String()))
		}
		if len(of.items) > 0 {
			out = append(out, of)
		}
	}
	return out
}

func entryItem(g *content.Guide, e content.Entry, note string) item {
	ref := e.Ref
	return item{
		Item: widget.Item{Name: e.Name, Note: note},
		ref:  ref,
		page: func(width int, symbols *text.Symbols) widget.Page {
			e, _ := g.EntryPage(ref)
			return entryPage(e, g.Seasons(), width, symbols)
		},
		side: func(width int, symbols *text.Symbols) widget.Page { return entrySide(g, ref, width, symbols) },
	}
}

// peopleWidth is the width of the list of people. They need no more than their longest name, and
// leave the rest to the page. With a third column the list gets less room.
func peopleWidth(width, longest int) int {
	if width >= widget.SideFrom {
		return min(max(width*22/100, 26), 38)
	}
	return min(listRoom(width), max(longest+widget.Gutter, 20, width-widget.UsualMeasure-widget.Gutter-widget.WallWidth))
}

// worldWidth is the width of a list with notes. It gets more room if the page can spare it.
func worldWidth(width, longest int) int {
	return min(max(listRoom(width), longest+widget.Gutter), max(listRoom(width), width*3/8))
}

func listRoom(width int) int { return min(max(width*3/10, 26), 38) }
