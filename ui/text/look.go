package text

import (
	"strings"

	"charm.land/lipgloss/v2"
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
	InkFaint       // rules, and what a dialog covers: it carries no information
	InkAccent      // where one is, what matters
	InkNext        // the next episode, and how far one has watched
	InkDone        // what is watched
	InkLink        // leads to an entry
	InkTitle       // a page's title
	InkHeading     // a heading within a page
	InkAside       // a teaser
	InkTab         // the screen that is open
	InkMatch       // what a search has found in a text
	InkRow         // the words of the row under the cursor, the strongest thing there
	InkRowDim      // what is secondary in that row
	InkChosen      // the link or choice that enter follows
	Inks
)

// styles opens each ink with an escape sequence; a reset closes it.
type styles [Inks]string

// tone is a color on one background, as well as a terminal can show it: in full, of 256,
// and of the 16 that it paints as it likes. Each is chosen, for no formula keeps both the
// character and the contrast: at least 4.5:1 on the usual backgrounds, but for the faint one.
type tone struct {
	full  string
	of256 ansi.IndexedColor
	of16  ansi.BasicColor
}

// tones are one for each role.
type tones struct{ text, strong, dim, faint, accent, next, done, link tone }

// Of the 16 colors few can be read on every background of the kind, whatever the terminal
// makes of them: on a light one black, red and blue.
var (
	onDark = tones{
		text:   tone{"#d9d5d2", 253, ansi.BrightWhite},
		strong: tone{"#ffffff", 231, ansi.BrightWhite},
		dim:    tone{"#969099", 246, ansi.White},
		faint:  tone{"#5a5562", 240, ansi.BrightBlack},
		accent: tone{"#ff5563", 203, ansi.BrightCyan},
		next:   tone{"#f2b84b", 215, ansi.BrightYellow},
		done:   tone{"#56c2b0", 73, ansi.BrightGreen},
		link:   tone{"#ff8a7a", 210, ansi.BrightCyan},
	}
	onLight = tones{
		text:   tone{"#2a2630", 236, ansi.Black},
		strong: tone{"#000000", 16, ansi.Black},
		dim:    tone{"#6d6774", 242, ansi.Black},
		faint:  tone{"#a8a2ae", 248, ansi.BrightBlack},
		accent: tone{"#c4102b", 160, ansi.Red},
		next:   tone{"#9a6200", 94, ansi.Blue},
		done:   tone{"#0f7a6a", 23, ansi.Black},
		link:   tone{"#a5243a", 125, ansi.Red},
	}
)

// NewStyles are the colors of the guide on a dark or a light background.
func NewStyles(isDark bool, colors colorprofile.Profile) *styles {
	p := onLight
	if isDark {
		p = onDark
	}
	color := func(t tone) ansi.Style {
		switch {
		case colors <= colorprofile.ANSI:
			return ansi.Style{}.ForegroundColor(t.of16)
		case colors == colorprofile.ANSI256:
			return ansi.Style{}.ForegroundColor(t.of256)
		}
		return ansi.Style{}.ForegroundColor(lipgloss.Color(t.full))
	}
	out := &styles{
		InkText:    color(p.text).String(),
		InkStrong:  color(p.strong).Bold().String(),
		InkDim:     color(p.dim).String(),
		InkFaint:   color(p.faint).String(),
		InkAccent:  color(p.accent).String(),
		InkNext:    color(p.next).String(),
		InkDone:    color(p.done).String(),
		InkLink:    color(p.link).Underline(true).String(),
		InkTitle:   color(p.accent).Bold().String(),
		InkHeading: color(p.strong).Bold().String(),
		InkAside:   color(p.dim).Italic(true).String(),
		InkTab:     color(p.strong).Bold().Underline(true).String(),
		InkMatch:   color(p.next).Bold().Underline(true).String(),
		InkRow:     color(p.strong).Bold().String(),
		InkRowDim:  color(p.text).String(),
		InkChosen:  color(p.link).Bold().Reverse(true).String(),
	}
	if colors == colorprofile.ANSI { // no color is left above text: a bar stands out, in colors that are sure
		ground, on := ansi.Black, ansi.BrightWhite
		if !isDark {
			ground, on = on, ground
		}
		bar := ansi.Style{}.ForegroundColor(ground).BackgroundColor(on)
		out[InkRow], out[InkRowDim] = bar.Bold().String(), bar.String()
		out[InkChosen] = ansi.Style{}.ForegroundColor(ground).BackgroundColor(p.link.of16).Bold().String()
	}
	return out
}

// Look is how everything is drawn. The root owns it and alone changes it.
type Look struct {
	Measure int // cells in a line of text at most
	IsDark  bool
	Colors  colorprofile.Profile // how many there are
	Styles  *styles
	Symbols *Symbols
}

// Restyle takes on a background and a number of colors.
func (l *Look) Restyle(isDark bool, colors colorprofile.Profile) {
	l.IsDark, l.Colors = isDark, colors
	l.Styles = NewStyles(isDark, colors)
}

// Paint is the words in an ink.
func (l *Look) Paint(i Ink, s string) string {
	if s == "" {
		return ""
	}
	return l.Styles[i] + s + ansi.ResetStyle
}

// Write appends the words in an ink; spaces alone need none.
func (l *Look) Write(b *strings.Builder, i Ink, s string) {
	if s == "" {
		return
	}
	if i < InkTab && strings.TrimLeft(s, " ") == "" && i != InkLink {
		b.WriteString(s)
		return
	}
	b.WriteString(l.Styles[i])
	b.WriteString(s)
	b.WriteString(ansi.ResetStyle)
}
