package imports

import (
	"compress/gzip"
	"fmt"
	"io"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"

	"unspoiled/content/clean"
	"unspoiled/content/clean/cleantest"
)

// seeds are one file of each kind.
func seeds(t testing.TB) []string {
	var all []string
	for _, name := range []string{
		"history.json", "watched-shows.json", "tracking-prod-records-v2.csv", "tvtime-series-episodes.csv",
		"tvtime-series.json", "SimklBackup.json", "SimklBackup.csv", "jellyfin.json", "list.txt", "ViewingActivity.csv",
	} {
		all = append(all, testdata(t, name))
	}
	cases, err := os.ReadDir("testdata/cases")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		all = append(all, strings.ReplaceAll(testdata(t, "cases/"+c.Name()), "Stranger Things", "Lantern Bay"))
	}
	all = append(all, "<videodb><tvshow><title>Lantern Bay</title><episodedetails><season>1</season><episode>2</episode><playcount>1</playcount></episodedetails></tvshow></videodb>")
	all = append(all, "Title,Date\n\"Lantern Bay: Season 1: Chapter One: \u202e\x1b[31mx\",1/20/24\n", pack(t, "history.json", all[0]))
	return all
}

// sound checks what must be true of every preview.
func sound(t testing.TB, p *Preview) {
	t.Helper()
	if p == nil {
		return
	}
	show := lantern(t)
	for i, m := range p.Marks {
		if !show.Has(m.Episode) || m.Episode.Whole() || m.Certain != (m.Why == "") || m.At.After(now.AddDate(0, 0, 2)) {
			t.Fatalf("mark %d is %+v", i, m)
		}
		if i > 0 && p.Marks[i-1].Episode.Compare(m.Episode) > 0 {
			t.Fatalf("mark %d is out of order", i)
		}
	}
	if len(p.Broken) > maxBroken || len(p.Broken) > p.Damaged || len(p.Persons) > maxNames {
		t.Fatalf("%d broken rows of %d, %d persons", len(p.Broken), p.Damaged, len(p.Persons))
	}
	for i, b := range p.Broken {
		if (b.Line < 1) == (b.Entry < 1) || i > 0 && p.Broken[i-1].File == b.File && p.Broken[i-1].Line > b.Line {
			t.Fatalf("broken rows: %v", p.Broken)
		}
	}
	told := fmt.Sprint(p.From.Title, p.Kind, p.Order, p.Broken, p.Ignored, p.Persons)
	if clean.Text(told) != told {
		t.Fatalf("the preview holds raw text: %q", told)
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range seeds(f) {
		f.Add([]byte(seed), uint8(0))
		f.Add([]byte(seed), uint8(1))
	}
	f.Add([]byte(";\n\"0\n"), uint8(1)) // below a heading, a row that is open at its end
	all := append([]*Importer{nil}, Importers...)
	f.Fuzz(func(t *testing.T, file []byte, as uint8) {
		p, err := try(t, string(file), from(all[int(as)%len(all)]), titled("Der Leuchtturm"), func(o *Options) {
			if as > 128 {
				o.Person = "Ada"
			}
		})
		sound(t, p)
		if err != nil && clean.Text(err.Error()) != err.Error() {
			t.Fatalf("the error holds raw text: %q", err)
		}
	})
}

func FuzzPlace(f *testing.F) {
	for _, row := range []string{
		"Lantern Bay: Season 1: Part Two: The Log", "Lantern Bay\u00a0: Saison 1\u00a0: Chapitre un", "Lantern Bay：シーズン２：第１章",
		"Lantern Bay 2: x", "Lantern Bay: ::: 1", "Lantern Bay: S01E03", "Lantern Bay: 第", "Lantern Bay: 1st 2nd",
	} {
		f.Add(row)
	}
	f.Fuzz(func(t *testing.T, row string) {
		c := newCollector(Options{Show: lantern(t), Now: now})
		p, why := c.place(row)
		if (why == "") != (p != place{}) && p.Episode != 0 {
			t.Fatalf("%q: %+v and %q", row, p, why)
		}
	})
}

// soaking reports whether the long forms of tests are on.
func soaking() bool { return os.Getenv("UNSPOILED_SOAK") != "" }

// TestTextsFromRowsNeverLeaveRaw puts hostile strings into every field of every format.
func TestTextsFromRowsNeverLeaveRaw(t *testing.T) {
	for i, nasty := range cleantest.Nasty(t) {
		if testing.Short() && i%8 != 0 {
			continue
		}
		quoted := strings.NewReplacer("\"", "", "\n", "", "\r", "").Replace(nasty)
		for j, seed := range seeds(t) {
			for k, word := range []string{"Lantern Bay", "Ada", "Ben", "2024-05-01", "The Log", "Salvage", "episode", "history"} {
				if !soaking() && (i+j+k)%4 != 0 {
					continue // they share the strings among them
				}
				p, err := try(t, strings.ReplaceAll(seed, word, quoted))
				sound(t, p)
				if err != nil && clean.Text(err.Error()) != err.Error() {
					t.Errorf("%q for %q: %q", nasty, word, err)
				}
			}
		}
	}
}

// TestPreviewsHoldNoTitle replaces every text of a row by a canary.
func TestPreviewsHoldNoTitle(t *testing.T) {
	const canary = "xylophone"
	for _, seed := range seeds(t) {
		file := strings.NewReplacer("The Log", canary, "Salvage", canary, "Some Other Show", canary, "Some Film", canary,
			"Low Water", canary, "2024-05-0", canary, "Ben", "Ada").Replace(seed)
		p, err := try(t, file)
		if err != nil && !strings.HasPrefix(file, "PK") && !strings.Contains(err.Error(), "no list of what was watched") {
			t.Fatal(err)
		}
		if told := fmt.Sprintf("%+v %v", p, err); strings.Contains(told, canary) {
			t.Errorf("%s", told)
		}
	}
}

// endless is a file that repeats one text to any size, without taking memory.
type endless struct{ head, repeat string }

func (e endless) ReadAt(p []byte, at int64) (int, error) {
	for i := range p {
		switch off := at + int64(i); {
		case off < int64(len(e.head)):
			p[i] = e.head[off]
		default:
			p[i] = e.repeat[(off-int64(len(e.head)))%int64(len(e.repeat))]
		}
	}
	return len(p), nil
}

func TestMemoryDoesNotGrowWithTheFile(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 150 MiB")
	}
	files := map[string]endless{
		"one row":           {"Title,Date\n", "x"},
		"one quoted row":    {"Title,Date\n\"", "x"},
		"quotes":            {"Title,Date\n", "\""},
		"quoted lines":      {"Title,Date\n", "\"a\n"},
		"broken rows":       {"Title,Date\n", "\"a\"b,1\n"},
		"empty lines":       {"Title,Date\n", "\n"},
		"other shows":       {"Title,Date\n", "\"Some Other Show: x\",1/2/24\n"},
		"persons":           {"Profile Name,Start Time,Duration,Title\n", "aaabcd,,,\n"},
		"brackets":          {"[", "["},
		"braces":            {`{"shows":[`, `{"a":`},
		"deep below":        {`{"movies":`, "["},
		"a long string":     {`[{"watched_at":"`, "x"},
		"a long key":        {`{"movies":[],"`, "x"},
		"entries":           {`[{"watched_at":"x","type":"movie"}`, `,{"watched_at":"x","type":"movie"}`},
		"newlines":          {`[{"watched_at":"x","type":"movie"}`, "\n"},
		"lines of a list":   {"S1E1\n", "x\n"},
		"a line of a list":  {"S1E1\n", "x"},
		"columns":           {"type,season,episode", ",x"},
		"an endless season": {"S1E1-S1E999\n", "S1E1-S1E999\n"},
		"views":             {"S1E1\n", "S1 2024-05-01\n"},
		"wide rows":         {"\xff\xfe", "x\x00"},
		"old lines":         {"Title,Date\r", "x,1/2/24\r"},
		"elements":          {"<videodb>", "<a>"},
		"a long element":    {"<videodb><tvshow><title>", "x"},
		"shows of elements": {"<videodb>", "<tvshow><title>x</title></tvshow>"},
		"nameless shows":    {"tv_show_name,tv_show_id,episode_season_number,episode_number,created_at,user_id\n", ",1,1,1,2024-05-01 20:00:00,1\n"},
		"bytes":             {"Title,Date\n", "\xe4\xf6"},
	}
	for i, name := range slices.Sorted(maps.Keys(files)) {
		if !soaking() && i%3 != 0 {
			continue // the soak reads all
		}
		file := files[name]
		t.Run(name, func(t *testing.T) {
			const size = 24 << 20
			check := func(p *Preview) { sound(t, p) }
			if peak := peakHeap(t, file, size, check); peak > 96<<20 {
				t.Errorf("took %d MiB for a file of %d", peak>>20, size>>20)
			}
		})
	}
	if _, err := Read(t.Context(), endless{"", "x"}, MaxFile+1, Options{Show: lantern(t)}); err == nil {
		t.Error("a file of more than the limit is read")
	}
}

