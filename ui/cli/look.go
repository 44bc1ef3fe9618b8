package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/page"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/screen"
	"unspoiled/ui/text"
)

var showCommand = command{
	use: "show QUERY", suggestFor: "info view about who", group: groupRead, args: argRule{"a name, a title or a point, such as S1E2", 1, many},
	complete: completeNames,
	short:    "All you know of somebody or something, a season or an episode",
	long:     "Shows the page of a person, place, creature, thing, group or idea by the name you know, or that of a season or an episode by its point or title. Part of a name will do where it is clear what is meant. A name that you cannot know yet is answered like one that does not exist.",
	example: `unspoiled show will
unspoiled show "Will Byers"
unspoiled show S1
unspoiled show S1E2 --json`,
	tell: (*viewer).look,
}

type jsonShow struct {
	Entry   *record.Entry       `json:"entry,omitempty"`
	Season  *record.Season      `json:"season,omitempty"`
	Episode *record.EpisodePage `json:"episode,omitempty"`
}

func (v *viewer) look(args []string) error {
	query := strings.Join(args, " ")
	if _, err := v.guide.ReadPoint(query); err == nil || strings.HasPrefix(query, "#") {
		p, err := v.guide.Point(query)
		if err != nil {
			return err
		}
		return v.found(match{Point: p})
	}
	all := matches(v.guide, query)
	switch len(all) {
	case 0:
		return v.notFound(query)
	case 1:
		return v.found(all[0])
	}
	return several(query, all)
}

// notFound is the error for a name that is not open, whether locked or unknown.
func (v *viewer) notFound(query string) error {
	s := v.withLens("nothing that you know by now is called " + clean.Quote(query, maxEcho))
	if near := v.nearby(query); len(near) > 0 {
		s += "; did you mean " + either(near) + "?"
	} else {
		s += "; try search, people or world"
	}
	return errors.New(s)
}

// nearby returns up to three open names that may be meant.
func (v *viewer) nearby(query string) []string {
	var out []string
	for _, h := range v.guide.Search(query, 12) {
		if h.Text == "" && h.Kind != content.HitThread && !slices.Contains(out, h.Title) && len(out) < 3 {
			out = append(out, h.Title)
		}
	}
	return out
}

func several(query string, all []match) error {
	lines := []string{clean.Quote(query, maxEcho) + " may mean:"}
	for _, f := range all {
		what := f.Kind
		if !f.Entry.OK() {
			what += " " + f.Point.String()
		}
		lines = append(lines, f.Name+" ("+what+")")
	}
	const most = 12
	if more := len(all) - most; more > 0 {
		lines = append(lines[:1+most], fmt.Sprintf("and %d more", more))
	}
	return errors.New(strings.Join(lines, "\n"))
}

func (v *viewer) found(f match) error {
	var out jsonShow
	var words func(p *print.Printer)
	switch {
	case f.Entry.OK():
		e, _ := v.guide.EntryPage(f.Entry)
		out.Entry, words = new(record.OfEntry(e)), func(p *print.Printer) { page.Entry(p, e) }
	case f.Point.Whole():
		s, _ := v.guide.Season(f.Point.Season)
		out.Season, words = new(record.OfSeason(v.guide, s, true)), func(p *print.Printer) { page.Season(p, s, v.guide.Notes(s.Number)) }
	default:
		e, ok := v.guide.EpisodePage(f.Point)
		if !ok {
			return &content.UnknownPoint{Point: f.Point}
		}
		out.Episode, words = new(record.OfEpisodePage(e)), func(p *print.Printer) { page.Episode(p, e) }
	}
	return v.answer(out, func(p *print.Printer) {
		words(p)
		v.note(p)
	})
}

var searchCommand = command{
	use: "search QUERY", suggestFor: "find grep", group: groupRead, args: argRule{"words to look for", 1, many}, complete: completeNames,
	short: "Find words in all that is open to you",
	long:  "Looks for words in the names, titles and texts that are open to you. Case and accents do not matter. What holds the words only nearly is called approximate. It exits with 1 where there is nothing.",
	example: `unspoiled search radio
unspoiled search hawkins --limit 5
unspoiled search will --json`,
	flags: []flag{{name: "limit", value: "N", byDefault: 20, usage: "show no more hits than this"}},
	tell:  (*viewer).search,
}

