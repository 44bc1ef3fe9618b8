package config_test

import (
	"strings"
	"testing"

	"unspoiled/content"
	"unspoiled/ui/config"
)

// A show's own settings stand on those of all shows, wherever they are in the file.
func TestAShowHasItsOwn(t *testing.T) {
	w := newWorld(t)
	w.write(w.file(), "[shows.severance]", `titles = "watched"`, "confirm = false", "[shows.the-lighthouse]", "[spoilers]", `teasers = "season"`, `titles = "next"`)
	c := w.mustLoad()
	own, other := c.For("severance"), c.For("the-lighthouse")
	if want := (content.Policy{Titles: "watched", Teasers: "season", Shape: "shown"}); own.Policy != want || own.Confirm {
		t.Errorf("its own: %+v", own)
	}
	if other != c.Spoilers || c.For("no-section") != c.Spoilers || c.Titles != "next" || !c.Confirm {
		t.Errorf("all shows: %+v, another: %+v", c.Spoilers, other)
	}
	var told []string
	for e := range c.All() {
		if strings.HasPrefix(e.Name, "shows.") {
			told = append(told, e.Name+" = "+e.TOML()+" "+strings.TrimPrefix(e.Origin.String(), w.file()))
		}
	}
	if got := strings.Join(told, "\n"); got != "shows.severance.titles = \"watched\" :2\nshows.severance.confirm = false :3" {
		t.Error(got)
	}
}

// A mistake in what a show has of its own shuts the gate for that show; where it may be any
// show's, for all.
func TestMistakesOfAShow(t *testing.T) {
	const below = "[shows.other]\ntitles = \"always\"\n"
	for _, c := range []struct {
		file, want string
		all        bool
	}{
		{"[shows.severance]\ntitles = \"wathced\"", `shows.severance.titles is season, next, watched or always, not "wathced": did you mean "watched"?`, false},
		{"[shows.severance]\ntitels = \"next\"", `there is no setting "shows.severance.titels": did you mean "shows.severance.titles"?`, false},
		{"[shows.severance]\ntheme = \"dark\"", "theme belongs under [look], not under [shows.severance]", false},
		{"[shows.severance]\nx = 1", `there is no setting "shows.severance.x": [shows.severance] has titles, teasers, shape, confirm`, false},
		{"[shows.Severance]\ntitles = \"next\"", `[shows.ID] takes a show's id, in small letters, digits and dashes, not "Severance": did you mean "severance"?`, true},
		{"[shows]\ntitles = \"next\"", `"shows.titles" is no section: write [shows.ID] on a line of its own, with the show's id, and its settings below`, true},
		{"[show.severance]\ntitles = \"next\"", `there is no section "show": did you mean [shows]?`, true},
		{"[spoilers]\nshape = 1", "spoilers.shape is shown or hidden, between quotes", true},
	} {
		w := newWorld(t)
		w.write(w.file(), below+c.file)
		got, err := w.load()
		if err == nil || !strings.HasSuffix(err.Error(), ": "+c.want) {
			t.Errorf("%s:\n%v\nnot\n%s", c.file, err, c.want)
		}
		strictest := config.Spoilers{Policy: content.Policy{Titles: "watched", Teasers: "watched", Shape: "hidden"}, Confirm: true}
		if own := got.For("severance"); own != strictest {
			t.Errorf("%s: %+v", c.file, own)
		}
		if other := got.For("other"); (other == strictest) != c.all {
			t.Errorf("%s: another show has %+v", c.file, other)
		}
		if !c.all && got.Origin("shows.severance.shape").String() != "strictest, as [shows.severance] could not be read" {
			t.Errorf("%s: it is from %s", c.file, got.Origin("shows.severance.shape"))
		}
	}
	w := newWorld(t)
	w.write(w.file(), "shows = 1")
	if got := w.wrong(); got[0] != "FILE:1: shows holds a section for each show: write [shows.ID] on a line of its own, with the show's id, and its settings below" {
		t.Error(got)
	}
}
