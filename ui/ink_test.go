package ui

import (
	"fmt"
	"image/color"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"unspoiled/content"
	"unspoiled/ui/text"
)

// The faint ink can hardly be read: nothing but rules, walls and what stands for what
// is not told is drawn in it.
func TestNothingThatInformsIsFaint(t *testing.T) {
	for _, s := range states {
		g := newGuide(t, Options{Confirm: true}, strings.Fields(s.watched)...).reach(s.keys)
		if g.dialog != nil {
			continue // what it covers is faint
		}
		for _, size := range [][2]int{{120, 30}, {60, 18}} {
			g.send(windowSize(size[0], size[1]))
			faint := regexp.MustCompile(regexp.QuoteMeta(g.look.Opens(text.InkFaint)) + "([^\x1b]*)")
			for _, found := range faint.FindAllStringSubmatch(g.View().Content, -1) {
				if rest := strings.Trim(found[1], " "+g.look.Symbols.Rule+g.look.Symbols.Thin+g.look.Symbols.Wall+g.look.Symbols.Redact+g.look.Symbols.Locked); rest != "" {
					t.Errorf("%s: %q is faint", s.name, rest)
				}
			}
		}
	}
}

func TestColorsFollowTheTerminal(t *testing.T) {
	g := newGuide(t, Options{Colors: colorprofile.ANSI}, "S1")
	if at := g.View().Content; !strings.Contains(at, g.look.Opens(text.InkRow)+"Season 2") {
		t.Errorf("the chosen row has no bar: %q", at)
	}
	if at := g.View().Content; strings.Contains(at, "38;") {
		t.Errorf("more than 16 colors: %q", at)
	}
}

// TestABarIsWhole: where the row under the cursor is a bar, what has an ink of its own
// there makes no hole in it, and the map's words are no second bar.
func TestABarIsWhole(t *testing.T) {
	for _, theme := range []text.Theme{text.ThemeMono, text.ThemeTerminal} {
		for keys, row := range map[string]string{"enter": " next", "/ a s h": "S2E1"} {
			g := newGuide(t, Options{Theme: theme, Colors: colorprofile.TrueColor}, "S1").reach(keys)
			g.send(windowSize(120, 36))
			_, line, ok := strings.Cut(g.View().Content, g.look.Opens(text.InkAccent)+g.look.Symbols.Bar)
			line, _, _ = strings.Cut(line, "\n")
			line, _, _ = strings.Cut(line, row)
			line = strings.ReplaceAll(line, "\x1b[m"+g.look.Opens(text.InkRow), "")
			line = strings.ReplaceAll(line, "\x1b[m"+g.look.Opens(text.InkRowDim), "")
			if !ok || strings.Count(line, "\x1b[m") > 1 {
				t.Errorf("%s, %s: the bar has holes: %q", theme, keys, line)
			}
		}
		g := newGuide(t, Options{Theme: theme, Colors: colorprofile.TrueColor}, "S1").reach("2 v v")
		if at := g.View().Content; strings.Contains(at, g.look.Opens(text.InkRowDim)) || !strings.Contains(at, g.look.Opens(text.InkChosen)) {
			t.Errorf("%s: the map has two bars: %q", theme, at)
		}
		g = newGuide(t, Options{Theme: theme, Colors: colorprofile.TrueColor}, "S1").reach("2 v")
		if at := g.View().Content; !strings.Contains(at, g.look.Opens(text.InkChosen)+"  \x1b[m") {
			t.Errorf("%s: the chart's cursor has a hole: %q", theme, at)
		}
	}
}

