package text

import (
	_ "embed"
	"image/color"
	"maps"
	"math"
	"slices"
	"sync"

	"charm.land/lipgloss/v2"
	"github.com/BurntSushi/toml"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/lucasb-eyer/go-colorful"
)

//go:embed themes.toml
var themesTOML string

// Theme names a set of inks, each for dark and light backgrounds. "auto", "dark" and "light" use
// the show's own color; "dark" and "light" also say which background to assume if the terminal
// does not tell.
type Theme string

// The themes, by their names in the settings.
const (
	ThemeAuto     Theme = "auto"
	ThemeDark     Theme = "dark"
	ThemeLight    Theme = "light"
	ThemeWarm     Theme = "warm"
	ThemeBlue     Theme = "blue"
	ThemeTerminal Theme = "terminal"
	ThemeMono     Theme = "mono" // bold, underline and reverse instead of colors
)

// Themes lists the themes in the order they are offered.
func Themes() []Theme {
	return []Theme{ThemeAuto, ThemeDark, ThemeLight, ThemeWarm, ThemeBlue, ThemeTerminal, ThemeMono}
}

// Desc describes a theme in a few words.
func (t Theme) Desc() string {
	return map[Theme]string{
		ThemeAuto: "the show’s own, on your terminal’s background", ThemeDark: "the show’s own, for a dark background",
		ThemeLight: "the show’s own, for a light background", ThemeWarm: "amber and sand",
		ThemeBlue: "blue and orange, if red and green look alike", ThemeTerminal: "your terminal’s own 16 colors",
		ThemeMono: "no colors",
	}[t]
}

// Follows reports whether the theme looks different on dark and light backgrounds.
func (t Theme) Follows() bool { return t != ThemeMono }

// Suits reports whether the theme can be read on a dark or a light background.
func (t Theme) Suits(isDark bool) bool {
	return t == ThemeDark && isDark || t == ThemeLight && !isDark || t != ThemeDark && t != ThemeLight
}

// InkNames are the inks that a theme defines, and that [look.inks] may change.
func InkNames() []string {
	return []string{"text", "strong", "dim", "faint", "accent", "glow", "next", "done", "link"}
}

// tone is the color of an ink on one kind of background: in full, among 256 colors, and among the
// 16 that the terminal defines itself.
type tone struct {
	full  string
	of256 ansi.IndexedColor
	of16  ansi.BasicColor
}

// color returns the color for a terminal with so many colors.
func (t tone) color(colors colorprofile.Profile) color.Color {
	switch {
	case colors <= colorprofile.ANSI:
		return t.of16
	case colors == colorprofile.ANSI256:
		return t.of256
	}
	return lipgloss.Color(t.full)
}

// tones are a theme's colors by the names of the inks.
type tones map[string]tone

// UnmarshalTOML reads a tone such as ["#d9d5d2", 253, 15].
func (t *tone) UnmarshalTOML(v any) error {
	list := v.([]any) // safe, since themes.toml is embedded and tested
	*t = tone{list[0].(string), ansi.IndexedColor(list[1].(int64)), ansi.BasicColor(list[2].(int64))}
	return nil
}

// IsColor reports whether s is a color such as "#d9d5d2".
func IsColor(s string) bool {
	return len(s) == len("#rrggbb") && s[0] == '#' && lipgloss.Color(s) != lipgloss.NoColor{}
}

// toneOf makes a tone of a chosen color, with the nearest colors for terminals that have fewer.
func toneOf(full string) tone {
	c := lipgloss.Color(full)
	return tone{full, ansi.Convert256(c), ansi.Convert16(c)}
}

// themes are those of themes.toml, read once.
var themes = sync.OnceValue(func() (all map[Theme]struct{ Dark, Light tones }) {
	if _, err := toml.Decode(themesTOML, &all); err != nil {
		panic("text: themes.toml: " + err.Error())
	}
	return all
})

