package widget

import (
	"unicode/utf8"

	"charm.land/bubbles/v2/progress"
	"charm.land/lipgloss/v2"

	"unspoiled/ui/text"
)

// Bar is how much of something is done, in so many cells: bubbles' progress in the
// symbols and the ink of the guide.
func Bar(l *text.Look, part float64, width int) string {
	full, _ := utf8.DecodeRuneInString(l.Symbols.Watched)
	empty, _ := utf8.DecodeRuneInString(l.Symbols.Locked)
	bar := progress.New(progress.WithWidth(max(width, 1)), progress.WithoutPercentage(),
		progress.WithColors(lipgloss.NoColor{}), progress.WithFillCharacters(full, empty))
	bar.EmptyColor = lipgloss.NoColor{}
	return l.Paint(text.InkAccent, bar.ViewAs(part))
}
