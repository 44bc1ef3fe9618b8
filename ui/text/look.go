package text

import (
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// Ink is the role of some words; styles gives each role its look. Pages hold inks and never
// colors, so they need no new layout when the colors change.
type Ink uint8

const (
	InkText    Ink = iota
	InkStrong      // emphasis in running text, keys
	InkDim         // labels, dates, other secondary words
	InkFaint       // rules, hidden cells, and what lies under a dialog: carries no information
	InkAccent      // the current place, and what matters
	InkGlow        // the rules around a show's sign
	InkNext        // the next episode, and how far the viewer has watched
	InkDone        // watched
	InkAhead       // the bar of an unwatched episode
	InkLink        // a link to an entry
	InkTitle       // the title of a page
	InkHeading     // a heading in a page
	InkAside       // a teaser
	InkTab         // the open screen
	InkMatch       // a match of a search in a text
	InkRow         // the row under the cursor, the strongest ink there
	InkRowDim      // secondary words in that row
	InkChosen      // the link or choice that enter follows
	InkHint        // letters to type to follow a link
	Inks
)

type styles [Inks]ansi.Style

// Look is how everything is drawn. Only the root model changes it.
type Look struct {
	Measure int // width of a line of text at most, in cells
	Theme   Theme
	Inks    map[string]string // the viewer's own colors: "#rrggbb" by the name of the ink
	IsDark  bool
	Colors  colorprofile.Profile // how many colors the terminal has
	Symbols *Symbols
	Bar     bool // the row under the cursor has a background: no text color stands out

	accent string       // the show's own color; "" for none
	opens  [Inks]string // the escape sequence that begins each ink
}

// Restyle sets the background and the number of colors.
func (l *Look) Restyle(isDark bool, colors colorprofile.Profile) {
	l.IsDark, l.Colors = isDark, colors
	l.Refresh()
}

// SetAccent sets the show's own color; "" for none.
func (l *Look) SetAccent(accent string) {
	if accent != l.accent {
		l.accent = accent
		l.Refresh()
	}
}

// Refresh makes the inks anew, after a field has changed.
func (l *Look) Refresh() {
	colors := l.Colors
	if l.Theme == ThemeTerminal {
		colors = min(colors, colorprofile.ANSI)
	}
	mono := l.Theme == ThemeMono || colors <= colorprofile.ASCII
	l.Bar = mono || colors == colorprofile.ANSI
	inks := l.Theme.tones(l.IsDark)
	if l.Theme == ThemeAuto || l.Theme == ThemeDark || l.Theme == ThemeLight || l.Theme == "" {
		inks.withAccent(l.accent, l.IsDark)
	}
	inks.withInks(l.Inks)
	inks.withAhead(l.IsDark)
	for i, style := range newStyles(inks, l.IsDark, colors, mono) {
		l.opens[i] = ""
		if len(style) > 0 {
			l.opens[i] = style.String()
		}
	}
}

// Opens returns the escape sequence that begins an ink.
func (l *Look) Opens(i Ink) string { return l.opens[i] }

// Paint returns words in an ink.
func (l *Look) Paint(i Ink, s string) string {
	if s == "" {
		return ""
	}
	return l.opens[i] + s + ansi.ResetStyle
}

// Draw returns a line in its inks.
func (l *Look) Draw(line Line) string {
	const inkBytes = 24 // what most inks add to their words
	size := 0
	for _, r := range line {
		size += len(r.Text) + inkBytes
	}
	var b strings.Builder
	b.Grow(size)
	for _, r := range line {
		l.Write(&b, r.Ink, r.Text)
	}
	return b.String()
}

// Write appends words in an ink. Spaces get no escape sequence unless the ink would show on them.
func (l *Look) Write(b *strings.Builder, i Ink, s string) {
	if s == "" {
		return
	}
	if i < InkTab && i != InkLink && strings.TrimLeft(s, " ") == "" {
		b.WriteString(s)
		return
	}
	b.WriteString(l.opens[i])
	b.WriteString(s)
	b.WriteString(ansi.ResetStyle)
}
