package ui

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// ink is what a run of words means; styles says how it looks. Drawn pages hold
// inks, never colors, so that a change of background needs no new page.
type ink uint8

const (
	inkText    ink = iota
	inkStrong      // what stands out in running text, keys
	inkDim         // labels, dates, what is secondary
	inkFaint       // rules, and what a dialog covers: it carries no information
	inkAccent      // where one is, what matters
	inkNext        // the next episode, and how far one has watched
	inkDone        // what is watched
	inkLink        // leads to an entry
	inkTitle       // a page's title
	inkHeading     // a heading within a page
	inkAside       // a teaser
	inkTab         // the screen that is open
	inkMatch       // what a search has found in a text
	inkRow         // the words of the row under the cursor, the strongest thing there
	inkRowDim      // what is secondary in that row
	inkChosen      // the link or choice that enter follows
	inks
)

// styles opens each ink with an escape sequence; a reset closes it.
type styles [inks]string

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

// newStyles are the colors of the guide on a dark or a light background.
func newStyles(isDark bool, colors colorprofile.Profile) *styles {
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
		inkText:    color(p.text).String(),
		inkStrong:  color(p.strong).Bold().String(),
		inkDim:     color(p.dim).String(),
		inkFaint:   color(p.faint).String(),
		inkAccent:  color(p.accent).String(),
		inkNext:    color(p.next).String(),
		inkDone:    color(p.done).String(),
		inkLink:    color(p.link).Underline(true).String(),
		inkTitle:   color(p.accent).Bold().String(),
		inkHeading: color(p.strong).Bold().String(),
		inkAside:   color(p.dim).Italic(true).String(),
		inkTab:     color(p.strong).Bold().Underline(true).String(),
		inkMatch:   color(p.next).Bold().Underline(true).String(),
		inkRow:     color(p.strong).Bold().String(),
		inkRowDim:  color(p.text).String(),
		inkChosen:  color(p.link).Bold().Reverse(true).String(),
	}
	if colors == colorprofile.ANSI { // no color is left above text: a bar stands out, in colors that are sure
		ground, on := ansi.Black, ansi.BrightWhite
		if !isDark {
			ground, on = on, ground
		}
		bar := ansi.Style{}.ForegroundColor(ground).BackgroundColor(on)
		out[inkRow], out[inkRowDim] = bar.Bold().String(), bar.String()
		out[inkChosen] = ansi.Style{}.ForegroundColor(ground).BackgroundColor(p.link.of16).Bold().String()
	}
	return out
}

// look is how everything is drawn. The root owns it and alone changes it.
type look struct {
	measure int // cells in a line of text at most
	isDark  bool
	colors  colorprofile.Profile // how many there are
	styles  *styles
	signs   *signs
}

// restyle takes on a background and a number of colors.
func (l *look) restyle(isDark bool, colors colorprofile.Profile) {
	l.isDark, l.colors = isDark, colors
	l.styles = newStyles(isDark, colors)
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
