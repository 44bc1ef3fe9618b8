package cli

import (
	"strconv"
	"strings"
	"time"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/plan"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/page"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/text"
)

// barCells is how wide the bar of the longest day is.
const barCells = 20

// printPlan writes a plan as a calendar.
func (v *viewer) printPlan(p *print.Printer, out planned) {
	p.Wrap("", print.Headline(v.guide.Title()))
	p.Wrap("", print.Quiet(print.Facts(v.who(), v.lensWords())))
	if len(out.Days) == 0 {
		p.Line(print.Say("All of that is watched: there is nothing to plan."))
		return
	}
	first, last := out.Days[0].Date, out.End()
	p.Wrap("", print.In(print.Next, wording.Count(out.Episodes(), "episode")+", "+wording.Minutes(out.Minutes())+", on "+wording.Count(len(out.Days), "day")))
	p.Wrap("", print.Quiet(print.Facts(spanOfDays(first, last), "at most "+wording.Minutes(out.Longest())+" a day")))
	printWeeks(p, out)
	afterPlan(p, out)
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

// printWeeks writes the days under their weeks, which begin on Monday.
func printWeeks(p *print.Printer, out planned) {
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
		p.Blank()
		p.Wrap("", print.Headline("Week of "+monday.String()), print.Quiet("· "+wording.Minutes(sum)))
		for _, d := range out.Days[i:j] {
			printDay(p, d, scale)
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

// printDay writes a row of the calendar, or where there is no room or plain text is wanted, a
// sentence.
func printDay(p *print.Printer, d plan.Day, scale int) {
	var at []content.Point
	for _, e := range d.Episodes {
		at = append(at, e.Point)
	}
	date := plan.Noon(d.Date)
	if p.Plain || p.Width < 60 {
		p.Wrap("", print.Say(date.Format("Monday")+" "+d.Date.String()+":"), print.Say(page.Points(at)+","), print.Quiet(wording.Minutes(d.Minutes)))
		return
	}
	bar := strings.Repeat(fill(p.ASCII), max(d.Minutes*barCells/scale, 1))
	p.Put(print.Say(date.Format("  Mon ") + text.PadLeft(date.Format("2 Jan"), 6) + "  "))
	p.Put(print.In(print.Next, bar))
	p.Put(print.Quiet(strings.Repeat(" ", barCells-text.Measure(bar)) + text.PadLeft(wording.Minutes(d.Minutes), 12) + "  "))
	printEpisodes(p, page.Points(at))
}

// printEpisodes writes what a day holds, at the end of its row.
func printEpisodes(p *print.Printer, words string) {
	const before = 2 + 4 + 6 + 2 + barCells + 12 + 2
	lead := ""
	for _, word := range strings.Split(words, " ") {
		if lead != "" && text.Measure(lead+" "+word) > p.Width-before {
			p.Line(print.Say(lead))
			p.Put(print.Say(strings.Repeat(" ", before)))
			lead = ""
		}
		lead = strings.TrimPrefix(lead+" "+word, " ")
	}
	p.Line(print.Say(lead))
}

func fill(ascii bool) string {
	if ascii {
		return "#"
	}
	return "█"
}

// afterPlan says what a reader of the plan should know besides.
func afterPlan(p *print.Printer, out planned) {
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
		p.Blank()
	}
	if len(long) > 0 {
		p.Wrap("", print.Say("Longer than "+wording.Minutes(out.perDay)+" by itself: "+page.Points(long)+"."))
	}
	if len(guessed) > 0 {
		p.Wrap("", print.Say("No runtime is known of "+page.Points(guessed)+": the average stands in."))
	}
	if len(out.hidden) > 0 {
		p.Wrap("", print.Say("Not in the plan: "+hiddenWords(out.hidden)+"."))
	}
	if out.file != "" {
		p.Wrap("", print.Say("For your calendar:"), print.Headline(clean.Line(out.file)), print.Quiet("("+zoneWords(out.at)+")"))
	}
}

func zoneWords(at *plan.Clock) string {
	if at == nil {
		return "all-day events"
	}
	return "from " + time.Date(2000, 1, 1, at.Hour, at.Minute, 0, 0, time.UTC).Format("15:04")
}
