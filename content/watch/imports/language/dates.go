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
	OrderClear   Order = ""
	DayFirst     Order = "day first"
	MonthFirst   Order = "month first"
	YearFirst    Order = "year first"
	OrderUnknown Order = "cannot be told"
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

	open bool // a date can be read in two ways
	dots bool // a date with dots, as in 03.10.21
	read [3]reading
}

// reading is what happens to a file's dates if they are read in one way.
type reading struct{ never, late bool } // one does not exist, or is in the future

func (r reading) impossible() bool { return r.never || r.late }

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
	if x.in(asDayFirst).IsZero() && x.in(asMonthFirst).IsZero() {
		return time.Time{}, Day{}, false
	}
	d.open, d.dots = true, d.dots || sep == "."
	for as := range d.read {
		t := x.in(as)
		d.read[as].never = d.read[as].never || t.IsZero()
		d.read[as].late = d.read[as].late || !d.Now.IsZero() && t.After(d.Now.Add(36*time.Hour))
	}
	return time.Time{}, x, true
}

// Order decides the order from all dates read.
func (d *Dates) Order() Order {
	day, month, year := d.read[asDayFirst], d.read[asMonthFirst], d.read[asYearFirst]
	switch {
	case !d.open:
		return OrderClear
	case !year.impossible() && (d.Eastern || day.impossible() && month.impossible()):
		return YearFirst
	case day.never && month.never:
		return OrderUnknown
	case day.never:
		return MonthFirst
	case month.never || d.dots || d.Foreign || month.late && !day.late:
		return DayFirst
	case day.late && !month.late:
		return MonthFirst
	}
	return OrderUnknown
}

// In is the time of a day in an order. If the order is unknown and both readings are possible, it
// takes the month first, as Netflix writes it for most people, and is doubtful.
func (x Day) In(order Order) (at time.Time, doubtful bool) {
	day, month := x.in(asDayFirst), x.in(asMonthFirst)
	switch {
	case order == YearFirst:
		return x.in(asYearFirst), false
	case month.IsZero(), order == DayFirst && !day.IsZero():
		return day, false
	}
	return month, order != MonthFirst && !day.IsZero() && !day.Equal(month)
}

// in is noon of the day read in one way; the zero time if there is no such day.
func (x Day) in(as int) time.Time {
	d, m, y := int(x.a), int(x.b), int(x.c)
	switch as {
	case asMonthFirst:
		d, m = m, d
	case asYearFirst:
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
func threeNumbers(s string) (n [3]int, sep string, ok bool) {
	s = eastern.Replace(s)
	at := strings.IndexAny(s, "/.-")
	if at < 1 || len(s) > 40 {
		return n, sep, false
	}
	sep = s[at : at+1]
	parts := strings.SplitN(s, sep, 3)
	for i, part := range parts {
		part = strings.TrimLeft(part, " ")
		if end := strings.IndexAny(part, " .,T"); i == 2 && end >= 0 {
			part = part[:end]
		}
		number, err := strconv.ParseUint(part, 10, 16)
		if err != nil || len(part) > 4 {
			return n, sep, false
		}
		n[i] = int(number)
	}
	return n, sep, len(parts) == 3
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
