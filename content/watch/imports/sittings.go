package imports

import (
	"cmp"
	"slices"
	"time"
)

// The shares of an episode's runtime, in percent, that count as all of it. Beyond wholeShare are
// the credits. Who reaches the end at one and a half times the speed has played about playedShare.
const (
	wholeShare  = 85
	playedShare = 60
)

// sitting is an entry of a full playing history. An episode may take several.
type sitting struct {
	who     int
	place   place
	at      time.Time
	length  time.Duration
	reached time.Duration // position at which it ended; negative if unknown
}

func (c *collector) sat(s sitting) {
	if c.room(len(c.sitting)) {
		c.sitting = append(c.sitting, s)
	}
}

// settle joins the sittings of a person into views. It goes through those of an episode by time:
// once they have reached the end and played most of it, they make a view, and the next sitting
// begins another.
func (c *collector) settle(who int) {
	c.rank, c.number = 0, 0
	mine := slices.DeleteFunc(c.sitting, func(s sitting) bool {
		if s.who != who {
			c.ignore(OtherPerson)
		}
		return s.who != who
	})
	slices.SortStableFunc(mine, func(a, b sitting) int {
		return cmp.Or(a.place.Compare(b.place.Point), a.at.Compare(b.at))
	})
	none := sitting{reached: -1}
	joined, open := none, 0
	for i, s := range mine {
		s.length, s.reached = joined.length+s.length, max(joined.reached, s.reached)
		joined, open = s, open+1
		last := i == len(mine)-1 || mine[i+1].place.Point != s.place.Point
		why, seen := c.judge(joined)
		switch {
		case seen && (last || why == ""):
			why = cmp.Or(why, s.place.doubt)
			c.add(s.place.Point, view{Mark: Mark{At: s.at, Certain: why == "", Why: why}, who: nobody})
			joined, open = none, 0
		case last:
			c.preview.Ignored[Partial] += open
			joined, open = none, 0
		}
	}
}

// judge reports whether an episode counts as seen, by how long it was played and how far, and with
// which doubt.
func (c *collector) judge(s sitting) (why Doubt, seen bool) {
	share, known := c.opts.Show.Share(s.place.Point, s.length)
	end, _ := c.opts.Show.Share(s.place.Point, s.reached)
	switch {
	case !known:
		return DoubtRuntime, s.length >= 10*time.Minute
	case s.reached < 0 && share >= wholeShare, end >= wholeShare && share >= playedShare:
		return "", true
	case end >= wholeShare && share >= playedShare/4:
		return DoubtPartly, true
	}
	return DoubtEnd, share >= wholeShare
}
