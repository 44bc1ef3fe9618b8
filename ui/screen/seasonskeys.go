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
		return s.click(msg.X, msg.Y-len(s.sign)), nil
	case tea.MouseWheelMsg:
		s.wheel(msg)
		return nil, nil
	case tea.KeyPressMsg:
		if page := s.focused(); page != nil {
			return s.pressPage(page, msg), nil
		}
		return s.pressLadder(msg), nil
	}
	return widget.Unused{}, nil
}

func (s *Seasons) pressLadder(msg tea.KeyPressMsg) widget.Intent {
	switch {
	case s.moveLadder(msg):
		return nil
	case key.Matches(msg, s.keys.Enter, s.keys.Right):
		return widget.Visit{Point: s.here()}
	case key.Matches(msg, s.keys.Mark):
		return s.mark()
	}
	return widget.Unused{}
}

// moveLadder reports whether a message is for the ladder's cursor.
func (s *Seasons) moveLadder(msg tea.Msg) bool {
	was := s.ladder.At
	used := s.ladder.Update(msg, s.keys)
	if s.ladder.At != was {
		s.part.Rewind()
		s.stale = true
	}
	return used
}

// pressPage handles a key on the page of a season or an episode. The page comes first, then the
// keys that mark, go back, or go to the next episode.
func (s *Seasons) pressPage(page *widget.Reader, msg tea.KeyPressMsg) widget.Intent {
	if want := page.Update(msg); want != (widget.Unused{}) {
		return want
	}
	switch {
	case key.Matches(msg, s.keys.Back, s.keys.Left):
		return widget.Back{}
	case key.Matches(msg, s.keys.Mark):
		return s.mark()
	case key.Matches(msg, s.keys.Next):
		s.step(1)
	case key.Matches(msg, s.keys.Prev):
		s.step(-1)
	default:
		return widget.Unused{}
	}
	return nil
}

// mark marks the open episode, the one under the cursor, or the season.
func (s *Seasons) mark() widget.Intent {
	row, ok := s.part.Chosen().(widget.Visit)
	switch {
	case s.level == widget.LevelPage:
		return widget.Mark{Point: s.episode}
	case s.level == widget.LevelList || !ok:
		return widget.Mark{Point: s.here()}
	case !s.part.InView(s.part.At()): // never mark a row that is out of view
		s.part.Choose(s.part.At())
		return nil
	}
	return widget.Mark(row)
}

// step chooses the next episode of the season, or the previous one, or opens its page.
func (s *Seasons) step(by int) {
	if s.level == widget.LevelPart {
		s.part.Step(by)
		return
	}
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
		out := []key.Binding{widget.As(k.Mark, markWord(s.guide.Watched(s.episode)))}
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
			return []key.Binding{widget.As(k.Mark, markWord(s.season().Done())+" season"), k.Back}
		case !s.part.InView(s.part.At()):
			return append(s.part.RowKeys(), k.Back)
		}
		return []key.Binding{widget.As(k.Mark, markWord(s.guide.Watched(row.Point))), widget.As(k.Enter, "open"), k.Back}
	}
	return []key.Binding{widget.As(k.Mark, markWord(s.season().Done())+" season"), widget.As(k.Enter, "episodes"), widget.As(k.NextScreen, "screens")}
}

func markWord(watched bool) string {
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

func (s *Seasons) click(x, y int) widget.Intent {
	switch {
	case y < 0:
		return nil
	case s.level == widget.LevelPage:
		return s.page.Click(x, y)
	case !s.overPart(x, y):
		return s.clickLadder(x, y)
	case s.level == widget.LevelPart:
		return s.part.Click(x, y)
	}
	if at := s.part.Hit(x, y); at >= 0 {
		s.part.GoTo(s.part.Top(), at)
	}
	return widget.Visit{Point: s.here()}
}

// overPart reports whether a place belongs to the season's page, and not to the ladder.
func (s *Seasons) overPart(x, y int) bool {
	if s.ladder.split {
		return x >= s.ladder.left+s.ladder.width()
	}
	return s.level == widget.LevelPart || y > s.ladder.bottom()
}

// wheel scrolls the pane under the mouse.
func (s *Seasons) wheel(msg tea.MouseWheelMsg) {
	switch {
	case s.level == widget.LevelPage:
		s.page.Update(msg)
	case s.overPart(msg.X, msg.Y-len(s.sign)):
		s.part.Update(msg)
	case s.moveLadder(msg) && s.stale && s.level == widget.LevelPart:
		s.layout()
		s.chooseNext()
	}
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
		return widget.Visit{Point: s.here()}
	}
	s.show(s.all[at].Number)
	if s.level == widget.LevelPart {
		return widget.Back{}
	}
	return nil
}
