package screen

import "unspoiled/ui/widget"

// Page is a view with a page that can be searched.
type Page interface {
	// Occurs is how often some words stand on it.
	Occurs(words string) int
	// Seek goes to the first of them in view or below.
	Seek(words string)
}

// SeekHere searches the page that was open before the search.
type SeekHere struct{ Words string }

// Occurs is how often some words stand on an episode's page.
func (s *Seasons) Occurs(words string) int {
	if s.level != widget.LevelPage {
		return 0
	}
	return s.page.Occurs(words)
}

// Seek goes to some words on an episode's page.
func (s *Seasons) Seek(words string) { s.page.Seek(words) }

// Occurs is how often some words stand on the page that one is on.
func (s *Browser) Occurs(words string) int {
	if s.empty() || s.level != widget.LevelPage {
		return 0
	}
	return s.page.Occurs(words)
}

// Seek goes to some words on the page.
func (s *Browser) Seek(words string) { s.page.Seek(words) }

// Occurs is how often some words stand on the page.
func (s *Scroll) Occurs(words string) int {
	if s.blank {
		return 0
	}
	return s.page.Occurs(words)
}

// Seek goes to some words on the page.
func (s *Scroll) Seek(words string) { s.page.Seek(words) }
