package source_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"unspoiled/content"
	"unspoiled/content/source"
)

// bay is a small catalogue.
func bay() *source.Catalogue {
	return &source.Catalogue{Title: "Lantern Bay", Seasons: []source.Season{
		{Number: 1, Episodes: []source.Episode{
			{Season: 1, Number: 1, Title: "A Light Goes Out", Released: "2019-09-06", Runtime: 48, Summary: "The lamp goes dark."},
			{Season: 1, Number: 2, Title: "The Log", Released: "2019-09-13", Summary: "Mara reads the log."},
			{Season: 1, Number: 3},
		}},
	}}
}

func made(c *source.Catalogue) *source.Made {
	from, _ := source.Named("tvmaze")
	return c.Make("lantern-bay", from, false)
}

func fresh(c *source.Catalogue) fstest.MapFS {
	from, _ := source.Named("tvmaze")
	return folder(made(c).Files(from))
}

// brought updates a show.
func brought(t interface{ Fatalf(string, ...any) }, show fstest.MapFS, c *source.Catalogue) *source.Changes {
	out, err := made(c).Update(show)
	if err != nil {
		t.Fatalf("update: %v", err)
	}
	for name, data := range out.Files {
		show[name] = &fstest.MapFile{Data: data}
	}
	return out
}

func places(in []source.Change) string {
	var out []string
	for _, c := range in {
		out = append(out, strings.TrimSpace(c.Place+" "+c.Key))
	}
	return strings.Join(out, ", ")
}

