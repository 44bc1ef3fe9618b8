package library

import (
	"cmp"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/watch"
)

// Item is a show that can be listed and opened: a Place, or a test's own.
type Item interface {
	// Label is what it is called before it is read.
	Label() string
	// Head reads its name and episodes, Load all of it.
	Head() (*content.Show, error)
	Load() (*content.Show, error)
	// Stamp changes when its files do.
	Stamp() Stamp
}

// Label is the name of its folder.
func (p Place) Label() string { return clean.Line(p.Name) }

// Head reads the head of the show. The error is a *Broken.
func (p Place) Head() (*content.Show, error) {
	if p.Dir == "" {
		return p.Load() // which reads no more as yet
	}
	return p.orBroken(content.LoadHead(os.DirFS(p.Dir)))
}

// Row is a show in a list, as one viewer may see it.
type Row struct {
	Item    int // index among the items
	ID      string
	Title   string
	Source  string        // where its texts come from
	License string        // on which terms
	Stands  string        // "next S2E3", "not begun"
	Next    content.Point // the zero Point where there is none
	Last    time.Time     // when an episode of it was last marked as watched; zero for never
	Err     error         // why it cannot be read
}

// List reads the heads of shows, as many at a time as there are cores, and says how far a viewer
// has come in each. The show watched most recently comes first, then those never watched by title,
// then those that cannot be read. Of two shows with one id the first counts.
func List[T Item](all []T, h watch.History, policy func(id string) content.Policy) []Row {
	rows := make([]Row, len(all))
	last := lastWatched(h)
	var wait sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, item := range all {
		slots <- struct{}{}
		wait.Go(func() {
			defer func() { <-slots }()
			rows[i] = rowOf(item, h, policy)
			rows[i].Item, rows[i].Last = i, last[rows[i].ID]
		})
	}
	wait.Wait()
	taken := map[string]bool{}
	rows = slices.DeleteFunc(rows, func(r Row) bool {
		twice := r.Err == nil && taken[r.ID]
		taken[r.ID] = taken[r.ID] || r.Err == nil
		return twice
	})
	slices.SortStableFunc(rows, func(a, b Row) int {
		return cmp.Or(oneIf(a.Err != nil)-oneIf(b.Err != nil), b.Last.Compare(a.Last), strings.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title)))
	})
	return rows
}

// oneIf lets a sort put last what meets a condition.
func oneIf(is bool) int {
	if is {
		return 1
	}
	return 0
}

func rowOf(item Item, h watch.History, policy func(id string) content.Policy) Row {
	show, err := item.Head()
	if err != nil {
		return Row{ID: item.Label(), Title: item.Label(), Err: err}
	}
	g := content.NewGuide(show, h.Told(show), policy(show.ID()))
	row := Row{ID: show.ID(), Title: g.Title(), Source: g.Source(), License: g.License(), Stands: "all watched"}
	if p, ok := g.Coming(); ok {
		row.Stands = "waits for " + p.String()
	}
	if p, ok := g.Next(); ok {
		row.Stands, row.Next = "next "+p.String(), p
	}
	if g.Seen().Len() == 0 {
		row.Stands = "not begun"
	}
	return row
}

// lastWatched is when an episode of each show was last marked as watched, by the show's id.
func lastWatched(h watch.History) map[string]time.Time {
	out := map[string]time.Time{}
	for _, c := range h.Changes() {
		if c.Watched && len(c.Episodes) > 0 && c.At.After(out[c.Show]) {
			out[c.Show] = c.At
		}
	}
	return out
}
