package language

import (
	"strconv"
	"strings"
	"time"
)

// Order is the order of day and month in a file. The rows of all shows help to find it.
type Order string

// The orders. OrderClear is for files in which every date can be read in only one way.
const (
	OrderClear      Order = ""
	DayFirst        Order = "day first"
	MonthFirst      Order = "month first"
	YearFirst       Order = "year first"
	OrderUnknown    Order = "cannot be told"
	enoughToCompare       = 4 // days that differ; so many let the order of rows decide
)

// Day is a date of three numbers as written: day, month, year or month, day, year; with two digits
// at the end also year, month, day.
type Day struct {
	a, b, c int16
}

// Dates collects what a file's dates tell of their order.
type Dates struct {
	Now     time.Time
	Foreign bool // the rows are in another language than English
	Eastern bool // the headings are in Chinese, Japanese or Korean, where the year comes first

	open            bool    // a date can be read in two ways
	first, second   bool    // a number above 12 was in the first or second place
	dots            bool    // a date with dots, as in 03.10.21
	never, late     [3]bool // read in this way, a date does not exist, or is in the future
	rising, falling [2]int  // pairs of rows that rise or fall, read in this way
	last            [2]int
	different       int
}

const (
	asDayFirst = iota
	asMonthFirst
	asYearFirst
)

// Parse reads a date or a time in any form that lists have, and learns from it. It returns a Day if
// the order matters, else a time.
func (d *Dates) Parse(s string) (time.Time, Day, bool) {
	s = strings.TrimSpace(s)
	if t, ok := ParseTime(s); ok {
		return t, Day{}, true
	}
	n, sep, ok := threeNumbers(s)
	switch {
	case !ok:
		return time.Time{}, Day{}, false
	case n[0] > 999: // 2021-10-03, with any separator
		t, ok := noon(n[0], n[1], n[2])
		return t, Day{}, ok
	}
	x := Day{int16(n[0]), int16(n[1]), int16(n[2])}
	if x.a > 31 || x.b > 31 || n[2] > 9999 || x.in(asDayFirst).IsZero() && x.in(asMonthFirst).IsZero() {
		return time.Time{}, Day{}, false
	}
	d.learn(x, sep)
	return time.Time{}, x, true
}

func (d *Dates) learn(x Day, sep byte) {
	d.open = true
	d.first = d.first || x.a > 12
	d.second = d.second || x.b > 12
	d.dots = d.dots || sep == '.'
	for as := range d.late {
		t := x.in(as)
		d.never[as] = d.never[as] || t.IsZero()
		d.late[as] = d.late[as] || !t.IsZero() && !d.Now.IsZero() && t.After(d.Now.Add(36*time.Hour))
		if t.IsZero() || as == asYearFirst {
			continue
		}
		n := t.Year()*400 + t.YearDay()
		if d.last[as] != 0 && n != d.last[as] {
			if n > d.last[as] {
				d.rising[as]++
			} else {
				d.falling[as]++
			}
			d.different++
		}
		d.last[as] = n
	}
}

// Order decides the order from all dates read.
func (d *Dates) Order() Order {
	switch {
	case !d.open:
		return OrderClear
	case !d.never[asYearFirst] && !d.late[asYearFirst] && (d.Eastern || d.impossible(asDayFirst) && d.impossible(asMonthFirst)):
		return YearFirst
	case d.first && d.second:
		return OrderUnknown
	case d.first:
		return DayFirst
	case d.second:
		return MonthFirst
	case d.dots || d.Foreign:
		return DayFirst
	case d.late[asDayFirst] != d.late[asMonthFirst]:
		return orderIf(d.late[asMonthFirst])
	}
	inOrder := func(as int) bool { return min(d.rising[as], d.falling[as]) == 0 }
	if d.different >= 2*enoughToCompare && inOrder(asDayFirst) != inOrder(asMonthFirst) {
		return orderIf(inOrder(asDayFirst))
	}
	return OrderUnknown
}

// impossible reports whether a date cannot be read in this way.
func (d *Dates) impossible(as int) bool { return d.never[as] || d.late[as] }

