package text

import (
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// Ink is what a run of words means; styles says how it looks. Drawn pages hold
// inks, never colors, so that a change of background needs no new page.
type Ink uint8

const (
	InkText    Ink = iota
	InkStrong      // what stands out in running text, keys
	InkDim         // labels, dates, what is secondary
	InkFaint       // rules, what stands for what is not told, and what a dialog covers: it carries no information
	InkAccent      // where one is, what matters
	InkGlow        // the rules beside a show's sign
	InkNext        // the next episode, and how far one has watched
	InkDone        // what is watched
	InkAhead       // a height of what is not
	InkLink        // leads to an entry
	InkTitle       // a page's title
	InkHeading     // a heading within a page
	InkAside       // a teaser
	InkTab         // the screen that is open
	InkMatch       // what a search has found in a text
	InkRow         // the words of the row under the cursor, the strongest thing there
	InkRowDim      // what is secondary in that row
	InkChosen      // the link or choice that enter follows
	InkHint        // letters that lead somewhere when they are typed
	Inks
)

// styles is how each ink looks.
type styles [Inks]ansi.Style

// Look is how everything is drawn. The root owns it and alone changes it.
type Look struct {
	Measure int // cells in a line of text at most
	Theme   Theme
	Inks    map[string]string // a person's own inks, "#rrggbb" by name
	IsDark  bool
	Colors  colorprofile.Profile // how many there are
	Symbols *Symbols
	Bar     bool // the row under the cursor is a bar, as no color stands out from text

	accent string       // the show's own color, "" for none
	opens  [Inks]string // the escape sequence that begins each ink
}

// Restyle takes on a background and a number of colors.
func (l *Look) Restyle(isDark bool, colors colorprofile.Profile) {
	l.IsDark, l.Colors = isDark, colors
	l.Refresh()
}

// Wear takes on a show's own color, "" for none.
func (l *Look) Wear(accent string) {
	if accent != l.accent {
		l.accent = accent
		l.Refresh()
	}
}

// Refresh takes on what has been set.
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
	for i, style := range newStyles(inks, l.IsDark, colors, mono) {
		l.opens[i] = ""
		if len(style) > 0 {
			l.opens[i] = style.String()
		}
	}
}

// Opens is the escape sequence that begins an ink.
func (l *Look) Opens(i Ink) string { return l.opens[i] }

// Paint is the words in an ink.
func (l *Look) Paint(i Ink, s string) string {
	if s == "" {
		return ""
	}
	return l.opens[i] + s + ansi.ResetStyle
}

// Draw is a line in its inks.
func (l *Look) Draw(line Line) string {
	var b strings.Builder
	for _, r := range line {
		l.Write(&b, r.Ink, r.Text)
	}
	return b.String()
}

// Write appends the words in an ink; spaces alone need none.
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
