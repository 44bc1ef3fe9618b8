package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/watch"
)

// maxOffers bounds what is listed.
const maxOffers = 60

// rank is the commands that words can become: the one of that name, those that begin
// so, those that hold the words; then the pages of whoever is called so, and the commands
// that do what the words say.
func rank(all []command, words string, named func(string) []offer) []offer {
	var groups [4][]offer
	for _, c := range all {
		o := offer{line: c.name, note: c.does, key: c.key}
		if c.arg == "" {
			o.run = func() (tea.Cmd, error) { return c.run("") }
		} else {
			o.wants = c.arg
		}
		switch {
		case c.name == words:
			groups[0] = append(groups[0], o)
		case strings.HasPrefix(c.name, words):
			groups[1] = append(groups[1], o)
		case strings.Contains(c.name, words):
			groups[2] = append(groups[2], o)
		case len(words) > 2 && strings.Contains(content.Fold(c.does), words):
			groups[3] = append(groups[3], o)
		}
	}
	var names []offer
	if len(words) > 1 {
		names = named(words)
	}
	return slices.Concat(groups[0], groups[1], groups[2], names, groups[3])
}

// pointsTo offers the points that begin with what is typed: seasons and the episodes
// that stand in the guide, those that keep says where it is given.
func (m table) pointsTo(keep func(content.Point) bool) func(string) []offer {
	return func(arg string) []offer {
		want := strings.ToUpper(arg)
		var out []offer
		add := func(p content.Point, note string) {
			if strings.HasPrefix(p.String(), want) && (keep == nil || keep(p)) && len(out) < maxOffers {
				out = append(out, offer{line: p.String(), note: note})
			}
		}
		for _, s := range m.guide.Seasons() {
			add(content.Point{Season: s.Number}, s.Label)
		}
		for _, s := range m.guide.Seasons() {
			for _, e := range s.Episodes {
				add(e.Point, e.Name())
			}
		}
		exact := func(o offer) bool { return o.line == want }
		if at := slices.IndexFunc(out, exact); at > 0 {
			out = slices.Concat(out[at:at+1], out[:at], out[at+1:])
		}
		return out
	}
}

// spans offers points, and the very words where they name several.
func (m table) spans(keep func(content.Point) bool) func(string) []offer {
	points := m.pointsTo(keep)
	return func(arg string) []offer {
		if s, err := m.span(arg); err == nil && !slices.ContainsFunc(points(arg), func(o offer) bool { return o.line == s.Words }) {
			return append([]offer{{line: s.Words, note: "as you have typed it"}}, points(arg)...)
		}
		out := points(arg)
		if p, ok := m.guide.Next(); ok && arg == "" && keep(p) { // what is marked most
			at := slices.IndexFunc(out, func(o offer) bool { return o.line == p.String() })
			if at > 0 {
				out = slices.Concat(out[at:at+1], out[:at], out[at+1:])
			}
		}
		return out
	}
}

// entriesTo offers the entries that the viewer has met whose names hold the words.
func (m table) entriesTo(arg string) []offer {
	want := content.Fold(arg)
	var exact, begin, hold []offer
	for _, e := range m.guide.Entries() {
		name := content.Fold(e.Name)
		o := offer{line: e.Name, note: string(e.Kind) + ", met in " + e.First.String(), run: m.following(e.Ref)}
		switch {
		case name == want:
			exact = append(exact, o)
		case strings.HasPrefix(name, want):
			begin = append(begin, o)
		case strings.Contains(name, want), len(want) > 1 && m.also(e.Ref, want):
			hold = append(hold, o)
		}
	}
	out := slices.Concat(exact, begin, hold)
	return out[:min(len(out), maxOffers)]
}

// also is whether another name of an entry that is open to the viewer holds the words.
func (m table) also(r content.Ref, words string) bool {
	page, _ := m.guide.EntryPage(r)
	return slices.ContainsFunc(page.Also, func(name string) bool { return strings.Contains(content.Fold(name), words) })
}

// peekable offers the episodes that may be peeked at.
func (m table) peekable(arg string) []offer {
	episode := func(p content.Point) bool { return !p.Whole() && !m.guide.Watched(p) }
	return m.pointsTo(episode)(arg)
}

// profilesTo offers the profiles there are, and one that is new by that name.
func (m table) profilesTo(arg string) []offer {
	want := strings.ToLower(arg)
	var out []offer
	for _, n := range m.others() {
		if strings.HasPrefix(n, want) {
			out = append(out, offer{line: n, note: "a profile"})
		}
	}
	if watch.ValidProfile(want) == nil && want != m.profile() && !slices.Contains(m.profiles, want) {
		out = append(out, offer{line: want, note: "a new profile"})
	}
	return out
}

// company offers one more name to those typed already.
func (m table) company(arg string) []offer {
	head, tail := "", strings.ToLower(arg)
	if at := strings.LastIndexAny(arg, ", "); at >= 0 {
		head, tail = strings.ToLower(arg[:at+1]), strings.ToLower(arg[at+1:])
	}
	var out []offer
	for _, n := range m.others() {
		if strings.HasPrefix(n, tail) && !slices.Contains(strings.FieldsFunc(head, apart), n) {
			out = append(out, offer{line: head + n, note: "a profile"})
		}
	}
	return out
}

func apart(r rune) bool { return r == ',' || r == ' ' }

// others are the profiles beside the one that is open.
func (m table) others() []string {
	return slices.DeleteFunc(slices.Clone(m.profiles), func(n string) bool { return n == m.profile() })
}

// listProfiles takes in which profiles there are.
func (m *Model) listProfiles(msg profilesMsg) {
	m.profiles = msg.names
	if p, ok := m.top().(*palette); ok {
		p.offer()
		p.RefillAt()
	}
}

// following opens an entry's page.
func (m table) following(r content.Ref) func() (tea.Cmd, error) {
	return func() (tea.Cmd, error) { m.follow(r); return nil, nil }
}
