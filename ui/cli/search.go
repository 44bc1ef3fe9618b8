package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/clean"
)

func (a *app) newSearch() *cobra.Command {
	cmd := &cobra.Command{
		Use: "search QUERY", SuggestFor: []string{"find", "grep"}, GroupID: groupRead, Args: someArgs("words to look for"), ValidArgsFunction: a.completeNames,
		Short: "Find words in all that is open to you",
		Long:  "Looks for words in the names, titles and texts that are open to you. Case and accents do not matter. What holds the words only nearly is called approximate. It exits with 1 where there is nothing.",
		Example: `unspoiled search radio
unspoiled search hawkins --limit 5
unspoiled search will --json`,
	}
	limit := cmd.Flags().Int("limit", 20, "show no more hits than this")
	cmd.RunE = a.work(func(cmd *cobra.Command, args []string) error {
		if *limit < 1 || *limit > 1000 {
			return misused("--limit is 1 to 1000, not %d", *limit)
		}
		return a.search(cmd, strings.Join(args, " "), *limit)
	})
	return cmd
}

type jsonSearch struct {
	head
	Query string    `json:"query"`
	Hits  []jsonHit `json:"hits"`
}

type jsonHit struct {
	Kind  string `json:"kind"`
	Title string `json:"title"`
	Text  string `json:"text,omitempty"` // the sentence; absent where the title itself fits
	At    string `json:"at,omitempty"`
	// Approximate is whether it holds the words of the query only nearly.
	Approximate bool `json:"approximate,omitempty"`
}

func (a *app) search(cmd *cobra.Command, query string, limit int) error {
	v, err := a.viewer(cmd)
	if err != nil {
		return err
	}
	hits := v.guide.Search(query, limit)
	p := a.print(cmd)
	if a.flags.json {
		if err := p.json(jsonSearch{v.head(), clean.Line(query), jsonHits(hits)}); err != nil {
			return err
		}
	}
	if len(hits) == 0 {
		return errors.Join(a.flush(), errors.New(v.under("nothing that is open to you holds "+clean.Quote(query, maxEcho))))
	}
	if a.flags.json {
		return nil
	}
	for _, h := range hits {
		p.hit(h)
	}
	v.noteBelow(p)
	return nil
}

// hit is one line for a name, and its sentence where it was found in a text.
func (p *printer) hit(h content.Hit) {
	kind := string(h.Kind)
	if h.Approximate {
		kind += ", approximate"
	}
	lead, runs := pad(hitAt(h), 6)+"  ", []run{headline(h.Title), quiet("(" + kind + ")")}
	if h.Text == "" {
		runs[0].ink = accent
		p.wrap(lead, runs...)
		return
	}
	runs[1].text += ":"
	p.wrap(lead, append(runs, marked(h)...)...)
}

// marked is the sentence of a hit with what was found set off.
func marked(h content.Hit) []run {
	var out []run
	at := 0
	add := func(to int, i ink) {
		if at < to {
			out = append(out, run{h.Text[at:to], i, len(out) > 0})
			at = to
		}
	}
	for _, m := range h.Marks {
		add(m[0], plain)
		add(m[1], strong)
	}
	add(len(h.Text), plain)
	return out
}

func jsonHits(hits []content.Hit) []jsonHit {
	out := []jsonHit{}
	for _, h := range hits {
		out = append(out, jsonHit{string(h.Kind), h.Title, h.Text, hitAt(h), h.Approximate})
	}
	return out
}

// hitAt is where a hit is told; of a season it is the season, also of the specials.
func hitAt(h content.Hit) string {
	if h.Kind == content.HitSeason {
		return h.At.String()
	}
	return at(h.At)
}
