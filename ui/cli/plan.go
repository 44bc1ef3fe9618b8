package cli

import (
	"cmp"
	"errors"
	"fmt"
	"time"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/plan"
	"unspoiled/content/watch/atomicfile"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/file"
	"unspoiled/ui/cli/page"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/cli/when"
)

var planCommand = command{
	use: "plan [POINT...]", group: groupWatch, args: argRule{most: many}, complete: completePoints(unwatched),
	short: "How to be ready by a date, or at so much a day",
	long: `Lays out what you have not watched over the days to come, whole episodes in order, by their real lengths: as early as can be at so much a day, or evenly up to a date, with the longest day as short as it can be. With both --by and --per-day it is even, and no day is longer than that. Points narrow it, such as S1-S4; without them it is the series, without the specials to which the show gives no place. What is not out yet is planned from its date on.

--ics writes the plan for your calendar, an event an episode, with titles only where your settings show them. Import a newer plan and the events move.`,
	example: `unspoiled plan --per-day 2h
unspoiled plan --by 2026-12-24 --days fri,sat,sun
unspoiled plan S1-S2 --by 2026-12-24 --with alice
unspoiled plan --per-day 90m --ics plan.ics --at 20:00`,
	flags: []flag{
		{name: "by", value: "DATE", byDefault: "", usage: "be done by this date, such as 2026-12-24 or \"24 dec\"; it is the last day", complete: fixed()},
		{name: "per-day", value: "LONG", byDefault: "", usage: "watch at most so long a day, such as 2h, 1h30m or 90 (minutes); a longer episode has a day for itself", complete: fixed()},
		{name: "from", value: "DATE", byDefault: "", usage: "begin on this date, such as 2026-11-30 or tomorrow; else today, if the time of --at is still to come", complete: fixed("today", "tomorrow")},
		{name: "days", byDefault: []string(nil), usage: "watch on these days only: mon,wed,sat or weekdays or weekends", complete: listed("mon", "tue", "wed", "thu", "fri", "sat", "sun", "weekdays", "weekends")},
		{name: "ics", value: "FILE", byDefault: "", usage: "write an iCalendar file here; - is the standard output", complete: extension("ics")},
		{name: "at", value: "TIME", byDefault: "", usage: "with --ics: a day's first episode begins at this time, such as 20:00; else events are all-day", complete: fixed()},
		{name: "force", byDefault: false, usage: "with --ics: replace the file if it is there"},
	},
	tell: (*viewer).plan,
}

type jsonPlan struct {
	From     string        `json:"from"`
	By       string        `json:"by,omitempty"`
	PerDay   int           `json:"per_day,omitempty"`
	Episodes int           `json:"episodes"`
	Minutes  int           `json:"minutes"`
	Longest  int           `json:"longest"`
	Days     []jsonPlanDay `json:"days"`
	Hidden   []string      `json:"hidden,omitempty"`
	Undated  []string      `json:"undated,omitempty"` // not out, with no known date
	File     string        `json:"file,omitempty"`
}

type jsonPlanDay struct {
	Date     string        `json:"date"`
	Minutes  int           `json:"minutes"`
	Episodes []jsonPlanned `json:"episodes"`
}

type jsonPlanned struct {
	Point   string `json:"point"`
	Name    string `json:"name"`
	Runtime int    `json:"runtime"`
	Guessed bool   `json:"guessed,omitempty"`
}

func (v *viewer) plan(args []string) error {
	by := v.word("by")
	if len(args) > 0 && by != "" { // accept --by 24 dec without quotes
		if _, ok := when.Day(by+" "+args[0], v.sys.Now()); ok {
			by, args = by+" "+args[0], args[1:]
		}
	}
	out, err := v.readRequest(by, v.sys.Now())
	if err != nil {
		return err
	}
	wanted, err := v.wanted(args)
	if err != nil {
		return exit.With(exit.Usage, err)
	}
	out.Rest = plan.Left(v.guide, wanted)
	switch none := len(out.Rest.Left) == 0; {
	case none && len(out.Rest.Hidden) > 0:
		return errors.New("there is nothing that can be planned: " + page.HiddenWords(out.Rest.Hidden))
	case none && len(out.Rest.Undated) > 0:
		return errors.New("there is nothing that can be planned: " + page.UndatedWords(out.Rest.Undated))
	case none && out.File != "":
		return errors.New("all of that is watched, so there is nothing to put into a calendar")
	}
	if out.Plan, err = lay(out); err != nil {
		return err
	}
	if out.File != "" {
		if err := v.writeCalendar(out); err != nil || out.File == file.Stream {
			return err
		}
	}
	return v.answer(jsonOfPlan(out), func(p *print.Printer) {
		p.Wrap("", print.Headline(v.guide.Title()))
		p.Wrap("", print.Quiet(wording.Facts(v.who(), v.lensWords())))
		page.Plan(p, out)
	})
}

