package imports

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// The shares of an episode's runtime, in percent, that count as all of it. Beyond wholeShare are
// the credits. Who reaches the end at one and a half times the speed has played about playedShare.
const (
	wholeShare  = 85
	playedShare = 60
)

// sittings are the entries of a full playing history. An episode may take several of them.
type sittings []sitting

type sitting struct {
	who     int
	place   place
	at      time.Time
	length  time.Duration
	reached time.Duration // position at which it ended; negative if unknown
}

func (s *sittings) add(who int, p place, at time.Time, length, reached time.Duration) error {
	if len(*s) >= maxViews {
		return fmt.Errorf("the file has more than %d views of the show, which is more than is read", maxViews)
	}
	*s = append(*s, sitting{who, p, at, length, reached})
	return nil
}

// settle joins the sittings of the picked person into views.
func (s sittings) settle(c *collector) error {
	who := c.persons.picked(c.opts.Person)
	mine := s[:0:0]
	for _, one := range s {
		if one.who != who {
			c.ignore(OtherPerson)
			continue
		}
		mine = append(mine, one)
	}
	slices.SortStableFunc(mine, func(a, b sitting) int {
		return cmp.Or(a.place.Compare(b.place.Point), a.at.Compare(b.at))
	})
	for len(mine) > 0 {
		n := 1
		for n < len(mine) && mine[n].place.Point == mine[0].place.Point {
			n++
		}
		if err := c.settleEpisode(mine[:n]); err != nil {
			return err
		}
		mine = mine[n:]
	}
	return nil
}

// settleEpisode goes through one episode's sittings by time. Once they have reached the end and
// played most of it, they make a view, and the next sitting begins another.
func (c *collector) settleEpisode(all []sitting) error {
	p := all[0].place
	var played, reached time.Duration
	var last sitting
	open, told := 0, false
	take := func(why Doubt) error {
		at, doubt := last.at, cmp.Or(why, last.place.doubt)
		played, reached, open, told = 0, 0, 0, false
		return c.keep(view{Mark: Mark{Episode: p.Point, At: at, Certain: doubt == "", Why: doubt}, who: nobody}, 0, 0)
	}
	for _, s := range all {
		last = s
		played += s.length
		reached = max(reached, s.reached)
		told = told || s.reached >= 0
		open++
		if c.complete(s.place, played, reached, told) {
			if err := take(""); err != nil {
				return err
			}
		}
	}
	if open == 0 {
		return nil
	}
	if why := c.maybe(p, played, reached); why != "" {
		return take(why)
	}
	c.preview.Ignored[Partial] += open
	return nil
}

// complete reports whether an episode counts as seen: how long it was played, and how far.
func (c *collector) complete(p place, played, reached time.Duration, told bool) bool {
	share, known := c.opts.Show.Share(p.Point, played)
	end, _ := c.opts.Show.Share(p.Point, reached)
	if !told {
		return known && share >= wholeShare
	}
	return known && end >= wholeShare && share >= playedShare
}

// maybe is the doubt with which sittings may still be a view; "" if they are not.
func (c *collector) maybe(p place, played, reached time.Duration) Doubt {
	share, known := c.opts.Show.Share(p.Point, played)
	end, _ := c.opts.Show.Share(p.Point, reached)
	switch {
	case !known && played >= 10*time.Minute:
		return DoubtRuntime
	case known && end >= wholeShare && share >= playedShare/4:
		return DoubtPartly
	case known && share >= wholeShare:
		return DoubtEnd
	}
	return ""
}
