package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/plan"
	"unspoiled/content/wording"
)

func (a *app) newPlan() *cobra.Command {
	var f planFlags
	cmd := &cobra.Command{
		Use: "plan [POINT...]", GroupID: groupWatch, Args: cobra.ArbitraryArgs, ValidArgsFunction: a.completeMarks(true),
		Short: "How to be ready by a date, or at so much a day",
		Long: `Lays out what you have not watched over the days to come, whole episodes in order, by their real lengths: as early as can be at so much a day, or evenly up to a date, with the longest day as short as it can be. With both --by and --per-day it is even, and no day is longer than that. Points narrow it, such as S1-S4; without them it is the series without its specials.

--ics writes the plan for your calendar, an event an episode, with titles only where your settings show them. Import a newer plan and the events move.`,
		Example: `unspoiled plan --per-day 2h
unspoiled plan --by 2026-12-24 --days fri,sat,sun
unspoiled plan S1-S2 --by 2026-12-24 --with alice
unspoiled plan --per-day 90m --ics plan.ics --at 20:00`,
	}
	f.add(cmd)
	cmd.RunE = a.work(func(cmd *cobra.Command, args []string) error { return a.plan(cmd, args, f) })
	return cmd
}

type jsonPlan struct {
	head
	From     string        `json:"from"`
	By       string        `json:"by,omitempty"`
	PerDay   int           `json:"per_day,omitempty"`
	Episodes int           `json:"episodes"`
	Minutes  int           `json:"minutes"`
	Longest  int           `json:"longest"`
	Days     []jsonPlanDay `json:"days"`
	Hidden   []string      `json:"hidden,omitempty"`
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

// planned is a plan, with what was asked for.
type planned struct {
	plan.Plan
	asked
	hidden []content.Season // what may not be known and so is not in it
	file   string
}

func (a *app) plan(cmd *cobra.Command, args []string, f planFlags) error {
	if len(args) > 0 { // --by 24 dec, without quotes
		if _, ok := dayOf(f.by+" "+args[0], a.sys.Now()); ok && f.by != "" {
			f.by, args = f.by+" "+args[0], args[1:]
		}
	}
	ask, err := f.read(a.sys.Now())
	if err != nil {
		return err
	}
	v, err := a.viewer(cmd)
	if err != nil {
		return err
	}
	wanted, err := v.wanted(args)
	if err != nil {
		return coded{err, exitUsage}
	}
	left, hidden := plan.Left(v.guide, wanted)
	if len(left) == 0 && len(hidden) > 0 {
		return errors.New("there is nothing that can be planned: " + hiddenWords(hidden))
	}
	out := planned{asked: ask, hidden: hidden, file: f.ics}
	if out.Plan, err = ask.lay(left); err != nil {
		return err
	}
	if f.ics != "" {
		if len(left) == 0 {
			return errors.New("all of that is watched, so there is nothing to put into a calendar")
		}
		if err := a.writeCalendar(cmd, v, out, f); err != nil || f.ics == stdout {
			return err
		}
	}
	if a.flags.json {
		return a.print(cmd).json(v.jsonPlan(out))
	}
	a.print(cmd).plan(v, out)
	return nil
}

// wanted is what the arguments name, seasons as well as their episodes; nil where they
// name nothing.
func (v *viewer) wanted(args []string) (func(content.Point) bool, error) {
	if len(args) == 0 {
		return nil, nil
	}
	_, episodes, err := v.named(args)
	if err != nil {
		return nil, err
	}
	in := map[content.Point]bool{}
	for _, p := range episodes {
		in[p], in[content.Point{Season: p.Season}] = true, true
	}
	return func(p content.Point) bool { return in[p] }, nil
}

// lay makes the plan.
func (ask asked) lay(left []plan.Episode) (plan.Plan, error) {
	if ask.by.IsZero() {
		return plan.PerDay(left, ask.calendar, ask.perDay), nil
	}
	p, err := plan.By(left, ask.calendar, ask.by, ask.perDay)
	var soon *plan.TooSoon
	if !errors.As(err, &soon) {
		return p, err
	}
	n := 0
	for _, e := range left {
		n += e.Minutes
	}
	return p, fmt.Errorf("%s, %s, cannot be watched from %s to %s at %s a day; the nearest date is %s (--by %s)", wording.Count(len(left), "episode"),
		wording.Minutes(n), ask.calendar.From, soon.By, wording.Minutes(soon.Bound), soon.Earliest, soon.Earliest.ISO())
}

// writeCalendar writes the iCalendar file.
func (a *app) writeCalendar(cmd *cobra.Command, v *viewer, p planned, f planFlags) error {
	now := a.sys.Now()
	file := plan.ICal{
		Show: v.guide.ID(), Title: v.guide.Title(), Profile: v.settings.Profile, Now: now, At: p.at, Zone: now.Location(),
	}.Encode(p.Plan)
	return a.writeFile(cmd, f.ics, file, f.force)
}

func hiddenWords(hidden []content.Season) string {
	var names []string
	for _, s := range hidden {
		names = append(names, inSentence(s.Label))
	}
	return "your settings hide how long " + wording.List(names) + map[bool]string{true: " is", false: " are"}[len(names) == 1] + ` (shape = "hidden")`
}

func (v *viewer) jsonPlan(p planned) jsonPlan {
	out := jsonPlan{
		head: v.head(), From: p.calendar.From.ISO(), By: p.by.ISO(), PerDay: p.perDay, Episodes: p.Episodes(),
		Minutes: p.Minutes(), Longest: p.Longest(), Days: []jsonPlanDay{}, File: clean.Line(p.file),
	}
	for _, d := range p.Days {
		day := jsonPlanDay{Date: d.Date.ISO(), Minutes: d.Minutes}
		for _, e := range d.Episodes {
			day.Episodes = append(day.Episodes, jsonPlanned{e.Point.String(), e.Name, e.Minutes, e.Guessed})
		}
		out.Days = append(out.Days, day)
	}
	for _, s := range p.hidden {
		out.Hidden = append(out.Hidden, content.Point{Season: s.Number}.String())
	}
	return out
}
