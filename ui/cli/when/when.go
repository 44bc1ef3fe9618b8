// Package when parses the dates, lengths and times in flags. content/plan decides what to do with
// them.
package when

import (
	"strconv"
	"strings"
	"time"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/plan"
	"unspoiled/ui/cli/exit"
)

// echo is how many characters of a wrong value an error repeats.
const echo = 120

// MostYears is how far ahead one can plan.
const MostYears = 10

// Date parses a date in a flag: "2026-12-24", "24 dec", "today" or "tomorrow".
func Date(flag, s string, today content.Date) (content.Date, error) {
	day := plan.Noon(today)
	switch strings.ToLower(s) {
	case "today":
	case "tomorrow":
		day = day.AddDate(0, 0, 1)
	default:
		t, ok := Day(s, day)
		if !ok {
			return today, exit.Misused("%s is a date such as 2026-12-24, 24 dec, today or tomorrow, not %s", flag, clean.Quote(s, echo))
		}
		day = t
	}
	return content.DateOf(day), nil
}

// Day parses "2026-12-24", "24 December 2026", "Dec 24" or "24.12.". Without a year it is the
// first such day from today on.
func Day(s string, today time.Time) (time.Time, bool) {
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return t, true
	}
	layouts := []string{"2 Jan", "2 January", "Jan 2", "January 2"}
	if strings.Contains(s, ".") {
		layouts = append(layouts, "2 1")
	}
	s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '.' || r == ',' }), " ")
	for _, layout := range layouts {
		if t, err := time.Parse(layout+" 2006", s); err == nil {
			return t, true
		}
		t, err := time.Parse(layout, s)
		for year := today.Year(); err == nil && year <= today.Year()+MostYears; year++ {
			day := time.Date(year, t.Month(), t.Day(), 12, 0, 0, 0, time.UTC)
			if day.Day() == t.Day() && !day.Before(today) { // not all years have a 29 February
				return day, true
			}
		}
	}
	return today, false
}

// fewMinutes is the least that a number without a unit can mean; a smaller one may mean hours.
const fewMinutes = 20

// Minutes parses --per-day. It is 0 if s is "".
func Minutes(s string) (int, error) {
	if s == "" {
		return 0, nil
	}
	word := strings.NewReplacer(" ", "", "hours", "h", "hour", "h", "minutes", "m", "minute", "m", "min", "m").Replace(strings.ToLower(s))
	if n, err := strconv.Atoi(word); err == nil {
		if n > 0 && n < fewMinutes {
			return 0, exit.Misused("--per-day %d may be hours or minutes: write %[1]dh or %[1]dm", n)
		}
		word += "m"
	}
	if h, m, ok := strings.Cut(word, "h"); ok && m != "" && !strings.HasSuffix(m, "m") {
		word = h + "h" + m + "m" // such as 1h30
	}
	d, err := time.ParseDuration(word)
	if err != nil {
		return 0, exit.Misused("--per-day is a length such as 2h, 1h30m or 90 (minutes), not %s", clean.Quote(s, echo))
	}
	if d < time.Minute || d > 24*time.Hour {
		return 0, exit.Misused("--per-day is between 1m and 24h, not %s", clean.Quote(s, echo))
	}
	return int(d / time.Minute), nil
}

// Weekdays parses --days.
func Weekdays(words []string) (plan.Weekdays, error) {
	var on []time.Weekday
	for _, w := range words {
		found := len(on)
		for d := time.Sunday; d <= time.Saturday; d++ {
			name, word := strings.ToLower(d.String()), strings.ToLower(strings.TrimSpace(w))
			free := d == time.Saturday || d == time.Sunday
			if len(word) >= 3 && strings.HasPrefix(name, word) || word == "weekends" && free || word == "weekdays" && !free {
				on = append(on, d)
			}
		}
		if len(on) == found {
			return 0, exit.Misused("--days are such as mon,wed,sat, or weekdays, or weekends; not %s", clean.Quote(w, echo))
		}
	}
	return plan.On(on...), nil
}

// Clock parses --at. It is nil if s is "".
func Clock(s string) (*plan.Clock, error) {
	if s == "" {
		return nil, nil
	}
	t, err := time.Parse("15:04", s)
	if err != nil {
		return nil, exit.Misused("--at is a time such as 20:00, not %s", clean.Quote(s, echo))
	}
	return &plan.Clock{Hour: t.Hour(), Minute: t.Minute()}, nil
}
