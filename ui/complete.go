package ui

import (
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/watch"
)

// maxOffers is how many completions are listed at most.
const maxOffers = 60

// completer offers completions for the arguments of commands. It offers only what is open to the
// viewer.
type completer struct {
	viewing  *viewing
	progress *progress
	follow   func(content.Ref) // opens the page of an entry
}

// rank lists the commands that match the words: first by the exact name, then by how the name
// begins, then by any part of it. Entries of that name follow, then commands whose description
// matches.
func rank(all []command, words string, named func(string) []offer) []offer {
	var groups [4][]offer
	for _, c := range all {
		o := offer{line: c.name, wants: c.arg, note: c.desc, key: c.key}
		if c.arg == "" {
			o.run = func() (tea.Cmd, error) { return c.run("") }
		}
		switch {
		case c.name == words:
			groups[0] = append(groups[0], o)
		case strings.HasPrefix(c.name, words):
			groups[1] = append(groups[1], o)
		case strings.Contains(c.name, words):
			groups[2] = append(groups[2], o)
		case len(words) > 2 && strings.Contains(content.Fold(c.desc), words):
			groups[3] = append(groups[3], o)
		}
	}
	var names []offer
	if len(words) > 1 {
		names = named(words)
	}
	return slices.Concat(groups[0], groups[1], groups[2], names, groups[3])
}

// pointsTo completes points: seasons, and the episodes that the guide shows. keep filters them;
// nil keeps all.
func (c completer) pointsTo(keep func(content.Point) bool) func(string) []offer {
	return func(arg string) []offer {
		want := strings.ToUpper(arg)
		var out []offer
		add := func(p content.Point, note string) {
			if strings.HasPrefix(p.String(), want) && (keep == nil || keep(p)) && len(out) < maxOffers {
				out = append(out, offer{line: p.String(), note: note})
			}
		}
		for _, s := range c.viewing.guide.Seasons() {
			add(content.Point{Season: s.Number}, s.Label)
		}
		for _, s := range c.viewing.guide.Seasons() {
			for _, e := range s.Episodes {
				add(e.Point, e.Name())
			}
		}
		return toFront(out, want)
	}
}

func toFront(all []offer, line string) []offer {
	at := slices.IndexFunc(all, func(o offer) bool { return o.line == line })
	if at <= 0 {
		return all
	}
	return slices.Concat(all[at:at+1], all[:at], all[at+1:])
}

// rangesTo completes points. If the viewer has typed a range or several points, that is offered
// first.
func (c completer) rangesTo(keep func(content.Point) bool) func(string) []offer {
	points := c.pointsTo(keep)
	return func(arg string) []offer {
		out := points(arg)
		if s, err := c.parseRange(arg); err == nil && !slices.ContainsFunc(out, func(o offer) bool { return o.line == s.Words }) {
			return append([]offer{{line: s.Words, note: "as you have typed it"}}, out...)
		}
		if p, ok := c.viewing.guide.Next(); ok && arg == "" && keep(p) { // the point that is marked most often
			return toFront(out, p.String())
		}
		return out
	}
}

// entriesTo completes the names of entries that the viewer has met.
func (c completer) entriesTo(arg string) []offer {
	want := content.Fold(arg)
	var exact, begin, hold []offer
	for _, e := range c.viewing.guide.Entries() {
		name := content.Fold(e.Name)
		o := offer{line: e.Name, note: string(e.Kind) + ", met in " + e.First.String(), run: func() (tea.Cmd, error) { c.follow(e.Ref); return nil, nil }}
		switch {
		case name == want:
			exact = append(exact, o)
		case strings.HasPrefix(name, want):
			begin = append(begin, o)
		case strings.Contains(name, want), len(want) > 1 && c.hasAlias(e.Ref, want):
			hold = append(hold, o)
		}
	}
	out := slices.Concat(exact, begin, hold)
	return out[:min(len(out), maxOffers)]
}

// hasAlias reports whether an alias of the entry that is open to the viewer contains the words.
func (c completer) hasAlias(r content.Ref, words string) bool {
	page, _ := c.viewing.guide.EntryPage(r)
	return slices.ContainsFunc(page.Also, func(name string) bool { return strings.Contains(content.Fold(name), words) })
}

func (c completer) peekable(arg string) []offer {
	episode := func(p content.Point) bool { return !p.Whole() && !c.viewing.guide.Watched(p) }
	return c.pointsTo(episode)(arg)
}

// profilesTo completes the names of profiles. A valid name that is not taken is offered as a new
// profile.
func (c completer) profilesTo(arg string) []offer {
	want := strings.ToLower(arg)
	out := c.profiles("", want)
	if watch.ValidProfile(want) == nil && want != c.progress.profile && !slices.Contains(c.progress.profiles, want) {
		out = append(out, offer{line: want, note: "a new profile"})
	}
	return out
}

// companyTo completes the last of several profile names.
func (c completer) companyTo(arg string) []offer {
	head, tail := "", strings.ToLower(arg)
	if at := strings.LastIndexAny(arg, ", "); at >= 0 {
		head, tail = strings.ToLower(arg[:at+1]), strings.ToLower(arg[at+1:])
	}
	return c.profiles(head, tail)
}

// profiles offers the profiles that begin so, except the open one and those typed already.
func (c completer) profiles(typed, begin string) []offer {
	var out []offer
	for _, n := range c.progress.profiles {
		if strings.HasPrefix(n, begin) && n != c.progress.profile && !slices.Contains(strings.FieldsFunc(typed, isSeparator), n) {
			out = append(out, offer{line: typed + n, note: "a profile"})
		}
	}
	return out
}

func isSeparator(r rune) bool { return r == ',' || r == ' ' }

// parseRange parses points and ranges, separated by spaces or commas.
func (c completer) parseRange(s string) (content.Range, error) {
	words := strings.FieldsFunc(s, isSeparator)
	if len(words) == 0 {
		return content.Range{}, errors.New("name what to mark: S1, S2E3, S2E1-S2E4")
	}
	all, err := c.viewing.guide.Ranges(words...)
	if err != nil {
		return content.Range{}, err
	}
	out := content.Join(all)
	for _, one := range all {
		out.Words = strings.TrimSpace(out.Words + " " + one.Words)
	}
	return out, nil
}
