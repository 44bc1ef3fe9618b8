package ui

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// peek tells an episode that is not watched, after asking.
func (m *Model) peek(p content.Point) error {
	d, err := m.questions.peek(p, func() tea.Cmd {
		m.viewing.peek(p)
		m.nav.show(m.viewing.guide)
		m.notice.say("peeking at " + p.String())
		if k := m.keys.Rehide; k.Enabled() {
			m.notice.add("; " + k.Help().Key + " hides it again")
		}
		return nil
	})
	if err == nil {
		m.dialog = d
	}
	return err
}

// peekHere peeks at the episode whose page is open.
func (m *Model) peekHere() error {
	here := m.nav.here()
	if len(here.Overlays) > 0 || here.Screen != tabSeasons || here.Level != widget.LevelPage {
		return errors.New("open the page of an episode to peek at it")
	}
	return m.peek(here.Point)
}

func (m *Model) rehide() {
	n := m.viewing.hidePeeks()
	if n == 0 {
		m.notice.say("nothing is peeked at")
		return
	}
	m.nav.show(m.viewing.guide)
	m.notice.say(wording.Count(n, "peek") + " hidden again")
}

// peeksPage lists what is peeked at.
func peeksPage(g *content.Guide, hide string, width int, symbols *text.Symbols) widget.Page {
	w := widget.NewWriter(width, symbols)
	w.Text(nil, text.Run{Text: "Peeks", Ink: text.InkTitle})
	words := "Not watched, and open for this run of the guide."
	if hide != "" {
		words += " " + hide + " hides them all again."
	}
	w.Text(nil, text.Run{Text: words, Ink: text.InkDim})
	w.Blank()
	for _, p := range g.Peeks() {
		e, _ := g.EpisodePage(p)
		w.Row(widget.Visit{Point: p}, text.Run{Text: text.Pad(p.String(), len("S10E10")) + "  ", Ink: text.InkNext}, text.Run{Text: e.Name()})
	}
	return w.Done()
}
