package content

// version is one wording of a text, for those who have passed its gate.
type version struct {
	raw   string
	after gate
}

// text is what a show says in one place: its versions from the earliest to the
// latest. It stays inside this package; what leaves is Prose, cut by a Guide.
type text []version

// open is the last version that the gate opens, or "".
func (g *Guide) open(t text) (raw string, ok bool) {
	for i := len(t) - 1; i >= 0; i-- {
		if g.passed(t[i].after) {
			return t[i].raw, true
		}
	}
	return "", false
}

// line is the open version of a text as one line of plain words.
func (g *Guide) line(t text) string {
	raw, _ := g.open(t)
	return raw
}

// prose is the open version of a text, its links resolved for this viewer.
func (g *Guide) prose(t text) Prose {
	raw, ok := g.open(t)
	if !ok || raw == "" {
		return nil
	}
	return g.resolve(raw)
}

// resolve draws the links of a raw text that is open to the viewer.
func (g *Guide) resolve(raw string) Prose {
	parts := paragraphs(raw)
	out := make(Prose, len(parts))
	for i, part := range parts {
		out[i] = spans(part, g.refOf)
	}
	return out
}
