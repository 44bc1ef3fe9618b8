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
	inkChosen      // the link or choice that enter follows
	inks
)

// styles opens each ink with an escape sequence; a reset closes it.
type styles [inks]string

// newStyles are the colors of the guide on a dark or a light background.
func newStyles(isDark bool) *styles {
	pick := lipgloss.LightDark(isDark)
	color := func(light, dark string) ansi.Style {
		return ansi.Style{}.ForegroundColor(pick(lipgloss.Color(light), lipgloss.Color(dark)))
	}
	strong := color("#000000", "#ffffff")
	accent := color("#c4102b", "#ff4655")
	link := color("#a5243a", "#ff8a7a")
	return &styles{
		inkText:    color("#2a2630", "#d9d5d2").String(),
		inkStrong:  strong.Bold().String(),
		inkDim:     color("#6d6774", "#8a8490").String(),
		inkFaint:   color("#a8a2ae", "#5a5562").String(),
		inkAccent:  accent.String(),
		inkNext:    color("#9a6200", "#f2b84b").String(),
		inkDone:    color("#0f7a6a", "#56c2b0").String(),
		inkLink:    link.Underline(true).String(),
		inkTitle:   accent.Bold().String(),
		inkHeading: strong.Bold().String(),
		inkAside:   color("#6d6774", "#8a8490").Italic(true).String(),
		inkTab:     strong.Bold().Underline(true).String(),
		inkChosen:  link.Bold().Reverse(true).String(),
	}
}

// look is how everything is drawn. The root owns it and alone changes it.
type look struct {
	styles *styles
	signs  *signs
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
