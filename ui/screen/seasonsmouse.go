package screen

import (
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/widget"
)

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

// overPart is whether a column is that of the season beside the ladder.
func (s *Seasons) overPart(x int) bool {
	left, _, _, _ := s.partBox()
	return s.level != widget.LevelPage && s.ladder.split && x >= left-widget.WallWidth
}

// clickPart moves to the season's page, and there to the row.
func (s *Seasons) clickPart(x, y int) widget.Intent {
	if s.level == widget.LevelList {
		if at := s.part.Hit(x, y); at >= 0 {
			s.part.GoTo(s.part.Top(), at)
		}
		return widget.Visit{Point: content.Point{Season: s.season().Number}}
	}
	return s.part.Click(x, y)
}

// underLadder is whether a line is that of the season below the ladder.
func (s *Seasons) underLadder(y int) bool {
	return s.level == widget.LevelList && !s.ladder.split && y > s.ladder.bottom()
}

// wheel scrolls what the mouse is over, and reports whether that was the ladder or the
// season beside or below it.
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

// clickLadder chooses a season; of the one that is chosen, a cell opens its episode, and
// all else the season.
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
