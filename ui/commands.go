package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/config"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// table makes the palette's commands for the guide as it is now. To add one, add a row to
// commands and a function that does it.
type table struct{ *Model }

func newTable(m *Model) table { return table{m} }

// commands lists everything the palette takes: the commands with arguments, the screens, and
// every action that has a key, except those that only move the cursor.
func (t table) commands() []command {
	out := []command{
		{name: "mark", arg: "POINTS", desc: "mark as watched, as S2E1-S2E4", run: t.runMark(true), complete: t.rangesTo(t.viewing.unseen)},
		{name: "unmark", arg: "POINTS", desc: "mark as not watched", run: t.runMark(false), complete: t.rangesTo(t.viewing.watched)},
		{name: "show", arg: "NAME", desc: "open somebody’s or something’s page", run: t.runShow, complete: t.entriesTo},
		{name: "as of", arg: "POINT", desc: "look as you knew it there", run: t.runAsOf, complete: t.pointsTo(t.viewing.watched)},
		{name: "with", arg: "NAMES", desc: "tell what is safe with others in the room", run: t.runWith, complete: t.companyTo},
		{name: "rewatch", desc: "begin a rewatch: your history stays", run: t.runRewatch},
		{name: "rewatch", arg: "POINT", desc: "go on with a rewatch there", run: t.runRewatch, complete: t.pointsTo(t.viewing.watched)},
		{name: "end rewatch", desc: "end the rewatch", run: t.runEndRewatch},
		{name: "no lens", desc: "look as you know it now", run: t.runNoLens},
		{name: "peek", arg: "EPISODE", desc: "read one you have not watched, after asking", run: t.runPeek, complete: t.peekable},
		{name: "profile", arg: "NAME", desc: "open another profile", run: t.progress.open, complete: t.profilesTo},
		{name: "theme", arg: "NAME", desc: "other colors", run: t.runTheme, complete: t.themesTo},
		{name: "plan", arg: "LONG", desc: "what is left over the days, at so much a day", run: t.runPlan, complete: t.plansTo},
		{name: "export", arg: "FILE", desc: "write what the guide tells into a file", run: t.runExport, complete: t.exportsTo},
		{name: "set", arg: "SETTING WORD", desc: "how much is told of this show", run: t.runSet, complete: t.setTo},
		{name: "settings", desc: "what is set for this show", run: func(string) (tea.Cmd, error) { return t.openPalette("set "), nil }},
		{name: "next", desc: "go to the episode to watch next", run: t.runNext},
		{name: "recap", desc: "the story so far", run: t.quick(func() { t.nav.openScreen(tabStory) })},
	}
	for i, s := range screens {
		out = append(out, command{name: strings.ToLower(s.name), desc: "go to that screen", key: fmt.Sprint(i + 1), run: t.quick(func() { t.nav.openScreen(i) })})
	}
	return append(append(out, t.actions()...), t.shellCommands()...)
}

// actions lists the commands that have a key, by their names in the settings.
func (t table) actions() []command {
	var out []command
	for a := range config.Actions() {
		keys := t.options.Keys.Of(a)
		if a.Moves() || a == "palette" || len(keys) == 0 {
			continue
		}
		name := strings.ReplaceAll(string(a), "_", " ")
		if a == "mark" {
			name = "mark this"
		}
		if a == "peek" {
			name = "peek here"
		}
		out = append(out, command{name: name, desc: a.Desc(), key: widget.Shown(keys[0]), run: func(string) (tea.Cmd, error) {
			return t.press(tea.KeyPressMsg{Text: keys[0]}), nil // key bindings match by name, so Text is enough
		}})
	}
	return out
}

// quick wraps a function that cannot fail and starts no tea.Cmd.
func (t table) quick(do func()) func(string) (tea.Cmd, error) {
	return func(string) (tea.Cmd, error) { do(); return nil, nil }
}

func (t table) runVisit(arg string) (tea.Cmd, error) {
	p, err := t.parseShown(arg)
	if err == nil {
		t.nav.visit(p)
	}
	return nil, err
}

// parseShown parses a point, and fails if the guide does not show it.
func (t table) parseShown(arg string) (content.Point, error) {
	p, err := t.viewing.guide.ReadPoint(arg)
	if err != nil {
		return p, err
	}
	ok := false
	if p.Whole() {
		_, ok = t.viewing.guide.Season(p.Season)
	} else {
		_, ok = t.viewing.guide.EpisodePage(p)
	}
	if !ok {
		return p, fmt.Errorf("there is no %s in the guide", p)
	}
	return p, nil
}

