package screen

import "unspoiled/ui/widget"

// Position is where in the seasons, or on their pages, one is.
func (s *Seasons) Position() string {
	switch s.level {
	case widget.LevelPage:
		return s.page.Position()
	case widget.LevelPart:
		return s.part.Position()
	}
	return s.ladder.Position()
}

// Position is where in the list one is, or on the page.
func (s *Browser) Position() string {
	if s.empty() || s.level == widget.LevelPage {
		return s.page.Position()
	}
	return s.list.Position()
}

// Position is which of the people the cursor is on.
func (c *Chart) Position() string { return c.rows.Position() }
