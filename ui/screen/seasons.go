// Package screen holds the screens of the guide: seasons, people, world, threads, timeline,
// story, and the overlays search, shows, themes, the first question and what a mark has opened. A
// screen draws what a content.Guide hands out, and returns intents. It changes no progress, and
// does not decide what a viewer may see. Each screen is one or a few files named after it.
package screen

import (
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// Seasons is the first screen of the guide: the ladder of seasons, the page of one, and the page
// of an episode.
type Seasons struct {
	look  *text.Look
	keys  *widget.KeyMap
	guide *content.Guide
	w, h  int      // of the body, without the show's sign
	full  int      // height of the body
	sign  []string // above the ladder until something is watched

	stale   bool // anything has changed since the last layout
	all     []content.Season
	ladder  ladder
	tens    tens // below the ladder
	level   widget.Level
	episode content.Point // whose page is open at LevelPage
	part    widget.Reader // the page of the season under the ladder's cursor
	page    widget.Reader // the page of the episode
}

// NewSeasons makes the screen; it needs SetGuide before anything else.
func NewSeasons(l *text.Look, k *widget.KeyMap) *Seasons {
	return &Seasons{look: l, keys: k, part: widget.NewReader(l, k, true), page: widget.NewReader(l, k, false)}
}

// SetGuide keeps the cursor where it is. The first guide puts it on the first season that is not
// finished.
func (s *Seasons) SetGuide(g *content.Guide) {
	first := s.guide == nil
	s.guide, s.all, s.stale = g, g.Seasons(), true
	s.ladder.N = len(s.all)
	s.ladder.Move(0)
	if first {
		s.Home()
	}
}

// Home goes to the ladder, to the first season that is not finished.
func (s *Seasons) Home() {
	s.level = widget.LevelList
	at := slices.IndexFunc(s.all, func(x content.Season) bool { return x.Number > 0 && x.State != content.SeasonWatched })
	s.ladder.Set(max(at, 0))
	s.part.Rewind()
	s.stale = true
}

// SetSize needs a Settle before the next View.
func (s *Seasons) SetSize(w, h int) {
	s.w, s.h, s.stale = w, h, true
	s.full = h
}

// Settle lays out the screen, if anything has changed.
func (s *Seasons) Settle() {
	if s.stale {
		s.layout()
	}
}

func (s *Seasons) layout() {
	s.stale = false
	s.laySign()
	s.ladder.fit(s.all, s.w, s.h, s.look.Measure, s.look.Symbols)
	s.fitTens()
	s.fillPart()
	if s.level == widget.LevelPage {
		s.fillPage()
	}
}

// laySign puts the show's sign above the ladder until something is watched, if there is room for
// both.
func (s *Seasons) laySign() {
	s.sign, s.h = nil, s.full
	if _, begun := s.guide.Furthest(); begun || s.level != widget.LevelList {
		return
	}
	lines, wide := widget.Banner(s.look, s.guide.Title(), s.w-2*widget.Gutter)
	if lines == nil || s.full < widget.BannerHeight+2+max(2*len(s.all), 14) {
		return
	}
	s.sign = []string{""}
	for _, l := range lines {
		s.sign = append(s.sign, text.Spaces((s.w-wide)/2)+l)
	}
	s.h -= len(s.sign)
}

// Reading returns the open page of an episode, or nil.
func (s *Seasons) Reading() *widget.Reader {
	if s.level != widget.LevelPage {
		return nil
	}
	return &s.page
}

// season returns the season under the ladder's cursor.
func (s *Seasons) season() content.Season { return s.all[s.ladder.At] }

func (s *Seasons) fillPart() {
	left, above, w, h := s.partBox()
	s.part.Unfocused = s.level != widget.LevelPart
	s.part.SetPage(seasonPage(s.season(), s.guide.Notes(s.season().Number), widget.TextWidth(w), s.look.Symbols))
	s.part.SetBox(left, above, w, h)
	if s.level == widget.LevelList && s.part.Top() == 0 && len(s.season().Episodes) > h {
		s.chooseNext() // a long season begins at its next episode
	}
}

func (s *Seasons) fillPage() {
	_, w := widget.Column(s.look, s.w)
	page, ok := s.guide.EpisodePage(s.episode)
	if !ok {
		s.level = widget.LevelPart
		s.fillPart()
		return
	}
	s.page.SetPage(episodePage(page, widget.TextWidth(w), s.look.Symbols, s.keys.Mark, s.keys.Rehide))
	s.page.FillBody(s.w, s.h)
}

// partBox is the place of the season's page: beside the ladder, below it, or alone.
func (s *Seasons) partBox() (left, above, w, h int) {
	above = widget.TopMargin(s.h)
	switch {
	case s.ladder.split:
		left = s.ladder.left + s.ladder.width() + widget.WallWidth
		return left, above, widget.TextBox(s.look, s.w-left), s.h - above
	case s.level == widget.LevelPart:
		left, w = widget.Column(s.look, s.w)
		return left, above, w, s.h - above
	}
	left, above = s.ladder.left, s.ladder.bottom()+1
	return left, above, widget.TextBox(s.look, s.w-left), max(s.h-above, 0)
}

// here is the season under the ladder's cursor.
func (s *Seasons) here() content.Point { return content.Point{Season: s.season().Number} }

// focused returns the page that has the focus; nil if the ladder has.
func (s *Seasons) focused() *widget.Reader {
	switch s.level {
	case widget.LevelPage:
		return &s.page
	case widget.LevelPart:
		return &s.part
	}
	return nil
}

// show moves the ladder's cursor to a season.
func (s *Seasons) show(number int) {
	if at := slices.IndexFunc(s.all, func(x content.Season) bool { return x.Number == number }); at >= 0 && at != s.ladder.At {
		s.ladder.Set(at)
		s.part.Rewind()
		s.stale = true
	}
}

// Place returns the current place.
func (s *Seasons) Place() widget.Place {
	p := widget.Place{Level: s.level, Point: s.here(), At: -1}
	if s.level == widget.LevelPage {
		p.Point = s.episode
	}
	if page := s.focused(); page != nil {
		p.Top, p.At = page.Top(), page.At()
	}
	return p
}

// Open goes to a place. If its episode is gone, it goes to the season.
func (s *Seasons) Open(p widget.Place) {
	s.level = p.Level
	s.show(p.Point.Season)
	if p.Level == widget.LevelPage {
		s.episode = p.Point
		s.page.Rewind()
		s.chooseRow(p.Point)
	}
	s.layout()
	if s.level == widget.LevelPart && p.At < 0 {
		s.chooseNext()
	} else if page := s.focused(); page != nil {
		page.GoTo(p.Top, p.At)
	}
}

// chooseNext moves the cursor to the first unwatched episode of the season, or to its first if
// all are watched.
func (s *Seasons) chooseNext() {
	targets := s.part.Targets()
	at := slices.IndexFunc(targets, func(t widget.Target) bool {
		row, ok := t.Want.(widget.Visit)
		return ok && !s.guide.Watched(row.Point)
	})
	if len(targets) == 0 {
		return
	}
	_, _, _, h := s.partBox()
	long := len(targets) > h
	if long {
		s.part.Rewind()
	}
	s.part.Choose(max(at, 0))
	if long && s.part.Top() > 0 { // put it into the middle of the page
		s.part.GoTo(s.part.Top()+h/2, s.part.At())
	}
}

// chooseRow moves the cursor to an episode of the season.
func (s *Seasons) chooseRow(p content.Point) {
	s.fillPart()
	if at := slices.IndexFunc(s.part.Targets(), func(t widget.Target) bool { return t.Want == widget.Visit{Point: p} }); at >= 0 {
		s.part.Choose(at)
	}
}

// View draws the ladder, the season, both, or the episode.
func (s *Seasons) View() string {
	return strings.Join(append(s.sign[:len(s.sign):len(s.sign)], s.view()), "\n")
}

func (s *Seasons) view() string {
	switch {
	case s.level == widget.LevelPage:
		return s.page.View()
	case s.ladder.split:
		return s.viewSplit()
	case s.level == widget.LevelPart:
		return s.part.View()
	}
	lines, _ := s.ladder.draw(s.look, true)
	if _, _, _, h := s.partBox(); h > 0 {
		lines = append(lines, "")
		lines = append(lines, s.part.Lines()...)
	}
	return widget.Inset(lines, s.ladder.left, s.ladder.above)
}

func (s *Seasons) viewSplit() string {
	rungs, widths := s.ladder.draw(s.look, s.level == widget.LevelList)
	above := widget.TopMargin(s.h)
	left, wide := make([]string, s.ladder.above), make([]int, s.ladder.above)
	for i, l := range s.ladder.head {
		left[above+i], wide[above+i] = text.Spaces(widget.Gutter)+s.look.Draw(l), widget.Gutter+l.Width()
	}
	right := append(make([]string, above), s.part.Lines()...)
	left, wide = append(left, rungs...), append(wide, widths...)
	if s.tens.end > 0 {
		rows, widths := s.tens.draw(s.look)
		left, wide = append(append(left, ""), rows...), append(append(wide, 0), widths...)
	}
	lines := widget.Panes(s.look, left, wide, s.ladder.width(), right, s.h)
	return widget.Inset(lines, s.ladder.left, 0)
}