func TestUpdate(t *testing.T) {
	cases := []struct {
		name                             string
		edit                             func(season string) string
		say                              func(*source.Catalogue)
		fresh, changed, conflict, others string
		want                             string // stands in the season's file
	}{
		{name: "nothing new", say: func(*source.Catalogue) {}},
		{
			name: "a corrected title", say: func(c *source.Catalogue) { c.Seasons[0].Episodes[1].Title = "The Log Book" },
			changed: "S1E2 title", want: "title = \"The Log Book\"\nreleased = 2019-09-13\n",
		},
		{
			name: "a title with a comment and other spaces", say: func(c *source.Catalogue) { c.Seasons[0].Episodes[1].Title = "The Log Book" },
			edit: func(s string) string {
				return strings.Replace(s, `title = "The Log"`, `  title   =	"The Log" # mine`, 1)
			},
			changed: "S1E2 title", want: `  title   =	"The Log Book" # mine`,
		},
		{
			name: "lines of Windows",
			say: func(c *source.Catalogue) {
				c.Seasons[0].Episodes = append(c.Seasons[0].Episodes, source.Episode{Season: 1, Number: 9, Title: "Nine"})
			},
			edit:  func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
			fresh: "S1E9", want: "\r\n[[episode]]\r\nnumber = 9\r\ntitle = \"Nine\"\r\n",
		},
		{
			name: "a title that a person changed", say: func(c *source.Catalogue) { c.Seasons[0].Episodes[1].Title = "The Log Book" },
			edit:     func(s string) string { return strings.Replace(s, `"The Log"`, `"My Log"`, 1) },
			conflict: "S1E2 title", want: `"My Log"`,
		},
		{
			name: "a title in quotes of another kind", say: func(c *source.Catalogue) { c.Seasons[0].Episodes[1].Title = "The Log Book" },
			edit:     func(s string) string { return strings.Replace(s, `"The Log"`, `'The Log'`, 1) },
			conflict: "S1E2 title", want: `'The Log'`,
		},
		{
			name: "a title that a person changed likewise", say: func(c *source.Catalogue) { c.Seasons[0].Episodes[1].Title = "The Log Book" },
			edit: func(s string) string { return strings.Replace(s, `"The Log"`, `'The Log Book'`, 1) },
			want: `'The Log Book'`,
		},
		{
			name: "a recap that a person took out", say: func(c *source.Catalogue) { c.Seasons[0].Episodes[1].Summary = "Another." },
			edit: func(s string) string { return strings.Replace(s, "recap = \"Mara reads the log.\"\n", "", 1) },
		},
		{
			name: "an episode that a person took out", say: func(*source.Catalogue) {},
			edit: func(s string) string { return s[:strings.LastIndex(s, "[[episode]]")] },
		},
		{
			name: "a title that was not known", say: func(c *source.Catalogue) { c.Seasons[0].Episodes[2].Title = "Low Water" },
			changed: "S1E3 title", want: "number = 3\ntitle = \"Low Water\"\n",
		},
		{
			name: "a runtime that was not known, beside a new date", say: func(c *source.Catalogue) {
				c.Seasons[0].Episodes[1].Released, c.Seasons[0].Episodes[1].Runtime = "2019-09-20", 50
			},
			changed: "S1E2 released, S1E2 runtime", want: "released = 2019-09-20\nruntime = 50\nrecap = ",
		},
		{
			name: "the same, in a file without an end", say: func(c *source.Catalogue) {
				c.Seasons[0].Episodes[2].Title = "Low Water"
				c.Seasons[0].Episodes = append(c.Seasons[0].Episodes, source.Episode{Season: 1, Number: 4, Title: "Ice"})
			},
			edit:    func(s string) string { return strings.TrimSuffix(s, "\n") },
			changed: "S1E3 title", fresh: "S1E4", want: "number = 3\ntitle = \"Low Water\"\n\n[[episode]]\nnumber = 4\ntitle = \"Ice\"\n",
		},
		{
			name: "an episode under others' tables", say: func(c *source.Catalogue) {
				c.Seasons[0].Episodes = append(c.Seasons[0].Episodes, source.Episode{Season: 1, Number: 4, Title: "Ice"})
			},
			edit:  func(s string) string { return s + "\n[[note]]\ntext = \"Mine.\"" },
			fresh: "S1E4", want: "text = \"Mine.\"\n\n[[episode]]\nnumber = 4\n",
		},
		{
			name: "numbered anew", say: func(c *source.Catalogue) {
				e := &c.Seasons[0].Episodes[1]
				e.Title, e.Released, e.Summary = "Salvage", "2020-11-06", "Pell drowns."
			},
			others: "S1E2", want: "Mara reads the log.",
		},
		{
			name: "a season", say: func(c *source.Catalogue) {
				c.Seasons = append(c.Seasons, source.Season{Number: 2, Episodes: []source.Episode{{Season: 2, Number: 1}, {Season: 2, Number: 2}}})
			},
			fresh: "S2E1, S2E2",
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			show, now := fresh(bay()), bay()
			if c.edit != nil {
				show["season-1.toml"].Data = []byte(c.edit(string(show["season-1.toml"].Data)))
			}
			before := string(show["season-1.toml"].Data)
			c.say(now)
			got := brought(t, show, now)
			for what, pair := range map[string][2]string{
				"new": {places(got.New), c.fresh}, "changed": {places(got.Changed), c.changed},
				"conflicts": {places(got.Conflicts), c.conflict}, "others": {places(got.Others), c.others},
			} {
				if pair[0] != pair[1] {
					t.Errorf("%s: %q, want %q", what, pair[0], pair[1])
				}
			}
			after := string(show["season-1.toml"].Data)
			if !strings.Contains(after, c.want) {
				t.Errorf("want %q in\n%s", c.want, after)
			}
			if c.changed == "" && !strings.HasPrefix(after, before) {
				t.Errorf("what stood there was changed:\n%s", after)
			}
			sound(t, show)
			if again := brought(t, show, now); len(again.Files) > 0 && c.others == "" {
				t.Errorf("a second time brings %v", slices.Sorted(maps.Keys(again.Files)))
			}
		})
	}
}

// TestAShowMadeByHand: a show that was not made from a catalogue gets what it lacks.
func TestAShowMadeByHand(t *testing.T) {
	show := fstest.MapFS{
		"show.toml":     {Data: []byte("schema = 1\nid = \"bay\"\ntitle = \"Bay\"\n")},
		"season-1.toml": {Data: []byte("number = 1\n[[episode]]\nnumber = 1\ntitle = \"Mine\"\n")},
	}
	got := brought(t, show, bay())
	if places(got.Conflicts) != "S1E1 title" || places(got.New) != "S1E2, S1E3" {
		t.Errorf("%+v", got)
	}
	if want := "number = 1\ntitle = \"Mine\"\nreleased = 2019-09-06\nruntime = 48\nrecap = "; !strings.Contains(string(show["season-1.toml"].Data), want) {
		t.Errorf("%s", show["season-1.toml"].Data)
	}
	sound(t, show)
}

