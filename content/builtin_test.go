package content

import (
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
)

var loadBuiltin = sync.OnceValues(func() (*Show, error) {
	folder, err := fs.Sub(Builtin(), "stranger-things")
	if err != nil {
		return nil, err
	}
	return Load(folder)
})

func builtin(t testing.TB) *Show {
	t.Helper()
	show, err := loadBuiltin()
	if err != nil {
		t.Fatal(err)
	}
	return show
}

// TestBuiltinIsReadLater: what LoadBuiltin puts off is what Load reads at once.
func TestBuiltinIsReadLater(t *testing.T) {
	later, err := LoadBuiltin("stranger-things")
	if err != nil {
		t.Fatal(err)
	}
	whole := builtin(t)
	for i := range later.seasons {
		head, is, want := &later.seasons[i], later.seasons[i].whole(), &whole.seasons[i]
		if !reflect.DeepEqual(is, want) {
			t.Errorf("season %d is not what is read with the rest", want.number)
		}
		for j, e := range want.episodes {
			if h := head.episodes[j]; h.point != e.point || h.at != e.at || h.released != e.released || h.runtime != e.runtime {
				t.Errorf("%s is not the same before its texts are read", e.point)
			}
			if e.beats = nil; !reflect.DeepEqual(*head.episodes[j].withoutBeats(), e) {
				t.Errorf("%s is not the same when it is read without its season", e.point)
			}
		}
		if len(head.parts) != len(want.parts) {
			t.Errorf("season %d has other parts before its texts are read", want.number)
		}
	}
	if !reflect.DeepEqual(later.lore(), whole.lore()) {
		t.Error("entries, threads and events differ from those that are read with the seasons")
	}
}

func TestBuiltinIsWhole(t *testing.T) {
	show := builtin(t)
	counts := map[int]int{}
	for _, p := range show.Order() {
		counts[p.Season]++
	}
	if want := map[int]int{1: 8, 2: 9, 3: 8, 4: 9, 5: 8}; fmt.Sprint(counts) != fmt.Sprint(want) {
		t.Errorf("episodes by season: %v, want %v", counts, want)
	}
	g := NewGuide(show, NewSet(show.Order()...), Policy{})
	for _, p := range show.Order() {
		page, _ := g.EpisodePage(p)
		if page.Teaser == nil || page.Runtime == 0 || page.Released.IsZero() || page.Directors == nil || page.Writers == nil {
			t.Errorf("%s is not whole", p)
		}
		if n := len(strings.Fields(page.Recap.Line())); n < 130 || n < 300 && slices.Contains(greatest, p) {
			t.Errorf("%s: the recap has %d words", p, n)
		}
		if n := len(page.Beats); n < 5 || n > 20 {
			t.Errorf("%s has %d beats", p, n)
		}
	}
	for _, s := range g.Seasons() {
		if s.Premise == nil || s.Setting == "" || s.Title == "" {
			t.Errorf("season %d is not whole", s.Number)
		}
	}
	five := 0
	for i, c := range g.Story(Minute) {
		if n := chapterWords(c); n < 110 || n > 150 {
			t.Errorf("%s has %d words in its minute", c.Label, n)
		}
		five += chapterWords(g.Story(Five)[i])
	}
	if five > 1200 {
		t.Errorf("the five minutes have %d words", five)
	}
}

// greatest are the episodes that carry most; theirs are the longest recaps.
var greatest = []Point{{4, 7}, {4, 9}, {5, 7}, {5, 8}}

func chapterWords(c Chapter) int {
	n := 0
	for _, f := range c.Told {
		n += len(strings.Fields(f.Text.Line()))
	}
	return n
}

// TestBuiltinStoryGoesAlong: whatever episode somebody has reached, the story so far
// says something else than it did an episode before, at both lengths.
func TestBuiltinStoryGoesAlong(t *testing.T) {
	show := builtin(t)
	order := show.Order()
	for _, length := range []Length{Minute, Five} {
		before := ""
		for n := range order {
			told := ""
			for _, c := range NewGuide(show, NewSet(order[:n+1]...), Policy{}).Story(length) {
				for _, f := range c.Told {
					told += f.Text.Line()
				}
			}
			if told == before || told == "" {
				t.Errorf("%s: length %d tells nothing new", order[n], length)
			}
			before = told
		}
	}
}

// TestBuiltinPassesCheck: it does not leak, and its style is what check asks for.
func TestBuiltinPassesCheck(t *testing.T) {
	folder, err := fs.Sub(Builtin(), "stranger-things")
	if err != nil {
		t.Fatal(err)
	}
	found, problems, err := Check(folder)
	if err != nil || problems != nil {
		t.Fatal(problems, err)
	}
	for _, f := range found {
		if f.Leak || f.Style {
			t.Error(f)
		}
	}
}

