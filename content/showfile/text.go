package showfile

import (
	"fmt"
	"strings"
)

// MaxVersions is how many versions a text, or texts a list, may have.
const MaxVersions = 10_000

// Text is what a show says in one place: a string, or a list of versions, of which the last open
// one is told.
type Text []Version

// Version is one wording of a text. Its gate is joined to that of the place where the text is.
type Version struct {
	After Gate   `toml:"after"`
	Text  string `toml:"text"`
}

// Plain is a text of one version without a gate of its own; nil for "".
func Plain(s string) Text {
	if s == "" {
		return nil
	}
	return Text{{Text: s}}
}

// UnmarshalTOML reads a string or a list of versions. It copies the string: the parser returns a
// slice of the file, so one title would keep the whole file in memory.
func (t *Text) UnmarshalTOML(v any) error {
	if s, ok := v.(string); ok {
		*t = Text{{Text: strings.Clone(s)}}
		return nil
	}
	versions, err := readVersions(v, "is neither a string nor a list of versions")
	if err == nil && len(versions) == 0 {
		return Mistakes{{What: "is an empty list; write a text or leave the key out"}}
	}
	*t = versions
	return err
}

// Texts is a list of texts of one version each; all open ones are told.
type Texts []Version

// UnmarshalTOML reads a list.
func (t *Texts) UnmarshalTOML(v any) error {
	versions, err := readVersions(v, "is not a list; write [\"…\", { text = \"…\", after = \"S1E2\" }]")
	*t = versions
	return err
}

func readVersions(v any, otherwise string) ([]Version, error) {
	items, ok := asList(v)
	switch {
	case !ok:
		return nil, Mistakes{{What: otherwise}}
	case len(items) > MaxVersions:
		return nil, Mistakes{{What: fmt.Sprintf("is a list of more than %d texts", MaxVersions)}}
	}
	out := make([]Version, len(items))
	var wrong Mistakes
	for i, item := range items {
		switch item := item.(type) {
		case string:
			out[i].Text = item
		case map[string]any:
			wrong = append(wrong, out[i].read(item, i)...)
		default:
			wrong = append(wrong, Mistake{What: fmt.Sprintf("item %d is neither a string nor a table with text and after", i+1)})
		}
	}
	if wrong != nil {
		return nil, wrong
	}
	return out, nil
}

// read fills a version from its table, the ith of a list.
func (v *Version) read(keys map[string]any, i int) (wrong Mistakes) {
	for key, value := range keys {
		switch key {
		case "text":
			s, ok := value.(string)
			if !ok {
				wrong = append(wrong, Mistake{[]any{i, key}, "is not a string; write it in quotes"})
			}
			v.Text = s
		case "after":
			if err := v.After.UnmarshalTOML(value); err != nil {
				for _, m := range err.(Mistakes) {
					wrong = append(wrong, Mistake{[]any{i, key}, m.What})
				}
			}
		default:
			wrong = append(wrong, Mistake{[]any{i, key, missing}, unknownKey(key, []string{"text", "after"})})
		}
	}
	if _, there := keys["text"]; !there {
		wrong = append(wrong, Mistake{[]any{i, "text", missing}, "text is missing"})
	}
	return wrong
}

// MaxPoints is how many points one gate may name.
const MaxPoints = 32

// Point names an episode, "S4E7", or a whole season, "S4", as it is written.
type Point string

// Gate is the points that must all be watched; nil where the key is missing.
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

// asList accepts both forms in which TOML gives a list.
func asList(v any) ([]any, bool) {
	switch v := v.(type) {
	case []any:
		return v, true
	case []map[string]any:
		out := make([]any, len(v))
		for i, item := range v {
			out[i] = item
		}
		return out, true
	}
	return nil, false
}
