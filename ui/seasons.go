package ui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
)

// seasons is the screen that the guide opens on: the ladder of seasons, the
// episodes of one, and the page of an episode.
type seasons struct {
	look  *look
	keys  *keyMap
	guide *content.Guide
	w, h  int

	all     []content.Season
	ladder  ladder
	level   level
	episode content.Point // whose page is open at levelPage
	part    reader        // the season under the cursor
	page    reader        // the episode
}

func newSeasons(l *look, k *keyMap) *seasons {
	return &seasons{look: l, keys: k, part: newReader(l, k, true), page: newReader(l, k, false)}
}

// SetGuide keeps the cursor where it is. The first guide puts it on the first
// season that is not finished.
func (s *seasons) SetGuide(g *content.Guide) {
	first := s.guide == nil
	s.guide, s.all = g, g.Seasons()
	if first {
		s.Home()
	}
	s.layout()
}

// Home goes to the ladder, on the first season that is not finished.
func (s *seasons) Home() {
	s.level = levelList
	at := slices.IndexFunc(s.all, func(x content.Season) bool { return x.Number > 0 && x.State != content.SeasonWatched })
	s.ladder.n = len(s.all)
	s.ladder.set(max(at, 0))
	s.part.top, s.part.at = 0, -1
	s.layout()
}

func (s *seasons) SetSize(w, h int) {
	s.w, s.h = w, h
	s.layout()
}

// layout lays out what is shown for the size, the guide and the cursor there are.
func (s *seasons) layout() {
	if s.guide == nil || s.w == 0 {
		return
	}
	s.ladder.fit(s.all, s.w, s.h, s.look.measure)
	s.fillPart()
	if s.level == levelPage {
		s.fillPage()
	}
}

// season is the one under the cursor.
func (s *seasons) season() content.Season {
	if s.ladder.at >= len(s.all) {
		return content.Season{}
	}
	return s.all[s.ladder.at]
}

func (s *seasons) fillPart() {
	_, w, h := s.partBox()
	s.part.dull = s.level != levelPart
	s.part.set(seasonPage(s.season(), textWidth(w), s.look.signs))
	s.part.setSize(w, h)
}

func (s *seasons) fillPage() {
	_, w := s.look.column(s.w)
	page, ok := s.guide.EpisodePage(s.episode)
	if !ok {
		s.level = levelPart
		s.fillPart()
		return
	}
	s.page.set(episodePage(page, textWidth(w), s.look.signs, s.keys.Mark, s.keys.Rehide))
	s.page.setSize(w, s.h-airy(s.h))
}

// partBox is where the season's page stands: beside the ladder, under it, or alone.
func (s *seasons) partBox() (left, w, h int) {
	above := airy(s.h)
	switch {
	case s.ladder.split:
		left = s.ladder.left + s.ladder.width + wallWidth
		return left, s.look.textBox(s.w - left), s.h - above
	case s.level == levelPart:
		left, w = s.look.column(s.w)
		return left, w, s.h - above
	}
	left = s.ladder.left
	return left, s.look.textBox(s.w - left), max(s.h-s.ladder.bottom()-1, 0)
}

// show moves the ladder's cursor to a season.
func (s *seasons) show(number int) {
	if at := slices.IndexFunc(s.all, func(x content.Season) bool { return x.Number == number }); at >= 0 && at != s.ladder.at {
		s.ladder.set(at)
		s.part.top, s.part.at = 0, -1
	}
}

// Place is where one is.
func (s *seasons) Place() place {
	switch s.level {
	case levelPage:
		return place{level: s.level, point: s.episode, top: s.page.top, at: s.page.at}
	case levelPart:
		return place{level: s.level, point: content.Point{Season: s.season().Number}, top: s.part.top, at: s.part.at}
	}
	return place{level: s.level, point: content.Point{Season: s.season().Number}, at: -1}
}

// Open goes to a place; one that is not there any more leads to its season.
func (s *seasons) Open(p place) {
	s.level = p.level
	s.show(p.point.Season)
	if p.level == levelPage {
		s.episode = p.point
		s.page.top, s.page.at = 0, -1
		s.chooseRow(p.point)
	}
	s.layout()
	switch s.level {
	case levelPage:
		s.page.top, s.page.at = p.top, min(p.at, len(s.page.page.targets)-1)
		s.page.scroll(0)
	case levelPart:
		if p.at < 0 {
			s.chooseNext()
			return
		}
		if p.at < len(s.part.page.targets) {
			s.part.at = p.at
		}
		s.part.top = p.top
		s.part.scroll(0)
	}
}

