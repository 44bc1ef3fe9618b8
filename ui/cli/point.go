package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"unspoiled/content/wording"

	"unspoiled/content"
	"unspoiled/content/clean"
)

// pointOf reads one point of the show.
func pointOf(show *content.Show, g *content.Guide, s string) (content.Point, error) {
	p, err := content.ParsePoint(s)
	if err != nil {
		return p, notPoint(s)
	}
	if !show.Has(p) {
		return p, unknownPoint(g, p)
	}
	return p, nil
}

func notPoint(s string) error {
	return fmt.Errorf("%s is not a point: write S2E3 for an episode, S2 for a season", clean.Quote(s, 24))
}

// unknownPoint says which seasons there are, and how many episodes where that may be
// told.
func unknownPoint(g *content.Guide, p content.Point) error {
	s, ok := g.Season(p.Season)
	switch {
	case ok && s.Shaped && len(s.Episodes) > 0:
		return fmt.Errorf("there is no episode %s: %s has %s", p, inSentence(s.Label), wording.Count(len(s.Episodes), "episode"))
	case ok:
		return fmt.Errorf("there is no episode %s", p)
	}
	return fmt.Errorf("there is no season S%d: the show has %s", p.Season, seasonsThere(g))
}

func inSentence(label string) string { return strings.ToLower(label[:1]) + label[1:] }

func seasonsThere(g *content.Guide) string {
	var names []string
	for _, s := range g.Seasons() {
		name := content.Point{Season: s.Number}.String()
		if s.Number == 0 {
			name += " (specials)"
		}
		names = append(names, name)
	}
	return wording.List(names)
}

// span is what one argument of mark names: a point, or a range of them.
type span struct {
	words    string // as people write it: "S1", "S2E1-S2E4"
	episodes []content.Point
}

// spanOf reads "S1", "S2E3", "S2E1-S2E4" (also "S2E1-E4" and "S2E1-4") or "S1-S3".
func spanOf(v *viewer, s string) (span, error) {
	left, right, ranged := strings.Cut(s, "-")
	from, err := pointOf(v.show, v.guide, left)
	if err != nil && ranged && badForm(left) {
		return span{}, notRange(s)
	}
	if err != nil {
		return span{}, err
	}
	if !ranged {
		return span{from.String(), v.show.Episodes(from)}, nil
	}
	to, err := pointOf(v.show, v.guide, complete(from, right))
	if err != nil && badForm(complete(from, right)) {
		return span{}, notRange(s)
	}
	if err != nil {
		return span{}, err
	}
	return between(v.show, from, to)
}

func badForm(s string) bool {
	_, err := content.ParsePoint(s)
	return err != nil
}

func notRange(s string) error {
	return fmt.Errorf("%s is not a range: write S2E1-S2E4 for episodes, S1-S3 for seasons", clean.Quote(s, 24))
}

// complete spells the end of a range out: "4" or "E4" behind S2E1 is S2E4.
func complete(from content.Point, right string) string {
	season := content.Point{Season: from.Season}.String()
	switch {
	case right == "":
		return right
	case right[0] >= '0' && right[0] <= '9' && from.Whole():
		return "S" + right
	case right[0] >= '0' && right[0] <= '9':
		return season + "E" + right
	case right[0]&^0x20 == 'E' && !from.Whole():
		return season + right
	}
	return right
}

// between is every episode from one point to another, both included. Specials are
// among them only where both ends are specials: a range of seasons means the series.
func between(show *content.Show, from, to content.Point) (span, error) {
	all := show.Regular()
	if from.Season == 0 && to.Season == 0 {
		all = show.Episodes(content.Point{})
	}
	first, last := show.Episodes(from), show.Episodes(to)
	i, j := slices.Index(all, first[0]), slices.Index(all, last[len(last)-1])
	words := from.String() + "-" + to.String()
	switch {
	case i < 0 || j < 0:
		return span{}, errors.New(words + " runs from the series to its specials: name them one by one, as in S1 S0E1")
	case i > j:
		return span{}, errors.New(words + " runs backwards: write the earlier point first")
	}
	return span{words, all[i : j+1]}, nil
}
