package showfile

import "fmt"

// MaxPoints is how many points one gate may name.
const MaxPoints = 32

// Point names an episode, "S4E7", or a whole season, "S4", as it is written.
type Point string

// Gate is the points that must all have been watched; nil where none is written.
type Gate []Point

// UnmarshalTOML reads a point or a list of points.
func (g *Gate) UnmarshalTOML(v any) error {
	list, ok := v.([]any)
	switch {
	case !ok:
		list = []any{v}
	case len(list) == 0:
		return Mistakes{{What: "names no episode; write \"S1E1\", or leave the key out"}}
	case len(list) > MaxPoints:
		return Mistakes{{What: fmt.Sprintf("is a list of more than %d points", MaxPoints)}}
	}
	*g = make(Gate, len(list))
	for i, item := range list {
		s, ok := item.(string)
		if !ok {
			return Mistakes{{What: "is not a point; write \"S4E7\" for an episode or \"S4\" for a season"}}
		}
		(*g)[i] = Point(s)
	}
	return nil
}
