package content

import "time"

// Titles says whose episode titles a viewer wants to see beside the watched ones.
type Titles string

// Teasers says whose teasers a viewer wants to see beside the watched ones.
type Teasers string

// Shape says whether counts, runtimes and dates of seasons not yet begun are shown.
type Shape string

// The values of the policy; the first of each is the default, which the empty
// value stands for as well.
const (
	TitlesSeason  Titles = "season"  // of the season being watched
	TitlesNext    Titles = "next"    // of the next episode only
	TitlesWatched Titles = "watched" // of no other
	TitlesAlways  Titles = "always"  // of all

	TeasersNext    Teasers = "next"    // of the next episode
	TeasersSeason  Teasers = "season"  // of the season being watched
	TeasersWatched Teasers = "watched" // of no other

	ShapeShown  Shape = "shown"
	ShapeHidden Shape = "hidden"
)

// Policy says how much of what they have not watched a viewer wants to see
// (DESIGN section 3). The zero Policy is the default one.
type Policy struct {
	Titles  Titles
	Teasers Teasers
	Shape   Shape
	Today   Date // what is out is measured by it; the zero Date: everything is
}

// On is the policy on the day of a time.
func (p Policy) On(now time.Time) Policy {
	p.Today = DateOf(now)
	return p
}
