package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/ui/config"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// table is the commands of the palette, over the guide as it stands: to add one is to
// add a row to commands, and what it does.
type table struct{ *Model }

// commands is all that the palette takes: what is typed with words of its own, the
// screens, and every action of the key table but those that only move.
func (m table) commands() []command {
	out := []command{
		{name: "mark", arg: "POINTS", does: "mark as watched, as S2E1-S2E4", run: m.runMark(true), complete: m.spans(m.unseen)},
		{name: "unmark", arg: "POINTS", does: "mark as not watched", run: m.runMark(false), complete: m.spans(m.watched)},
		{name: "show", arg: "NAME", does: "open somebody's or something's page", run: m.runShow, complete: m.entriesTo},
		{name: "as of", arg: "POINT", does: "look as you knew it there", run: m.runAsOf, complete: m.pointsTo(m.watched)},
		{name: "with", arg: "NAMES", does: "tell what is safe with others in the room", run: m.runWith, complete: m.company},
		{name: "rewatch", does: "begin a rewatch: your history stays", run: m.runRewatch},
		{name: "rewatch", arg: "POINT", does: "go on with a rewatch there", run: m.runRewatch, complete: m.pointsTo(m.watched)},
		{name: "end rewatch", does: "end the rewatch", run: m.runEndRewatch},
		{name: "no lens", does: "look as you know it now", run: m.runNoLens},
		{name: "peek", arg: "EPISODE", does: "read one you have not watched, after asking", run: m.runPeek, complete: m.peekable},
		{name: "peeks", does: "list what you have peeked at", run: m.quick(m.showPeeks)},
		{name: "profile", arg: "NAME", does: "open another profile", run: m.openProfile, complete: m.profilesTo},
		{name: "theme", arg: "NAME", does: "other colors", run: m.runTheme, complete: m.themesTo},
		{name: "plan", arg: "LONG", does: "what is left over the days, at so much a day", run: m.runPlan, complete: m.plansTo},
		{name: "export", arg: "FILE", does: "write what the guide tells into a file", run: m.runExport, complete: m.exportsTo},
		{name: "settings", does: "what is set for this show", run: m.quick(m.showSettings)},
		{name: "next", does: "go to the next episode", run: m.runNext},
	}
	for i, t := range m.tabs {
		out = append(out, command{name: strings.ToLower(t.name), does: "go to that screen", key: fmt.Sprint(i + 1), run: m.quick(func() { m.openTab(i) })})
	}
	return append(append(out, m.actions()...), m.shellCommands()...)
}

// actions are the commands that have keys, by the names that the settings know.
func (m table) actions() []command {
	var out []command
	for a := range config.Actions() {
		keys := m.options.Keys.Of(a)
		if moves(a) || a == config.ActionPalette || len(keys) == 0 {
			continue
		}
		name := strings.ReplaceAll(a.String(), "_", " ")
		if a == config.ActionMark {
			name = "mark this"
		}
		if a == config.ActionPeek {
			name = "peek here"
		}
		out = append(out, command{name: name, does: a.Does(), key: widget.Shown(keys[0]), run: func(string) (tea.Cmd, error) {
			return m.press(tea.KeyPressMsg{Text: keys[0]}), nil // keys are matched by their names
		}})
	}
	return out
}

// moves reports whether an action only moves within what is open.
func moves(a config.Action) bool { return a < config.ActionFollow }

// quick wraps what cannot fail.
func (m table) quick(do func()) func(string) (tea.Cmd, error) {
	return func(string) (tea.Cmd, error) { do(); return nil, nil }
}

// visiting is what a point alone does.
func (m table) visiting() command {
	return command{arg: "POINT", run: m.runVisit, complete: m.pointsTo(nil)}
}

func (m table) runVisit(arg string) (tea.Cmd, error) {
	p, err := m.known(arg)
	if err == nil {
		m.visit(p)
	}
	return nil, err
}

// known reads a point that stands in the guide.
func (m table) known(arg string) (content.Point, error) {
	p, err := m.guide.ReadPoint(arg)
	if err != nil {
		return p, err
	}
	ok := false
	if p.Whole() {
		_, ok = m.guide.Season(p.Season)
	} else {
		_, ok = m.guide.EpisodePage(p)
	}
	if !ok {
		return p, fmt.Errorf("there is no %s in the guide", p)
	}
	return p, nil
}

// past reads a point of which something is watched. What is not watched and what does
// not exist get the same answer.
func (m table) past(arg string) (content.Point, error) {
	p, err := m.guide.ReadPoint(arg)
	switch {
	case err != nil:
		return p, err
	case !m.watched(p):
		return p, fmt.Errorf("nothing of %s is watched", p)
	}
	return p, nil
}

func (m table) runNext(string) (tea.Cmd, error) {
	p, ok := m.guide.Next()
	if !ok {
		return nil, errors.New(m.guide.Rest())
	}
	m.visit(p)
	return nil, nil
}

