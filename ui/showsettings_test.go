package ui

import (
	"errors"
	"testing"

	"unspoiled/content"
	"unspoiled/ui/config"
)

// TestSetHoldsForThisShow: what is set in the palette holds at once, for the show that is
// open alone, and what cannot be kept changes nothing.
func TestSetHoldsForThisShow(t *testing.T) {
	var asked []string
	policy := content.Policy{Titles: content.TitlesSeason, Teasers: content.TeasersNext, Shape: content.ShapeShown}
	g := newGuide(t, Options{Policy: policy, SaveSetting: func(show, key, word string) (config.Spoilers, error) {
		asked = append(asked, show+" "+key+" "+word)
		if word == "wathced" {
			return config.Spoilers{}, errors.New("titles is watched, not wathced")
		}
		hidden := policy
		hidden.Shape = content.ShapeHidden
		return config.Spoilers{Policy: hidden}, nil
	}}, "S1")
	g.order("S2")
	before := g.text()
	g.order("set titles wathced").wants("Titles is watched, not wathced")
	g.reach("esc")
	if g.text() != before {
		t.Errorf("a mistake has changed the guide:\n%s", g.text())
	}
	g.order("set shape hidden").wants("Shape for this show: hidden")
	if page, ok := g.viewing.guide.Season(2); !ok || page.Shaped {
		t.Error("the guide is as it was")
	}
	if got := asked; len(got) != 2 || got[1] != g.viewing.show.ID()+" shape hidden" || g.settings.of("another").Shape != content.ShapeShown {
		t.Errorf("asked was %q", got)
	}
	g.order("settings").wants("set shape hidden     as it is", "set shape shown")
}

// TestSetTakesTheNameInTheFile: [spoilers] holds what a show can have of its own.
func TestSetTakesTheNameInTheFile(t *testing.T) {
	var asked []string
	g := newGuide(t, Options{SaveSetting: func(show, key, word string) (config.Spoilers, error) {
		asked = append(asked, key+" "+word)
		return config.Spoilers{Policy: content.Policy{Titles: content.TitlesNext}}, nil
	}}, "S1")
	g.order("set spoilers.titles next").wants("Titles for this show: next")
	g.order("set Spoilers.titles").wants("Titles for this show: next") // the first offer is what holds
	if len(asked) != 2 || asked[0] != "titles next" || asked[1] != "titles next" {
		t.Errorf("asked was %q", asked)
	}
}

// TestSetOffersFirstWhatHolds: who presses enter on half a line changes nothing.
func TestSetOffersFirstWhatHolds(t *testing.T) {
	g := newGuide(t, Options{Policy: content.Policy{Titles: content.TitlesWatched}}, "S1")
	if o := newTable(g.Model).setTo("titles")[0]; o.line != "titles watched" || o.note != "as it is" {
		t.Errorf("first is %s: %s", o.line, o.note)
	}
	g.order("set titles next").wants("Settings are not kept here")
}