// TestThemesAreTried: the list of themes shows each as the cursor comes to it; esc
// brings back what was, enter keeps what is.
func TestThemesAreTried(t *testing.T) {
	g := newGuide(t, Options{Colors: colorprofile.TrueColor, Theme: text.ThemeAuto}, "S1")
	was := g.look.Opens(text.InkAccent)
	g.press("t", "down", "down", "down")
	if g.look.Theme != text.ThemeWarm || g.look.Opens(text.InkAccent) == was {
		t.Errorf("the theme is %s under the cursor", g.look.Theme)
	}
	g.press("esc")
	if g.look.Theme != text.ThemeAuto || len(g.nav.overlays) > 0 || g.look.Opens(text.InkAccent) != was {
		t.Errorf("the theme is %s after esc", g.look.Theme)
	}
	g.press("t", "down", "down", "down", "enter")
	if g.look.Theme != text.ThemeWarm || len(g.nav.overlays) > 0 {
		t.Errorf("the theme is %s after enter", g.look.Theme)
	}
	g.wants("Theme warm, for now")
	newGuide(t, Options{}, "S1").reach("t").wants("enter use") // nothing is kept
}

// TestThemesAreDescribedInFull: also in a narrow window no words are cut off.
func TestThemesAreDescribedInFull(t *testing.T) {
	g := newGuide(t, Options{}, "S1")
	g.send(windowSize(60, 18))
	g.press("t")
	g.wants("no colors")
	g.lacks(g.look.Symbols.More)
}

// TestThemesThatSuit: a theme for the other background, on which its own list cannot be
// read, is not offered where the terminal has told which it has.
func TestThemesThatSuit(t *testing.T) {
	g := newGuide(t, Options{Colors: colorprofile.TrueColor}, "S1")
	g.press("t")
	g.wants("for a dark background", "for a light background")
	g.press("esc")
	g.send(tea.BackgroundColorMsg{Color: color.Black})
	g.press("t")
	g.wants("for a dark background")
	g.lacks("for a light background")
	g.press("esc")
	g.send(tea.BackgroundColorMsg{Color: color.White})
	g.press("t")
	g.wants("for a light background")
	g.lacks("for a dark background")
}

// TestAThemeForTheOtherBackground: as soon as the terminal has told its background, the theme
// is drawn in the inks for that; one that never tells has what the settings say.
func TestAThemeForTheOtherBackground(t *testing.T) {
	grounds := map[text.Theme]color.Color{text.ThemeDark: color.White, text.ThemeLight: color.Black}
	for theme, ground := range grounds {
		g := newGuide(t, Options{Colors: colorprofile.TrueColor, Theme: theme}, "S1")
		auto := newGuide(t, Options{Colors: colorprofile.TrueColor, Theme: text.ThemeAuto}, "S1")
		told := tea.BackgroundColorMsg{Color: ground}
		auto.send(told)
		if g.look.Opens(text.InkText) == auto.look.Opens(text.InkText) {
			t.Errorf("%s: the background is not known, and the settings do not hold", theme)
		}
		if g.send(told); g.look.Opens(text.InkText) != auto.look.Opens(text.InkText) || g.look.Theme != theme {
			t.Errorf("%s on %v is drawn in %q", theme, ground, g.look.Opens(text.InkText))
		}
		g.order("theme " + string(theme))
		g.wants("Theme " + string(theme) + " is for another background than yours")
	}
}

// TestAShowBringsItsAccent: what matters is in the color of the show that is open, lightened
// until it can be read; in a theme of one's own it is that theme's.
func TestAShowBringsItsAccent(t *testing.T) {
	const accent = "#3a6ea5"
	show, err := content.Load(fstest.MapFS{
		"show.toml":     {Data: []byte("schema = 1\nid = \"blue\"\ntitle = \"Blue\"\naccent = \"" + accent + "\"\n")},
		"season-1.toml": {Data: []byte("number = 1\n[[episode]]\nnumber = 1\ntitle = \"One\"\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	var r, g, b int
	if _, err := fmt.Sscanf(text.Readable(accent, true), "#%02x%02x%02x", &r, &g, &b); err != nil {
		t.Fatal(err)
	}
	open := guideOn(t, show, Options{Colors: colorprofile.TrueColor, Theme: text.ThemeDark}, "S1")
	own := fmt.Sprintf("38;2;%d;%d;%d", r, g, b)
	if frame := open.View().Content; !strings.Contains(frame, own) {
		t.Errorf("nothing is in %s: %q", own, frame)
	}
	open.look.Theme = text.ThemeWarm
	open.look.Refresh()
	if frame := open.View().Content; strings.Contains(frame, own) {
		t.Error("the theme warm has the show's color")
	}
}
