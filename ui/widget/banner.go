package widget

import (
	"strings"

	"unspoiled/content"
	"unspoiled/ui/text"
)

// BannerHeight is the lines of a banner: two rules, air, and the sign's rows.
const BannerHeight = signHeight + 4

// Banner is a show's name as a sign between two rules, in lines and their width; nil
// where it does not fit, or where only plain capitals can be drawn.
func Banner(l *text.Look, name string, room int) (lines []string, width int) {
	rows, ok := Sign(content.Fold(name))
	if !ok || l.Symbols.ASCII() {
		return nil, 0
	}
	width = text.Measure(rows[0])
	if width > room {
		return nil, 0
	}
	rule := l.Paint(text.InkGlow, strings.Repeat(l.Symbols.Thick, width))
	lines = append(lines, rule, "")
	for _, row := range rows {
		lines = append(lines, l.Paint(text.InkAccent, row))
	}
	return append(lines, "", rule), width
}
