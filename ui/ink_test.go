package ui

import (
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"unspoiled/ui/text"
)

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
			faint := regexp.MustCompile(regexp.QuoteMeta(g.look.Opens(text.InkFaint)) + "([^\x1b]*)")
			for _, found := range faint.FindAllStringSubmatch(g.View().Content, -1) {
				if rest := strings.Trim(found[1], " "+g.look.Symbols.Rule+g.look.Symbols.Thin+g.look.Symbols.Wall+g.look.Symbols.Redact); rest != "" {
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
}
