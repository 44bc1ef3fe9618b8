package imports

import (
	"bytes"
	"context"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"unspoiled/content"
)

var now = time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)

var loadLantern = sync.OnceValues(func() (*content.Show, error) {
	return content.Load(os.DirFS("../../testdata/lantern-bay"))
})

// lantern is the invented show of the tests: season 1 has three episodes, season 2 two,
// and there is a special.
func lantern(t testing.TB) *content.Show {
	t.Helper()
	show, err := loadLantern()
	if err != nil {
		t.Fatal(err)
	}
	return show
}

func stranger(t testing.TB) *content.Show {
	t.Helper()
	show, err := content.LoadBuiltin("stranger-things")
	if err != nil {
		t.Fatal(err)
	}
	return show
}

// preview reads a file that must be readable.
func preview(t testing.TB, file string, change ...func(*Options)) *Preview {
	t.Helper()
	p, err := try(t, file, change...)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func try(t testing.TB, file string, change ...func(*Options)) (*Preview, error) {
	t.Helper()
	opts := Options{Show: lantern(t), Now: now}
	for _, f := range change {
		f(&opts)
	}
	return Read(t.Context(), strings.NewReader(file), int64(len(file)), opts)
}

func person(name string) func(*Options)  { return func(o *Options) { o.Person = name } }
func from(i *Importer) func(*Options)    { return func(o *Options) { o.From = i } }
func of(s *content.Show) func(*Options)  { return func(o *Options) { o.Show = s } }
func titled(title string) func(*Options) { return func(o *Options) { o.Title = title } }

// marks writes marks as "S1E1", "S1E2 2024-05-01T20:00", "S1E3? (doubt)"; "~" before a doubtful
// day.
func marks(p *Preview) string {
	var out []string
	for _, m := range p.Marks {
		s := m.Episode.String()
		if !m.Certain {
			s += "?"
		}
		if m.DayDoubtful {
			s += " ~"
		}
		if !m.At.IsZero() {
			s += " " + strings.TrimSuffix(m.At.Format("2006-01-02T15:04"), "T12:00")
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

// wants compares marks, and the counts of what was ignored.
func wants(t testing.TB, p *Preview, want string, ignored ...any) {
	t.Helper()
	if got := marks(p); got != want {
		t.Errorf("marks\n got %s\nwant %s", got, want)
	}
	counts := map[Ignored]int{}
	for i := 0; i < len(ignored); i += 2 {
		counts[ignored[i].(Ignored)] = ignored[i+1].(int)
	}
	for _, why := range AllIgnored() {
		if p.Ignored[why] != counts[why] {
			t.Errorf("%s: %d, want %d", why, p.Ignored[why], counts[why])
		}
	}
}

// broken lists where the broken rows are: "the history:10", "3".
func broken(p *Preview) string {
	var out []string
	for _, b := range p.Broken {
		where := b.File
		if where != "" {
			where += ":"
		}
		out = append(out, where+strconv.Itoa(b.Line+b.Entry))
	}
	return strings.Join(out, " ")
}

func testdata(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestCancelledReadingEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	file := []byte("Title,Date\n" + strings.Repeat("\"Some Other Show: Season 1: Chapter One\",1/1/24\n", 100_000))
	told := 0
	p, err := Read(ctx, bytes.NewReader(file), int64(len(file)), Options{Show: lantern(t), Now: now, Progress: func(done, total int64) {
		told++
		if total != int64(len(file)) || done < 1 || done > total {
			t.Fatalf("told %d of %d", done, total)
		}
		cancel()
	}})
	if p != nil || err != context.Canceled {
		t.Errorf("got %v, %v", p, err)
	}
	if told != 1 {
		t.Errorf("told %d times", told)
	}
}

func TestProgressEndsAtTheEnd(t *testing.T) {
	file := "Title,Date\n" + strings.Repeat("\"Some Other Show: Season 1: Chapter One\",1/1/24\n", 30_000)
	var last int64
	opts := Options{Show: lantern(t), Now: now, Progress: func(done, _ int64) { last = done }}
	if _, err := Read(t.Context(), strings.NewReader(file), int64(len(file)), opts); err != nil {
		t.Fatal(err)
	}
	if last != int64(len(file)) {
		t.Errorf("told %d of %d at last", last, len(file))
	}
}
