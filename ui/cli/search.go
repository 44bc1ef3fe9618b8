package cli

import (
	"errors"
	"strings"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/screen"
	"unspoiled/ui/text"
)

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
	lead, runs := text.Pad(hitAt(h), 6)+"  ", []print.Run{print.Headline(h.Title), print.Quiet("(" + kind + ")")}
	if h.Text == "" {
		runs[0].Ink = print.Accent
		p.Wrap(lead, runs...)
		return
	}
	runs[1].Text += ":"
	p.Wrap(lead, append(runs, highlight(h)...)...)
}

// highlight returns the sentence of a hit, its matches in another ink.
func highlight(h content.Hit) []print.Run {
	var out []print.Run
	for i, r := range screen.Highlight(h.Text, h.Marks, text.InkText) {
		out = append(out, print.Run{Text: r.Text, Ink: printInks[r.Ink], Tight: i > 0})
	}
	return out
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
