package plan

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"unspoiled/content"
)

// monday is a Monday.
var monday = content.Date{Year: 2026, Month: 11, Day: 2}

func after(days int) content.Date { return content.DateOf(Noon(monday).AddDate(0, 0, days)) }

// series makes episodes with the given runtimes.
func series(minutes ...int) []Episode {
	out := make([]Episode, len(minutes))
	for i, n := range minutes {
		out[i] = Episode{Point: content.Point{Season: 1, Episode: i + 1}, Minutes: n}
	}
	return out
}

// String is a plan in the notation of the tables below: "0: 50 50, 2: 60" (days from monday).
func (p Plan) String() string {
	var days []string
	for _, d := range p.Days {
		words := fmt.Sprintf("%d:", int(Noon(d.Date).Sub(Noon(monday)).Hours()/24))
		for _, e := range d.Episodes {
			words += fmt.Sprintf(" %d", e.Minutes)
		}
		days = append(days, words)
	}
	return strings.Join(days, ", ")
}

func TestPerDay(t *testing.T) {
	late := series(50, 50, 50)
	late[1].Released = after(3)
	for _, c := range []struct {
		name     string
		episodes []Episode
		days     Weekdays
		minutes  int
		want     string
	}{
		{"nothing left", nil, 0, 60, ""},
		{"as many as fit", series(50, 50, 50, 50, 50), 0, 120, "0: 50 50, 1: 50 50, 2: 50"},
		{"to the minute", series(60, 60, 60), 0, 120, "0: 60 60, 1: 60"},
		{"longer than a day", series(50, 142, 50, 50), 0, 120, "0: 50, 1: 142, 2: 50 50"},
		{"all too long", series(70, 80), 0, 30, "0: 70, 1: 80"},
		{"weekends", series(50, 50, 50), On(time.Saturday, time.Sunday), 60, "5: 50, 6: 50, 12: 50"},
		{"not before it is out", late, 0, 120, "0: 50, 3: 50 50"},
		{"out on a day that is not had", late, On(time.Monday), 120, "0: 50, 7: 50 50"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := PerDay(c.episodes, Calendar{monday, c.days}, c.minutes).String(); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestBy(t *testing.T) {
	late := series(50, 50, 50, 50)
	late[2].Released = after(2)
	for _, c := range []struct {
		name     string
		episodes []Episode
		days     Weekdays
		last     int // days from monday
		bound    int
		want     string
	}{
		{"nothing left", nil, 0, 3, 0, ""},
		{"one day", series(50, 50), 0, 0, 0, "0: 50 50"},
		{"even", series(50, 50, 50, 50), 0, 1, 0, "0: 50 50, 1: 50 50"},
		{"the longest day is short", series(50, 50, 50, 50, 50), 0, 2, 0, "0: 50 50, 1: 50 50, 2: 50"},
		{"more days than episodes", series(50, 50, 50), 0, 8, 0, "0: 50, 3: 50, 6: 50"},
		{"one long one", series(50, 50, 142, 50, 50), 0, 4, 0, "0: 50, 1: 50, 2: 142, 3: 50, 4: 50"},
		{"with a bound", series(50, 50, 50, 50), 0, 3, 60, "0: 50, 1: 50, 2: 50, 3: 50"},
		{"on some days", series(50, 50, 50, 50), On(time.Monday, time.Friday), 6, 0, "0: 50 50, 4: 50 50"},
		{"not before it is out", late, 0, 3, 0, "0: 50, 1: 50, 2: 50, 3: 50"},
		{"out on the last day", late, 0, 2, 0, "0: 50 50, 2: 50 50"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := By(c.episodes, Calendar{monday, c.days}, after(c.last), c.bound)
			if err != nil || got.String() != c.want {
				t.Errorf("got %s, %v, want %s", got, err, c.want)
			}
		})
	}
}

func TestTooSoon(t *testing.T) {
	late := series(50, 50)
	late[1].Released = after(40)
	for _, c := range []struct {
		name     string
		episodes []Episode
		days     Weekdays
		last     int
		bound    int
		earliest int
	}{
		{"the date is over", series(50), 0, -1, 0, 0},
		{"more than anybody can", series(600, 600, 600), 0, 1, 0, 2},
		{"more than is wanted", series(50, 50, 50), 0, 0, 60, 2},
		{"no such day before", series(50), On(time.Sunday), 3, 0, 6},
		{"not out yet", late, 0, 10, 0, 40},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := By(c.episodes, Calendar{monday, c.days}, after(c.last), c.bound)
			var soon *TooSoon
			if !errors.As(err, &soon) || soon.Earliest != after(c.earliest) {
				t.Fatalf("got %v, want the date %v", err, after(c.earliest))
			}
			if _, err := By(c.episodes, Calendar{monday, c.days}, soon.Earliest, c.bound); err != nil {
				t.Errorf("the date offered cannot be met either: %v", err)
			}
		})
	}
}
