package showfile

import (
	"cmp"
	"fmt"
	"strconv"
	"time"
)

// Date is a day, a month (Day 0) or a year (Month and Day 0), without a time of day. The zero Date
// is unknown.
type Date struct{ Year, Month, Day int }

// IsZero reports whether the date is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// ISO is the date as "1983-11-06", "1983-11" or "1983".
func (d Date) ISO() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// String is the date as people write it: "6 November 1983".
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	out := strconv.Itoa(d.Year)
	if d.Month > 0 {
		out = time.Month(d.Month).String() + " " + out
	}
	if d.Day > 0 {
		out = strconv.Itoa(d.Day) + " " + out
	}
	return out
}

// Compare orders dates; a year comes before its months, a month before its days.
func (d Date) Compare(e Date) int {
	return cmp.Or(d.Year-e.Year, d.Month-e.Month, d.Day-e.Day)
}

// ParseDate reads "1983-11-06", "1983-11" or "1983".
func ParseDate(s string) (d Date, ok bool) {
	if len(s) != 10 && len(s) != 7 && len(s) != 4 {
		return d, false
	}
	t, err := time.Parse(time.DateOnly[:len(s)], s)
	if err != nil {
		return d, false
	}
	d.Year = t.Year()
	if len(s) > 4 {
		d.Month = int(t.Month())
	}
	if len(s) > 7 {
		d.Day = t.Day()
	}
	return d, true
}

// DateOf is the day of a time.
func DateOf(t time.Time) Date { return Date{t.Year(), int(t.Month()), t.Day()} }

// UnmarshalTOML reads the date of an event, which may be a month or a year.
func (d *Date) UnmarshalTOML(v any) error {
	s, _ := v.(string)
	date, ok := ParseDate(s)
	if !ok {
		return Mistakes{{What: "is missing or not a date; write \"1983-11-06\", \"1983-11\" or \"1983\""}}
	}
	*d = date
	return nil
}

// Day is the day on which something came out, as a TOML date.
type Day Date

// UnmarshalTOML reads a date, with or without quotes.
func (d *Day) UnmarshalTOML(v any) error {
	t, ok := v.(time.Time)
	if s, quoted := v.(string); quoted {
		at, err := time.Parse(time.DateOnly, s)
		t, ok = at, err == nil
	}
	switch {
	case !ok:
		return Mistakes{{What: "is not a date; write 2016-07-15, or leave the key out"}}
	case t.Year() < 1800 || t.Year() > 2200:
		return Mistakes{{What: "is a date in a year that cannot be; it must lie between 1800 and 2200"}}
	}
	*d = Day(DateOf(t))
	return nil
}
