package widget

import (
	"unicode/utf8"

	"charm.land/bubbles/v2/progress"
	"charm.land/lipgloss/v2"

	"unspoiled/ui/text"
)

// Bar draws a progress bar of a width, without an ink. It is the progress component of bubbles
// with the guide's symbols.
func Bar(s *text.Symbols, part float64, width int) string {
	full, _ := utf8.DecodeRuneInString(s.Watched)
	empty, _ := utf8.DecodeRuneInString(s.Locked)
	bar := progress.New(progress.WithWidth(max(width, 1)), progress.WithoutPercentage(),
		progress.WithColors(lipgloss.NoColor{}), progress.WithFillCharacters(full, empty))
	bar.EmptyColor = lipgloss.NoColor{}
	return bar.ViewAs(part)
}
