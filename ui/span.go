package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/content/clean"
)

// maxEcho is how much of what was typed an error repeats, in characters.
const maxEcho = 24

// span is what points name together.
type span struct {
	words    string // as people write it: "S1", "S2E1-S2E4"
	episodes []content.Point
}

// point reads one point of the show.
func (m *Model) point(s string) (content.Point, error) {
	p, err := content.ParsePoint(s)
	switch {
	case err != nil:
		return p, notPoint(s)
	case !m.show.Has(content.Point{Season: p.Season}):
		return p, fmt.Errorf("there is no season S%d", p.Season)
	case !m.show.Has(p):
		return p, fmt.Errorf("there is no episode %s", p)
	}
	return p, nil
}

func notPoint(s string) error {
	return fmt.Errorf("%s is not a point: write S2E3 for an episode, S2 for a season", clean.Quote(s, maxEcho))
}

// span reads points and ranges, with spaces or commas between them.
func (m *Model) span(s string) (span, error) {
	var out span
	for _, word := range strings.FieldsFunc(s, apart) {
		one, err := m.oneSpan(word)
		if err != nil {
			return span{}, err
		}
		out.words = strings.TrimSpace(out.words + " " + one.words)
		out.episodes = append(out.episodes, one.episodes...)
	}
	if len(out.episodes) == 0 {
		return out, errors.New("name what to mark: S1, S2E3, S2E1-S2E4")
	}
	return out, nil
}

// oneSpan reads "S1", "S2E3", "S2E1-S2E4", "S2E1-4" or "S1-S3".
func (m *Model) oneSpan(s string) (span, error) {
	left, right, ranged := strings.Cut(s, "-")
	from, err := m.point(left)
	if err != nil {
		return span{}, err
	}
	if !ranged {
		return span{from.String(), m.show.Episodes(from)}, nil
	}
	to, err := m.point(complete(from, right))
	if err != nil {
		return span{}, err
	}
	return m.between(from, to)
}

// complete spells the end of a range out: "4" or "E4" behind S2E1 is S2E4.
func complete(from content.Point, right string) string {
	switch {
	case right == "" || right[0]|0x20 == 's':
	case from.Whole():
		return "S" + right
	case right[0]|0x20 == 'e':
		return fmt.Sprintf("S%d%s", from.Season, right)
	default:
		return fmt.Sprintf("S%dE%s", from.Season, right)
	}
	return right
}

// between is every episode from one point to another. A range of seasons means the
// series: specials are in it only where both ends are specials.
func (m *Model) between(from, to content.Point) (span, error) {
	all := m.show.Regular()
	if from.Season == 0 && to.Season == 0 {
		all = m.show.Episodes(content.Point{})
	}
	first, last := m.show.Episodes(from), m.show.Episodes(to)
	i, j := slices.Index(all, first[0]), slices.Index(all, last[len(last)-1])
	words := from.String() + "-" + to.String()
	switch {
	case i < 0 || j < 0:
		return span{}, errors.New(words + " runs from the series to its specials: name them one by one")
	case i > j:
		return span{}, errors.New(words + " runs backwards: write the earlier point first")
	}
	return span{words, all[i : j+1]}, nil
}
