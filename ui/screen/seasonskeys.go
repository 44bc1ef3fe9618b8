package screen

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/widget"
)

// Update handles keys and mouse.
func (s *Seasons) Update(msg tea.Msg) (widget.Intent, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		return s.click(msg), nil
	case tea.MouseWheelMsg:
		if s.wheel(msg) {
			return nil, nil
		}
	}
	switch s.level {
	case widget.LevelPage:
		return s.updateReader(&s.page, func() widget.Intent { return widget.Mark{Point: s.episode} }, s.turn, msg), nil
	case widget.LevelPart:
		return s.updateReader(&s.part, s.markRow, s.part.Step, msg), nil
	}
	return s.updateLadder(msg), nil
}

func (s *Seasons) updateLadder(msg tea.Msg) widget.Intent {
	was := s.ladder.At
	if s.ladder.Update(msg, s.keys) {
		if s.ladder.At != was {
			s.part.Rewind()
			s.stale = true
		}
		return nil
	}
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case !ok:
		return widget.Unused{}
	case key.Matches(press, s.keys.Enter, s.keys.Right):
		return widget.Visit{Point: content.Point{Season: s.season().Number}}
	case key.Matches(press, s.keys.Mark):
		return widget.Mark{Point: content.Point{Season: s.season().Number}}
	}
	return widget.Unused{}
}

// updateReader handles a message on the page of a season or an episode. The page comes first,
// then the keys that mark, go back, or go to the next episode.
func (s *Seasons) updateReader(r *widget.Reader, mark func() widget.Intent, step func(by int), msg tea.Msg) widget.Intent {
	if want := r.Update(msg); want != (widget.Unused{}) {
		return want
	}
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case !ok:
		return widget.Unused{}
	case key.Matches(press, s.keys.Back, s.keys.Left):
		return widget.Back{}
	case key.Matches(press, s.keys.Mark):
		return mark()
	case key.Matches(press, s.keys.Next):
		step(1)
		return nil
	case key.Matches(press, s.keys.Prev):
		step(-1)
		return nil
	}
	return widget.Unused{}
}

// markRow marks the episode under the cursor, or the season if it has no rows.
func (s *Seasons) markRow() widget.Intent {
	row, ok := s.part.Chosen().(widget.Visit)
	switch {
	case ok && !s.part.InView(s.part.At()): // never mark a row that is out of view
		s.part.Choose(s.part.At())
		return nil
	case ok:
		return widget.Mark(row)
	}
	return widget.Mark{Point: content.Point{Season: s.season().Number}}
}

// turn opens the page of the next episode, or of the previous one.
func (s *Seasons) turn(by int) {
	var order []content.Point
	for _, x := range s.all {
		for _, e := range x.Episodes {
			order = append(order, e.Point)
		}
	}
	at := slices.Index(order, s.episode) + by
	if at >= 0 && at < len(order) {
		s.Open(widget.Place{Level: widget.LevelPage, Point: order[at], At: -1})
	}
}

// ShortHelp lists the keys for the footer.
func (s *Seasons) ShortHelp() []key.Binding {
	k := s.keys
	switch s.level {
	case widget.LevelPage:
		if s.page.Seeking() {
			return append(s.page.SeekKeys(), s.page.LinkKeys()...)
		}
		out := []key.Binding{widget.As(k.Mark, s.markWord(s.guide.Watched(s.episode)))}
		out = append(out, s.page.LinkKeys()...)
		e, _ := s.guide.EpisodePage(s.episode)
		if e.Peeked {
			out = append(out, widget.As(k.Rehide, "hide"))
		}
		out = append(out, widget.Pair(k.Next, k.Prev, "next, previous"), k.Back)
		if e.State != content.EpisodeWatched && !e.Peeked {
			out = append(out, k.Peek)
		}
		return out
	case widget.LevelPart:
		row, ok := s.part.Chosen().(widget.Visit)
		switch {
		case !ok: // its episodes are hidden, so it is marked as a whole
			return []key.Binding{widget.As(k.Mark, s.markWord(s.season().Done())+" season"), k.Back}
		case !s.part.InView(s.part.At()):
			return append(s.part.RowKeys(), k.Back)
		}
		return []key.Binding{widget.As(k.Mark, s.markWord(s.guide.Watched(row.Point))), widget.As(k.Enter, "open"), k.Back}
	}
	return []key.Binding{widget.As(k.Mark, s.markWord(s.season().Done())+" season"), widget.As(k.Enter, "episodes"), widget.As(k.NextScreen, "screens")}
}

