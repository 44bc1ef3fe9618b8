package ui

import (
	"errors"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// peek asks before an episode is told that is not watched. This is the second step:
// the first was to go to its page.
func (m *Model) peek(p content.Point) error {
	e, ok := m.guide.EpisodePage(p)
	switch {
	case !ok || p.Whole():
		return errors.New("only an episode that stands in the guide can be peeked at, such as " + m.example())
	case e.State == content.EpisodeWatched:
		return fmt.Errorf("%s is watched: all of it is told", p)
	case e.Peeked:
		return fmt.Errorf("%s is open already: a peek", p)
	}
	d := m.newDialog("Peek at "+p.String()+", not watched?",
		"Its page tells all that happens in it, for this run of the guide. Nothing is marked, and nothing else opens: search leaves it out.")
	d.Choices = []widget.Choice{{Words: "Not now"}, {Words: "Peek", Do: func() tea.Cmd { m.reveal(p); return nil }}}
	m.dialog = d
	return nil
}

// peekHere peeks at the episode whose page is open.
func (m *Model) peekHere() {
	here := m.here()
	if len(m.overlays) > 0 || m.open != tabSeasons || here.Level != widget.LevelPage {
		m.complain(errors.New("open the page of an episode to peek at it"))
		return
	}
	if err := m.peek(here.Point); err != nil {
		m.complain(err)
	}
}

func (m *Model) reveal(p content.Point) {
	m.peeks = append(slices.Clone(m.peeks), p)
	m.recut()
	m.said = "peeking at " + p.String()
	if k := m.keys.Rehide; k.Enabled() {
		m.said += "; " + k.Help().Key + " hides it again"
	}
}

// rehide closes all that was peeked at.
func (m *Model) rehide() {
	n := len(m.guide.Peeks())
	if n == 0 {
		m.said = "nothing is peeked at"
		return
	}
	m.peeks = nil
	m.recut()
	m.said = wording.Count(n, "peek") + " hidden again"
}

// showPeeks lists what is peeked at.
func (m *Model) showPeeks() {
	peeks := m.guide.Peeks()
	if len(peeks) == 0 {
		m.said = "nothing is peeked at"
		return
	}
	g, hide := m.guide, m.keys.Rehide
	m.lay(widget.NewOverlay(m.look, m.keys, true, func(width int) widget.Page {
		w := widget.NewWriter(width, m.look.Symbols)
		w.Text(nil, text.Run{Text: "Peeks", Ink: text.InkTitle})
		words := "Not watched, and open for this run of the guide."
		if hide.Enabled() {
			words += " " + hide.Help().Key + " hides them all again."
		}
		w.Text(nil, text.Run{Text: words, Ink: text.InkDim})
		w.Blank()
		for _, p := range peeks {
			e, _ := g.EpisodePage(p)
			w.Row(widget.Visit{Point: p}, text.Run{Text: text.Pad(p.String(), len("S10E10")) + "  ", Ink: text.InkNext}, text.Run{Text: e.Name()})
		}
		return w.Done()
	}))
}

// example is a point for the hint of an error.
func (m *Model) example() string {
	if p, ok := m.guide.Next(); ok {
		return p.String()
	}
	return "S1E1"
}
