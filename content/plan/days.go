package plan

import (
	"time"

	"unspoiled/content"
)

// Weekdays are the days of the week on which one watches. The zero value is all of them.
type Weekdays uint8

// On is the given days of the week.
func On(days ...time.Weekday) Weekdays {
	var w Weekdays
	for _, d := range days {
		w |= 1 << d
	}
	return w
}

// Has reports whether one watches on that day of the week.
func (w Weekdays) Has(d time.Weekday) bool { return w == 0 || w&(1<<d) != 0 }

// Calendar is the days that can be had.
type Calendar struct {
	From content.Date // the first one
	Days Weekdays
}

// first is the first day that can be had, from a day on.
func (c Calendar) first(from time.Time) time.Time {
	for !c.Days.Has(from.Weekday()) {
		from = from.AddDate(0, 0, 1)
	}
	return from
}

// until is every day that can be had, up to and with the last.
func (c Calendar) until(last content.Date) []time.Time {
	var out []time.Time
	end := Noon(last)
	for d := c.first(Noon(c.From)); !d.After(end); d = c.first(d.AddDate(0, 0, 1)) {
		out = append(out, d)
	}
	return out
}

// out is the first day that can be had on which an episode is out.
func (c Calendar) out(e Episode, from time.Time) time.Time {
	if e.Released.Day == 0 || !Noon(e.Released).After(from) {
		return from
	}
	return c.first(Noon(e.Released))
}

// Noon is the middle of a day, without a time zone: what days are counted with.
func Noon(d content.Date) time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 12, 0, 0, 0, time.UTC)
}
