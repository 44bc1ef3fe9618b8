package plan

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"unspoiled/content"
)

type asked struct {
	episodes []Episode
	calendar Calendar
}

func drawAsked(t *rapid.T) asked {
	episodes := series(rapid.SliceOfN(rapid.IntRange(1, 200), 0, 30).Draw(t, "runtimes")...)
	for i := range episodes {
		if rapid.IntRange(0, 9).Draw(t, "unreleased") == 0 {
			episodes[i].Released = after(rapid.IntRange(-5, 40).Draw(t, "released"))
		}
	}
	return asked{episodes, Calendar{
		From: after(rapid.IntRange(0, 400).Draw(t, "from")),
		Days: Weekdays(rapid.IntRange(0, 127).Draw(t, "weekdays")),
	}}
}

// holds fails where a plan breaks a promise of every plan.
func (a asked) holds(t *rapid.T, p Plan, bound int) {
	i := 0
	for n, d := range p.Days {
		day := Noon(d.Date)
		switch {
		case n > 0 && !day.After(Noon(p.Days[n-1].Date)):
			t.Fatalf("day %v stands behind %v", d.Date, p.Days[n-1].Date)
		case !a.calendar.Days.Has(day.Weekday()) || day.Before(Noon(a.calendar.From)):
			t.Fatalf("%v cannot be had", d.Date)
		case len(d.Episodes) == 0:
			t.Fatalf("%v is empty", d.Date)
		case d.Minutes > bound && len(d.Episodes) > 1:
			t.Fatalf("%v has %d minutes, more than %d", d.Date, d.Minutes, bound)
		}
		load := 0
		for _, e := range d.Episodes {
			if i >= len(a.episodes) || e != a.episodes[i] {
				t.Fatalf("%v stands at place %d", e.Point, i)
			}
			if e.Released.Day != 0 && Noon(e.Released).After(day) {
				t.Fatalf("%v is watched on %v, before it is out on %v", e.Point, d.Date, e.Released)
			}
			i, load = i+1, load+e.Minutes
		}
		if load != d.Minutes {
			t.Fatalf("%v has %d minutes, not %d", d.Date, load, d.Minutes)
		}
	}
	if i != len(a.episodes) {
		t.Fatalf("%d of %d episodes are planned", i, len(a.episodes))
	}
}

func TestPerDayHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawAsked(t)
		bound := rapid.IntRange(1, 400).Draw(t, "minutes")
		a.holds(t, PerDay(a.episodes, a.calendar, bound), bound)
	})
}

// TestByHolds: a plan by a date ends by that date. There is none exactly if even watching as early
// as possible is too late.
func TestByHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawAsked(t)
		bound := rapid.IntRange(0, 400).Draw(t, "bound")
		last := content.DateOf(Noon(a.calendar.From).AddDate(0, 0, rapid.IntRange(-2, 60).Draw(t, "days")))
		p, err := By(a.episodes, a.calendar, last, bound)
		if bound == 0 {
			bound = Waking
		}
		early := PerDay(a.episodes, a.calendar, bound)
		if late := early.End().Compare(last) > 0; late != (err != nil) {
			t.Fatalf("as early as can be ends on %v, and by %v gives %v", early.End(), last, err)
		}
		var soon *TooSoon
		if errors.As(err, &soon) {
			if soon.Earliest != early.End() {
				t.Fatalf("offers %v, not %v", soon.Earliest, early.End())
			}
			return
		}
		a.holds(t, p, bound)
		if p.End().Compare(last) > 0 {
			t.Fatalf("ends on %v, after %v", p.End(), last)
		}
	})
}

// TestByIsShort: no other distribution of the episodes over the days has a shorter longest day. All
// are tried.
func TestByIsShort(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		episodes := series(rapid.SliceOfN(rapid.IntRange(1, 90), 1, 7).Draw(t, "runtimes")...)
		days := rapid.IntRange(1, 4).Draw(t, "days")
		p, err := By(episodes, Calendar{From: monday}, after(days-1), 0)
		if err != nil {
			t.Fatal(err)
		}
		if best := shortest(episodes, days); p.Longest() != best {
			t.Fatalf("%v: the longest day has %d minutes, %d can be had", p, p.Longest(), best)
		}
	})
}

// shortest tries all distributions of episodes over some days.
func shortest(episodes []Episode, days int) int {
	if len(episodes) == 0 {
		return 0
	}
	if days == 0 {
		return 1 << 30
	}
	best, load := 1<<30, 0
	for n := 0; ; n++ {
		best = min(best, max(load, shortest(episodes[n:], days-1)))
		if n == len(episodes) {
			return best
		}
		load += episodes[n].Minutes
	}
}

// TestEvenPace: with room enough, the viewer is never behind an even pace at the end of a day.
func TestEvenPace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, days := rapid.IntRange(1, 15).Draw(t, "episodes"), rapid.IntRange(1, 60).Draw(t, "days")
		runtimes := make([]int, n)
		for i := range runtimes {
			runtimes[i] = 50
		}
		p, err := By(series(runtimes...), Calendar{From: monday}, after(days-1), 0)
		if err != nil {
			t.Fatal(err)
		}
		for d := range days {
			done := 0
			for _, day := range p.Days {
				if day.Date.Compare(after(d)) <= 0 {
					done += day.Minutes
				}
			}
			if done*days < n*50*(d+1) {
				t.Fatalf("%v: behind on day %d", p, d)
			}
		}
	})
}

func TestNothingIsNoDay(t *testing.T) {
	if end := (Plan{}).End(); end != (content.Date{}) {
		t.Errorf("an empty plan ends on %v", end)
	}
}