// peakHeap reads a file and returns by how much the heap grew at most, garbage included.
func peakHeap(t *testing.T, file io.ReaderAt, size int64, check func(*Preview)) uint64 {
	t.Helper()
	inUse := func() uint64 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	runtime.GC()
	before, peak := inUse(), uint64(0)
	opts := Options{Show: lantern(t), Now: now, Progress: func(int64, int64) { peak = max(peak, inUse()) }}
	p, _ := Read(t.Context(), file, size, opts)
	if check != nil {
		check(p)
	}
	return max(peak, inUse(), before) - before
}

// TestAPackedFileCannotFillTheMemory reads a gzip, and a gzip in an archive, that unpack to much
// more.
func TestAPackedFileCannotFillTheMemory(t *testing.T) {
	var packed strings.Builder
	z := gzip.NewWriter(&packed)
	rows := []byte("Title,Date\n" + strings.Repeat("\"Some Other Show: "+strings.Repeat("x", 4000)+"\",1/2/24\n", 1<<8))
	for range 320 << 20 / len(rows) {
		z.Write(rows)
	}
	z.Close()
	inner := packed.String()
	for name, file := range map[string]string{"gz": inner, "in an archive": pack(t, "x.csv.gz", inner), "in two": pack(t, "a.zip", pack(t, "x.csv.gz", inner))} {
		if peak := peakHeap(t, strings.NewReader(file), int64(len(file)), nil); peak > 64<<20 {
			t.Errorf("%s: took %d MiB", name, peak>>20)
		}
		if _, err := try(t, file); err == nil || !strings.Contains(err.Error(), "larger than it may be") {
			t.Errorf("%s: %v", name, err)
		}
		if testing.Short() {
			break
		}
	}
}

func TestReadingErrorsAreTold(t *testing.T) {
	_, err := Read(t.Context(), failing{}, 100, Options{Show: lantern(t)})
	if err == nil || !strings.Contains(err.Error(), "cannot be read") {
		t.Errorf("got %v", err)
	}
}

type failing struct{}

func (failing) ReadAt([]byte, int64) (int, error) { return 0, io.ErrClosedPipe }
