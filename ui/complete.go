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

// fit is how well a name fits what is typed: 0 if it is that, 1 if it begins so, 2 if it holds it, 3
// if it does not.
func fit(name, typed string) int {
	switch {
	case name == typed:
		return 0
	case strings.HasPrefix(name, typed):
		return 1
	case strings.Contains(name, typed):
		return 2
	}
	return 3
}

// rank lists the commands that fit what is typed, the best first. Entries of that name follow, then
// commands whose description matches.
func (t table) rank(all []command, typed string) []offer {
	var groups [5][]offer
	for _, c := range all {
		o := offer{line: c.name, wants: c.arg, note: c.desc, key: c.key}
		if c.arg == "" {
			o.run = func() (tea.Cmd, error) { return c.run("") }
		}
		at := fit(c.name, typed)
		if at < 3 {
			groups[at] = append(groups[at], o)
		} else if len(typed) > 2 && strings.Contains(content.Fold(c.desc), typed) {
			groups[4] = append(groups[4], o)
		}
	}
	if len(typed) > 1 {
		groups[3] = t.entriesTo(typed)
	}
	return slices.Concat(groups[:]...)
}

// pointsTo completes points: seasons, and the episodes that the guide shows. keep filters them;
// nil keeps all.
func (t table) pointsTo(keep func(content.Point) bool) func(string) []offer {
	return func(arg string) []offer {
		want := strings.ToUpper(arg)
		var out []offer
		add := func(p content.Point, note string) {
			if strings.HasPrefix(p.String(), want) && (keep == nil || keep(p)) && len(out) < maxOffers {
				out = append(out, offer{line: p.String(), note: note})
			}
		}
		for _, s := range t.viewing.guide.Seasons() {
			add(content.Point{Season: s.Number}, s.Label)
		}
		for _, s := range t.viewing.guide.Seasons() {
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
func (t table) rangesTo(keep func(content.Point) bool) func(string) []offer {
	points := t.pointsTo(keep)
	return func(arg string) []offer {
		out := points(arg)
		if s, err := t.parseRange(arg); err == nil && !slices.ContainsFunc(out, func(o offer) bool { return o.line == s.Words }) {
			return append([]offer{{line: s.Words, note: "as you have typed it"}}, out...)
		}
		if p, ok := t.viewing.guide.Next(); ok && arg == "" && keep(p) { // the point that is marked most often
			return toFront(out, p.String())
		}
		return out
	}
}

// entriesTo completes the names of entries that the viewer has met.
func (t table) entriesTo(arg string) []offer {
	want := content.Fold(arg)
	var groups [3][]offer
	for _, e := range t.viewing.guide.Entries() {
		at := fit(content.Fold(e.Name), want)
		if at == 3 && len(want) > 1 && t.hasAlias(e.Ref, want) {
			at = 2
		}
		if at < 3 {
			run := func() (tea.Cmd, error) { t.nav.follow(e.Ref); return nil, nil }
			groups[at] = append(groups[at], offer{line: e.Name, note: string(e.Kind) + ", met in " + e.First.String(), run: run})
		}
	}
	out := slices.Concat(groups[:]...)
	return out[:min(len(out), maxOffers)]
}

// hasAlias reports whether an alias of the entry that is open to the viewer contains the words.
func (t table) hasAlias(r content.Ref, words string) bool {
	page, _ := t.viewing.guide.EntryPage(r)
	return slices.ContainsFunc(page.Also, func(name string) bool { return strings.Contains(content.Fold(name), words) })
}

func (t table) peekable(arg string) []offer {
	episode := func(p content.Point) bool { return !p.Whole() && !t.viewing.guide.Watched(p) }
	return t.pointsTo(episode)(arg)
}

// profilesTo completes the names of profiles. A valid name that is not taken is offered as a new
// profile.
func (t table) profilesTo(arg string) []offer {
	want := strings.ToLower(arg)
	out := t.profiles("", want)
	if watch.ValidProfile(want) == nil && want != t.progress.profile && !slices.Contains(t.progress.profiles, want) {
		out = append(out, offer{line: want, note: "a new profile"})
	}
	return out
}

// companyTo completes the last of several profile names.
func (t table) companyTo(arg string) []offer {
	head, tail := "", strings.ToLower(arg)
	if at := strings.LastIndexAny(arg, ", "); at >= 0 {
		head, tail = strings.ToLower(arg[:at+1]), strings.ToLower(arg[at+1:])
	}
	return t.profiles(head, tail)
}

// profiles offers the profiles that begin so, except the open one and those typed already.
func (t table) profiles(typed, begin string) []offer {
	var out []offer
	for _, n := range t.progress.profiles {
		if strings.HasPrefix(n, begin) && n != t.progress.profile && !slices.Contains(strings.FieldsFunc(typed, isSeparator), n) {
			out = append(out, offer{line: typed + n, note: "a profile"})
		}
	}
	return out
}

func isSeparator(r rune) bool { return r == ',' || r == ' ' }

// parseRange parses points and ranges, separated by spaces or commas.
func (t table) parseRange(s string) (content.Range, error) {
	words := strings.FieldsFunc(s, isSeparator)
	if len(words) == 0 {
		return content.Range{}, errors.New("name what to mark: S1, S2E3, S2E1-S2E4")
	}
	all, err := t.viewing.guide.Ranges(words...)
	if err != nil {
		return content.Range{}, err
	}
	out := content.Join(all)
	for _, one := range all {
		out.Words = strings.TrimSpace(out.Words + " " + one.Words)
	}
	return out, nil
}
