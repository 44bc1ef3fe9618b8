package ui

import (
	"errors"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/content/wording"
	"unspoiled/ui/widget"
)

func (m *Model) setLens(l watch.Lens, said string) {
	if n := m.viewing.setLens(l); n > 0 {
		said += "; " + wording.Count(n, "peek") + " hidden"
	}
	if k := m.keys.Lens; l.On() && k.Enabled() {
		said += "; " + k.Help().Key + " takes the lens off"
	}
	m.nav.show(m.viewing.guide)
	m.notice.say(said)
}

// lens takes the lens off, or asks which one to put on.
func (m *Model) lens() {
	if m.noLens() == nil {
		return
	}
	along := func() tea.Cmd { return m.beginRewatch(content.Point{}) }
	m.dialog = m.questions.lens(func() tea.Cmd { return m.openPalette("as of ") }, func() tea.Cmd { return m.openPalette("with ") }, along)
}

// noLens takes the lens off. Ending a rewatch is confirmed first.
func (m *Model) noLens() error {
	switch {
	case m.viewing.lens.On():
		m.setLens(watch.Lens{}, "as you know it now")
	case m.viewing.rewatch().On:
		m.endRewatch()
	default:
		return errors.New("no lens is on")
	}
	return nil
}

// companyRead puts on the lens of watching together, once the others' profiles are read.
func (m *Model) companyRead(msg companyMsg) tea.Cmd {
	switch {
	case msg.show != m.viewing.show.ID():
	case msg.err != nil:
		m.notice.complain(msg.err)
	default:
		l := m.viewing.lens
		l.With = msg.with
		m.setLens(l, "with "+wording.List(l.Names()))
		return m.progress.lookNow(l)
	}
	return nil
}

// beginRewatch begins a rewatch after an episode. The zero Point begins it at the start.
func (m *Model) beginRewatch(last content.Point) tea.Cmd {
	cmd := m.changed(m.viewing.beginRewatch(last))
	m.nav.home()
	return cmd
}

func (m *Model) endRewatch() {
	m.dialog = m.questions.endRewatch(func() tea.Cmd { return m.changed(m.viewing.endRewatch()) })
}

// where says how far the viewer has watched, or which lens is on, in a long and a short wording.
func (v *viewing) where() (long, short string) {
	if v.lensed() {
		long, short = v.lensWords()
		return long + v.peeked(), short + v.peeked()
	}
	long, short = "nothing seen yet", "not begun"
	if v.guide.Begun() {
		long, short = "seen: specials alone", "specials"
	}
	if p, ok := v.guide.Furthest(); ok {
		short = p.String()
		if n := v.guide.Gaps(); n > 0 {
			short += ", " + strconv.Itoa(n) + " skipped"
		}
		long = "seen to " + short
	}
	return long + v.peeked(), short + v.peeked()
}

// lensWords names the lens and how many people look through it; both are "" if none is on.
func (v *viewing) lensWords() (long, short string) {
	full := v.lens.Words(v.rewatch())
	if n := len(v.lens.With); n > 0 {
		full = append(full, strconv.Itoa(n+1)+" people")
	}
	return strings.Join(full, ", "), strings.Join(v.lens.Brief(v.rewatch()), ", ")
}

// peeked says how many unwatched episodes are peeked at.
func (v *viewing) peeked() string {
	if n := len(v.peeks); n > 0 {
		return ", " + wording.Count(n, "peek")
	}
	return ""
}

// peek opens an unwatched episode for this run, after asking.
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

func (m *Model) peekHere() {
	here, err := m.nav.here(), errors.New("open the page of an episode to peek at it")
	if len(here.Overlays) == 0 && here.Screen == tabSeasons && here.Level == widget.LevelPage {
		err = m.peek(here.Point)
	}
	if err != nil {
		m.notice.complain(err)
	}
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
