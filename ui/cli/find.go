package cli

import (
	"slices"
	"strings"

	"unspoiled/content"
)

// found is one thing that a query may mean: an entry, or a season or an episode.
type found struct {
	name  string
	kind  string
	entry content.Ref
	point content.Point
}

// How well a query fits a name, the best first.
const (
	fitExact  = iota // the name itself
	fitWords         // whole words of it
	fitStarts        // beginnings of its words, in order
	fitNone
)

// find is what a query means among what is open to the viewer: those that fit best.
// Names come only from the Guide, so a locked name and one that does not exist are
// answered alike.
func (v *viewer) find(query string) []found {
	query = content.Fold(query)
	best, out := fitNone, []found(nil)
	v.names(func(name string, f found) {
		fit := fits(query, content.Fold(name))
		if fit > best || fit == fitNone {
			return
		}
		if fit < best {
			best, out = fit, nil
		}
		if !slices.ContainsFunc(out, func(o found) bool { return o.entry == f.entry && o.point == f.point }) {
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
func preferred(all []found) []found {
	var entries []found
	for _, f := range all {
		if f.entry.OK() {
			entries = append(entries, f)
		}
	}
	if len(entries) == 1 {
		return entries
	}
	return all
}

// names yields every name and title that is open, each with what it leads to.
func (v *viewer) names(yield func(name string, f found)) {
	for _, e := range v.guide.Entries() {
		f := found{name: e.Name, kind: string(e.Kind), entry: e.Ref}
		yield(e.Name, f)
		page, _ := v.guide.EntryPage(e.Ref)
		for _, also := range page.Also {
			yield(also, f)
		}
	}
	for _, s := range v.guide.Seasons() {
		f := found{name: s.Label, kind: "season", point: content.Point{Season: s.Number}}
		yield(s.Label, f)
		if s.Title != "" {
			yield(s.Title, f)
		}
		for _, e := range s.Episodes {
			if e.Title != "" {
				yield(e.Title, found{name: e.Title, kind: "episode", point: e.Point})
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
