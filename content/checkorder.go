package content

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
)

// orders looks for facts that open before what they are facts of.
func (c *checker) orders() {
	for _, e := range c.show.lore().entries {
		first := c.guide.opensAt(e.first)
		for _, f := range e.facts {
			if open := c.guide.opensAt(f.after); open < first {
				c.report(c.spotOf(f.text), true, open, "a fact opens before its entry, which opens with "+c.guide.pointAt(first).String(), "open it then, or the entry earlier")
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

// actors looks for credits that two entries share: a leak before they become one, a note if they
// never do.
func (c *checker) actors() {
	type credit struct{ entry, open int }
	by := map[string][]credit{}
	for i, e := range c.show.lore().entries {
		for _, v := range e.actor {
			by[v.raw] = append(by[v.raw], credit{i, c.guide.opensAt(v.after)})
		}
	}
	for _, credits := range by {
		apart := map[int]bool{} // entries already reported as never the same
		for i, a := range credits {
			for _, b := range credits[:i] {
				if a.entry == b.entry {
					continue
				}
				at := c.spotOf(c.show.lore().entries[a.entry].actor)
				other, open := c.show.lore().entries[b.entry].id, max(a.open, b.open)
				one, ever := c.mergedAt(a.entry, b.entry)
				switch {
				case ever && open < one:
					when := c.guide.pointAt(one).String()
					c.report(at, true, open, "the credit connects this entry with "+other+", which is the same from "+when+" on", "open the credit with "+when)
				case !ever && !apart[a.entry]:
					apart[a.entry] = true
					c.report(at, false, open, "the credit is that of "+other+" as well, and neither becomes the other",
						fmt.Sprintf("if they are one, write [[entry.becomes]] with entry = %q and after, and open the credit then; if not, a viewer may take them for one", other))
				}
			}
		}
	}
}

// mergedAt is the position from which two entries are one page, if they ever are: both have become
// the same entry, or one the other.
func (c *checker) mergedAt(a, b int) (open int, ever bool) {
	from := maps.Collect(c.becoming(a))
	for entry, at := range c.becoming(b) {
		if t, ok := from[entry]; ok {
			return max(t, at), true
		}
	}
	return 0, false
}

// becoming yields what an entry is, one after the other, and the position from which it is that.
func (c *checker) becoming(entry int) iter.Seq2[int, int] {
	entries := c.show.lore().entries
	return func(yield func(entry, at int) bool) {
		at := c.guide.opensAt(entries[entry].first)
		for yield(entry, at) && entries[entry].becomes != nil {
			b := entries[entry].becomes
			entry = b.entry
			at = max(at, c.guide.opensAt(b.after), c.guide.opensAt(entries[entry].first))
		}
	}
}

// minRepeated is the share of a beat's content words that a teaser must repeat to count as telling
// it.
const minRepeated = 0.7

// teasers looks for teasers and premises that tell a beat of what follows them.
func (c *checker) teasers() {
	for _, t := range c.texts {
		if t.role != roleTeaser && t.role != rolePremise {
			continue
		}
		mine := contentWords(t.raw)
		s := c.show.season(t.season)
		for i := range s.episodes {
			e := &s.episodes[i]
			if t.role == roleTeaser && e.at < t.ep {
				continue
			}
			for j, b := range e.beats {
				for _, v := range b.text {
					if theirs := contentWords(v.raw); len(theirs) >= 5 && share(theirs, mine) >= minRepeated {
						c.report(t.spot, true, t.open, fmt.Sprintf("it tells beat %d of %s", j+1, e.point), "say what the episode is about, not what happens")
					}
				}
			}
		}
	}
}

// contentWords is the longer words of a text that are not mere grammar, each once.
func contentWords(raw string) []string {
	var out []string
	for _, word := range words(Fold(raw)) {
		if len(word) > 3 && !slices.Contains(out, word) && !strings.Contains(" that this with from have their they them then there when where what which into over after before about been were will would ", " "+word+" ") {
			out = append(out, word)
		}
	}
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