// chooseNext puts the cursor of the season's page on the first episode not watched, which
// is what one comes for; where all are, on the first.
func (s *seasons) chooseNext() {
	targets := s.part.page.targets
	at := slices.IndexFunc(targets, func(t target) bool {
		row, ok := t.want.(visit)
		return ok && !s.guide.Watched(row.point)
	})
	if len(targets) > 0 {
		s.part.choose(max(at, 0))
	}
}

// chooseRow puts the cursor of the season's page on an episode.
func (s *seasons) chooseRow(p content.Point) {
	s.fillPart()
	for i, t := range s.part.page.targets {
		if t.want == (visit{p}) {
			s.part.choose(i)
		}
	}
}

func (s *seasons) Update(msg tea.Msg) (intent, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		return s.click(msg), nil
	case tea.MouseWheelMsg:
		if s.overPart(msg.X) {
			return s.part.update(msg), nil
		}
	}
	switch s.level {
	case levelPage:
		return s.updatePage(msg), nil
	case levelPart:
		return s.updatePart(msg), nil
	}
	return s.updateLadder(msg), nil
}

func (s *seasons) updateLadder(msg tea.Msg) intent {
	was := s.ladder.at
	if s.ladder.update(msg, s.keys) {
		if s.ladder.at != was {
			s.part.top, s.part.at = 0, -1
			s.layout()
		}
		return nil
	}
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case !ok:
		return unused{}
	case key.Matches(press, s.keys.Enter, s.keys.Right):
		return visit{content.Point{Season: s.season().Number}}
	case key.Matches(press, s.keys.Mark):
		return mark{content.Point{Season: s.season().Number}}
	}
	return unused{}
}

func (s *seasons) updatePart(msg tea.Msg) intent {
	if want := s.part.update(msg); want != (unused{}) {
		return want
	}
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case !ok:
		return unused{}
	case key.Matches(press, s.keys.Back, s.keys.Left):
		return back{}
	case key.Matches(press, s.keys.Mark):
		row, ok := s.part.chosen().(visit)
		switch {
		case ok && !s.part.inView(s.part.at): // nothing is marked that one does not see
			s.part.choose(s.part.at)
			return nil
		case ok:
			return mark(row)
		}
		return mark{content.Point{Season: s.season().Number}}
	case key.Matches(press, s.keys.Next):
		s.part.step(1)
		return nil
	case key.Matches(press, s.keys.Prev):
		s.part.step(-1)
		return nil
	}
	return unused{}
}

func (s *seasons) updatePage(msg tea.Msg) intent {
	if want := s.page.update(msg); want != (unused{}) {
		return want
	}
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case !ok:
		return unused{}
	case key.Matches(press, s.keys.Back, s.keys.Left):
		return back{}
	case key.Matches(press, s.keys.Mark):
		return mark{s.episode}
	case key.Matches(press, s.keys.Next):
		s.turn(1)
		return nil
	case key.Matches(press, s.keys.Prev):
		s.turn(-1)
		return nil
	}
	return unused{}
}

// turn opens the page of the next episode, or of the one before.
func (s *seasons) turn(by int) {
	var order []content.Point
	for _, x := range s.all {
		for _, e := range x.Episodes {
			order = append(order, e.Point)
		}
	}
	at := slices.Index(order, s.episode) + by
	if at >= 0 && at < len(order) {
		s.Open(place{level: levelPage, point: order[at], at: -1})
	}
}

func (s *seasons) View() string {
	switch {
	case s.level == levelPage:
		left, _ := s.look.column(s.w)
		return inset(s.page.view(), left, airy(s.h))
	case s.ladder.split:
		return s.viewSplit()
	case s.level == levelPart:
		left, _, _ := s.partBox()
		return inset(s.part.view(), left, airy(s.h))
	}
	lines, _ := s.ladder.draw(s.look, s.all, true)
	if _, _, h := s.partBox(); h > 0 {
		lines = append(lines, "")
		lines = append(lines, s.part.view()...)
	}
	return inset(lines, s.ladder.left, s.ladder.above)
}

func (s *seasons) viewSplit() string {
	rungs, widths := s.ladder.draw(s.look, s.all, s.level == levelList)
	above := airy(s.h)
	left := append(make([]string, s.ladder.above), rungs...)
	right := append(make([]string, above), s.part.view()...)
	lines := s.look.panes(left, append(make([]int, s.ladder.above), widths...), s.ladder.width, right, s.h)
	return inset(lines, s.ladder.left, 0)
}
