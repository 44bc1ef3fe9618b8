package text

import (
	_ "embed"
	"fmt"
	"image/color"
	"math"
	"slices"

	"charm.land/lipgloss/v2"
	"github.com/BurntSushi/toml"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/lucasb-eyer/go-colorful"
)

//go:embed themes.toml
var themesTOML string

// Theme names a set of inks, each for a dark and a light background. "auto", "dark" and "light"
// are the show's own; the last two say which background it is where the terminal does not.
type Theme string

// The themes.
const (
	ThemeAuto     Theme = "auto"
	ThemeDark     Theme = "dark"
	ThemeLight    Theme = "light"
	ThemeWarm     Theme = "warm"
	ThemeBlue     Theme = "blue"
	ThemeTerminal Theme = "terminal"
	ThemeMono     Theme = "mono" // bold, underlined and reverse
)

// Themes are all of them, as they are offered.
func Themes() []Theme {
	return []Theme{ThemeAuto, ThemeDark, ThemeLight, ThemeWarm, ThemeBlue, ThemeTerminal, ThemeMono}
}

// Does says in a few words what a theme looks like.
func (t Theme) Does() string {
	return map[Theme]string{
		ThemeAuto: "the show's own, on your terminal's background", ThemeDark: "the show's own, for a dark background",
		ThemeLight: "the show's own, for a light background", ThemeWarm: "amber and sand",
		ThemeBlue: "blue and orange, for eyes that do not tell red from green", ThemeTerminal: "your terminal's own 16 colors",
		ThemeMono: "no colors",
	}[t]
}

// Follows reports whether the theme looks different on dark and on light backgrounds.
func (t Theme) Follows() bool { return t != ThemeMono }

// Suits reports whether the theme can be read on such a background.
func (t Theme) Suits(isDark bool) bool {
	return t == ThemeDark && isDark || t == ThemeLight && !isDark || t != ThemeDark && t != ThemeLight
}

// InkNames are the inks that a theme has and [look.inks] may change.
func InkNames() []string {
	return []string{"text", "strong", "dim", "faint", "accent", "glow", "next", "done", "link"}
}

// tone is one ink on one background, as well as a terminal can show it: in full, of 256,
// and of the 16 that it paints as it likes.
type tone struct {
	full  string
	of256 ansi.IndexedColor
	of16  ansi.BasicColor
}

// in is what a terminal with so many colors is told.
func (t tone) in(colors colorprofile.Profile) color.Color {
	switch {
	case colors <= colorprofile.ANSI:
		return t.of16
	case colors == colorprofile.ANSI256:
		return t.of256
	}
	return lipgloss.Color(t.full)
}

// tones are a theme's inks by their names.
type tones map[string]tone

// UnmarshalTOML reads ["#d9d5d2", 253, 15].
func (t *tone) UnmarshalTOML(v any) error {
	list := v.([]any) // themes.toml is embedded, and a test reads it
	*t = tone{list[0].(string), ansi.IndexedColor(list[1].(int64)), ansi.BasicColor(list[2].(int64))}
	return nil
}

// IsColor reports whether a word is a color as "#rrggbb".
func IsColor(s string) bool {
	return len(s) == len("#rrggbb") && s[0] == '#' && lipgloss.Color(s) != lipgloss.NoColor{}
}

// toneOf is a color that a person or a show has chosen: what a terminal with fewer colors
// shows is the nearest.
func toneOf(full string) tone {
	c := lipgloss.Color(full)
	return tone{full, ansi.Convert256(c), ansi.Convert16(c)}
}

func (t Theme) tones(isDark bool) tones {
	var all map[string]struct{ Dark, Light tones }
	if _, err := toml.Decode(themesTOML, &all); err != nil {
		panic("text: themes.toml: " + err.Error())
	}
	set, ok := all[string(t)]
	if !ok {
		set = all["show"]
	}
	if isDark {
		return set.Dark
	}
	return set.Light
}

// enough is the contrast at which everybody can read words (WCAG 2, level AA).
const enough = 4.5

// grounds are backgrounds that terminals commonly have.
var grounds = map[bool][]string{
	true:  {"#000000", "#16161e", "#1e1e2e", "#282a36"},
	false: {"#ffffff", "#fafafa", "#fdf6e3"},
}

// opposite is the color furthest from a background, by whether that is dark.
var opposite = map[bool]color.Color{true: color.White, false: color.Black}