// tones returns a copy of a theme's colors, for the caller to change.
func (t Theme) tones(isDark bool) tones {
	set, ok := themes()[t]
	if !ok {
		set = themes()["show"]
	}
	if isDark {
		return maps.Clone(set.Dark)
	}
	return maps.Clone(set.Light)
}

// minContrast is the contrast that words need to be readable for everybody (WCAG 2, level AA).
const minContrast = 4.5

// backgrounds are common background colors of terminals, by whether they are dark.
var backgrounds = map[bool][]string{
	true:  {"#000000", "#16161e", "#1e1e2e", "#282a36"},
	false: {"#ffffff", "#fafafa", "#fdf6e3"},
}

// opposite is the text color with the most contrast, by whether the background is dark.
var opposite = map[bool]color.Color{true: color.White, false: color.Black}

// Readable makes a color lighter or darker until it can be read on all common backgrounds, both
// in full and as the nearest of 256 colors.
func Readable(full string, isDark bool) string {
	c, toward := lipgloss.Color(full), opposite[isDark]
	for step := range 20 {
		now := mix(c, toward, float64(step)/20)
		if min(leastContrast(now, isDark), leastContrast(ansi.Convert256(now), isDark)) >= minContrast {
			return hex(now)
		}
	}
	return hex(toward)
}

func leastContrast(c color.Color, isDark bool) float64 {
	least := math.Inf(1)
	for _, g := range backgrounds[isDark] {
		least = min(least, Contrast(c, lipgloss.Color(g)))
	}
	return least
}

// Contrast returns the contrast of WCAG 2, from 1 to 21.
func Contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.Color) float64 {
	r, g, b := rgb(c).LinearRgb()
	return 0.2126*r + 0.7152*g + 0.0722*b
}

// mix blends two colors: 0 is a, 1 is b.
func mix(a, b color.Color, by float64) color.Color { return rgb(a).BlendRgb(rgb(b), by) }

func hex(c color.Color) string { return rgb(c).Hex() }

func rgb(c color.Color) colorful.Color {
	out, _ := colorful.MakeColor(c)
	return out
}

// withAccent puts the show's own color into the tones that use it.
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

// withAhead makes the color of what is ahead: dim, but lighter on a light background, where dim
// weighs more than what is watched.
func (t tones) withAhead(isDark bool) {
	ahead := t["dim"]
	if !isDark {
		ahead.full = hex(mix(lipgloss.Color(ahead.full), color.White, 0.2))
		ahead.of256 = ansi.Convert256(lipgloss.Color(ahead.full))
	}
	t["ahead"] = ahead
}

func newStyles(p tones, isDark bool, colors colorprofile.Profile, mono bool) *styles {
	ink := func(name string) ansi.Style {
		if mono {
			return ansi.Style{}
		}
		return ansi.Style{}.ForegroundColor(p[name].color(colors))
	}
	ground, on := tone{"#000000", 16, ansi.Black}, tone{"#ffffff", 231, ansi.BrightWhite}
	if !isDark {
		ground, on = on, ground
	}
	bar := func(t tone) ansi.Style { // on a known background color, if there are colors
		if mono {
			return ansi.Style{}.Reverse(true)
		}
		return ansi.Style{}.ForegroundColor(ground.color(colors)).BackgroundColor(t.color(colors))
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
		InkAhead:   ink("ahead"),
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
		out[InkAccent], out[InkNext] = ansi.Style{}.Bold(), ansi.Style{}.Bold() // an underline is a link
		out[InkFaint], out[InkAhead] = ansi.Style{}.Faint(), ansi.Style{}.Faint()
	case colors == colorprofile.ANSI: // only a background can stand out from 16 colors
		out[InkRow], out[InkRowDim] = bar(on).Bold(), bar(on)
		if p["dim"].of16 == p["done"].of16 { // on a light background two of the 16 colors coincide, and the bars must differ
			out[InkAhead] = ink("faint")
		}
	}
	return out
}
