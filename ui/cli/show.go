package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/clean"
)

func (a *app) newShow() *cobra.Command {
	return &cobra.Command{
		Use: "show QUERY", SuggestFor: []string{"info", "view", "about", "who"}, GroupID: groupRead, Args: someArgs("a name, a title or a point, such as S1E2"),
		ValidArgsFunction: a.completeNames,
		Short:             "All you know of somebody or something, a season or an episode",
		Long:              "Shows the page of a person, place, creature, thing, group or idea by the name you know, or that of a season or an episode by its point or title. Part of a name will do where it is clear what is meant. A name that you cannot know yet is answered like one that does not exist.",
		Example: `unspoiled show will
unspoiled show "Will Byers"
unspoiled show S1
unspoiled show S1E2 --json`,
		RunE: a.work(func(cmd *cobra.Command, args []string) error { return a.look(cmd, strings.Join(args, " ")) }),
	}
}

type jsonShow struct {
	head
	Entry   *jsonEntry       `json:"entry,omitempty"`
	Season  *jsonSeason      `json:"season,omitempty"`
	Episode *jsonEpisodePage `json:"episode,omitempty"`
}

func (a *app) look(cmd *cobra.Command, query string) error {
	v, err := a.viewer(cmd)
	if err != nil {
		return err
	}
	if _, err := content.ReadPoint(query); err == nil {
		p, err := pointOf(v.guide, query)
		if err != nil {
			return err
		}
		return a.page(cmd, v, found{point: p})
	}
	all := v.find(query)
	switch len(all) {
	case 0:
		return v.nothing(query)
	case 1:
		return a.page(cmd, v, all[0])
	}
	return several(query, all)
}

// nothing answers a name that is not open, be it locked or unknown.
func (v *viewer) nothing(query string) error {
	s := v.under("nothing that you know by now is called " + clean.Quote(query, maxEcho))
	if near := v.nearby(query); len(near) > 0 {
		s += "; did you mean " + either(near) + "?"
	} else {
		s += "; try search, people or world"
	}
	return errors.New(s)
}

// nearby is up to three open names that somebody may have meant.
func (v *viewer) nearby(query string) []string {
	var out []string
	for _, h := range v.guide.Search(query, 12) {
		if h.Text == "" && h.Kind != content.HitThread && !slices.Contains(out, h.Title) && len(out) < 3 {
			out = append(out, h.Title)
		}
	}
	return out
}

func either(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " or " + names[n-1]
	}
	return names[0]
}

func several(query string, all []found) error {
	const most = 12
	var b strings.Builder
	fmt.Fprintf(&b, "%s may mean:", clean.Quote(query, maxEcho))
	for _, f := range all[:min(len(all), most)] {
		b.WriteString("\n" + f.name + " (" + f.kind)
		if !f.entry.OK() {
			b.WriteString(" " + f.point.String())
		}
		b.WriteString(")")
	}
	if len(all) > most {
		fmt.Fprintf(&b, "\nand %d more", len(all)-most)
	}
	return errors.New(b.String())
}

// page shows the page of what was found.
func (a *app) page(cmd *cobra.Command, v *viewer, f found) error {
	out := jsonShow{head: v.head()}
	p := a.print(cmd)
	switch {
	case f.entry.OK():
		e, _ := v.guide.EntryPage(f.entry)
		if !a.flags.json {
			p.entryPage(e)
			v.note(p)
			return nil
		}
		page := ofEntry(e)
		out.Entry = &page
	case f.point.Whole():
		s, _ := v.guide.Season(f.point.Season)
		if !a.flags.json {
			p.seasonPage(v, s)
			v.note(p)
			return nil
		}
		page := ofSeason(s, true)
		out.Season = &page
	default:
		e, ok := v.guide.EpisodePage(f.point)
		if !ok {
			return unknownPoint(v.guide, f.point)
		}
		if !a.flags.json {
			p.episodePage(e)
			v.note(p)
			return nil
		}
		page := ofEpisodePage(e)
		out.Episode = &page
	}
	return p.json(out)
}
