package ui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/content/wording"
	"unspoiled/ui/widget"
)

// visible is the set that the guide is made for.
func (m *Model) visible() content.Set {
	return m.lens.Cut(m.show, m.history.Told(m.show))
}

// setLens looks through another lens. What was peeked at is hidden: a lens tells less.
func (m *Model) setLens(l watch.Lens, said string) {
	if n := len(m.peeks); n > 0 && l.On() {
		said += "; " + wording.Count(n, "peek") + " hidden"
		m.peeks = nil
	}
	if k := m.keys.Lens; l.On() && k.Enabled() {
		said += "; " + k.Help().Key + " takes the lens off"
	}
	m.lens, m.before = l, nil
	m.recut()
	m.said = said
}

// lensKey takes the lens off, or asks for one.
func (m *Model) lensKey() {
	switch {
	case m.lens.On():
		m.setLens(watch.Lens{}, "as you know it now")
	case m.rewatch().On:
		m.dialog = m.askEndRewatch()
	default:
		m.dialog = m.askLens()
	}
}

func (m *Model) askLens() *widget.Dialog {
	d := m.newDialog("Look through a lens?", "A lens hides more of what you know, and changes nothing.")
	d.Choices = []widget.Choice{
		{Words: "As usual"},
		{Words: "As of an earlier point", Do: func() tea.Cmd { return m.openPalette("as of ") }},
		{Words: "With others in the room", Do: func() tea.Cmd { return m.openPalette("with ") }},
		{Words: "Along a rewatch", Do: func() tea.Cmd { return m.beginRewatch(content.Point{}) }},
	}
	return d
}

// asOf looks from an earlier point.
func (m *Model) asOf(p content.Point) {
	l := m.lens
	l.AsOf = &p
	m.setLens(l, "as of "+p.String())
}

// company is who was read for a lens.
type companyMsg struct {
	show *content.Show
	with []watch.Viewer
	err  error
}

// with reads the profiles of those in the room.
func (m *Model) with(names []string) (tea.Cmd, error) {
	if m.options.Store == nil {
		return nil, errNoStore
	}
	if err := watch.InTheRoom(m.profile(), names); err != nil {
		return nil, err
	}
	store, show := m.options.Store, m.show
	return func() tea.Msg {
		with, _, err := watch.Company(store, names)
		return companyMsg{show, with, err}
	}, nil
}

// joined puts the lens on.
func (m *Model) joined(msg companyMsg) tea.Cmd {
	switch {
	case msg.show != m.show:
	case msg.err != nil:
		m.complain(msg.err)
	default:
		l := m.lens
		l.With = msg.with
		m.setLens(l, "with "+wording.List(watch.Lens{With: msg.with}.Names()))
		return m.lookNow()
	}
	return nil
}

// lensed reports whether a lens of any kind is on.
func (m *Model) lensed() bool { return m.lens.On() || m.rewatch().On }

// lensWords says which lens is on and how many people look through it, in full and in
// few words; "" for none.
func (m *Model) lensWords() (long, short string) {
	full := m.lens.Words(m.rewatch())
	if n := len(m.lens.With); n > 0 {
		full = append(full, strconv.Itoa(n+1)+" people")
	}
	return strings.Join(full, ", "), strings.Join(m.lens.Brief(m.rewatch()), ", ")
}
