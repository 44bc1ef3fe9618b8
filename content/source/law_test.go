package source_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"unspoiled/content"
	"unspoiled/content/source"
)

// drawCatalogue draws a random catalogue. Its texts are such as readers accept.
func drawCatalogue(t *rapid.T) *source.Catalogue {
	words := rapid.StringMatching(`[A-Za-z"\\'(\]\[)#=é]{1,9}( [a-z.,"]{1,9}){0,4}`)
	c := &source.Catalogue{Title: words.Draw(t, "show"), Network: rapid.SampledFrom([]string{"", "Channel Nine"}).Draw(t, "network")}
	for _, number := range rapid.SliceOfNDistinct(rapid.IntRange(0, 4), 1, 3, rapid.ID).Draw(t, "seasons") {
		s := source.Season{Number: number}
		for n := range rapid.IntRange(1, 4).Draw(t, "episodes") {
			e := source.Episode{
				Season: number, Number: n,
				Released: rapid.SampledFrom([]string{"", "2019-09-06", "2020-01-0" + fmt.Sprint(1+n)}).Draw(t, "released"),
				Runtime:  rapid.IntRange(0, 1200).Draw(t, "runtime"),
				Summary:  rapid.SampledFrom([]string{"", words.Draw(t, "summary"), "A first [one](one).\n\n" + words.Draw(t, "second")}).Draw(t, "which"),
			}
			if rapid.Bool().Draw(t, "titled") {
				e.Title = words.Draw(t, "title")
			}
			if rapid.Bool().Draw(t, "written") {
				e.Writers = []string{words.Draw(t, "writer"), "Ada Quill"}
			}
			for range rapid.IntRange(0, 2).Draw(t, "guests") {
				e.Guests = append(e.Guests, source.Guest{
					Role:  rapid.SampledFrom([]string{"Mara", "The Stranger", "Edda Pell", "The Stranger / Edda Pell", "Self", "守り手"}).Draw(t, "role"),
					Actor: rapid.SampledFrom([]string{"", "June Achebe", "Lena Moor"}).Draw(t, "actor"),
				})
			}
			if number == 0 && rapid.Bool().Draw(t, "placed") {
				e.Before = [2]int{rapid.IntRange(0, 3).Draw(t, "before"), rapid.IntRange(0, 3).Draw(t, "which")}
			}
			s.Episodes = append(s.Episodes, e)
		}
		c.Seasons = append(c.Seasons, s)
	}
	return c
}

func load(t *rapid.T, c *source.Catalogue, people bool) *content.Show {
	from, _ := source.Named("tvmaze")
	show, err := content.Load(folder(c.Make("random", from, people).Files(from)))
	if err != nil {
		t.Fatalf("what was made does not load: %v", err)
	}
	return show
}

// TestTheLaw: a viewer of a show made from any catalogue learns nothing from the summary of an
// unwatched episode. Replacing it changes nothing.
func TestTheLaw(t *testing.T) {
	differed := false
	rapid.Check(t, func(t *rapid.T) {
		c := drawCatalogue(t)
		people := rapid.Bool().Draw(t, "people")
		show := load(t, c, people)
		var seen []content.Point
		for _, p := range show.Order() {
			if rapid.Bool().Draw(t, "seen") {
				seen = append(seen, p)
			}
		}
		for i := range c.Seasons {
			for j := range c.Seasons[i].Episodes {
				e := &c.Seasons[i].Episodes[j]
				if e.Summary != "" && !content.NewSet(seen...).Has(content.EpisodePoint(e.Season, e.Number)) {
					e.Summary = strings.Repeat("Quint drowns. ", rapid.IntRange(1, 9).Draw(t, "length"))
				}
			}
		}
		twin := load(t, c, people)
		if a, b := told(show, seen), told(twin, seen); a != b {
			t.Fatalf("a viewer of %v sees the difference:\n%s\n%s", seen, a, b)
		}
		differed = differed || told(show, show.Order()) != told(twin, show.Order())
	})
	if !differed {
		t.Error("no twin ever differed from its show for somebody who has watched all")
	}
}

// told is everything that a guide tells.
func told(s *content.Show, seen []content.Point) string {
	g := content.NewGuide(s, content.NewSet(seen...), content.Policy{})
	var b strings.Builder
	for _, season := range g.Seasons() {
		fmt.Fprintf(&b, "%+v\n", season)
	}
	for _, p := range s.Order() {
		page, ok := g.EpisodePage(p)
		fmt.Fprintf(&b, "%+v %t\n", page, ok)
	}
	for _, e := range g.Entries() {
		page, _ := g.EntryPage(e.Ref)
		fmt.Fprintf(&b, "%+v\n", page)
	}
	for _, query := range []string{"quint", "drowns", "one", "a", "stranger", "s1e2", "mara"} {
		fmt.Fprintf(&b, "%+v\n", g.Search(query, 30))
	}
	fmt.Fprintf(&b, "%+v %+v\n", g.Story(content.Full), g.Story(content.Minute))
	return b.String()
}

// FuzzRead lets every reader read anything. What it accepts makes a show that loads.
func FuzzRead(f *testing.F) {
	for _, s := range samples {
		if in := input(f, s.sample, s.title); in.Folder == nil {
			f.Add(in.Data)
		}
	}
	f.Add([]byte("<episodedetails><season>1</season><episode>1</episode></episodedetails><episodedetails>"))
	f.Add([]byte("tconst\tparentTconst\tseasonNumber\tepisodeNumber\ntt1\ttt2\t1\t1\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		inputs := []source.Input{{Name: "data", Data: data, Title: "Lantern Bay"}}
		for _, names := range [][]string{{"tvshow.nfo"}, {"tvshow.nfo", "a/b.nfo"}, {"title.episode.tsv", "title.basics.tsv"}, {"title.episode.tsv.gz"}} {
			files := map[string][]byte{}
			for _, name := range names {
				files[name] = data
			}
			inputs = append(inputs, source.Input{Name: "folder", Folder: folder(files), Title: "Lantern Bay"})
		}
		for _, in := range inputs {
			for _, s := range source.Sources {
				name := s.Name
				if in.Folder != nil && name != "kodi" && name != "imdb" {
					name = "" // as it is recognized
				}
				from, c, err := source.Read(in, name)
				if err != nil {
					continue
				}
				if _, err := content.Load(folder(c.Make("fuzz", from, true).Files(from))); err != nil {
					t.Errorf("%s: what was made does not load: %v", s.Name, err)
				}
			}
		}
	})
}
