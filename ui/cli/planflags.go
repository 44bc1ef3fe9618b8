package cli

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/plan"
)

// planFlags are the flags of plan as they were written.
type planFlags struct {
	by, perDay, from, ics, at string
	days                      []string
	force                     bool
}

func (f *planFlags) add(cmd *cobra.Command) {
	s := cmd.Flags()
	s.StringVar(&f.by, "by", "", "be done by this date, such as 2026-12-24 or \"24 dec\"; it is the last day")
	s.StringVar(&f.perDay, "per-day", "", "watch at most so long a day, such as 2h, 1h30m or 90 (minutes); a longer episode has a day for itself")
	s.StringVar(&f.from, "from", "", "begin on this date, such as 2026-11-30 or tomorrow; else today, if the time of --at is still to come")
	s.StringSliceVar(&f.days, "days", nil, "watch on these days only: mon,wed,sat or weekdays or weekends")
	s.StringVar(&f.ics, "ics", "", "write an iCalendar file here; - is the standard output")
	s.StringVar(&f.at, "at", "", "with --ics: a day's first episode begins at this time, such as 20:00; else events are all-day")
	s.BoolVar(&f.force, "force", false, "with --ics: replace the file if it is there")
	for flag, name := range map[string]string{"by": "DATE", "per-day": "LONG", "from": "DATE", "ics": "FILE", "at": "TIME"} {
		value(s, flag, name)
	}
	_ = cmd.RegisterFlagCompletionFunc("days", listed("mon", "tue", "wed", "thu", "fri", "sat", "sun", "weekdays", "weekends"))
	_ = cmd.RegisterFlagCompletionFunc("from", fixed("today", "tomorrow"))
	_ = cmd.RegisterFlagCompletionFunc("ics", extension("ics"))
	for _, name := range []string{"by", "per-day", "at"} {
		_ = cmd.RegisterFlagCompletionFunc(name, cobra.NoFileCompletions)
	}
}

// extension completes names of files of one kind.
func extension(ext string) completer {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return []string{ext}, cobra.ShellCompDirectiveFilterFileExt
	}
}

// asked is what plan was asked for.
type asked struct {
	calendar plan.Calendar
	by       content.Date // zero: no date
	perDay   int          // minutes; 0: no bound
	at       *plan.Clock
}

// mostYears bounds how far ahead one may plan.
const mostYears = 10

func (f planFlags) read(now time.Time) (ask asked, err error) {
	today := content.Date{Year: now.Year(), Month: int(now.Month()), Day: now.Day()}
	if ask.at, err = clockOf(f.at); err != nil {
		return ask, err
	}
	if ask.calendar.From, err = dateOf("--from", cmp.Or(f.from, firstDay(ask.at, now)), today); err != nil {
		return ask, err
	}
	if ask.calendar.Days, err = weekdaysOf(f.days); err != nil {
		return ask, err
	}
	switch from := ask.calendar.From; {
	case f.by == "" && f.perDay == "":
		return ask, misused("plan needs --by DATE or --per-day LONG, such as --per-day 2h; see unspoiled plan --help")
	case from.Compare(today) < 0:
		return ask, misused("--from %s is over: today is %s", from.ISO(), today.ISO())
	case from.Year > today.Year+mostYears:
		return ask, misused("--from %s is more than %d years ahead", from.ISO(), mostYears)
	case f.ics == "" && (f.at != "" || f.force):
		return ask, misused("--at and --force go with --ics FILE")
	}
	if f.by != "" {
		if ask.by, err = dateOf("--by", f.by, today); err != nil {
			return ask, err
		}
		if ask.by.Year > today.Year+mostYears {
			return ask, misused("--by %s is more than %d years ahead", ask.by.ISO(), mostYears)
		}
		if ask.by.Compare(ask.calendar.From) < 0 {
			return ask, misused("--by %s is before the first day, %s", ask.by.ISO(), ask.calendar.From.ISO())
		}
	}
	ask.perDay, err = lengthOfDay(f.perDay)
	return ask, err
}

// firstDay is the day to begin on where none is named.
func firstDay(at *plan.Clock, now time.Time) string {
	if at != nil && now.Hour()*60+now.Minute() > at.Hour*60+at.Minute {
		return "tomorrow"
	}
	return "today"
}

func dateOf(flag, s string, today content.Date) (content.Date, error) {
	day := plan.Noon(today)
	switch strings.ToLower(s) {
	case "today":
	case "tomorrow":
		day = day.AddDate(0, 0, 1)
	default:
		t, ok := dayOf(s, day)
		if !ok {
			return today, misused("%s is a date such as 2026-12-24, 24 dec, today or tomorrow, not %s", flag, clean.Quote(s, maxEcho))
		}
		day = t
	}
	return content.Date{Year: day.Year(), Month: int(day.Month()), Day: day.Day()}, nil
}

// dayOf reads "2026-12-24", "24 December 2026", "Dec 24" or "24.12."; where no year is
// said it is the first such day from today on.
func dayOf(s string, today time.Time) (time.Time, bool) {
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
		for year := today.Year(); err == nil && year <= today.Year()+mostYears; year++ {
			day := time.Date(year, t.Month(), t.Day(), 12, 0, 0, 0, time.UTC)
			if day.Day() == t.Day() && !day.Before(today) { // there may be no 29 February
				return day, true
			}
		}
	}
	return today, false
}

// fewMinutes is the least that a number without a unit can mean in minutes.
const fewMinutes = 20

// lengthOfDay is the minutes that --per-day says; 0 where it says nothing.
func lengthOfDay(s string) (int, error) {
	if s == "" {
		return 0, nil
	}
	word := strings.NewReplacer(" ", "", "hours", "h", "hour", "h", "minutes", "m", "minute", "m", "min", "m").Replace(strings.ToLower(s))
	if n, err := strconv.Atoi(word); err == nil {
		if n > 0 && n < fewMinutes {
			return 0, misused("--per-day %d may be hours or minutes: write %[1]dh or %[1]dm", n)
		}
		word += "m"
	}
	if h, m, ok := strings.Cut(word, "h"); ok && m != "" && !strings.HasSuffix(m, "m") {
		word = h + "h" + m + "m" // 1h30
	}
	d, err := time.ParseDuration(word)
	if err != nil {
		return 0, misused("--per-day is a length such as 2h, 1h30m or 90 (minutes), not %s", clean.Quote(s, maxEcho))
	}
	if d < time.Minute || d > 24*time.Hour {
		return 0, misused("--per-day is between 1m and 24h, not %s", clean.Quote(s, maxEcho))
	}
	return int(d / time.Minute), nil
}

func weekdaysOf(words []string) (plan.Weekdays, error) {
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
			return 0, misused("--days are such as mon,wed,sat, or weekdays, or weekends; not %s", clean.Quote(w, maxEcho))
		}
	}
	return plan.On(on...), nil
}

func clockOf(s string) (*plan.Clock, error) {
	if s == "" {
		return nil, nil
	}
	t, err := time.Parse("15:04", s)
	if err != nil {
		return nil, misused("--at is a time such as 20:00, not %s", clean.Quote(s, maxEcho))
	}
	return &plan.Clock{Hour: t.Hour(), Minute: t.Minute()}, nil
}
