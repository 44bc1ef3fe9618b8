package cli

import (
	"strconv"
	"strings"
	"time"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/plan"
	"unspoiled/content/wording"
)

// barCells is how wide the bar of the longest day is.
const barCells = 20

// plan writes a plan as a calendar.
func (p *printer) plan(v *viewer, out planned) {
	p.wrap("", headline(v.guide.Title()))
	p.wrap("", quiet(facts(v.who(), v.lensWords())))
	if len(out.Days) == 0 {
		p.line(say("All of that is watched: there is nothing to plan."))
		return
	}
	first, last := out.Days[0].Date, out.End()
	p.wrap("", in(next, wording.Count(out.Episodes(), "episode")+", "+wording.Minutes(out.Minutes())+", on "+wording.Count(len(out.Days), "day")))
	p.wrap("", quiet(facts(spanOfDays(first, last), "at most "+wording.Minutes(out.Longest())+" a day")))
	p.weeks(v, out)
	p.afterPlan(out)
}

// spanOfDays names the first and the last day: "22 November to 3 December 2026".
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

// weeks writes the days under their weeks, which begin on Monday.
func (p *printer) weeks(v *viewer, out planned) {
	scale := out.Longest()
	if out.by.IsZero() {
		scale = max(scale, out.perDay)
	}
	for i := 0; i < len(out.Days); {
		monday, j, sum := week(out.Days[i].Date), i, 0
		for j < len(out.Days) && week(out.Days[j].Date) == monday {
			sum += out.Days[j].Minutes
			j++
		}
		p.blank()
		p.wrap("", headline("Week of "+monday.String()), quiet("· "+wording.Minutes(sum)))
		for _, d := range out.Days[i:j] {
			p.day(v, d, scale)
		}
		i = j
	}
}

// week is the Monday of a day's week.
func week(d content.Date) content.Date {
	t := plan.Noon(d)
	t = t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
	return content.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

// day is a row of the calendar, or where there is no room or plain text is wanted, a
// sentence.
func (p *printer) day(v *viewer, d plan.Day, scale int) {
	var at []content.Point
	for _, e := range d.Episodes {
		at = append(at, e.Point)
	}
	date := plan.Noon(d.Date)
	if v.settings.Plain || p.width < 60 {
		p.wrap("", say(date.Format("Monday")+" "+d.Date.String()+":"), say(points(at)+","), quiet(wording.Minutes(d.Minutes)))
		return
	}
	bar := strings.Repeat(fill(p.ascii), max(d.Minutes*barCells/scale, 1))
	p.write(say(date.Format("  Mon ") + padLeft(date.Format("2 Jan"), 6) + "  "))
	p.write(in(next, bar))
	p.write(quiet(strings.Repeat(" ", barCells-measure(bar)) + padLeft(wording.Minutes(d.Minutes), 12) + "  "))
	p.episodes(points(at))
}

// episodes writes what a day holds, at the end of its row.
func (p *printer) episodes(words string) {
	const before = 2 + 4 + 6 + 2 + barCells + 12 + 2
	lead := ""
	for _, word := range strings.Split(words, " ") {
		if lead != "" && measure(lead+" "+word) > p.width-before {
			p.line(say(lead))
			p.write(say(strings.Repeat(" ", before)))
			lead = ""
		}
		lead = strings.TrimPrefix(lead+" "+word, " ")
	}
	p.line(say(lead))
}

func fill(ascii bool) string {
	if ascii {
		return "#"
	}
	return "█"
}

// afterPlan says what a reader of the plan should know besides.
func (p *printer) afterPlan(out planned) {
	var guessed, long []content.Point
	for _, d := range out.Days {
		for _, e := range d.Episodes {
			if e.Guessed {
				guessed = append(guessed, e.Point)
			}
		}
		if out.perDay > 0 && d.Minutes > out.perDay {
			long = append(long, d.Episodes[0].Point)
		}
	}
	if len(guessed)+len(long)+len(out.hidden) > 0 || out.file != "" {
		p.blank()
	}
	if len(long) > 0 {
		p.wrap("", say("Longer than "+wording.Minutes(out.perDay)+" by itself: "+points(long)+"."))
	}
	if len(guessed) > 0 {
		p.wrap("", say("No runtime is known of "+points(guessed)+": the average stands in."))
	}
	if len(out.hidden) > 0 {
		p.wrap("", say("Not in the plan: "+hiddenWords(out.hidden)+"."))
	}
	if out.file != "" {
		p.wrap("", say("For your calendar:"), headline(clean.Line(out.file)), quiet("("+zoneWords(out.at)+")"))
	}
}

func zoneWords(at *plan.Clock) string {
	if at == nil {
		return "all-day events"
	}
	return "from " + time.Date(2000, 1, 1, at.Hour, at.Minute, 0, 0, time.UTC).Format("15:04")
}

// padLeft puts spaces before words.
func padLeft(s string, width int) string {
	return strings.Repeat(" ", max(width-measure(s), 0)) + s
}
