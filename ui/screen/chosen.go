package screen

import (
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// What is chosen on the screens: where it stands, which of how many it is, and its words.

// Focus is the season under the cursor, the episode, or a link on its page.
func (s *Seasons) Focus() (x, y int, ok bool) {
	switch s.level {
	case widget.LevelPage:
		return s.page.Focus()
	case widget.LevelPart:
		return s.part.Focus()
	}
	l := &s.ladder
	return l.left + 1, len(s.sign) + l.above + (l.At-l.Top)*l.every + l.picture.Bars, len(s.all) > 0
}

// Focus is the item under the cursor, or a link on its page.
func (s *Browser) Focus() (x, y int, ok bool) {
	if s.empty() || s.level == widget.LevelPage {
		return s.page.Focus()
	}
	x, y, ok = s.list.Focus()
	return s.left() + x, widget.Airy(s.h) + y, ok
}

// Focus is the option under the cursor.
func (a *Ask) Focus() (x, y int, ok bool) {
	c := &a.now().cursor
	return max((a.w-text.Measure(slogan))/2, 1), a.top() + a.above() + c.At - c.Top, c.N > 0
}

// Focus is the cell under the cursor, or the name where there is none.
func (c *Chart) Focus() (x, y int, ok bool) {
	for _, s := range c.drawn() {
		if at := c.col - s.from; at >= 0 && at < len(s.episodes) {
			x = s.x + at*c.space.pitch
		}
	}
	return x, c.head() + c.rows.At - c.rows.Top, len(c.people) > 0
}

// Focus is the name at the end of the chosen bond.
func (m *BondMap) Focus() (x, y int, ok bool) {
	if _, ok = m.chosen(); ok {
		x, y = m.nameAt(m.wings(), m.side, m.rows[m.side].At)
	}
	return x, y, ok
}

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

// Position is which bond of its side the cursor is on; "" where all are in view.
func (m *BondMap) Position() string { return m.rows[m.side].Position() }

// Copy is the season under the cursor, the episode chosen, or the episode's page.
func (s *Seasons) Copy() (words string, whole bool) {
	switch s.level {
	case widget.LevelPage:
		return s.page.Copy()
	case widget.LevelPart:
		return s.part.Copy()
	}
	return s.season().Label, false
}

// Copy is the name under the cursor, or the page that one is on.
func (s *Browser) Copy() (words string, whole bool) {
	if s.empty() || s.level == widget.LevelPage {
		return s.page.Copy()
	}
	return s.list.Items[s.list.At].Name, false
}

// Copy is the name under the cursor.
func (c *Chart) Copy() (words string, whole bool) {
	if len(c.people) == 0 {
		return "", false
	}
	return c.people[c.rows.At].Name, false
}

// Copy is the name at the end of the chosen bond; without bonds, the one in the middle.
func (m *BondMap) Copy() (words string, whole bool) {
	if b, ok := m.chosen(); ok {
		return b.Name, false
	}
	return m.middle.Name, false
}
