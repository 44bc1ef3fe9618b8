package text

import (
	"fmt"
	"image/color"
	"strconv"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// What terminals make of the 16 colors.
var (
	sixteens = map[string]string{
		"xterm":   "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
		"VGA":     "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
		"Windows": "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2",
	}
)

// drawnInk is how the words of a style may look: their color, and what is behind them where
// the style says so.
type drawnInk struct{ words, ground color.Color }

// looks are those of a style, by what the terminal makes of its colors.
func looks(t *testing.T, style string) map[string]drawnInk {
	t.Helper()
	out := map[string]drawnInk{}
	for name, palette := range sixteens {
		var one drawnInk
		sgr := strings.Split(strings.Trim(style, "\x1b[m"), ";")
		for at := 0; at < len(sgr); at++ {
			n := param(t, sgr[at])
			basic := func(n int) color.Color { return lipgloss.Color("#" + strings.Fields(palette)[n]) }
			painted := &one.words
			if n == 48 {
				painted = &one.ground
			}
			switch {
			case (n == 38 || n == 48) && sgr[at+1] == "2":
				*painted = lipgloss.Color(fmt.Sprintf("#%02x%02x%02x", param(t, sgr[at+2]), param(t, sgr[at+3]), param(t, sgr[at+4])))
				at += 4
			case n == 38 || n == 48:
				if n := param(t, sgr[at+2]); n < 16 {
					t.Errorf("%q is of the 16 colors", style)
				}
				*painted = ansi.IndexedColor(uint8(param(t, sgr[at+2])))
				at += 2
			case n >= 30 && n < 38:
				one.words = basic(n - 30)
			case n >= 90 && n < 98:
				one.words = basic(n - 90 + 8)
			case n >= 40 && n < 48:
				one.ground = basic(n - 40)
			case n >= 100:
				one.ground = basic(n - 100 + 8)
			}
		}
		if one.words == nil {
			t.Fatalf("%q has no color", style)
		}
		out[name] = one
	}
	return out
}

func param(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func (d drawnInk) contrast(ground string) float64 {
	if d.ground != nil {
		return Contrast(d.words, d.ground)
	}
	return Contrast(d.words, lipgloss.Color(ground))
}

// each calls a test with every theme in colors, number of colors and background.
func each(t *testing.T, do func(name string, l *Look)) {
	t.Helper()
	for _, theme := range Themes() {
		for _, colors := range []colorprofile.Profile{colorprofile.ANSI, colorprofile.ANSI256, colorprofile.TrueColor} {
			for _, dark := range []bool{true, false} {
				if theme == ThemeMono {
					continue
				}
				for _, accent := range []string{"", "#1122aa", "#ffee99", "#808080"} {
					l := &Look{Theme: theme, accent: accent}
					l.Restyle(dark, colors)
					do(fmt.Sprintf("%s of %s, dark %v, accent %q", theme, colors, dark, accent), l)
				}
			}
		}
	}
}

// least is the contrast that an ink needs: rules none, a height what WCAG 2 asks of a graphic.
func least(i Ink) float64 {
	switch i {
	case InkFaint, InkGlow:
		return 1
	case InkAhead:
		return 3
	}
	return minContrast
}

func TestEveryInkCanBeRead(t *testing.T) {
	each(t, func(name string, l *Look) {
		for i := range Inks {
			for palette, look := range looks(t, l.Opens(i)) {
				for _, ground := range backgrounds[l.IsDark] {
					if n := look.contrast(ground); n < least(i) {
						t.Errorf("%s: ink %d with %s on %s: %.2f:1", name, i, palette, ground, n)
					}
				}
			}
		}
	})
}

// What is next, where one is and what leads on are told apart by how they look; the row
// under the cursor is the strongest thing there is.
func TestInksDiffer(t *testing.T) {
	pairs := [][2]Ink{{InkNext, InkAccent}, {InkNext, InkDone}, {InkNext, InkLink}, {InkAccent, InkDone}, {InkAccent, InkLink}, {InkAhead, InkDone}, {InkAhead, InkNext}, {InkFaint, InkText}, {InkText, InkRow}, {InkDim, InkRowDim}, {InkRow, InkRowDim}, {InkText, InkStrong}}
	each(t, func(name string, l *Look) {
		for _, two := range pairs {
			if l.Opens(two[0]) == l.Opens(two[1]) {
				t.Errorf("%s: inks %d and %d look the same", name, two[0], two[1])
			}
		}
		if done, ahead := looks(t, l.Opens(InkDone)), looks(t, l.Opens(InkAhead)); l.Colors != colorprofile.ANSI {
			if ground := backgrounds[l.IsDark][0]; ahead["VGA"].contrast(ground) >= done["VGA"].contrast(ground) {
				t.Errorf("%s: what is ahead weighs as much as what is watched", name)
			}
		}
		rows := looks(t, l.Opens(InkRow))
		for i := range Inks {
			for palette, look := range looks(t, l.Opens(i)) {
				ground := "#" + strings.Fields(sixteens[palette])[map[bool]int{true: 0, false: 15}[l.IsDark]]
				if n := look.contrast(ground); n > rows[palette].contrast(ground) {
					t.Errorf("%s, %s: ink %d is stronger than the chosen row", name, palette, i)
				}
			}
		}
		if l.Colors == colorprofile.ANSI && rows["xterm"].ground == nil {
			t.Errorf("%s: %q does not stand out from bold text", name, l.Opens(InkRow))
		}
	})
	for theme, colors := range map[Theme]colorprofile.Profile{ThemeMono: colorprofile.TrueColor, ThemeAuto: colorprofile.ASCII} {
		mono := &Look{Theme: theme}
		mono.Restyle(true, colors)
		for _, two := range pairs {
			if mono.Opens(two[0]) == mono.Opens(two[1]) && two != [2]Ink{InkNext, InkAccent} {
				t.Errorf("%s of %s: inks %d and %d look the same", theme, colors, two[0], two[1])
			}
		}
	}
}

// TestOwnInks: a person's colors come before a theme's, and only theirs.
func TestOwnInks(t *testing.T) {
	l := &Look{Theme: ThemeWarm, Inks: map[string]string{"accent": "#123456", "no-ink": "#123456"}}
	l.Restyle(true, colorprofile.TrueColor)
	if got := l.Opens(InkAccent); !strings.Contains(got, "38;2;18;52;86") {
		t.Errorf("the accent is %q", got)
	}
	if got := l.Opens(InkDone); strings.Contains(got, "38;2;18;52;86") {
		t.Errorf("what is watched is %q as well", got)
	}
}
