package ui

import (
	"errors"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
)

// Choice is a show that can be opened.
type Choice struct {
	// Name is what the show goes by as long as it is not read: the name of its folder.
	Name string
	// Load reads it whole.
	Load func() (*content.Show, error)
}

// chooser lists the shows there are.
type chooser struct {
	*sheet
	rows []listing // nil as long as they are being read
}

// listing is a row of the chooser.
type listing struct {
	show        *content.Show // nil where it does not load
	title, note string
}

// choose opens another show.
type choose struct{ show *content.Show }

func (choose) intent() {}

type showsMsg struct{ shows []listing }

// openChooser reads all shows beside, and lists them. Another show is not worth
// reading before somebody asks for it.
func (m *Model) openChooser() tea.Cmd {
	if len(m.shows) < 2 {
		m.complain(errors.New("there is no other show: --content names a folder with more"))
		return nil
	}
	c := &chooser{}
	c.sheet = newSheet(m.look, m.keys, func(width int) page { return chooserPage(c.rows, width, m.look.signs) })
	c.sheet.rows = true
	m.lay(c)
	choices, now, history, policy := m.shows, m.show, m.history, m.options.Policy
	return func() tea.Msg {
		var out []listing
		for _, choice := range choices {
			row := listing{title: choice.Name, note: "does not load: unspoiled check tells why"}
			show, err := choice.Load()
			if err == nil && show.ID() == now.ID() {
				show = now
			}
			if err == nil {
				g := content.NewGuide(show, history.Seen(show.ID()), policy)
				row = listing{show, g.Title(), "not begun"}
				if p, ok := g.Furthest(); ok {
					row.note = "seen to " + p.String()
				}
			}
			if err != nil || !slices.ContainsFunc(out, func(s listing) bool { return s.show != nil && s.show.ID() == show.ID() }) {
				out = append(out, row)
			}
		}
		return showsMsg{out}
	}
}

// listed fills the chooser that waits for it.
func (m *Model) listed(msg showsMsg) {
	for _, v := range m.over {
		if c, ok := v.(*chooser); ok {
			c.rows, c.laid = msg.shows, 0
			for i, r := range msg.shows {
				if r.show == m.show {
					c.at = i
				}
			}
			m.layout()
		}
	}
}

func chooserPage(rows []listing, width int, signs *signs) page {
	w := newWriter(width, signs)
	w.text(nil, run{text: "Shows", ink: inkTitle})
	w.blank()
	if rows == nil {
		w.text(nil, run{text: "Reading them.", ink: inkDim})
	}
	wide := 0
	for _, r := range rows {
		wide = max(wide, measure(r.title))
	}
	wide = min(wide, max(width*3/5, 12))
	for _, r := range rows {
		words := []run{{text: pad(clip(r.title, wide, signs.more), wide) + "  "}, {text: r.note, ink: inkDim}}
		if r.show == nil {
			words[0].ink = inkDim
			w.line(words...)
			continue
		}
		w.row(choose{r.show}, words...)
	}
	return w.done()
}

func (c *chooser) ShortHelp() []key.Binding {
	return []key.Binding{pair(c.keys.Down, c.keys.Up, "choose"), as(c.keys.Enter, "open"), c.keys.Back}
}

// openShow changes the show. What belonged to the other one is left with it.
func (m *Model) openShow(show *content.Show) {
	m.over = nil
	if show == m.show {
		return
	}
	m.show, m.guide, m.before = show, nil, nil
	m.trail, m.peeks, m.lens.AsOf = nil, nil, nil
	m.tabs, m.open = newTabs(m.look, m.keys), tabSeasons
	m.setGuide()
	m.welcome()
	m.layout()
	m.said = "opened " + m.guide.Title()
}
