package content

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"unspoiled/content/showfile"
)

// Schema is the version of the show format that this program reads.
const Schema = 1

const (
	maxEpisodes = 20_000
	maxProblems = 500 // that are listed
)

// loader makes a show from its files. It collects everything that is wrong; a show with a problem
// is not handed out.
type loader struct {
	show     *Show
	lore     *lore
	mu       sync.Mutex
	problems Problems
	spots    []spot          // by entry: where it is in the files, for problems found at the end
	threads  map[string]bool // the ids taken

	gates map[Point]gate // made so far
	ids   []string       // of all entries; nil until a problem has to suggest one

	texts     map[*version]spot // where each text is in the files; nil unless Check asks
	episodes  map[Point]spot    // where each episode is; likewise
	sanitised []sanitised       // what the sanitiser changed; likewise
}

// Load reads a show from the TOML files of a folder and checks all of it. What is wrong with the
// show comes back as Problems, all at once.
func Load(folder fs.FS) (*Show, error) { return newLoader().load(folder) }

// LoadHead reads what a show is called and which episodes it has, but none of its texts. A Guide of
// it tells how far a viewer has come, and nothing more.
func LoadHead(folder fs.FS) (*Show, error) {
	l := newLoader()
	if _, err := l.readHead(folder); err != nil {
		return nil, err
	}
	return l.result()
}

func newLoader() *loader {
	l := &loader{
		show:    &Show{index: map[Point]int{}},
		lore:    &lore{},
		threads: map[string]bool{},
		gates:   map[Point]gate{},
	}
	l.show.lore = func() *lore { return l.lore }
	return l
}

func (l *loader) load(folder fs.FS) (*Show, error) {
	files, err := showfile.Read(folder, l.report)
	if err != nil {
		return nil, err
	}
	l.number(files)
	if n := len(l.show.order); n > maxEpisodes {
		l.showProblem(fmt.Sprintf("stands over %d episodes; a show may have %d", n, maxEpisodes))
		return l.result()
	}
	l.identify(files.Pages)
	l.readShow(&files.Show)
	for i, f := range files.Seasons {
		l.readSeason(&l.show.seasons[i], f)
	}
	l.readPages(files.Pages)
	return l.result()
}

// readHead reads show.toml, and of each season which episodes it has.
func (l *loader) readHead(folder fs.FS) (*showfile.Folder, error) {
	files, err := showfile.ReadHead(folder, l.report)
	if err == nil {
		l.number(files)
		l.readShow(&files.Show)
	}
	return files, err
}

// loadLater reads what LoadHead does, and every other file when one of its texts is first asked
// for: a command that names the next episode needs no more. By then nobody can be told of problems,
// so it is only for shows that the tests have read.
func (l *loader) loadLater(folder fs.FS) (*Show, error) {
	files, err := l.readHead(folder)
	if err != nil {
		return nil, err
	}
	var reading sync.Mutex // files are parsed side by side, but read into the show one by one
	later := func(wanted func(name string) bool, read func(*showfile.Folder)) {
		files, err := showfile.ReadSome(folder, l.report, wanted)
		reading.Lock()
		defer reading.Unlock()
		l.mustLoad(err)
		read(files)
		l.mustLoad(nil)
	}
	for i, f := range files.Seasons {
		s := &l.show.seasons[i]
		whole := &season{number: s.number, opening: s.opening, episodes: slices.Clone(s.episodes)}
		s.later = sync.OnceValue(func() *season {
			later(func(name string) bool { return name == f.Name }, func(files *showfile.Folder) { l.readSeason(whole, files.Seasons[0]) })
			return whole
		})
		l.readEpisodesLater(s, f, &reading)
	}
	l.show.lore = sync.OnceValue(func() *lore {
		later(showfile.IsPage, func(files *showfile.Folder) {
			l.identify(files.Pages)
			l.readPages(files.Pages)
		})
		return l.lore
	})
	return l.result()
}

