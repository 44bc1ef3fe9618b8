package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/ui/cli/find"
	"unspoiled/ui/cli/page"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
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
		return v.found(find.Found{Point: p})
	}
	all := find.Find(v.guide, query)
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

func several(query string, all []find.Found) error {
	const most = 12
	var b strings.Builder
	fmt.Fprintf(&b, "%s may mean:", clean.Quote(query, maxEcho))
	for _, f := range all[:min(len(all), most)] {
		b.WriteString("\n" + f.Name + " (" + f.Kind)
		if !f.Entry.OK() {
			b.WriteString(" " + f.Point.String())
		}
		b.WriteString(")")
	}
	if len(all) > most {
		fmt.Fprintf(&b, "\nand %d more", len(all)-most)
	}
	return errors.New(b.String())
}

func (v *viewer) found(f find.Found) error {
	var out jsonShow
	var words func(p *print.Printer)
	switch {
	case f.Entry.OK():
		e, _ := v.guide.EntryPage(f.Entry)
		it := record.OfEntry(e)
		out.Entry, words = &it, func(p *print.Printer) { page.Entry(p, e) }
	case f.Point.Whole():
		s, _ := v.guide.Season(f.Point.Season)
		it := record.OfSeason(v.guide, s, true)
		out.Season, words = &it, func(p *print.Printer) { page.Season(p, s, v.guide.Notes(s.Number)) }
	default:
		e, ok := v.guide.EpisodePage(f.Point)
		if !ok {
			return &content.UnknownPoint{Point: f.Point}
		}
		it := record.OfEpisodePage(e)
		out.Episode, words = &it, func(p *print.Printer) { page.Episode(p, e) }
	}
	return v.answer(out, func(p *print.Printer) {
		words(p)
		v.note(p)
	})
}