func orderIf(dayFirst bool) Order {
	if dayFirst {
		return DayFirst
	}
	return MonthFirst
}

// In is the time of a day in an order. If the order is unknown and both readings are possible, it
// takes the month first, as Netflix writes it for most people, and is doubtful.
func (x Day) In(order Order) (at time.Time, doubtful bool) {
	dayFirst, monthFirst := x.in(asDayFirst), x.in(asMonthFirst)
	switch {
	case order == YearFirst:
		return x.in(asYearFirst), false
	case monthFirst.IsZero():
		return dayFirst, false
	case dayFirst.IsZero():
		return monthFirst, false
	case order == DayFirst:
		return dayFirst, false
	}
	return monthFirst, order != MonthFirst && !dayFirst.Equal(monthFirst)
}

// in is noon of the day read in one way; the zero time if there is no such day.
func (x Day) in(as int) time.Time {
	d, m, y := int(x.a), int(x.b), int(x.c)
	switch as {
	case asMonthFirst:
		d, m = m, d
	case asYearFirst:
		if y > 99 {
			return time.Time{}
		}
		d, y = y, d
	}
	if y < 100 {
		y += 2000
	}
	t, _ := noon(y, m, d)
	return t
}

// noon is noon UTC, which is the same day in most of the world.
func noon(year, month, day int) (time.Time, bool) {
	t := time.Date(year, time.Month(month), day, 12, 0, 0, 0, time.UTC)
	if year < 1950 || year > 9999 || int(t.Month()) != month || t.Day() != day {
		return time.Time{}, false
	}
	return t, true
}

// eastern replaces the signs after the numbers of a Japanese, Chinese or Korean date.
var eastern = strings.NewReplacer("年", "/", "月", "/", "日", " ", "년", "/", "월", "/", "일", " ")

// threeNumbers reads "6/19/25", "03.10.21", "2021. 10. 3." or "2026年1月6日", with anything after it.
func threeNumbers(s string) (n [3]int, sep byte, ok bool) {
	if len(s) > 40 {
		return n, sep, false
	}
	s = eastern.Replace(s)
	for i := range n {
		digits := 0
		for digits < len(s) && '0' <= s[digits] && s[digits] <= '9' && digits < 5 {
			n[i] = n[i]*10 + int(s[digits]-'0')
			digits++
		}
		if digits == 0 || digits > 4 {
			return n, sep, false
		}
		if s = s[digits:]; i < 2 {
			if s == "" || strings.IndexByte("/.-", s[0]) < 0 || sep != 0 && sep != s[0] {
				return n, sep, false
			}
			sep = s[0]
			s = strings.TrimLeft(s[1:], " ")
		}
	}
	return n, sep, s == "" || strings.IndexByte(" .,T", s[0]) >= 0
}

// ParseTime reads the times that services write, as UTC, or seconds since 1970. A day alone is its
// noon.
func ParseTime(s string) (time.Time, bool) {
	switch {
	case len(s) < 9 || len(s) > 40:
		return time.Time{}, false
	case len(s) > 9 && s[4] == '-' && s[7] == '-':
		return parse(strings.TrimSuffix(s, " UTC"), time.RFC3339Nano, time.DateTime, "2006-01-02T15:04:05", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04", time.DateOnly)
	case s[0] > '9' || strings.Contains(s, " "):
		return parse(s, "Jan 2, 2006", "January 2, 2006", "2 Jan 2006", "2 January 2006", time.RFC1123, time.RFC1123Z)
	}
	n, err := strconv.ParseInt(s, 10, 64)
	switch {
	case err != nil || n < 0:
		return time.Time{}, false
	case n > 1e11:
		return time.UnixMilli(n).UTC(), n < 1e14
	}
	return time.Unix(n, 0).UTC(), true
}

func parse(s string, layouts ...string) (time.Time, bool) {
	for _, layout := range layouts {
		t, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		if !strings.Contains(layout, "15") {
			t = t.Add(12 * time.Hour)
		}
		return t.UTC(), t.Year() >= 1 && t.Year() <= 9999
	}
	return time.Time{}, false
}