// wanted returns a test for what the arguments name; nil if there are none. A season counts if
// one of its episodes does.
func (v *viewer) wanted(args []string) (func(content.Point) bool, error) {
	if len(args) == 0 {
		return nil, nil
	}
	r, err := v.named(args)
	if err != nil {
		return nil, err
	}
	in := map[content.Point]bool{}
	for _, p := range r.Episodes {
		in[p], in[content.Point{Season: p.Season}] = true, true
	}
	return func(p content.Point) bool { return in[p] }, nil
}

// readRequest reads the flags.
func (v *viewer) readRequest(by string, now time.Time) (ask page.Planned, err error) {
	today := content.DateOf(now)
	ask.File = v.word("ics")
	if ask.At, err = when.Clock(v.word("at")); err != nil {
		return ask, err
	}
	if ask.Calendar.From, err = when.Date("--from", cmp.Or(v.word("from"), firstDay(ask.At, now)), today); err != nil {
		return ask, err
	}
	if ask.Calendar.Days, err = when.Weekdays(v.list("days")); err != nil {
		return ask, err
	}
	switch from := ask.Calendar.From; {
	case by == "" && v.word("per-day") == "":
		return ask, exit.Misused("plan needs --by DATE or --per-day LONG, such as --per-day 2h; see unspoiled plan --help")
	case from.Compare(today) < 0:
		return ask, exit.Misused("--from %s is over: today is %s", from.ISO(), today.ISO())
	case from.Year > today.Year+when.MostYears:
		return ask, exit.Misused("--from %s is more than %d years ahead", from.ISO(), when.MostYears)
	case ask.File == "" && (v.word("at") != "" || v.yes("force")):
		return ask, exit.Misused("--at and --force go with --ics FILE")
	}
	if by != "" {
		if ask.By, err = lastDay(by, today, ask.Calendar.From); err != nil {
			return ask, err
		}
	}
	ask.PerDay, err = when.Minutes(v.word("per-day"))
	return ask, err
}

// firstDay is the default for the first day.
func firstDay(at *plan.Clock, now time.Time) string {
	if at != nil && now.Hour()*60+now.Minute() > at.Hour*60+at.Minute {
		return "tomorrow"
	}
	return "today"
}

func lastDay(by string, today, from content.Date) (content.Date, error) {
	day, err := when.Date("--by", by, today)
	switch {
	case err != nil:
		return day, err
	case day.Year > today.Year+when.MostYears:
		return day, exit.Misused("--by %s is more than %d years ahead", day.ISO(), when.MostYears)
	case day.Compare(from) < 0:
		return day, exit.Misused("--by %s is before the first day, %s", day.ISO(), from.ISO())
	}
	return day, nil
}

// lay lays out what is left.
func lay(ask page.Planned) (plan.Plan, error) {
	left := ask.Rest.Left
	if ask.By.IsZero() {
		return plan.PerDay(left, ask.Calendar, ask.PerDay), nil
	}
	p, err := plan.By(left, ask.Calendar, ask.By, ask.PerDay)
	soon, ok := errors.AsType[*plan.TooSoon](err)
	if !ok {
		return p, err
	}
	n := 0
	for _, e := range left {
		n += e.Minutes
	}
	return p, fmt.Errorf("%s, %s, cannot be watched from %s to %s at %s a day; the nearest date is %s (--by %s)", wording.Count(len(left), "episode"),
		wording.Minutes(n), ask.Calendar.From, soon.By, wording.Minutes(soon.Bound), soon.Earliest, soon.Earliest.ISO())
}

// writeCalendar writes the iCalendar file.
func (v *viewer) writeCalendar(p page.Planned) error {
	now := v.sys.Now()
	file := plan.ICal{
		Show: v.guide.ID(), Title: v.guide.Title(), Profile: v.settings.Profile, Now: now, At: p.At, Zone: now.Location(),
	}.Encode(p.Plan)
	return v.writeFile(p.File, atomicfile.Bytes(file), v.yes("force"))
}

func jsonOfPlan(p page.Planned) jsonPlan {
	return jsonPlan{
		From: p.Calendar.From.ISO(), By: p.By.ISO(), PerDay: p.PerDay, Episodes: p.Episodes(),
		Minutes: p.Minutes(), Longest: p.Longest(), File: clean.Line(p.File),
		Days: record.Each(p.Days, func(d plan.Day) jsonPlanDay {
			return jsonPlanDay{d.Date.ISO(), d.Minutes, record.Each(d.Episodes, func(e plan.Episode) jsonPlanned {
				return jsonPlanned{e.Point.String(), e.Name, e.Minutes, e.Guessed}
			})}
		}),
		Hidden:  record.Each(p.Rest.Hidden, func(s content.Season) string { return content.Point{Season: s.Number}.String() }),
		Undated: record.Each(p.Rest.Undated, content.Point.String),
	}
}
