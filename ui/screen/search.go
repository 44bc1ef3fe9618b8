package screen

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// maxHits is how many hits are listed at most.
const maxHits = 40

// Search is the overlay that searches what is open to the viewer.
type Search struct {
	widget.Finder
	guide *content.Guide
	ready bool // the guide's index is built, so no key has to wait for it
	hits  []content.Hit
	here  *widget.Reader // the page below the search, or nil
	times int            // the number of matches on that page
}

// IndexedMsg says that a guide's index is built.
type IndexedMsg struct{ Guide *content.Guide }

// SeekHere is the intent to search the page below the search.
type SeekHere struct{ Words string }

// searchWide is the width of the hits at most.
const searchWide = 100

// NewSearch makes a search of a guide and, if here is not nil, of the page below it.
func NewSearch(l *text.Look, k *widget.KeyMap, g *content.Guide, here *widget.Reader) *Search {
	s := &Search{guide: g, here: here}
	s.Finder = widget.NewFinder(l, k, "/", func(width int) widget.Page { return searchPage(s, width, l.Symbols) })
	s.Wide = searchWide
	return s
}

// SetGuide searches another guide.
func (s *Search) SetGuide(g *content.Guide) {
	s.guide, s.here = g, nil // the page may show what this guide does not
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

// Update handles keys, mouse, pasted text, and the message that the index is built.
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

// ShortHelp lists the keys for the footer.
func (s *Search) ShortHelp() []key.Binding { return s.HelpKeys("open") }

// FullHelp lists the keys for the help.
func (s *Search) FullHelp() [][]key.Binding {
	return s.Help(widget.Bind("open what was found", "enter"), widget.Bind("the next one", "tab"))
}

func hitLink(h content.Hit) widget.Intent {
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

// searchPage lists the hits, each with the sentence it was found in. It is the same for a locked
// name and for one that does not exist.
func searchPage(s *Search, width int, symbols *text.Symbols) widget.Page {
	w := widget.NewWriter(width, symbols)
	if s.times > 0 {
		w.Row(SeekHere{s.Typed()}, text.Run{Text: "On this page"}, text.Run{Text: "  " + wording.Count(s.times, "time"), Ink: text.InkDim})
	}
	switch {
	case strings.TrimSpace(s.Typed()) == "":
		w.Text(nil, text.Run{Text: "A name, a place, a word: all that is open to you is searched.", Ink: text.InkDim})
	case !s.ready:
		w.Text(nil, text.Run{Text: "Reading what is open to you.", Ink: text.InkDim})
	case len(s.hits) == 0 && s.times == 0:
		w.Text(nil, text.Run{Text: "Nothing that is open to you fits this.", Ink: text.InkDim})
	}
	if s.ready {
		near := !slices.ContainsFunc(s.hits, func(h content.Hit) bool { return !h.Approximate })
		if near && len(s.hits) > 0 {
			w.Line(text.Run{Text: "Nothing fits this as it is typed; what is near:", Ink: text.InkDim})
		}
		for _, h := range s.hits {
			h.Approximate = h.Approximate && !near // the heading says so once
			writeHit(w, h, hitLink(h))
		}
	}
	if len(s.hits) == maxHits {
		w.Blank()
		w.Line(text.Run{Text: "These are the " + strconv.Itoa(maxHits) + " best: type more to narrow them down.", Ink: text.InkDim})
	}
	return w.Done()
}

// writeHit writes a row for a hit, and a line of context.
func writeHit(w *widget.Writer, h content.Hit, want widget.Intent) {
	tail := string(h.Kind)
	if h.Approximate {
		tail += ", approximate"
	}
	if h.At != (content.Point{}) && h.Kind != content.HitSeason {
		tail += " " + w.Symbols.Dot + " " + h.At.String()
	}
	if w.Width < 36 {
		tail = h.At.String()
		if h.Approximate {
			tail = "approx. " + tail
		}
	}
	title := []text.Run{{Text: h.Title}}
	if h.Text == "" {
		title = Highlight(h.Title, h.Marks, text.InkText)
	}
	title = text.Line(title).Clip(max(w.Width-text.Measure(tail)-2, 8), w.Symbols.More)
	w.Row(want, append(title, text.Run{Text: "  " + tail, Ink: text.InkDim})...)
	if h.Text != "" {
		w.Line(append([]text.Run{{Text: "  "}}, writeContext(w, h.Text, h.Marks)...)...)
	}
}

// writeContext returns as much of a text as fits around its first match.
func writeContext(w *widget.Writer, words string, marks [][2]int) []text.Run {
	room := w.Width - 2
	if len(marks) == 0 || text.Measure(words[:min(marks[0][1], len(words))]) <= room*2/3 {
		return Highlight(words, marks, text.InkDim)
	}
	from := marks[0][0]
	for from > 0 {
		earlier := strings.LastIndexByte(words[:from-1], ' ') + 1
		if text.Measure(words[earlier:marks[0][0]]) > room/3 {
			break
		}
		from = earlier
	}
	var shifted [][2]int
	for _, m := range marks {
		shifted = append(shifted, [2]int{m[0] - from, m[1] - from})
	}
	return append([]text.Run{{Text: w.Symbols.More + " ", Ink: text.InkDim}}, Highlight(words[from:], shifted, text.InkDim)...)
}

// Highlight gives the matches in a text their own ink.
func Highlight(words string, marks [][2]int, rest text.Ink) []text.Run {
	var out []text.Run
	at := 0
	put := func(to int, i text.Ink) {
		if to > at {
			out = append(out, text.Run{Text: words[at:to], Ink: i})
			at = to
		}
	}
	for _, m := range marks {
		from, to := runeStart(words, max(m[0], at)), runeStart(words, m[1])
		put(from, rest)
		put(to, text.InkMatch)
	}
	put(len(words), rest)
	return out
}

// runeStart moves an index forward to the beginning of a character.
func runeStart(text string, at int) int {
	at = min(max(at, 0), len(text))
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return at
}
