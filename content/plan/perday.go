package plan

// PerDay watches as early as it can, at most so many minutes a day. An episode that is
// longer than that has a day for itself.
func PerDay(episodes []Episode, c Calendar, minutes int) Plan {
	var p Plan
	day, load := c.first(Noon(c.From)), 0
	for _, e := range episodes {
		if !fits(load, e.Minutes, minutes) {
			day, load = c.first(day.AddDate(0, 0, 1)), 0
		}
		if out := c.out(e, day); out != day {
			day, load = out, 0
		}
		p.add(day, e)
		load += e.Minutes
	}
	return p
}
