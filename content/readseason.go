package content

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// maxRuntime is the longest an episode may be, in minutes.
const maxRuntime = 1000

// beatKinds are what a beat or a fact may be.
var beatKinds = []string{"plot", "reveal", "death", "bond", "place", "lore", "clue"}

func (l *loader) readShow(t *table) {
	s := l.show
	switch n, ok := t.whole("schema", 1, 1<<30); {
	case !ok:
		t.problem("", "schema is missing; write schema = %d", Schema)
	case n != Schema:
		t.problem("schema", "is %d, and this program reads %d; a newer program may read it", n, Schema)
	}
	s.id = t.name("id")
	if !ValidID(s.id) {
		t.problem("id", "is not an id; write lower-case letters, digits and dashes")
	}
	s.title = t.need("title", nil)
	if len(s.title) > 0 && len(s.title[0].after) > 0 {
		t.problem("title", "has no version that is open to everybody; begin with one")
	}
	s.tagline = t.title("tagline", nil)
	s.network = t.name("network")
	s.creators = t.names("creators")
	if s.word = t.name("episode_word"); s.word == "" {
		s.word = "Episode"
	}
	for _, said := range t.list("said") {
		s.said = append(s.said, said.version(nil, (*table).checkLine))
	}
	t.done()
}

// need is a title that has to be there.
func (t *table) need(key string, place gate) text {
	out := t.title(key, place)
	if _, there := t.keys[key]; !there {
		t.problem("", "%s is missing", key)
	}
	return out
}

// fill reads the texts of a season whose episodes are known already.
func (s *season) fill(t *table) {
	t.known = append(t.known, "number")
	s.title = t.title("title", nil)
	s.setting = t.title("setting", nil)
	s.premise = t.text("premise", nil)
	for _, p := range t.tables("part", counted("part")) {
		s.parts = append(s.parts, s.readPart(p))
	}
	s.readEpisodes(t.tables("episode", keyed("episode", "number")))
	if len(s.episodes) == 0 {
		t.problem("", "the season has no episode; write [[episode]] and its number")
	}
	s.minute = t.told("minute", s, nil)
	for _, p := range t.tables("five", counted("five")) {
		s.five = append(s.five, p.needTold(s))
	}
	for _, n := range t.tables("note", counted("note")) {
		s.notes = append(s.notes, note{n.needText("text", n.after("after"))})
		n.done()
	}
	t.done()
}

// told reads a text of the story so far. A version tells the season up to the last
// episode of it that its gate names, so it opens when all of these are watched; where
// the gate names none, all of the season's.
func (t *table) told(key string, s *season, place gate) text {
	out := t.text(key, place)
	for i := range out {
		if len(out[i].after) == 0 {
			t.problem(key, "version %d has no after; write the last episode that it tells", i+1)
			out[i].after = never
			continue
		}
		out[i].after = t.l.both(out[i].after, t.l.upTo(s, out[i].after))
	}
	return out
}

// needTold is a paragraph of the five-minute story.
func (t *table) needTold(s *season) text {
	out := t.told("text", s, t.after("after"))
	if _, there := t.keys["text"]; !there {
		t.problem("", "text is missing")
	}
	t.done()
	return out
}

// upTo is the gate of a season's episodes up to the last that another gate names.
func (l *loader) upTo(s *season, at gate) gate {
	last := -1
	for _, i := range at {
		if i >= 0 && l.show.order[i].Season == s.number {
			last = max(last, l.show.order[i].Episode)
		}
	}
	out := l.scratch[:0]
	for _, e := range s.episodes {
		if last < 0 || e.point.Episode <= last {
			out = append(out, int32(l.show.index[e.point]))
		}
	}
	slices.Sort(out)
	l.scratch = out
	return l.oneGate(out)
}

func (s *season) readPart(t *table) part {
	p := part{title: t.name("title"), released: t.day("released")}
	span, _ := t.str("episodes")
	from, to, ok := parseRange(span)
	if !ok || !s.has(from) || !s.has(to) || from > to {
		t.problem("episodes", "is not a range of this season's episodes; write \"1-7\"")
	}
	p.from, p.to = from, to
	t.done()
	return p
}

func parseRange(s string) (from, to int, ok bool) {
	a, b, dash := strings.Cut(s, "-")
	if !dash {
		b = a
	}
	from, err := strconv.Atoi(strings.TrimSpace(a))
	to, err2 := strconv.Atoi(strings.TrimSpace(b))
	return from, to, err == nil && err2 == nil
}

func (s *season) has(number int) bool {
	return slices.ContainsFunc(s.episodes, func(e episode) bool { return e.point.Episode == number })
}

func (s *season) readEpisodes(tables []*table) {
	taken := map[int]bool{}
	for _, t := range tables {
		n, ok := t.whole("number", 1, MaxNumber)
		switch {
		case !ok && t.keys["number"] == nil:
			t.problem("", "number is missing; write number = 1 for the first")
		case ok && taken[n]:
			t.problem("number", "episode %d is there twice", n)
		}
		taken[n] = true
		i := slices.IndexFunc(s.episodes, func(e episode) bool { return e.point.Episode == n })
		if i < 0 {
			new(episode).fill(t, never)
			continue
		}
		s.episodes[i].fill(t, t.l.gateOf(s.episodes[i].point, []Point{s.episodes[i].point}))
	}
}

// fill reads an episode; own is the gate of having watched it.
func (e *episode) fill(t *table, own gate) {
	e.title = t.need("title", nil)
	e.released = t.day("released")
	e.runtime, _ = t.whole("runtime", 1, maxRuntime)
	e.directors, e.writers = t.names("directors"), t.names("writers")
	e.teaser = t.text("teaser", nil)
	e.recap = t.text("recap", own)
	for _, b := range t.tables("beat", counted("beat")) {
		e.beats = append(e.beats, beat{
			text:      b.needText("text", t.l.both(own, b.after("after"))),
			kind:      b.choice("kind", beatKinds),
			essential: b.flag("essential"),
			minute:    b.flag("minute"),
			who:       b.refs("who"),
		})
		b.done()
	}
	e.cast = t.refs("cast")
	t.done()
}

// needText is a text that has to be there.
func (t *table) needText(key string, place gate) text {
	out := t.text(key, place)
	if _, there := t.keys[key]; !there {
		t.problem("", "%s is missing", key)
	}
	return out
}

// choice is one of a few words; absent is "".
func (t *table) choice(key string, words []string) string {
	s, ok := t.str(key)
	if !ok || slices.Contains(words, s) {
		return s
	}
	hint := ""
	if word := Nearest(s, words); word != "" {
		hint = fmt.Sprintf("; did you mean %q?", word)
	}
	t.problem(key, "is none of %s%s", strings.Join(words, ", "), hint)
	return ""
}

// refs is a list of entry ids.
func (t *table) refs(key string) []int {
	var out []int
	for _, id := range t.names(key) {
		if at, ok := t.ref(key, id); ok {
			out = append(out, at)
		}
	}
	return out
}

func (t *table) ref(key, id string) (int, bool) {
	at, ok := t.l.show.byID[id]
	switch {
	case ok:
	case ValidID(id):
		t.problem(key, "no entry has the id %q%s", id, t.l.meant(id))
	default:
		t.problem(key, "is not an entry's id; ids are lower-case letters, digits and dashes")
	}
	return at, ok
}
