// Package find is what a query means among the names that are open to a viewer. Names come
// only from a Guide, so that a locked name and one that does not exist are answered alike.
// To look for words in texts is the Guide's own Search.
package find

import (
	"slices"
	"strings"

	"unspoiled/content"
)

// Found is one thing that a query may mean: an entry, or a season or an episode.
type Found struct {
	Name  string
	Kind  string      // "person", "season"
	Entry content.Ref // not OK for a season or an episode
	Point content.Point
}

// How well a query fits a name, the best first.
const (
	fitExact  = iota // the name itself
	fitWords         // whole words of it
	fitStarts        // beginnings of its words, in order
	fitNone
)

// Find is what a query means among what is open to the viewer: those that fit best.
// Names come only from the Guide, so a locked name and one that does not exist are
// answered alike.
func Find(g *content.Guide, query string) []Found {
	query = content.Fold(query)
	best, out := fitNone, []Found(nil)
	Names(g, func(name string, f Found) {
		fit := fits(query, content.Fold(name))
		if fit > best || fit == fitNone {
			return
		}
		if fit < best {
			best, out = fit, nil
		}
		if !slices.ContainsFunc(out, func(o Found) bool { return o.Entry == f.Entry && o.Point == f.Point }) {
			out = append(out, f)
		}
	})
	if best <= fitWords {
		return preferred(out)
	}
	return out
}

// preferred settles for the one entry among what fits alike: seasons and episodes can be
// had by their points as well.
func preferred(all []Found) []Found {
	var entries []Found
	for _, f := range all {
		if f.Entry.OK() {
			entries = append(entries, f)
		}
	}
	if len(entries) == 1 {
		return entries
	}
	return all
}

// Names yields every name and title that is open, each with what it leads to.
func Names(g *content.Guide, yield func(name string, f Found)) {
	for _, e := range g.Entries() {
		f := Found{Name: e.Name, Kind: string(e.Kind), Entry: e.Ref}
		yield(e.Name, f)
		page, _ := g.EntryPage(e.Ref)
		for _, also := range page.Also {
			yield(also, f)
		}
	}
	for _, s := range g.Seasons() {
		f := Found{Name: s.Label, Kind: "season", Point: content.Point{Season: s.Number}}
		yield(s.Label, f)
		if s.Title != "" {
			yield(s.Title, f)
		}
		for _, e := range s.Episodes {
			if e.Title != "" {
				yield(e.Title, Found{Name: e.Title, Kind: "episode", Point: e.Point})
			}
		}
	}
}

// fits says how well a folded query fits a folded name. "The" before a name is no part
// of it.
func fits(query, name string) int {
	query, name = strings.TrimPrefix(query, "the "), strings.TrimPrefix(name, "the ")
	if query == "" {
		return fitNone
	}
	if query == name {
		return fitExact
	}
	words, whole, from := strings.Fields(name), true, 0
	for want := range strings.FieldsSeq(query) {
		i := slices.IndexFunc(words[from:], func(w string) bool { return strings.HasPrefix(strings.TrimLeft(w, `"'(“‘`), want) })
		if i < 0 {
			return fitNone
		}
		whole = whole && strings.Trim(words[from+i], `"'()“”‘.,:!?`) == strings.Trim(want, ".,:!?")
		from += i + 1
	}
	if whole {
		return fitWords
	}
	return fitStarts
}
