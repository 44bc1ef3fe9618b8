package content

import (
	"fmt"
	"strconv"
	"time"
)

// Date is a day, a month (Day 0) or a year (Month 0) without a clock. The zero
// Date is unknown.
type Date struct{ Year, Month, Day int }

// IsZero reports whether the date is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// ISO is the date as in "1983-11-06", "1983-11" or "1983".
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
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return strconv.Itoa(d.Year)
	case d.Day == 0:
		return time.Month(d.Month).String() + " " + strconv.Itoa(d.Year)
	}
	return strconv.Itoa(d.Day) + " " + time.Month(d.Month).String() + " " + strconv.Itoa(d.Year)
}

// Compare orders dates; a year stands before its months, a month before its days.
func (d Date) Compare(e Date) int {
	if d.Year != e.Year {
		return d.Year - e.Year
	}
	if d.Month != e.Month {
		return d.Month - e.Month
	}
	return d.Day - e.Day
}

// parseDate reads "1983-11-06", "1983-11" or "1983".
func parseDate(s string) (Date, bool) {
	layout := "2006-01-02"
	if len(s) != 10 && len(s) != 7 && len(s) != 4 {
		return Date{}, false
	}
	t, err := time.Parse(layout[:len(s)], s)
	if err != nil {
		return Date{}, false
	}
	d := dateOf(t)
	if len(s) < 10 {
		d.Day = 0
	}
	if len(s) < 7 {
		d.Month = 0
	}
	return d, true
}

// dateOf is the day of a TOML date.
func dateOf(t time.Time) Date { return Date{t.Year(), int(t.Month()), t.Day()} }
