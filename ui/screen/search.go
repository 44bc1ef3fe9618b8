package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// maxHits is how many hits are shown.
const maxHits = 40

// Search is the overlay that finds what is open to the viewer.
type Search struct {
	widget.Finder
	guide *content.Guide
	ready bool // the guide's index is made, so that no key waits for it
	hits  []content.Hit
	here  *widget.Reader // the page that was read before, or nil
	times int            // how often what is typed stands on it
}

// IndexedMsg says that a guide can be searched at once.
type IndexedMsg struct{ Guide *content.Guide }

// SeekHere searches the page that was read before the search.
type SeekHere struct{ Words string }

// searchWide is how wide what is found may be, with the words around it.
const searchWide = 100

// NewSearch searches a guide, once it is indexed, and the page that is read, if one is.
func NewSearch(l *text.Look, k *widget.KeyMap, g *content.Guide, here *widget.Reader) *Search {
	s := &Search{guide: g, here: here}
	s.Finder = widget.NewFinder(l, k, "/", func(width int) widget.Page { return searchPage(s, width, l.Symbols) })
	s.Wide = searchWide
	return s
}

// SetGuide searches what another cut tells.
func (s *Search) SetGuide(g *content.Guide) {
	s.guide, s.here = g, nil // the page may tell what the guide does not any more
	s.find()
}

func (s *Search) find() {
	s.times = 0
	if s.here != nil {
		s.times = s.here.Occurs(s.Typed())
	}
	if s.ready {
		s.hits = s.guide.Search(s.Typed(), maxHits)
	}
	s.Refill()
}

// Update takes keys, mouse and what is pasted, and begins once its guide is indexed.
func (s *Search) Update(msg tea.Msg) (widget.Intent, tea.Cmd) {
	if made, ok := msg.(IndexedMsg); ok && made.Guide == s.guide {
		s.ready = true
		s.find()
		return nil, nil
	}
	want, typed := s.Handle(msg)
	if typed {
		s.find()
	}
	return want, nil
}

// ShortHelp is what the footer says.
func (s *Search) ShortHelp() []key.Binding { return s.HelpKeys("open") }

// FullHelp is what the help says.
func (s *Search) FullHelp() [][]key.Binding {
	return s.Help(widget.Bind("open what was found", "enter"), widget.Bind("the next one", "tab"))
}

func leads(h content.Hit) widget.Intent {
	switch h.Kind {
	case content.HitEpisode, content.HitSeason:
		return widget.Visit{Point: h.At}
	case content.HitThread:
		return widget.OpenThread{Question: h.Title}
	case content.HitEvent:
		return widget.OpenEvent{Text: h.Text}
	}
	return widget.Follow{Ref: h.Ref}
}
