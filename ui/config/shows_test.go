package config_test

import (
	"os"
	"path/filepath"
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

// keep writes what Choose says, as the program does.
func (w *world) keep(show, key, word string) error {
	w.t.Helper()
	c, _ := w.load()
	path, data, err := c.Choose(show, key, word)
	if err == nil {
		w.write(path, string(data))
	}
	return err
}

// What is set in the guide is kept beside the progress, and read as if it stood in the
// settings; what the user's own file says of a show comes before it, and nothing that
// cannot be read is written over.
func TestWhatIsSetInTheGuide(t *testing.T) {
	w := newWorld(t)
	kept := filepath.Join(w.home, ".local", "state", "unspoiled", "shows.toml")
	for _, c := range [][3]string{{"severance", "titles", "watched"}, {"severance", "confirm", "no"}, {"the-lighthouse", "shape", "hidden"}, {"severance", "titles", "next"}, {"the-lighthouse", "shape", "usual"}} {
		if err := w.keep(c[0], c[1], c[2]); err != nil {
			t.Fatal(c, err)
		}
	}
	data, err := os.ReadFile(kept)
	if _, body, _ := strings.Cut(string(data), "\n"); err != nil || body != "\n[shows.severance]\nconfirm = false\ntitles = \"next\"\n" {
		t.Errorf("kept is %s (%v)", data, err)
	}
	c := w.mustLoad()
	if own := c.For("severance"); own.Titles != "next" || own.Confirm || own.Teasers != c.Teasers {
		t.Errorf("%+v", own)
	}
	if c.For("the-lighthouse") != c.Spoilers || c.Origin("shows.severance.titles").String() != kept+":5" {
		t.Error(c.For("the-lighthouse"), c.Origin("shows.severance.titles"))
	}

	w.write(w.file(), "[spoilers]", `teasers = "season"`, "[shows.severance]", `titles = "watched"`)
	if own := w.mustLoad().For("severance"); own.Titles != "watched" || own.Confirm || own.Teasers != "season" {
		t.Errorf("with a file: %+v", own)
	}
	for _, c := range [][4]string{
		{"severance", "titles", "always", "shows.severance.titles stands in your own file, which comes before what is set here: change it there (" + w.file() + ":4)"},
		{"severance", "shape", "hiden", `shape is shown or hidden, not "hiden": did you mean "hidden"?`},
		{"severance", "theme", "dark", `a show has no setting "theme" of its own: there are titles, teasers, shape, confirm`},
	} {
		if err := w.keep(c[0], c[1], c[2]); err == nil || err.Error() != c[3] {
			t.Errorf("%v: %v", c, err)
		}
	}

	for _, broken := range []string{"[shows.severance]\nshape = \"hiden\"", "[shows", "[spoilers]\ntitles = \"always\""} {
		w.write(kept, broken)
		c, err := w.load()
		if err == nil || c.For("severance").Shape != content.ShapeHidden {
			t.Errorf("%s: %v, %+v", broken, err, c.For("severance"))
		}
		if err := w.keep("severance", "shape", "shown"); err == nil || !strings.HasSuffix(err.Error(), "cannot be read: put it right, or take it away") {
			t.Errorf("%s is written over: %v", broken, err)
		}
	}
}