func (s *Seasons) markWord(watched bool) string {
	if watched {
		return "unmark"
	}
	return "mark"
}

// FullHelp lists the keys for the help.
func (s *Seasons) FullHelp() [][]key.Binding {
	k := s.keys
	mine := []key.Binding{widget.As(k.Mark, "mark as watched, or unmark"), widget.As(k.Enter, "open, follow a link")}
	switch s.level {
	case widget.LevelPart:
		mine = append(mine, widget.Pair(k.Next, k.Prev, "next episode, previous"))
	case widget.LevelPage:
		mine = append(mine, widget.Pair(k.Next, k.Prev, "next episode, previous"), widget.Pair(k.NextLink, k.PrevLink, "walk the links"),
			widget.As(k.Peek, "read it though it is not watched, after asking"))
	}
	return [][]key.Binding{mine, append(k.MoveKeys(), k.Back)}
}

func (s *Seasons) click(msg tea.MouseClickMsg) widget.Intent {
	if msg.Y -= len(s.sign); msg.Y < 0 {
		return nil
	}
	if s.level == widget.LevelPage {
		return s.page.Click(msg.X, msg.Y)
	}
	if s.overPart(msg.X) || s.underLadder(msg.Y) || !s.ladder.split && s.level != widget.LevelList {
		return s.clickPart(msg.X, msg.Y)
	}
	return s.clickLadder(msg.X, msg.Y)
}

// overPart reports whether a column belongs to the season beside the ladder.
func (s *Seasons) overPart(x int) bool {
	left, _, _, _ := s.partBox()
	return s.level != widget.LevelPage && s.ladder.split && x >= left-widget.WallWidth
}

// clickPart opens the season's page and chooses the row that was clicked.
func (s *Seasons) clickPart(x, y int) widget.Intent {
	if s.level == widget.LevelList {
		if at := s.part.Hit(x, y); at >= 0 {
			s.part.GoTo(s.part.Top(), at)
		}
		return widget.Visit{Point: content.Point{Season: s.season().Number}}
	}
	return s.part.Click(x, y)
}

// underLadder reports whether a line belongs to the season below the ladder.
func (s *Seasons) underLadder(y int) bool {
	return s.level == widget.LevelList && !s.ladder.split && y > s.ladder.bottom()
}

// wheel scrolls the pane under the mouse. It is false if that is left to Update, as on a page.
func (s *Seasons) wheel(msg tea.MouseWheelMsg) bool {
	msg.Y -= len(s.sign)
	switch {
	case s.level == widget.LevelPage:
		return false
	case s.overPart(msg.X), s.underLadder(msg.Y):
		s.part.Update(msg)
	case s.level == widget.LevelPart && s.ladder.split:
		was := s.ladder.At
		if s.ladder.Update(msg, s.keys); s.ladder.At != was {
			s.part.Rewind()
			s.layout()
			s.chooseNext()
		}
	default:
		return false
	}
	return true
}

// clickLadder chooses a season. If that is chosen already, a cell opens its episode, and anything
// else opens the season.
func (s *Seasons) clickLadder(x, y int) widget.Intent {
	at := s.ladder.hit(y)
	ten := s.tens.hit(x, y, s.ladder.left)
	switch {
	case ten >= 0:
		return widget.Visit{Point: s.tens.episodes[ten].Point}
	case at < 0:
		return nil
	case at == s.ladder.At && s.ladder.cellAt(x, s.all[at]) >= 0:
		return widget.Visit{Point: s.all[at].Episodes[s.ladder.cellAt(x, s.all[at])].Point}
	case at == s.ladder.At && s.level == widget.LevelList:
		return widget.Visit{Point: content.Point{Season: s.season().Number}}
	case s.level == widget.LevelPart:
		s.show(s.all[at].Number)
		return widget.Back{}
	}
	s.show(s.all[at].Number)
	return nil
}
