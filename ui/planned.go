package ui

import (
	"errors"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/plan"
	"unspoiled/content/wording"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

func (t table) plansTo(arg string) []offer {
	var out []offer
	for _, long := range []string{"1h", "90m", "2h", "3h", "4h"} {
		if strings.HasPrefix(long, strings.ToLower(arg)) {
			out = append(out, offer{line: long, note: "a day at most"})
		}
	}
	if d, err := aDay(arg); err == nil && len(out) == 0 {
		out = append(out, offer{line: arg, note: wording.Minutes(d) + " a day at most"})
	}
	return out
}

// aDay parses a duration such as "1h30m" into minutes, at most a day.
func aDay(arg string) (int, error) {
	d, err := time.ParseDuration(strings.ToLower(strings.ReplaceAll(arg, " ", "")))
	if err != nil || d < time.Minute || d > 24*time.Hour {
		return 0, errors.New("so long is no day: write 2h, 90m or 1h30m")
	}
	return int(d.Minutes()), nil
}

func (t table) runPlan(arg string) (tea.Cmd, error) {
	minutes, err := aDay(arg)
	if err != nil {
		return nil, err
	}
	rest := plan.Left(t.viewing.guide, nil)
	if len(rest.Left) == 0 {
		return nil, errors.New("there is nothing left that can be planned")
	}
	planned := plan.PerDay(rest.Left, plan.Calendar{From: content.DateOf(t.options.Now())}, minutes)
	t.nav.page(true, func(width int, symbols *text.Symbols) widget.Page {
		return planPage(planned, rest, arg, width, symbols)
	})
	return nil, nil
}

// planPage lists a plan by its days. Each row leads to the day's first episode.
func planPage(p plan.Plan, rest plan.Rest, long string, width int, symbols *text.Symbols) widget.Page {
	w := widget.NewWriter(width, symbols)
	w.Text(nil, text.Run{Text: "Plan", Ink: text.InkTitle})
	w.Facts(wording.Count(p.Episodes(), "episode"), wording.Minutes(p.Minutes()), "on "+wording.Count(len(p.Days), "day"), "to "+p.End().String())
	w.Blank()
	for _, d := range p.Days {
		var points []string
		for _, e := range d.Episodes {
			points = append(points, e.Point.String())
		}
		day := text.Pad(plan.Noon(d.Date).Format("Mon 2 Jan"), len("Mon 22 Jan"))
		took := wording.Minutes(d.Minutes)
		room := max(w.Width-len(day)-text.Measure(took)-4, 1)
		w.Row(widget.Visit{Point: d.Episodes[0].Point}, text.Run{Text: day + "  ", Ink: text.InkDim},
			text.Run{Text: text.Pad(text.Clip(strings.Join(points, " "), room, symbols.More), room)}, text.Run{Text: "  " + took, Ink: text.InkDim})
	}
	w.Blank()
	if len(rest.Hidden)+len(rest.Undated) > 0 {
		w.Text(nil, text.Run{Text: "Not in it: what has no day yet, and seasons of which your settings show nothing.", Ink: text.InkDim})
	}
	writeShell(w, "By a date, or for your calendar", "unspoiled plan --by DATE --ics FILE", "unspoiled plan --per-day "+long)
	return w.Done()
}
