package widget

import (
	"unicode/utf8"

	"charm.land/bubbles/v2/progress"
	"charm.land/lipgloss/v2"

	"unspoiled/ui/text"
)

// Bar is how much of something is done, in so many cells, in words without an ink:
// bubbles' progress in the symbols of the guide.
func Bar(s *text.Symbols, part float64, width int) string {
	full, _ := utf8.DecodeRuneInString(s.Watched)
	empty, _ := utf8.DecodeRuneInString(s.Locked)
	bar := progress.New(progress.WithWidth(max(width, 1)), progress.WithoutPercentage(),
		progress.WithColors(lipgloss.NoColor{}), progress.WithFillCharacters(full, empty))
	bar.EmptyColor = lipgloss.NoColor{}
	return bar.ViewAs(part)
}
