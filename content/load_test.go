package content

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

func TestLoadNamesEveryProblem(t *testing.T) {
	cases := []struct {
		name, file, old, new string
		want                 string // part of the one problem that is expected
	}{
		{"unknown key", "season-1.toml", `setting = `, `seting = `, `season-1.toml:3: there is no key "seting" here; did you mean "setting"?`},
		{"unknown key in a beat", "season-1.toml", `essential = true`, `esential = true`, `episode 1, beat 1: there is no key "esential" here; did you mean "essential"?`},
		{"episode that is not there", "people.toml", `after = "S1E2"`, `after = "S4E12"`, `people.toml:10: entry mara, fact 1: after: there is no episode S4E12`},
		{"season that is not there", "season-2.toml", `after = "S1"`, `after = "S9"`, `note 2: after: there is no season S9`},
		{"not a point", "people.toml", `first = "S1E1"`, `first = "1x01"`, `entry mara: first: is not a point`},
		{"duplicate episode", "season-1.toml", "number    = 2", "number    = 1", `episode 1 is there twice`},
		{"duplicate season", "season-2.toml", "number  = 2", "number  = 1", `season 1 is in season-1.toml as well`},
		{"file of another season", "season-0.toml", "number = 0", "number = 7", `season 7 belongs into season-7.toml`},
		{"duplicate id", "people.toml", `id    = "stranger"`, `id    = "mara"`, `id: another entry has it`},
		{"unknown who", "season-1.toml", `"mara", "lighthouse"`, `"mara", "lighthose"`, `no entry has the id "lighthose"; did you mean "lighthouse"?`},
		{"unknown link", "season-1.toml", `[Mara Voss](mara)`, `[Mara Voss](mora)`, `a link leads to "mora", and no entry has that id; did you mean "mara"?`},
		{"unknown bond", "people.toml", `with  = "edda"`, `with  = "eda"`, `bond 1: with: no entry has the id "eda"; did you mean "edda"?`},
		{"no title", "show.toml", `title        = "Lantern Bay"`, ``, `show.toml: title is missing`},
		{"empty text", "season-1.toml", `"The lowest tide of the year uncovers the reef."`, `" "`, `episode 3: teaser: is empty`},
		{"no intro", "world.toml", `intro = "A ship that stands in the log and in no register."`, ``, `entry corvina: intro is missing`},
		{"no after", "people.toml", "after = \"S2E2\"\ntext", "text", `fact 1: after is missing`},
		{"answer without its episode", "threads.toml", `resolved = "S0E1"`, ``, `thread why-dark: resolved is missing`},
		{"impossible runtime", "season-1.toml", `runtime   = 48`, `runtime = -5`, `episode 1: runtime: is not a whole number from 1 to 1000`},
		{"impossible year", "season-1.toml", `released  = 2019-09-06`, `released = 0019-09-06`, `a year that cannot be`},
		{"no date", "season-0.toml", `2020-01-03`, `"3 January 2020"`, `released: is not a date; write 2016-07-15, or leave the key out`},
		{"impossible event", "timeline.toml", `"1931-10-02"`, `"1931-13-02"`, `event 2: date: is missing or not a date`},
		{"part beyond the season", "season-1.toml", `"1-3"`, `"1-4"`, `part 1: episodes: is not a range`},
		{"kind of entry", "world.toml", `kind  = "thing"`, `kind  = "ship"`, `kind: is none of person`},
		{"circle", "people.toml", "[[entry]]\nid      = \"edda\"", "[[entry.becomes]]\nentry = \"stranger\"\nafter = \"S1E3\"\n\n[[entry]]\nid      = \"edda\"", ``},
		{"schema of the future", "show.toml", `schema       = 1`, `schema = 2`, `schema: is 2, and this program reads 1`},
		{"name that opens late", "people.toml", `name  = "The stranger"`, `name = [ { text = "The stranger", after = "S1E2" } ]`, `has no version that is open from first on`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := Load(files(t, map[string][2]string{c.file: {c.old, c.new}}))
			var all Problems
			if !errors.As(err, &all) {
				t.Fatalf("got %v, want Problems", err)
			}
			if !strings.Contains(err.Error(), c.want) {
				t.Errorf("got:\n%v\nwant: %s", err, c.want)
			}
		})
	}
}

func TestLoadReportsAllProblemsAtOnce(t *testing.T) {
	folder := files(t, map[string][2]string{
		"show.toml":     {`title        = "Lantern Bay"`, `title = [{ text = "Lantern Bay", after = 1 }]`}, // not missing as well
		"season-1.toml": {`runtime   = 48`, `runtime = 0`},
		"season-2.toml": {`runtime  = 62`, `runtime = "long"`},
		"people.toml":   {`first = "S1E1"`, `first = "S9E9"`},
	})
	_, err := Load(folder)
	var all Problems
	if !errors.As(err, &all) || len(all) != 4 {
		t.Fatalf("got %v, want four problems", err)
	}
	for _, p := range all {
		if p.File == "" || p.Line == 0 || p.Where == "" {
			t.Errorf("%+v names no place", p)
		}
	}
}

// TestLoadPassesHiddenFilesOver: those of an editor, and what a Mac leaves beside each file
// on other disks.
func TestLoadPassesHiddenFilesOver(t *testing.T) {
	files := fstest.MapFS{
		"show.toml": {Data: []byte("schema = 1\nid = \"a\"\ntitle = \"A\"\n")}, "season-1.toml": {Data: []byte("number = 1\n")},
		"._season-1.toml": {Data: []byte("\x00\x05\x16\x07")}, "._show.toml": {Data: []byte("\x00")}, ".#people.toml": {Mode: fs.ModeSymlink},
	}
	if _, err := Load(files); err != nil {
		t.Error(err)
	}
	if _, problems, err := Check(files); err != nil || problems != nil {
		t.Errorf("%v, %v", problems, err)
	}
}

// TestFirstNameMayRepeatItsGate: a season's gate holds that of each of its episodes.
func TestFirstNameMayRepeatItsGate(t *testing.T) {
	small(t, map[int]string{1: dated(0, 0)}, `
[[entry]]
id = "a"
kind = "place"
first = "S1"
intro = "I"
name = [{ text = "A", after = "S1E2" }]
`)
}

func TestLoadNeverQuotesAText(t *testing.T) {
	for _, c := range []map[string][2]string{
		{"season-1.toml": {`recap     = """`, `recaps = """`}},
		{"season-1.toml": {`teaser    = "A keeper’s`, `teaser = A keeper’s`}},
		{"people.toml": {`after = "S1E2"`, `after = "She cannot find the ship in any register."`}},
		{"people.toml": {`kind  = "death"`, `kind = "He drowns"`}},
	} {
		_, err := Load(files(t, c))
		if err == nil {
			t.Fatal("no error")
		}
		for _, word := range []string{"keeper", "drowns", "register"} {
			if strings.Contains(err.Error(), word) {
				t.Errorf("%v quotes a text", err)
			}
		}
	}
}

func TestLoadRefusesWhatIsNoShow(t *testing.T) {
	for name, folder := range map[string]fs.FS{
		"empty":     fstest.MapFS{},
		"no season": fstest.MapFS{"show.toml": {Data: []byte("schema = 1\nid = \"a\"\ntitle = \"A\"")}},
		"deep":      fstest.MapFS{"show.toml": {Data: []byte("a = " + strings.Repeat("[", 1<<20))}},
		"broken":    fstest.MapFS{"show.toml": {Data: []byte("schema = \"")}},
	} {
		if _, err := Load(folder); err == nil {
			t.Errorf("%s: loaded", name)
		}
	}
}
