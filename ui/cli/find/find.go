// Package find looks for a query among the names that are open to a viewer. All names come from a
// Guide, so a locked name and one that does not exist give the same answer. Words in texts are
// searched by Guide.Search.
package find

import (
	"slices"
	"strings"

	"unspoiled/content"
)

// Found is something with a name that fits: an entry, a season or an episode.
type Found struct {
	Name  string
	Kind  string      // such as "person" or "season"
	Entry content.Ref // zero for a season or an episode
	Point content.Point
}

// How well a query fits a name, the best first.
const (
	fitExact  = iota // the whole name
	fitWords         // whole words of it
	fitStarts        // beginnings of its words, in order
	fitNone
)

// Find returns what fits the query best, all that fit equally well.
func Find(g *content.Guide, query string) []Found {
	query = content.Fold(query)
	best, out := fitNone, []Found(nil)
	Names(g, func(name string, f Found) {
		fit := fitOf(query, content.Fold(name))
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
	entries := slices.DeleteFunc(slices.Clone(out), func(f Found) bool { return !f.Entry.OK() })
	if best <= fitWords && len(entries) == 1 { // seasons and episodes can also be named by their points
		return entries
	}
	return out
}

// Names yields all names and titles that are open to the viewer.
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

// fitOf compares a folded query with a folded name. It ignores a leading "The".
func fitOf(query, name string) int {
	query, name = strings.TrimPrefix(query, "the "), strings.TrimPrefix(name, "the ")
	if query == "" {
		return fitNone
	}
	if query == name {
		return fitExact
	}
	words, whole := strings.Fields(name), true
	for want := range strings.FieldsSeq(query) {
		i := slices.IndexFunc(words, func(w string) bool { return strings.HasPrefix(strings.TrimLeft(w, `"'(“‘`), want) })
		if i < 0 {
			return fitNone
		}
		whole = whole && strings.Trim(words[i], `"'()“”‘.,:!?`) == strings.Trim(want, ".,:!?")
		words = words[i+1:]
	}
	if whole {
		return fitWords
	}
	return fitStarts
}