// TestBuiltinWalk goes through the show as a viewer does, an episode at a time,
// and reads everything that the Guide hands out. No word of it may be a name that
// the Guide itself gives only later.
func TestBuiltinWalk(t *testing.T) {
	show := builtin(t)
	order := show.Order()
	known := map[string]int{} // name → after how many episodes the Guide gives it
	var guides []*Guide
	for n := range len(order) + 1 {
		g := NewGuide(show, NewSet(order[:n]...), Policy{})
		guides = append(guides, g)
		for _, name := range namesIn(g) {
			if words := nameWords(name); words != nil {
				if key := strings.Join(words, " "); known[key] == 0 {
					known[key] = n + 1
				}
			}
		}
		for _, v := range show.said {
			if g.passed(v.after) {
				if key := strings.Join(nameWords(v.raw), " "); known[key] == 0 {
					known[key] = n + 1
				}
			}
		}
	}
	for n, g := range guides {
		told := wordsIn(g)
		for name, from := range known {
			if from-1 <= n || !strings.Contains(name, " ") && told[strings.ToLower(name)] > 0 {
				continue
			}
			if told[name] > 0 {
				t.Errorf("somebody who has seen %d episodes reads %q, which opens after %d", n, name, from-1)
			}
		}
	}
}

// namesIn is every name and title that a Guide gives.
func namesIn(g *Guide) []string {
	var out []string
	for _, e := range g.Entries() {
		page, _ := g.EntryPage(e.Ref)
		out = append(append(out, e.Name), page.Also...)
	}
	for _, s := range g.Seasons() {
		out = append(out, s.Title)
		for _, e := range s.Episodes {
			out = append(out, e.Title)
		}
	}
	return out
}

// wordsIn counts the words, pairs and triples of words in all texts of a Guide but
// the episodes' titles, which are the series' own.
func wordsIn(g *Guide) map[string]int {
	out := map[string]int{}
	read := func(text string) {
		words := appendWords(nil, text)
		for i := range words {
			for n := 1; n <= 4 && i+n <= len(words); n++ {
				if n == 1 && words[i].first {
					continue
				}
				parts := make([]string, n)
				for j := range parts {
					parts[j] = words[i+j].word
				}
				out[strings.Join(parts, " ")]++
			}
		}
	}
	for _, s := range g.Seasons() {
		if s.State != SeasonNext && s.State != SeasonWatching {
			read(s.Premise.Line())
		}
		for _, e := range s.Episodes {
			if e.State == EpisodeWatched {
				read(e.Teaser.Line())
			}
			page, _ := g.EpisodePage(e.Point)
			read(page.Recap.Line())
			for _, b := range page.Beats {
				read(b.Text.Line())
			}
		}
		for _, n := range g.Notes(s.Number) {
			read(n.Text.Line())
		}
	}
	for _, e := range g.Entries() {
		page, _ := g.EntryPage(e.Ref)
		read(page.Intro.Line())
		for _, f := range page.Facts {
			read(f.Text.Line())
		}
		for _, b := range page.Bonds {
			read(b.Kind)
		}
	}
	for _, th := range g.Threads() {
		read(th.Question.Line())
		read(th.Answer.Line())
		for _, c := range th.Clues {
			read(c.Text.Line())
		}
	}
	for _, e := range g.Timeline() {
		read(e.Text.Line())
	}
	return out
}

// TestBuiltinEncyclopedia counts what issue 3 asks for.
func TestBuiltinEncyclopedia(t *testing.T) {
	show := builtin(t)
	people := len(slices.DeleteFunc(slices.Clone(show.lore().entries), func(e entry) bool { return e.kind != Person }))
	world := len(show.lore().entries) - people
	for what, c := range map[string][2]int{
		"people": {people, 60}, "entries of the world": {world, 80}, "threads": {len(show.lore().threads), 45}, "events": {len(show.lore().events), 40},
	} {
		if c[0] < c[1] {
			t.Errorf("%d %s, want %d", c[0], what, c[1])
		}
	}
}

// TestNotesKeepTitles: who hides the titles of what is not watched does not read them in what is
// told of the making.
func TestNotesKeepTitles(t *testing.T) {
	show := builtin(t)
	order := show.Order()
	all := NewGuide(show, NewSet(order...), Policy{})
	for n := range order {
		g := NewGuide(show, NewSet(order[:n]...), Policy{Titles: TitlesWatched})
		for _, season := range g.Seasons() {
			for _, note := range g.Notes(season.Number) {
				for _, p := range order[n:] {
					if page, _ := all.EpisodePage(p); strings.Contains(note.Text.Plain(), page.Title) {
						t.Errorf("with %d episodes watched, a note of season %d has the title of %s", n, season.Number, p)
					}
				}
			}
		}
	}
}
