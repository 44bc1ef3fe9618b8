package content

import (
	"fmt"
	"slices"
	"strings"
)

// orders looks for what opens before that which it belongs to.
func (c *checker) orders() {
	g := c.guide
	for i := range c.show.entries {
		e := &c.show.entries[i]
		first := g.learned(e.first)
		for _, f := range e.facts {
			if g.learned(f.after) < first {
				c.report(c.spotOf(f.text), true, g.learned(f.after), "a fact opens before its entry, which opens with "+c.pointAt(first).String(), "open it then, or the entry earlier")
			}
		}
		for _, b := range e.bonds {
			if g.learned(b.after) < max(first, g.learned(c.show.entries[b.with].first)) {
				c.report(c.loader.spots[i].at("bond"), false, g.learned(b.after), "a bond opens before both its entries do", "it is shown when both are open")
			}
			if b.until != nil && g.learned(b.until) < g.learned(b.after) {
				c.report(c.loader.spots[i].at("bond"), false, g.learned(b.until), "a bond ends before it opens", "mend after or until")
			}
		}
		if b := e.becomes; b != nil && g.learned(b.after) < max(first, g.learned(c.show.entries[b.entry].first)) {
			c.report(c.loader.spots[i].at("becomes"), false, g.learned(b.after), "the entries become one before both are open", "it takes effect when both are")
		}
	}
	for i := range c.show.threads {
		th := &c.show.threads[i]
		opened := g.learned(th.opened)
		if th.resolved != nil && g.learned(th.resolved) < opened {
			c.report(c.spotOf(th.answer), false, opened, "the answer opens before the question", "it is shown with the question")
		}
		for _, f := range th.clues {
			if g.learned(f.after) < opened {
				c.report(c.spotOf(f.text), false, g.learned(f.after), "a clue opens before its question", "it is shown with the question")
			}
		}
	}
}

func (c *checker) spotOf(t text) spot {
	if len(t) == 0 {
		return spot{}
	}
	return c.loader.texts[&t[0]]
}

// actors looks for two entries that one credit connects before they are one.
func (c *checker) actors() {
	type credit struct{ entry, open int }
	by := map[string][]credit{}
	for i := range c.show.entries {
		for _, v := range c.show.entries[i].actor {
			by[v.raw] = append(by[v.raw], credit{i, c.guide.learned(v.after)})
		}
	}
	for _, credits := range by {
		for i, a := range credits {
			for _, b := range credits[:i] {
				if a.entry == b.entry {
					continue
				}
				open := max(a.open, b.open)
				one, ever := c.oneFrom(a.entry, b.entry)
				if ever && open < one {
					at := c.pointAt(one).String()
					c.report(c.spotOf(c.show.entries[a.entry].actor), true, open, "the credit connects this entry with "+c.show.entries[b.entry].id+", which is the same from "+at+" on", "open the credit with "+at)
				}
			}
		}
	}
}

// oneFrom is the position at which two entries are one page, if ever.
func (c *checker) oneFrom(a, b int) (open int, ever bool) {
	for at := range c.show.order {
		seen := NewSet(c.show.order[:at+1]...)
		root := NewGuide(c.show, seen, Policy{}).roots()
		if root[a] >= 0 && root[a] == root[b] {
			return at, true
		}
	}
	return 0, false
}

// repeats is the share of a beat's own words from which on a teaser tells it.
const repeats = 0.7

// teasers looks for teasers and premises that tell a beat of what they precede.
func (c *checker) teasers() {
	for _, t := range c.texts {
		if t.role != roleTeaser && t.role != rolePremise {
			continue
		}
		mine := telling(t.raw)
		s := c.show.season(t.season)
		for i := range s.episodes {
			e := &s.episodes[i]
			if t.role == roleTeaser && c.show.index[e.point] < t.ep {
				continue
			}
			for j, b := range e.beats {
				for _, v := range b.text {
					if theirs := telling(v.raw); len(theirs) >= 5 && share(theirs, mine) >= repeats {
						c.report(t.spot, true, t.open, fmt.Sprintf("it tells beat %d of %s", j+1, e.point), "say what the episode is about, not what happens")
					}
				}
			}
		}
	}
}

// telling is the words of a text that carry what it tells.
func telling(raw string) []string {
	var out []string
	eachWord(Fold(raw), func(word string, _, _ int) {
		if len(word) > 3 && !slices.Contains(out, word) && !strings.Contains(" that this with from have their they them then there when where what which into over after before about been were will would ", " "+word+" ") {
			out = append(out, word)
		}
	})
	return out
}

func share(of, in []string) float64 {
	n := 0
	for _, w := range of {
		if slices.Contains(in, w) {
			n++
		}
	}
	return float64(n) / float64(len(of))
}