// hand edits a line of a file as a person does, adding a word that occurs nowhere else.
func hand(t *rapid.T, line, word string) string {
	key, value, assigned := strings.Cut(line, " = ")
	switch {
	case strings.HasPrefix(line, "[["), !assigned || strings.ContainsAny(key, ` "`):
		return line
	case key == "title" && rapid.Bool().Draw(t, "retitle"):
		return `title = "` + word + `"`
	case strings.HasSuffix(value, `"""`):
		return line + word + " "
	case rapid.Bool().Draw(t, "remark"):
		return line + " # " + word
	case key == "number" && rapid.Bool().Draw(t, "teaser"):
		return line + "\nteaser = '" + word + "' # " + word + "-remark"
	}
	return "# " + word + "\n" + key + "   =   " + value
}

// TestHandWrittenBytesStay: a random show is edited by hand between ten updates. Every byte that
// was written by hand stays, in order.
func TestHandWrittenBytesStay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCatalogue(t)
		show := fresh(c)
		wrote := map[string][]string{} // lines by file
		for round := range 10 {
			for name, f := range show {
				if !strings.HasPrefix(name, "season-") {
					continue
				}
				lines := strings.Split(string(f.Data), "\n")
				for range rapid.IntRange(0, 2).Draw(t, "edits") {
					i := rapid.IntRange(0, len(lines)-1).Draw(t, "line")
					word := fmt.Sprintf("hand%dx%d", round, i)
					lines[i] = hand(t, lines[i], word)
				}
				edited := fstest.MapFS{}
				maps.Copy(edited, show)
				edited[name] = &fstest.MapFile{Data: []byte(strings.Join(lines, "\n"))}
				if _, err := content.Load(edited); err != nil {
					continue // no person leaves it so
				}
				show[name] = edited[name]
				wrote[name] = handwritten(string(show[name].Data))
			}
			say(t, c)
			brought(t, show, c)
			for name, want := range wrote {
				if got := handwritten(string(show[name].Data)); !slices.Equal(got, want) {
					t.Fatalf("%s: update %d left %q of %q in\n%s", name, round+1, got, want, show[name].Data)
				}
			}
			if _, err := content.Load(show); err != nil {
				t.Fatalf("update %d: %v", round+1, err)
			}
		}
	})
}

// handwritten is every line, or part of a line, that a person wrote.
func handwritten(file string) []string {
	var out []string
	for line := range strings.Lines(file) {
		if !strings.Contains(line, "hand") {
			continue
		}
		if before, remark, ok := strings.Cut(line, " # hand"); ok && !strings.Contains(before, "hand") {
			line = remark // what comes before it is the program's
		}
		out = append(out, line)
	}
	return out
}

// say makes a catalogue say something else.
func say(t *rapid.T, c *source.Catalogue) {
	for range rapid.IntRange(0, 3).Draw(t, "news") {
		s := &c.Seasons[rapid.IntRange(0, len(c.Seasons)-1).Draw(t, "season")]
		e := &s.Episodes[rapid.IntRange(0, len(s.Episodes)-1).Draw(t, "episode")]
		word := rapid.StringMatching(`[A-Z][a-z]{3,8} "[a-z]{1,5}`).Draw(t, "word")
		switch rapid.IntRange(0, 4).Draw(t, "what") {
		case 0:
			e.Title = word
		case 1:
			e.Summary = word + "\n\n" + word
		case 2:
			e.Released, e.Runtime = "2021-02-03", 51
		case 3:
			s.Title = word
		case 4:
			last := s.Episodes[len(s.Episodes)-1].Number
			s.Episodes = append(s.Episodes, source.Episode{Season: s.Number, Number: last + 1, Title: word})
		}
	}
}
