package plan

import (
	"fmt"
	"sort"
	"time"

	"unspoiled/content"
)

// Waking is the most minutes that anybody could watch in a day.
const Waking = 16 * 60

// TooSoon says that a date cannot be met.
type TooSoon struct {
	By       content.Date
	Earliest content.Date // the earliest date that is possible
	Bound    int          // the most minutes a day
}

// Error names the earliest possible date.
func (e *TooSoon) Error() string {
	return fmt.Sprintf("that cannot be done by %s; the nearest date is %s (%s)", e.By, e.Earliest, e.Earliest.ISO())
}

// By spreads the episodes evenly up to and including the day last, with at most bound minutes a day
// (0 means Waking). It makes the longest day as short as possible and, within that, never falls
// behind an even pace. The error is a *TooSoon.
func By(episodes []Episode, c Calendar, last content.Date, bound int) (Plan, error) {
	if bound <= 0 {
		bound = Waking
	}
	earliest := func(bound int) content.Date { return PerDay(episodes, c, bound).End() }
	possible := func(bound int) bool { return !Noon(earliest(bound)).After(Noon(last)) }
	if !possible(bound) {
		return Plan{}, &TooSoon{last, earliest(bound), bound}
	}
	least := 1 + sort.Search(bound, func(i int) bool { return possible(i + 1) })
	return newSpread(episodes, c.until(last)).even(least), nil
}

// spread is episodes to be laid out over days.
type spread struct {
	episodes []Episode
	days     []time.Time
	sum      []int // sum[i] is the minutes of the first i episodes
	out      []int // out[d] is how many of the episodes are out on day d
}

func newSpread(episodes []Episode, days []time.Time) *spread {
	s := &spread{episodes: episodes, days: days, sum: make([]int, len(episodes)+1), out: make([]int, len(days))}
	for i, e := range episodes {
		s.sum[i+1] = s.sum[i] + e.Minutes
	}
	n := 0
	for d, day := range days {
		for n < len(episodes) && (episodes[n].Released.Day == 0 || !Noon(episodes[n].Released).After(day)) {
			n++
		}
		s.out[d] = n
	}
	return s
}

// needed is how many episodes must be done by the end of each day so that the rest still fits: the
// latest possible plan.
func (s *spread) needed(bound int) []int {
	need := make([]int, len(s.days))
	at := len(s.episodes)
	for d := len(s.days) - 1; d >= 0; d-- {
		need[d] = at
		end := at
		for at > 0 && fits(s.sum[end]-s.sum[at], s.episodes[at-1].Minutes, bound) {
			at--
		}
	}
	return need
}

// even plans an even pace, as far as the bound allows. It ends in time, since it is never behind
// the latest possible plan: each remaining day of that plan fits a day of this one.
func (s *spread) even(bound int) Plan {
	var p Plan
	need := s.needed(bound)
	total, done := s.sum[len(s.episodes)], 0
	for d, day := range s.days {
		at := max(done, need[d])
		for at < s.out[d] && s.sum[at]*len(s.days) < total*(d+1) && fits(s.sum[at]-s.sum[done], s.episodes[at].Minutes, bound) {
			at++
		}
		for _, e := range s.episodes[done:at] {
			p.add(day, e)
		}
		done = at
	}
	return p
}
