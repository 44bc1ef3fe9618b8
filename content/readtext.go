package content

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"unspoiled/content/clean"
	"unspoiled/content/showfile"
)

const (
	maxText  = 20_000 // characters of one text
	maxName  = 200    // characters of a name, title or label
	maxNames = 500    // in one list of names or ids
)

// text reads a text of many paragraphs, title one of a single line. Outer is the gate of where it
// stands. It is joined to the gate of each version, so that no version opens before its place does.
func (l *loader) text(s spot, in showfile.Text, outer gate) text {
	return l.versions(s, in, outer, l.prose)
}

func (l *loader) title(s spot, in showfile.Text, outer gate) text {
	return l.versions(s, in, outer, l.line)
}

func (l *loader) versions(s spot, in showfile.Text, outer gate, check func(spot, string) string) text {
	if in == nil {
		return nil
	}
	out := make(text, len(in))
	for i, v := range in {
		at := s
		if len(in) > 1 || v.After != nil {
			at.version, at.part = i+1, "text"
		}
		out[i] = version{check(at, v.Text), both(outer, l.gate(at.after(), v.After))}
		if l.texts != nil {
			l.texts[&out[i]] = at
		}
	}
	return out
}

// needText is text, and reports a text that is missing.
func (l *loader) needText(s spot, in showfile.Text, outer gate) text {
	l.need(in != nil, s)
	return l.text(s, in, outer)
}

// long reports whether a text has more characters than it may.
func long(s string, most int) bool { return len(s) > most && utf8.RuneCountInString(s) > most }

// line is a line of at most maxName characters, cleaned.
func (l *loader) line(s spot, raw string) string {
	if long(raw, maxName) {
		l.problem(s, "is longer than %d characters", maxName)
		return ""
	}
	return l.sanitise(s, raw, clean.Line)
}

// name is line for what may be left out.
func (l *loader) name(s spot, raw string) string {
	if raw == "" {
		return ""
	}
	return l.line(s, raw)
}

// names cleans a list of lines. They are copied, as texts are: see showfile.Text.
func (l *loader) names(s spot, in []string) []string {
	if len(in) > maxNames {
		l.problem(s, "is a list of more than %d", maxNames)
		return nil
	}
	if in == nil {
		return nil
	}
	out := make([]string, len(in))
	for i, raw := range in {
		out[i] = strings.Clone(l.line(s, raw))
	}
	return out
}

// prose cleans a text and checks its links.
func (l *loader) prose(s spot, raw string) string {
	if long(raw, maxText) {
		l.problem(s, "is longer than %d characters", maxText)
		return ""
	}
	out := strings.TrimSpace(l.sanitise(s, raw, clean.Text))
	for at := 0; ; {
		k, ok := nextLink(out, at)
		if !ok {
			return out
		}
		if _, ok := l.lore.byID[k.id]; !ok && l.lore.byID != nil {
			l.problem(s, "a link leads to %q, and no entry has that id%s", k.id, l.suggestID(k.id))
		}
		at = k.end
	}
}

// sanitise cleans a text and, for Check, notes what had to go.
func (l *loader) sanitise(s spot, raw string, how func(string) string) string {
	if !utf8.ValidString(raw) || strings.TrimSpace(raw) == "" {
		l.problem(s, "is empty; write a text or leave the key out")
		return ""
	}
	if l.texts != nil {
		for _, what := range clean.Check(raw) {
			l.sanitised = append(l.sanitised, sanitised{s, "it holds " + what})
		}
	}
	out := how(raw)
	if strings.TrimSpace(out) == "" {
		l.problem(s, "holds nothing that can be shown; write a text or leave the key out")
	}
	return out
}

// choice is word, if it is one of words or missing; else it is reported.
func (l *loader) choice(s spot, word string, words []string) string {
	if word == "" || slices.Contains(words, word) {
		return word
	}
	l.problem(s, "is none of %s%s", strings.Join(words, ", "), didYouMean(word, words))
	return ""
}

// didYouMean asks whether a known word was meant.
func didYouMean(word string, words []string) string {
	if meant := Nearest(word, words); meant != "" {
		return fmt.Sprintf("; did you mean %q?", meant)
	}
	return ""
}

// within is a whole number from low to high; false where there is none.
func (l *loader) within(s spot, n *int, low, high int) (int, bool) {
	switch {
	case n == nil:
		return 0, false
	case *n < low || *n > high:
		l.problem(s, "is not a whole number from %d to %d", low, high)
		return 0, false
	}
	return *n, true
}

// gate joins the gates of points; nil is the open gate. A point that leads nowhere is reported and
// locks.
func (l *loader) gate(s spot, points showfile.Gate) gate {
	var out gate
	for _, p := range points {
		out = both(out, l.pointGate(s, p))
	}
	return out
}

func (l *loader) needGate(s spot, points showfile.Gate) gate {
	if points == nil {
		l.missing(s, fmt.Sprintf("%s is missing; write %s = \"S1E1\", the episode that tells it", s.key, s.key))
		return never
	}
	return l.gate(s, points)
}

// pointGate is the gate that opens when all episodes of a point, as it is written, are watched.
func (l *loader) pointGate(s spot, written showfile.Point) gate {
	p, err := ParsePoint(string(written))
	if err != nil {
		l.problem(s, "is not a point; write \"S4E7\" for an episode or \"S4\" for a season")
		return never
	}
	made := l.gateOf(p)
	if made == nil {
		l.problem(s, "%v", &UnknownPoint{Point: p})
		return never
	}
	return made
}

// refs keeps the ids that are those of entries; the others are reported.
func (l *loader) refs(s spot, ids []string) []string {
	return slices.DeleteFunc(l.names(s, ids), func(id string) bool { _, ok := l.ref(s, id); return !ok })
}

func (l *loader) ref(s spot, id string) (int, bool) {
	at, ok := l.lore.byID[id]
	switch {
	case ok:
	case l.lore.byID == nil:
		ok = true
	case ValidID(id):
		l.problem(s, "no entry has the id %q%s", id, l.suggestID(id))
	default:
		l.problem(s, "is not an entry's id; ids are lower-case letters, digits and dashes")
	}
	return at, ok
}
