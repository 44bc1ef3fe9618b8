package page

import (
	"strconv"
	"strings"
	"time"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/plan"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/text"
)

// barCells is the width of the longest day's bar.
const barCells = 20

// Planned is a plan, with what the user asked for.
type Planned struct {
	plan.Plan
	Calendar plan.Calendar
	By       content.Date // zero for no date
	PerDay   int          // minutes; 0 for no limit
	At       *plan.Clock  // when the first episode of a day begins; nil for all-day events
	Rest     plan.Rest    // what the plan is made from, and what it leaves out
	File     string       // the calendar file that was written, or ""
}

// Plan prints a plan as a calendar.
func Plan(p *print.Printer, out Planned) {
	if len(out.Days) == 0 {
		p.Line(print.Say("All of that is watched: there is nothing to plan."))
		return
	}
	first, last := out.Days[0].Date, out.End()
	p.Wrap("", print.In(text.InkNext, wording.Count(out.Episodes(), "episode")+", "+wording.Minutes(out.Minutes())+", on "+wording.Count(len(out.Days), "day")))
	p.Wrap("", print.Quiet(wording.Facts(spanOfDays(first, last), "at most "+wording.Minutes(out.Longest())+" a day")))
	weeks(p, out)
	afterPlan(p, out)
}

// spanOfDays is a range of dates: "22 November to 3 December 2026".
func spanOfDays(first, last content.Date) string {
	from := first.String()
	switch {
	case first == last:
		return from
	case first.Year == last.Year && first.Month == last.Month:
		from = strconv.Itoa(first.Day)
	case first.Year == last.Year:
		from = strings.TrimSuffix(from, " "+strconv.Itoa(first.Year))
	}
	return from + " to " + last.String()
}

// weeks prints the days, grouped into weeks that begin on Monday.
func weeks(p *print.Printer, out Planned) {
	scale := out.Longest()
	if out.By.IsZero() {
		scale = max(scale, out.PerDay)
	}
	minutes := map[content.Date]int{}
	for _, d := range out.Days {
		minutes[week(d.Date)] += d.Minutes
	}
	var last content.Date
	for _, d := range out.Days {
		if monday := week(d.Date); monday != last {
			p.Blank()
			p.Wrap("", print.Headline("Week of "+monday.String()), print.Quiet("· "+wording.Minutes(minutes[monday])))
			last = monday
		}
		day(p, d, scale)
	}
}

// week returns the Monday of a day's week.
func week(d content.Date) content.Date {
	t := plan.Noon(d)
	return content.DateOf(t.AddDate(0, 0, -(int(t.Weekday())+6)%7))
}

// day prints a day as a row with a bar, or as a sentence if the page is narrow or plain.
func day(p *print.Printer, d plan.Day, scale int) {
	episodes := Points(record.Each(d.Episodes, func(e plan.Episode) content.Point { return e.Point }))
	date := plan.Noon(d.Date)
	if p.Plain || p.Width < 60 {
		p.Wrap("", print.Say(date.Format("Monday")+" "+d.Date.String()+":"), print.Say(episodes+","), print.Quiet(wording.Minutes(d.Minutes)))
		return
	}
	fill := map[bool]string{true: "#", false: "█"}[p.ASCII]
	bar := strings.Repeat(fill, max(d.Minutes*barCells/scale, 1))
	p.Put(print.Say(date.Format("  Mon ") + text.PadLeft(date.Format("2 Jan"), 6) + "  "))
	p.Put(print.In(text.InkNext, bar))
	p.Put(print.Quiet(text.Spaces(barCells-text.Measure(bar)) + text.PadLeft(wording.Minutes(d.Minutes), 12) + "  "))
	p.Hang(2+4+6+2+barCells+12+2, print.Say(episodes))
}

// afterPlan prints remarks about the plan.
func afterPlan(p *print.Printer, out Planned) {
	var guessed, long []content.Point
	for _, d := range out.Days {
		for _, e := range d.Episodes {
			if e.Guessed {
				guessed = append(guessed, e.Point)
			}
		}
		if out.PerDay > 0 && d.Minutes > out.PerDay {
			long = append(long, d.Episodes[0].Point)
		}
	}
	if len(guessed)+len(long)+len(out.Rest.Hidden)+len(out.Rest.Undated) > 0 || out.File != "" {
		p.Blank()
	}
	if len(long) > 0 {
		p.Wrap("", print.Say("Longer than "+wording.Minutes(out.PerDay)+" by itself: "+Points(long)+"."))
	}
	if len(guessed) > 0 {
		p.Wrap("", print.Say("No runtime is known of "+Points(guessed)+": the average stands in."))
	}
	if len(out.Rest.Hidden) > 0 {
		p.Wrap("", print.Say("Not in the plan: "+HiddenWords(out.Rest.Hidden)+"."))
	}
	if len(out.Rest.Undated) > 0 {
		p.Wrap("", print.Say("Not in the plan: "+UndatedWords(out.Rest.Undated)+"."))
	}
	if out.File != "" {
		p.Wrap("", print.Say("For your calendar:"), print.Headline(clean.Line(out.File)), print.Quiet("("+zoneWords(out.At)+")"))
	}
}

func zoneWords(at *plan.Clock) string {
	if at == nil {
		return "all-day events"
	}
	return "from " + time.Date(2000, 1, 1, at.Hour, at.Minute, 0, 0, time.UTC).Format("15:04")
}

// UndatedWords says that some episodes are not out, and have no known date.
func UndatedWords(at []content.Point) string {
	return Points(at) + map[bool]string{true: " is", false: " are"}[len(at) == 1] + " not out, and no date is known"
}

// HiddenWords says that the length of some seasons is hidden.
func HiddenWords(hidden []content.Season) string {
	names := record.Each(hidden, func(s content.Season) string { return strings.ToLower(s.Label[:1]) + s.Label[1:] })
	return "your settings hide how long " + wording.List(names) + map[bool]string{true: " is", false: " are"}[len(names) == 1] + ` (shape = "hidden")`
}
