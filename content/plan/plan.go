// Package plan works out on which days to watch what is left: so many minutes a day, or all of it
// by a date. It knows no terminal and no clock, and only what a content.Guide tells of the show.
//
// Every plan keeps these promises: each episode is in it once, whole and in order; no day is above
// its bound, unless one episode alone is; no episode comes before its release.
package plan

import (
	"time"

	"unspoiled/content"
)

// Episode is an episode to be watched.
type Episode struct {
	Point    content.Point
	Name     string // as far as it may be told: the title, or "Chapter Seven"
	Season   string // "Season 4"
	Minutes  int    // at least 1
	Guessed  bool   // the show gives no runtime, so Minutes is the average of the others
	Released content.Date
}

// Day is a day on which something is watched.
type Day struct {
	Date     content.Date
	Episodes []Episode // at least one
	Minutes  int
}

// Plan is the days on which something is watched, in order.
type Plan struct {
	Days []Day
}

// Minutes is the length of the whole plan.
func (p Plan) Minutes() int {
	n := 0
	for _, d := range p.Days {
		n += d.Minutes
	}
	return n
}

// Episodes counts the episodes of the plan.
func (p Plan) Episodes() int {
	n := 0
	for _, d := range p.Days {
		n += len(d.Episodes)
	}
	return n
}

// Longest is the length of the longest day, in minutes.
func (p Plan) Longest() int {
	n := 0
	for _, d := range p.Days {
		n = max(n, d.Minutes)
	}
	return n
}

// End is the last day; the zero Date where the plan is empty.
func (p Plan) End() content.Date {
	if len(p.Days) == 0 {
		return content.Date{}
	}
	return p.Days[len(p.Days)-1].Date
}

// add puts the next episode on a day, which must not be before the last one.
func (p *Plan) add(on time.Time, e Episode) {
	date := content.DateOf(on)
	if p.End() != date {
		p.Days = append(p.Days, Day{Date: date})
	}
	d := &p.Days[len(p.Days)-1]
	d.Episodes = append(d.Episodes, e)
	d.Minutes += e.Minutes
}

// fits reports whether a day of load minutes takes more minutes without going over bound. An empty
// day takes anything.
func fits(load, more, bound int) bool { return load == 0 || load+more <= bound }

// PerDay plans every episode as early as possible, at most so many minutes a day. A longer episode
// gets a day for itself.
func PerDay(episodes []Episode, c Calendar, minutes int) Plan {
	var p Plan
	day, load := c.first(Noon(c.From)), 0
	for _, e := range episodes {
		if !fits(load, e.Minutes, minutes) {
			day, load = c.first(day.AddDate(0, 0, 1)), 0
		}
		if out := c.out(e, day); out != day {
			day, load = out, 0
		}
		p.add(day, e)
		load += e.Minutes
	}
	return p
}

// Weekdays are the days of the week on which to watch. The zero value is all of them.
type Weekdays uint8

// On is the given days of the week.
func On(days ...time.Weekday) Weekdays {
	var w Weekdays
	for _, d := range days {
		w |= 1 << d
	}
	return w
}

// Has reports whether to watch on that day of the week.
func (w Weekdays) Has(d time.Weekday) bool { return w == 0 || w&(1<<d) != 0 }

// Calendar is the days on which to watch.
type Calendar struct {
	From content.Date // the first one
	Days Weekdays
}

// first is the first day to watch on, at or after a day.
func (c Calendar) first(from time.Time) time.Time {
	for !c.Days.Has(from.Weekday()) {
		from = from.AddDate(0, 0, 1)
	}
	return from
}

// until is every day to watch on, up to and including the last.
func (c Calendar) until(last content.Date) []time.Time {
	var out []time.Time
	end := Noon(last)
	for d := c.first(Noon(c.From)); !d.After(end); d = c.first(d.AddDate(0, 0, 1)) {
		out = append(out, d)
	}
	return out
}

// out is the first day to watch on, at or after from, on which an episode is out.
func (c Calendar) out(e Episode, from time.Time) time.Time {
	if e.Released.Day == 0 || !Noon(e.Released).After(from) {
		return from
	}
	return c.first(Noon(e.Released))
}

// Noon stands for a day when days are counted: its middle, in UTC.
func Noon(d content.Date) time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 12, 0, 0, 0, time.UTC)
}
