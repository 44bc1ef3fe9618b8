package page

import (
	"errors"
	"fmt"
	"strings"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/record"
)

// Point reads one point that the viewer may know of.
func Point(g *content.Guide, s string) (content.Point, error) {
	p, err := g.Point(s)
	return p, OrUnknown(g, err)
}

// OrUnknown says more of a point that the show does not have.
func OrUnknown(g *content.Guide, err error) error {
	if unknown := new(content.UnknownPoint); errors.As(err, &unknown) {
		return UnknownPoint(g, unknown.Point)
	}
	return err
}

// UnknownPoint says which seasons there are, and how many episodes where that may be
// told.
func UnknownPoint(g *content.Guide, p content.Point) error {
	s, ok := g.Season(p.Season)
	switch {
	case ok && s.Shaped && len(s.Episodes) > 0:
		return fmt.Errorf("there is no episode %s: %s has %s", p, InSentence(s.Label), wording.Count(len(s.Episodes), "episode"))
	case ok:
		return fmt.Errorf("there is no episode %s", p)
	}
	return fmt.Errorf("there is no season S%d: the show has %s", p.Season, seasonsThere(g))
}

// InSentence is the label of a season within a sentence.
func InSentence(label string) string { return strings.ToLower(label[:1]) + label[1:] }

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

// Points are points in a row, runs of neighbors of a season as ranges: "S1E1-S1E3, S2E1".
func Points(all []content.Point) string {
	return strings.Join(record.Each(content.Stretches(all), content.Stretch.String), ", ")
}