// readEpisodesLater lets each episode of a season read what its own table says when it is first asked
// for, so that one episode need not wait for the beats of nine.
func (l *loader) readEpisodesLater(s *season, f *showfile.Parsed[showfile.Season], reading *sync.Mutex) {
	for i, in := range f.Is.Episodes {
		e := s.find(EpisodePoint(s.number, *in.Number))
		e.later = sync.OnceValue(func() *episode {
			found, ok := f.Episode(i, l.report)
			if !ok {
				return s.later().find(e.point)
			}
			out := *e
			out.later = nil
			reading.Lock()
			defer reading.Unlock()
			l.readEpisode(spot{file: found.File}.in("episode", 0), &out, &found.Is.Episodes[0], l.gateOf(e.point))
			l.mustLoad(nil)
			return &out
		})
	}
}

// mustLoad panics where a show that the tests have read cannot be read.
func (l *loader) mustLoad(err error) {
	if _, wrong := l.result(); err != nil || wrong != nil {
		panic(fmt.Sprint("a built-in show cannot be read: ", errors.Join(err, wrong)))
	}
}

// result is the show, or what is wrong with it.
func (l *loader) result() (*Show, error) {
	if len(l.problems) > 0 {
		l.problems.Sort()
		return nil, l.problems
	}
	return l.show, nil
}

func (l *loader) readPages(files []*showfile.Parsed[showfile.Pages]) {
	for _, f := range files {
		l.readEntries(f)
		l.readThreads(f)
		l.readEvents(f)
	}
	l.checkBecomes()
}

// report collects a problem. A file can hold a hundred thousand, so one last problem stands for all
// beyond the first maxProblems.
func (l *loader) report(problem func() Problem) {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch n := len(l.problems); {
	case n < maxProblems:
		l.problems = append(l.problems, problem())
	case n == maxProblems:
		l.problems = append(l.problems, Problem{File: "show.toml", What: "there are more problems than can be listed; mend these first"})
	}
}

// showProblem reports what is wrong with the show as a whole.
func (l *loader) showProblem(what string) {
	l.report(func() Problem { return Problem{File: "show.toml", What: what} })
}

// full reports whether problems are no longer listed, so that none need be worded.
func (l *loader) full() bool { return len(l.problems) > maxProblems }

// spot is a place in the files: a table, a key in it, a version of its text.
type spot struct {
	file    *showfile.File
	tables  [2]table
	depth   int
	key     string
	version int    // from 1; 0 where the text has no versions
	part    string // of the version: text or after
}

// table is one table of an array.
type table struct {
	key string
	i   int
}

// in is a table within this one; at is a key of it.
func (s spot) in(key string, i int) spot {
	s.tables[s.depth] = table{key, i}
	s.depth++
	return s
}

func (s spot) at(key string) spot {
	s.key = key
	return s
}

func (s spot) path() []any {
	var out []any
	for _, t := range s.tables[:s.depth] {
		out = append(out, t.key, t.i)
	}
	if s.key != "" {
		out = append(out, s.key)
	}
	if s.version > 0 {
		out = append(out, s.version-1, s.part)
	}
	return out
}

// after is the place of a version's gate.
func (s spot) after() spot {
	s.part = "after"
	return s
}

func (l *loader) problem(s spot, format string, args ...any) {
	if !l.full() {
		s.file.Report(fmt.Sprintf(format, args...), s.path()...)
	}
}

func (l *loader) missing(s spot, what string) {
	if !l.full() {
		s.file.Missing(what, s.path()...)
	}
}

// need reports a key that is missing.
func (l *loader) need(there bool, s spot) {
	if !there {
		l.missing(s, s.key+" is missing")
	}
}

//go:embed shows/*/*.toml
var shows embed.FS

// Builtin is the folder of the shows that are built in; each show is a folder in
// it, named by the show's id.
func Builtin() fs.FS {
	sub, err := fs.Sub(shows, "shows")
	if err != nil {
		panic(err) // the name is a constant
	}
	return sub
}

// builtins holds each built-in show that was asked for, or why it did not load.
var builtins sync.Map // id → func() (*Show, error)

// LoadBuiltin is Load for a built-in show, which is read once in a run: main starts the reading,
// and whoever asks meanwhile waits for it. Texts are read when a Guide is first asked for one of
// their file.
func LoadBuiltin(id string) (*Show, error) {
	once, _ := builtins.LoadOrStore(id, sync.OnceValues(func() (*Show, error) {
		folder, err := fs.Sub(Builtin(), id)
		if err != nil {
			return nil, fmt.Errorf("there is no built-in show of that name: %w", err)
		}
		return newLoader().loadLater(folder)
	}))
	return once.(func() (*Show, error))()
}