type jsonSearch struct {
	Query string    `json:"query"`
	Hits  []jsonHit `json:"hits"`
}

type jsonHit struct {
	Kind  string `json:"kind"`
	Title string `json:"title"`
	Text  string `json:"text,omitempty"` // the sentence; absent if the title itself matches
	At    string `json:"at,omitempty"`
	// Approximate means that it contains the query only nearly.
	Approximate bool `json:"approximate,omitempty"`
}

func (v *viewer) search(args []string) error {
	query, limit := strings.Join(args, " "), v.number("limit")
	if limit < 1 || limit > 1000 {
		return exit.Misused("--limit is 1 to 1000, not %d", limit)
	}
	hits := v.guide.Search(query, limit)
	var nothing error
	if len(hits) == 0 {
		nothing = errors.New(v.withLens("nothing that is open to you holds " + clean.Quote(query, maxEcho)))
	}
	return errors.Join(nothing, v.answer(jsonSearch{clean.Line(query), record.Each(hits, ofHit)}, func(p *print.Printer) {
		for _, h := range hits {
			printHit(p, h)
		}
		if nothing == nil {
			v.noteBelow(p)
		}
	}))
}

// printHit prints a name and, if the hit is in a text, the sentence.
func printHit(p *print.Printer, h content.Hit) {
	kind := string(h.Kind)
	if h.Approximate {
		kind += ", approximate"
	}
	runs := []print.Run{print.Headline(h.Title), print.Quiet("(" + kind + ")")}
	if h.Text == "" {
		runs[0].Ink = text.InkAccent
	} else {
		runs[1].Text += ":"
	}
	for i, r := range screen.Highlight(h.Text, h.Marks, text.InkText) { // nothing without a sentence
		runs = append(runs, print.Run{Text: r.Text, Ink: r.Ink, Tight: i > 0})
	}
	p.Wrap(text.Pad(hitAt(h), 6)+"  ", runs...)
}

func ofHit(h content.Hit) jsonHit {
	return jsonHit{string(h.Kind), h.Title, h.Text, hitAt(h), h.Approximate}
}

// hitAt is the point of a hit.
func hitAt(h content.Hit) string {
	if h.Kind == content.HitSeason {
		return h.At.String()
	}
	return record.At(h.At)
}

// match is something whose name fits: an entry, a season or an episode.
type match struct {
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

// matches returns what fits the query best among the names that are open to the viewer, all that fit
// equally well. All names come from a Guide, so a locked name and one that does not exist give the
// same answer. Words in texts are searched by Guide.Search.
func matches(g *content.Guide, query string) []match {
	query = content.Fold(query)
	best, out := fitNone, []match(nil)
	eachName(g, func(name string, f match) {
		fit := fitOf(query, content.Fold(name))
		if fit > best || fit == fitNone {
			return
		}
		if fit < best {
			best, out = fit, nil
		}
		if !slices.ContainsFunc(out, func(o match) bool { return o.Entry == f.Entry && o.Point == f.Point }) {
			out = append(out, f)
		}
	})
	entries := slices.DeleteFunc(slices.Clone(out), func(f match) bool { return !f.Entry.OK() })
	if best <= fitWords && len(entries) == 1 { // seasons and episodes can also be named by their points
		return entries
	}
	return out
}

// eachName yields all names and titles that are open to the viewer.
func eachName(g *content.Guide, yield func(name string, f match)) {
	for _, e := range g.Entries() {
		f := match{Name: e.Name, Kind: string(e.Kind), Entry: e.Ref}
		yield(e.Name, f)
		page, _ := g.EntryPage(e.Ref)
		for _, also := range page.Also {
			yield(also, f)
		}
	}
	for _, s := range g.Seasons() {
		f := match{Name: s.Label, Kind: "season", Point: content.Point{Season: s.Number}}
		yield(s.Label, f)
		if s.Title != "" {
			yield(s.Title, f)
		}
		for _, e := range s.Episodes {
			if e.Title != "" {
				yield(e.Title, match{Name: e.Title, Kind: "episode", Point: e.Point})
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
