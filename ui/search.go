package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
)

// maxHits is how many hits are shown.
const maxHits = 40

// search is the overlay that finds what is open to the viewer.
type search struct {
	finder
	guide *content.Guide
	ready bool // the guide's index is made, so that no key waits for it
	hits  []content.Hit
}

// indexedMsg says that a guide can be searched at once.
type indexedMsg struct{ guide *content.Guide }

func newSearch(l *look, k *keyMap, g *content.Guide) *search {
	s := &search{guide: g}
	s.finder = newFinder(l, k, "/", func(width int) page { return searchPage(s, width, l.signs) })
	return s
}

// SetGuide searches what another cut tells.
func (s *search) SetGuide(g *content.Guide) {
	s.guide = g
	s.find()
}

func (s *search) find() {
	if s.ready {
		s.hits = s.guide.Search(s.field.text, maxHits)
	}
	s.refill()
}

func (s *search) Update(msg tea.Msg) (intent, tea.Cmd) {
	want, typed := s.update(msg)
	if typed {
		s.find()
	}
	return want, nil
}

func (s *search) ShortHelp() []key.Binding { return s.helpKeys("open") }

func (s *search) FullHelp() [][]key.Binding {
	return s.help(bind("open what was found", "enter"), bind("the next one", "tab"))
}

// leads is what a hit leads to.
func leads(h content.Hit) intent {
	switch h.Kind {
	case content.HitEpisode, content.HitSeason:
		return visit{h.At}
	case content.HitThread:
		return openThread{h.Title}
	case content.HitEvent:
		return openEvent{h.Text}
	}
	return follow{h.Ref}
}
