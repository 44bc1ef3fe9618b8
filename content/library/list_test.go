package library_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"unspoiled/content"
	"unspoiled/content/library"
	"unspoiled/content/source"
	"unspoiled/content/watch"
)

// shelf is a library of shows of 60 episodes with recaps.
func shelf(t testing.TB, shows int) []library.Place {
	t.Helper()
	home := t.TempDir()
	from, _ := source.Named("tvmaze")
	recap := strings.Repeat("Mara reads the keeper's log, and a stranger asks for a room. ", 6)
	c := &source.Catalogue{Title: "Show"}
	for s := range 5 {
		season := source.Season{Number: s + 1}
		for e := range 12 {
			season.Episodes = append(season.Episodes, source.Episode{
				Season: s + 1, Number: e + 1, Title: fmt.Sprint("Episode of ", e), Released: fmt.Sprintf("20%02d-01-%02d", s+10, e+1),
				Runtime: 45, Summary: recap, Writers: []string{"Ada Quill"},
			})
		}
		c.Seasons = append(c.Seasons, season)
	}
	for n := range shows {
		id := fmt.Sprintf("show-%03d", n)
		c.Title = fmt.Sprintf("Show %03d", n)
		dir := filepath.Join(home, id)
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		for name, data := range c.Make(id, from, false).Files(from) {
			if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	all, err := library.In(home)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func policy(string) content.Policy { return content.Policy{} }

func TestList(t *testing.T) {
	all := append(shelf(t, 4), library.Place{Dir: "nowhere", Name: "nowhere"})
	all = append(all, all[0])
	day := time.Date(2026, 11, 1, 20, 0, 0, 0, time.UTC)
	h, _ := watch.History{}.Mark("show-002", "Marked", true, day, content.Point{Season: 1, Episode: 1})
	h, _ = h.Mark("show-001", "Marked", true, day.Add(time.Hour), content.Point{Season: 5, Episode: 12})
	var got []string
	for _, r := range library.List(all, h, policy) {
		got = append(got, r.Title+": "+r.Stands)
		var broken *library.Broken
		if (r.Err != nil) != (r.ID == "nowhere") || r.Err != nil && !errors.As(r.Err, &broken) {
			t.Errorf("%s: %v", r.ID, r.Err)
		}
	}
	if want := "Show 001: next S1E1, Show 002: next S1E2, Show 000: not begun, Show 003: not begun, nowhere: "; strings.Join(got, ", ") != want {
		t.Errorf("listed %v", got)
	}
}

// BenchmarkList lists a thousand shows.
func BenchmarkList(b *testing.B) {
	all := shelf(b, 1000)
	for b.Loop() {
		if rows := library.List(all, watch.History{}, policy); len(rows) != 1000 {
			b.Fatal(len(rows))
		}
	}
}