// runMark marks or unmarks what was named; to take back a single episode is not asked
// about, since that is what was typed.
func (m table) runMark(watched bool) func(string) (tea.Cmd, error) {
	return func(arg string) (tea.Cmd, error) {
		s, err := m.span(arg)
		if err != nil {
			return nil, err
		}
		p, err := content.ParsePoint(s.Words)
		one := err == nil && !p.Whole()
		if watched {
			return m.markAll(s, one), nil
		}
		return m.unmarkAll(s, m.spoilers().Confirm && !one), nil
	}
}

// runShow opens the first entry of that name, or else the only one that holds it.
func (m table) runShow(arg string) (tea.Cmd, error) {
	if p, err := m.known(arg); err == nil {
		m.visit(p)
		return nil, nil
	}
	named := m.entriesTo(arg)
	if len(named) != 1 && (len(named) == 0 || content.Fold(named[0].line) != content.Fold(arg)) {
		return nil, errors.New("nothing that is open to you is called that")
	}
	return named[0].run()
}

func (m table) runAsOf(arg string) (tea.Cmd, error) {
	p, err := m.past(arg)
	if err == nil {
		m.asOf(p)
	}
	return nil, err
}

func (m table) runWith(arg string) (tea.Cmd, error) {
	return m.with(strings.FieldsFunc(strings.ToLower(arg), apart))
}

func (m table) runRewatch(arg string) (tea.Cmd, error) {
	if arg == "" {
		if m.rewatch().On {
			return nil, errors.New("a rewatch is on: end it, or name where it stands")
		}
		return m.beginRewatch(content.Point{}), nil
	}
	p, err := m.past(arg)
	if err != nil {
		return nil, err
	}
	return m.beginRewatch(p), nil
}

func (m table) runEndRewatch(string) (tea.Cmd, error) {
	if !m.rewatch().On {
		return nil, errors.New("no rewatch is on")
	}
	m.dialog = m.askEndRewatch()
	return nil, nil
}

func (m table) runNoLens(string) (tea.Cmd, error) {
	switch {
	case m.lens.On():
		m.setLens(watch.Lens{}, "as you know it now")
	case m.rewatch().On:
		m.dialog = m.askEndRewatch()
	default:
		return nil, errors.New("no lens is on")
	}
	return nil, nil
}

func (m table) runPeek(arg string) (tea.Cmd, error) {
	p, err := m.known(arg)
	if err == nil {
		err = m.peek(p)
	}
	if err == nil {
		m.visit(p) // the question stands over its page
	}
	return nil, err
}

// runTheme takes on a theme by its name.
func (m table) runTheme(arg string) (tea.Cmd, error) {
	t := text.Theme(strings.ToLower(arg))
	if !slices.Contains(text.Themes(), t) {
		return nil, errors.New("there is no theme of that name; t lists them")
	}
	return m.setTheme(t), nil
}

// themesTo offers the themes.
func (m table) themesTo(arg string) []offer {
	var out []offer
	for _, t := range text.Themes() {
		if strings.HasPrefix(string(t), strings.ToLower(arg)) {
			out = append(out, offer{line: string(t), note: t.Does()})
		}
	}
	return out
}

// toggleMouse gives the mouse to the terminal, or takes it.
func (m *Model) toggleMouse() {
	m.options.Mouse = !m.options.Mouse
	m.said = "the mouse selects text, as in the terminal"
	if m.options.Mouse {
		m.said = "the mouse works in the guide"
	}
}

// lensKeys are the keys of lenses, search and the like, as the help tells them.
func (m *Model) lensKeys() []key.Binding {
	k := m.keys
	lens := widget.As(k.Lens, "a lens: show less, as of earlier or in company")
	if m.lensed() {
		lens = widget.As(k.Lens, "take the lens off")
	}
	out := []key.Binding{
		widget.As(k.Search, "search all that is open, and the page that is"),
		widget.Pair(k.NextMatch, k.PrevMatch, "the next place of what was searched on a page, the one before"), widget.As(k.Hint, "letters at every link, to follow one; in a list: type to filter it"), widget.As(k.Palette, "any command by name"), lens,
	}
	if len(m.guide.Peeks()) > 0 {
		out = append(out, widget.As(k.Rehide, "hide what was peeked at"))
	}
	if len(m.shows) > 1 {
		out = append(out, widget.As(k.Shows, "choose another show"))
	}
	return append(out, widget.As(k.Chart, "people as a chart, then as a map"), widget.As(k.Theme, "try other colors"), widget.As(k.Copy, "copy the page, or what is chosen"), widget.As(k.Mouse, "the mouse on or off"))
}

// unseen is whether something of a point is not told yet.
func (m table) unseen(p content.Point) bool {
	return slices.ContainsFunc(m.show.Episodes(p), func(e content.Point) bool { return !m.set.Has(e) })
}

// watched is whether something of a point stands in the history, whatever the lens.
func (m table) watched(p content.Point) bool {
	seen := m.history.Seen(m.show.ID())
	return slices.ContainsFunc(m.show.Episodes(p), seen.Has)
}
