package ui

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// ink is what a run of words means; styles says how it looks. Drawn pages hold
// inks, never colors, so that a change of background needs no new page.
type ink uint8

const (
	inkText    ink = iota
	inkStrong      // what stands out in running text, keys
	inkDim         // labels, dates, what is secondary
	inkFaint       // rules, what is locked
	inkAccent      // where one is, what matters
	inkNext        // the next episode, and how far one has watched
	inkDone        // what is watched
	inkLink        // leads to an entry
	inkTitle       // a page's title
	inkHeading     // a heading within a page
	inkAside       // a teaser
	inkTab         // the screen that is open
	inkMatch       // what a search has found in a text
	inkChosen      // the link or choice that enter follows
	inks
)

// styles opens each ink with an escape sequence; a reset closes it.
type styles [inks]string

// tone is a color on either background: in full, and the nearest of the 256 that
// keeps its character, which no formula finds.
type tone struct {
	light, dark       string
	light256, dark256 ansi.IndexedColor
}

// newStyles are the colors of the guide on a dark or a light background.
func newStyles(isDark, few bool) *styles {
	color := func(t tone) ansi.Style {
		switch {
		case few && isDark:
			return ansi.Style{}.ForegroundColor(t.dark256)
		case few:
			return ansi.Style{}.ForegroundColor(t.light256)
		}
		return ansi.Style{}.ForegroundColor(lipgloss.LightDark(isDark)(lipgloss.Color(t.light), lipgloss.Color(t.dark)))
	}
	strong := color(tone{"#000000", "#ffffff", 16, 231})
	dim := color(tone{"#6d6774", "#8a8490", 242, 245})
	accent := color(tone{"#c4102b", "#ff4655", 160, 203})
	link := color(tone{"#a5243a", "#ff8a7a", 125, 210})
	return &styles{
		inkText:    color(tone{"#2a2630", "#d9d5d2", 236, 253}).String(),
		inkStrong:  strong.Bold().String(),
		inkDim:     dim.String(),
		inkFaint:   color(tone{"#a8a2ae", "#5a5562", 248, 240}).String(),
		inkAccent:  accent.String(),
		inkNext:    color(tone{"#9a6200", "#f2b84b", 94, 215}).String(),
		inkDone:    color(tone{"#0f7a6a", "#56c2b0", 29, 73}).String(),
		inkLink:    link.Underline(true).String(),
		inkTitle:   accent.Bold().String(),
		inkHeading: strong.Bold().String(),
		inkAside:   dim.Italic(true).String(),
		inkTab:     strong.Bold().Underline(true).String(),
		inkMatch:   color(tone{"#9a6200", "#f2b84b", 94, 215}).Bold().Underline(true).String(),
		inkChosen:  link.Bold().Reverse(true).String(),
	}
}

// look is how everything is drawn. The root owns it and alone changes it.
type look struct {
	measure int // cells in a line of text at most
	isDark  bool
	few     bool // 256 colors or fewer
	styles  *styles
	signs   *signs
}

// restyle takes on a background and a number of colors.
func (l *look) restyle(isDark, few bool) {
	l.isDark, l.few = isDark, few
	l.styles = newStyles(isDark, few)
}

// paint is the words in an ink.
func (l *look) paint(i ink, s string) string {
	if s == "" {
		return ""
	}
	return l.styles[i] + s + ansi.ResetStyle
}

// write appends the words in an ink; spaces alone need none.
func (l *look) write(b *strings.Builder, i ink, s string) {
	if s == "" {
		return
	}
	if i < inkTab && strings.TrimLeft(s, " ") == "" && i != inkLink {
		b.WriteString(s)
		return
	}
	b.WriteString(l.styles[i])
	b.WriteString(s)
	b.WriteString(ansi.ResetStyle)
}