// parseWatched parses a point, and fails if nothing of it is watched. An unwatched point and one that
// does not exist give the same error.
func (t table) parseWatched(arg string) (content.Point, error) {
	p, err := t.viewing.guide.ReadPoint(arg)
	switch {
	case err != nil:
		return p, err
	case !t.viewing.watched(p):
		return p, fmt.Errorf("nothing of %s is watched", p)
	}
	return p, nil
}

func (t table) runNext(string) (tea.Cmd, error) {
	p, ok := t.viewing.guide.Next()
	if !ok {
		return nil, errors.New(t.viewing.guide.Rest())
	}
	t.nav.visit(p)
	return nil, nil
}

// runMark marks or unmarks what was named. Unmarking one episode is never confirmed, since the
// viewer typed its name.
func (t table) runMark(watched bool) func(string) (tea.Cmd, error) {
	return func(arg string) (tea.Cmd, error) {
		s, err := t.parseRange(arg)
		if err != nil {
			return nil, err
		}
		p, err := content.ParsePoint(s.Words)
		one := err == nil && !p.Whole()
		if watched {
			return t.markAll(s, one), nil
		}
		return t.unmarkAll(s, t.viewing.spoilers().Confirm && !one), nil
	}
}

// runShow opens the entry of that name, or the only one whose name contains the words. If several
// do, the palette lists them.
func (t table) runShow(arg string) (tea.Cmd, error) {
	if p, err := t.parseShown(arg); err == nil {
		t.nav.visit(p)
		return nil, nil
	}
	named := t.entriesTo(arg)
	switch {
	case len(named) == 1, len(named) > 1 && content.Fold(named[0].line) == content.Fold(arg):
		return named[0].run()
	case len(named) > 1 && len(arg) > 1: // one letter is probably a typo
		return t.openPalette("show " + arg), nil
	}
	return nil, errors.New("nothing that is open to you is called that")
}

func (t table) runAsOf(arg string) (tea.Cmd, error) {
	p, err := t.parseWatched(arg)
	if err == nil {
		l := t.viewing.lens
		l.AsOf = &p
		t.setLens(l, "as of "+p.String())
	}
	return nil, err
}

func (t table) runWith(arg string) (tea.Cmd, error) {
	return t.progress.company(strings.FieldsFunc(strings.ToLower(arg), isSeparator), t.viewing.show.ID())
}

func (t table) runRewatch(arg string) (tea.Cmd, error) {
	if arg == "" {
		if t.viewing.rewatch().On {
			return nil, errors.New("a rewatch is on: end it, or name where it stands")
		}
		return t.beginRewatch(content.Point{}), nil
	}
	p, err := t.parseWatched(arg)
	if err != nil {
		return nil, err
	}
	return t.beginRewatch(p), nil
}

func (t table) runEndRewatch(string) (tea.Cmd, error) {
	if !t.viewing.rewatch().On {
		return nil, errors.New("no rewatch is on")
	}
	t.endRewatch()
	return nil, nil
}

func (t table) runNoLens(string) (tea.Cmd, error) { return nil, t.noLens() }

func (t table) runPeek(arg string) (tea.Cmd, error) {
	p, err := t.parseShown(arg)
	if err == nil {
		err = t.peek(p)
	}
	if err == nil {
		t.nav.visit(p) // the question appears over the episode's page
	}
	return nil, err
}

func (t table) runTheme(arg string) (tea.Cmd, error) {
	theme := text.Theme(strings.ToLower(arg))
	if !slices.Contains(text.Themes(), theme) {
		return nil, errors.New("there is no theme of that name; t lists them")
	}
	if b := t.background; b.answered && !theme.Suits(b.look.IsDark) {
		return nil, fmt.Errorf("theme %s is for another background than yours; t lists those for it", theme)
	}
	return t.background.setTheme(theme), nil
}

func (t table) themesTo(arg string) []offer {
	var out []offer
	for _, t := range text.Themes() {
		if strings.HasPrefix(string(t), strings.ToLower(arg)) {
			out = append(out, offer{line: string(t), note: t.Desc()})
		}
	}
	return out
}
