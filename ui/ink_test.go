package ui

import (
	"fmt"
	"image/color"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"unspoiled/ui/text"
)

// The usual backgrounds, and what terminals make of the 16 colors.
var (
	darkOnes  = []string{"#000000", "#16161e", "#1e1e2e", "#282a36"}
	lightOnes = []string{"#ffffff", "#fafafa", "#fdf6e3"}
	sixteens  = map[string]string{
		"xterm":   "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
		"VGA":     "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
		"Windows": "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2",
	}
)

// luminance and contrast are those of WCAG 2.
func luminance(c color.Color) float64 {
	linear := func(v uint32) float64 {
		f := float64(v) / 0xffff
		if f <= 0.03928 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

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
			switch {
			case n == 38 && sgr[at+1] == "2":
				one.words = lipgloss.Color(fmt.Sprintf("#%02x%02x%02x", param(t, sgr[at+2]), param(t, sgr[at+3]), param(t, sgr[at+4])))
				at += 4
			case n == 38:
				if n := param(t, sgr[at+2]); n < 16 {
					t.Errorf("%q is of the 16 colors", style)
				}
				one.words = ansi.IndexedColor(uint8(param(t, sgr[at+2])))
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
		return contrast(d.words, d.ground)
	}
	return contrast(d.words, lipgloss.Color(ground))
}

func TestEveryInkCanBeRead(t *testing.T) {
	for _, colors := range []colorprofile.Profile{colorprofile.ANSI, colorprofile.ANSI256, colorprofile.TrueColor} {
		for dark, grounds := range map[bool][]string{true: darkOnes, false: lightOnes} {
			s := text.NewStyles(dark, colors)
			for i := range text.Inks {
				for palette, look := range looks(t, s[i]) {
					for _, ground := range grounds {
						if n := look.contrast(ground); n < 4.5 && i != text.InkFaint {
							t.Errorf("ink %d with %s on %s: %.2f:1", i, palette, ground, n)
						}
					}
				}
			}
		}
	}
}

// What is next, where one is and what leads on are told apart by color; the row under the
// cursor is the strongest thing there is.
func TestInksDiffer(t *testing.T) {
	for _, colors := range []colorprofile.Profile{colorprofile.ANSI, colorprofile.ANSI256, colorprofile.TrueColor} {
		for _, dark := range []bool{true, false} {
			s := text.NewStyles(dark, colors)
			for _, two := range [][2]text.Ink{{text.InkNext, text.InkAccent}, {text.InkNext, text.InkDone}, {text.InkAccent, text.InkDone}, {text.InkAccent, text.InkLink}, {text.InkText, text.InkRow}, {text.InkDim, text.InkRowDim}, {text.InkRow, text.InkRowDim}, {text.InkText, text.InkStrong}} {
				if s[two[0]] == s[two[1]] {
					t.Errorf("%s, dark %v: inks %d and %d look the same", colors, dark, two[0], two[1])
				}
			}
			rows := looks(t, s[text.InkRow])
			for i := range text.Inks {
				for palette, look := range looks(t, s[i]) {
					ground := "#" + strings.Fields(sixteens[palette])[map[bool]int{true: 0, false: 15}[dark]]
					if n := look.contrast(ground); n > rows[palette].contrast(ground) {
						t.Errorf("%s, dark %v, %s: ink %d is stronger than the chosen row", colors, dark, palette, i)
					}
				}
			}
			if colors == colorprofile.ANSI && rows["xterm"].ground == nil {
				t.Errorf("dark %v: %q does not stand out from bold text", dark, s[text.InkRow])
			}
		}
	}
}

// The faint ink can hardly be read: nothing but rules, walls and what stands for a text is
// drawn in it.
func TestNothingThatInformsIsFaint(t *testing.T) {
	for _, s := range states {
		g := newGuide(t, Options{Confirm: true}, strings.Fields(s.watched)...).reach(s.keys)
		if g.dialog != nil {
			continue // what it covers is faint
		}
		for _, size := range [][2]int{{120, 30}, {60, 18}} {
			g.send(windowSize(size[0], size[1]))
			faint := regexp.MustCompile(regexp.QuoteMeta(g.look.Styles[text.InkFaint]) + "([^\x1b]*)")
			for _, found := range faint.FindAllStringSubmatch(g.View().Content, -1) {
				if rest := strings.Trim(found[1], " "+g.look.Symbols.Rule+g.look.Symbols.Wall+g.look.Symbols.Redact); rest != "" {
					t.Errorf("%s: %q is faint", s.name, rest)
				}
			}
		}
	}
}

func TestColorsFollowTheTerminal(t *testing.T) {
	g := newGuide(t, Options{Colors: colorprofile.ANSI}, "S1")
	if at := g.View().Content; !strings.Contains(at, g.look.Styles[text.InkRow]+"Season 2") {
		t.Errorf("the chosen row has no bar: %q", at)
	}
	if at := g.View().Content; strings.Contains(at, "38;") {
		t.Errorf("more than 16 colors: %q", at)
	}
}
