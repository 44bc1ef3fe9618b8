package ui

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/watch"
	"unspoiled/content/wording"
	"unspoiled/ui/widget"
)

// Viewer is another profile, and what it has watched.
type Viewer struct {
	Name    string
	History watch.History
}

// Lens is what the guide is looked at through: it only ever tells less. The zero Lens
// is none. A rewatch is a lens as well; it stands in the history.
type Lens struct {
	AsOf *content.Point // what one knew there; nil for now
	With []Viewer       // what is safe to talk about with them in the room
}

func (l Lens) on() bool { return l.AsOf != nil || len(l.With) > 0 }

// Cut is what is left of the watched episodes.
func (l Lens) Cut(show *content.Show, seen content.Set) content.Set {
	if l.AsOf != nil {
		seen = seen.Intersect(show.UpTo(*l.AsOf))
	}
	for _, v := range l.With {
		seen = seen.Intersect(v.History.Seen(show.ID()))
	}
	return seen
}

// visible is the set that the guide is made for.
func (m *Model) visible() content.Set {
	return m.lens.Cut(m.show, m.history.Told(m.show))
}

// setLens looks through another lens. What was peeked at is hidden: a lens tells less.
func (m *Model) setLens(l Lens, said string) {
	if n := len(m.peeks); n > 0 && l.on() {
		said += "; " + wording.Count(n, "peek") + " hidden"
		m.peeks = nil
	}
	if k := m.keys.Lens; l.on() && k.Enabled() {
		said += "; " + k.Help().Key + " takes the lens off"
	}
	m.lens, m.before = l, nil
	m.recut()
	m.said = said
}

// lensKey takes the lens off, or asks for one.
func (m *Model) lensKey() {
	switch {
	case m.lens.on():
		m.setLens(Lens{}, "as you know it now")
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
	with []Viewer
	err  error
}

// with reads the profiles of those in the room.
func (m *Model) with(names []string) (tea.Cmd, error) {
	if m.options.Store == nil {
		return nil, errNoStore
	}
	for i, name := range names {
		if err := watch.ValidProfile(name); err != nil {
			return nil, err
		}
		if name == m.profile() {
			return nil, fmt.Errorf("the profile that is open is %s", name)
		}
		if slices.Contains(names[:i], name) {
			return nil, fmt.Errorf("two in the room are called %s", name)
		}
	}
	store, show := m.options.Store, m.show
	return func() tea.Msg {
		with, err := company(store, names)
		return companyMsg{show, with, err}
	}, nil
}

// company reads profiles. One that does not exist is an error: a slip of the pen must
// not look as if somebody had seen nothing.
func company(store Store, names []string) ([]Viewer, error) {
	var out []Viewer
	for _, name := range names {
		h, err := store.Load(name)
		var damage *watch.Damage
		if err != nil && !errors.As(err, &damage) {
			return nil, err
		}
		if h.Empty() {
			return nil, fmt.Errorf("there is no profile %s%s", clean.Quote(name, 32), profilesThere(store))
		}
		out = append(out, Viewer{name, h})
	}
	return out, nil
}

func profilesThere(store Store) string {
	names, err := store.Profiles()
	if err != nil || len(names) == 0 {
		return ""
	}
	return "; there are: " + strings.Join(names, ", ")
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
		m.setLens(l, "with "+wording.List(names(msg.with)))
		return m.lookNow()
	}
	return nil
}

func names(with []Viewer) []string {
	var out []string
	for _, v := range with {
		out = append(out, v.Name)
	}
	return out
}

// lensed reports whether a lens of any kind is on.
func (m *Model) lensed() bool { return m.lens.on() || m.rewatch().On }

// lensWords says which lens is on and how many people look through it, in full and in
// few words; "" for none.
func (m *Model) lensWords() (long, short string) {
	var full, brief []string
	if r := m.rewatch(); r.On {
		few := "rewatch"
		if r.Last != (content.Point{}) {
			few += " " + r.Last.String()
		}
		full, brief = append(full, r.Words()), append(brief, few)
	}
	if m.lens.AsOf != nil {
		s := "as of " + m.lens.AsOf.String()
		full, brief = append(full, s), append(brief, s)
	}
	if n := len(m.lens.With); n > 0 {
		full = append(full, "with "+wording.List(names(m.lens.With)), strconv.Itoa(n+1)+" people")
		brief = append(brief, strconv.Itoa(n+1)+" people")
	}
	return strings.Join(full, ", "), strings.Join(brief, ", ")
}
