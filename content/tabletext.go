package content

import (
	"strings"

	"unspoiled/content/clean"
)

// text reads a text of many paragraphs under a key: a string, or a list of
// versions. Place is the gate of where it stands; each version's own `after`
// comes on top of it, so that no version can open before its place does.
func (t *table) text(key string, place gate) text { return t.versions(key, place, (*table).checkText) }

// title is a text of one line.
func (t *table) title(key string, place gate) text { return t.versions(key, place, (*table).checkLine) }

func (t *table) versions(key string, place gate, check func(t *table, key, s string) string) text {
	v, ok := t.get(key)
	if !ok {
		return nil
	}
	if s, ok := v.(string); ok {
		out := text{{check(t, key, s), place}}
		t.l.spot(out, 0, spot{t, key})
		return out
	}
	if _, list := v.([]any); !list {
		if _, list = v.([]map[string]any); !list {
			t.problem(key, "is neither a string nor a list of versions")
			return nil
		}
	}
	items := t.either(key)
	out := make(text, len(items))
	for i, item := range items {
		out[i] = item.version(place, check)
		t.l.spot(out, i, spot{item, "text"})
	}
	if len(out) == 0 {
		t.problem(key, "is an empty list; write a text or leave the key out")
	}
	return out
}

// either is a list whose items are strings or tables with `text` and `after`;
// strings are read as tables with a text alone.
func (t *table) either(key string) []*table {
	v, ok := t.keys[key]
	if !ok {
		return nil
	}
	if items, ok := v.([]any); ok {
		if len(items) > maxVersions {
			t.problem(key, "is a list of more than %d texts", maxVersions)
			return nil
		}
		same := make([]map[string]any, len(items))
		for i, item := range items {
			switch item := item.(type) {
			case string:
				same[i] = map[string]any{"text": item}
			case map[string]any:
				same[i] = item
			default:
				t.problem(key, "item %d is neither a string nor a table with text and after", i+1)
				same[i] = map[string]any{}
			}
		}
		t.keys[key] = same
	}
	return t.tables(key, func(i int, m map[string]any) string { return key + " " + counted("version")(i, m) })
}

func (t *table) version(place gate, check func(t *table, key, s string) string) version {
	out := version{after: place}
	if s, ok := t.str("text"); ok {
		out.raw = check(t, "text", s)
	} else if _, there := t.keys["text"]; !there {
		t.problem("", "text is missing")
	}
	out.after = t.l.both(place, t.after("after"))
	t.done()
	return out
}

// checkText cleans a text and checks its links.
func (t *table) checkText(key, s string) string {
	if len(s) > maxText {
		t.problem(key, "is longer than %d bytes", maxText)
		return ""
	}
	out := strings.TrimSpace(t.wash(key, s, clean.Text))
	for at := 0; ; {
		l, ok := nextLink(out, at)
		if !ok {
			return out
		}
		if _, ok := t.l.show.byID[l.id]; !ok {
			t.problem(key, "a link leads to %q, and no entry has that id%s", l.id, t.l.meant(l.id))
		}
		at = l.end
	}
}

// after reads the points of a gate; absent is the open gate, and what cannot be
// read is reported and locks.
func (t *table) after(key string) gate {
	v, ok := t.get(key)
	if !ok {
		return nil
	}
	list, ok := v.([]any)
	switch {
	case !ok:
		list = []any{v}
	case len(list) == 0:
		t.problem(key, "names no episode; write \"S1E1\", or leave the key out")
		return never
	case len(list) > maxPoints:
		t.problem(key, "is a list of more than %d points", maxPoints)
		return never
	}
	var out gate
	for _, item := range list {
		out = t.l.both(out, t.point(key, item))
	}
	return out
}

// must is a gate that has to be there.
func (t *table) must(key string) gate {
	if _, ok := t.keys[key]; !ok {
		t.known = append(t.known, key)
		t.problem("", "%s is missing; write %s = \"S1E1\", the episode that tells it", key, key)
		return never
	}
	return t.after(key)
}

func (t *table) point(key string, v any) gate {
	s, _ := v.(string)
	p, err := ParsePoint(s)
	if err != nil {
		t.problem(key, "is not a point; write \"S4E7\" for an episode or \"S4\" for a season")
		return never
	}
	if made, ok := t.l.whole[p]; ok {
		return made
	}
	episodes := t.l.show.Episodes(p)
	if len(episodes) == 0 {
		what := "episode"
		if p.Whole() {
			what = "season"
		}
		t.problem(key, "there is no %s %s", what, p)
		return never
	}
	return t.l.gateOf(p, episodes)
}

// spot keeps in mind where a text stands, for check.
func (l *loader) spot(t text, i int, at spot) {
	if l.spots != nil {
		l.spots[&t[i]] = at
	}
}
