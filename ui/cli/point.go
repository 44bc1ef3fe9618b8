package cli

import (
	"errors"
	"fmt"
	"strings"

	"unspoiled/content"
	"unspoiled/content/wording"
)

// pointOf reads one point that the viewer may know of.
func pointOf(g *content.Guide, s string) (content.Point, error) {
	p, err := g.Point(s)
	return p, orUnknown(g, err)
}

// orUnknown says more of a point that the show does not have.
func orUnknown(g *content.Guide, err error) error {
	if unknown := new(content.UnknownPoint); errors.As(err, &unknown) {
		return unknownPoint(g, unknown.Point)
	}
	return err
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