// Readable is the color, lighter or darker by as much as it takes to be read on every
// common background of the kind, in full and as the nearest of 256.
func Readable(full string, isDark bool) string {
	c, toward := lipgloss.Color(full), opposite[isDark]
	for step := range 20 {
		now := mix(c, toward, float64(step)/20)
		if min(leastContrast(now, isDark), leastContrast(ansi.Convert256(now), isDark)) >= enough {
			return hex(now)
		}
	}
	return hex(toward)
}

func leastContrast(c color.Color, isDark bool) float64 {
	least := math.Inf(1)
	for _, g := range grounds[isDark] {
		least = min(least, Contrast(c, lipgloss.Color(g)))
	}
	return least
}

// Contrast is that of WCAG 2, from 1 to 21.
func Contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.Color) float64 {
	opaque, _ := colorful.MakeColor(c)
	r, g, b := opaque.LinearRgb()
	return 0.2126*r + 0.7152*g + 0.0722*b
}

// mix is a color on its way to another, all the way at 1.
func mix(a, b color.Color, by float64) color.Color {
	ar, ag, ab, _ := a.RGBA()
	br, bg, bb, _ := b.RGBA()
	at := func(x, y uint32) uint8 { return uint8((float64(x)*(1-by) + float64(y)*by) / 257) }
	return color.RGBA{at(ar, br), at(ag, bg), at(ab, bb), 255}
}

func hex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

// withAccent are the inks in a show's own color: where one is, and the rules of its sign.
func (t tones) withAccent(accent string, isDark bool) {
	if !IsColor(accent) {
		return
	}
	full := Readable(accent, isDark)
	t["accent"] = tone{full, ansi.Convert256(lipgloss.Color(full)), t["accent"].of16}
	t["glow"] = toneOf(hex(mix(lipgloss.Color(full), opposite[!isDark], 0.45)))
}

func (t tones) withInks(inks map[string]string) {
	for name, full := range inks {
		if slices.Contains(InkNames(), name) && IsColor(full) {
			t[name] = toneOf(full)
		}
	}
}

func newStyles(p tones, isDark bool, colors colorprofile.Profile, mono bool) *styles {
	ink := func(name string) ansi.Style {
		if mono {
			return ansi.Style{}
		}
		return ansi.Style{}.ForegroundColor(p[name].in(colors))
	}
	ground, on := tone{"#000000", 16, ansi.Black}, tone{"#ffffff", 231, ansi.BrightWhite}
	if !isDark {
		ground, on = on, ground
	}
	bar := func(t tone) ansi.Style { // in colors that are sure, where there are any
		if mono {
			return ansi.Style{}.Reverse(true)
		}
		return ansi.Style{}.ForegroundColor(ground.in(colors)).BackgroundColor(t.in(colors))
	}
	out := &styles{
		InkText:    ink("text"),
		InkStrong:  ink("strong").Bold(),
		InkDim:     ink("dim"),
		InkFaint:   ink("faint"),
		InkAccent:  ink("accent"),
		InkGlow:    ink("glow"),
		InkNext:    ink("next"),
		InkDone:    ink("done"),
		InkAhead:   ink("dim"),
		InkLink:    ink("link").Underline(true),
		InkTitle:   ink("accent").Bold(),
		InkHeading: ink("strong").Bold(),
		InkAside:   ink("dim").Italic(true),
		InkTab:     ink("strong").Bold().Underline(true),
		InkMatch:   ink("next").Bold().Underline(true),
		InkRow:     ink("strong").Bold(),
		InkRowDim:  ink("text"),
		InkChosen:  bar(p["link"]).Bold(),
		InkHint:    bar(p["next"]).Bold(),
	}
	switch {
	case mono:
		out[InkRow], out[InkRowDim] = bar(on).Bold(), bar(on)
		out[InkAccent], out[InkNext] = ansi.Style{}.Bold(), ansi.Style{}.Underline(true)
		out[InkFaint], out[InkAhead] = ansi.Style{}.Faint(), ansi.Style{}.Faint()
	case colors == colorprofile.ANSI: // no color is left above text: a bar stands out
		out[InkRow], out[InkRowDim] = bar(on).Bold(), bar(on)
		if p["dim"].of16 == p["done"].of16 { // too few can be read on a light background; a height needs less
			out[InkAhead] = ink("faint")
		}
	}
	return out
}
