package content

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
)

// orders looks for texts that open before what they belong to.
func (c *checker) orders() {
	opens, entries := c.guide.opensAt, c.show.lore().entries
	for i, e := range entries {
		first, bonds := opens(e.first), c.loader.spots[i].at("bond")
		for _, f := range e.facts {
			if opens(f.after) < first {
				c.report(c.spotOf(f.text), true, opens(f.after), "a fact opens before its entry, which opens with "+c.guide.pointAt(first).String(), "open it then, or the entry earlier")
			}
		}
		for _, b := range e.bonds {
			c.early(bonds, b.after, max(first, opens(entries[b.with].first)), "a bond opens before both its entries do", "it is shown when both are open")
			if b.until != nil {
				c.early(bonds, b.until, opens(b.after), "a bond ends before it opens", "mend after or until")
			}
		}
		if b := e.becomes; b != nil {
			c.early(c.loader.spots[i].at("becomes"), b.after, max(first, opens(entries[b.entry].first)), "the entries become one before both are open", "it takes effect when both are")
		}
	}
	for _, th := range c.show.lore().threads {
		if th.resolved != nil {
			c.early(c.spotOf(th.answer), th.resolved, opens(th.opened), "the answer opens before the question", "it is shown with the question")
		}
		for _, f := range th.clues {
			c.early(c.spotOf(f.text), f.after, opens(th.opened), "a clue opens before its question", "it is shown with the question")
		}
	}
}

// early notes a gate that opens before it can take effect.
func (c *checker) early(at spot, after gate, from int, what, fix string) {
	if open := c.guide.opensAt(after); open < from {
		c.report(at, false, open, what, fix)
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
