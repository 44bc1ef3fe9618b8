package screen

import "unspoiled/ui/widget"

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
