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
	maxProblems = 500 // that are told
)

// loader makes a show of its files. Everything wrong is collected; a show with a problem
// is not handed out.
type loader struct {
	show     *Show
	lore     *lore
	mu       sync.Mutex
	problems Problems
	spots    map[int]spot    // entry → where it stands, for problems found at the end
	threads  map[string]bool // ids taken

	gates gates
	ids   []string // of all entries, once somebody asks what was meant

	texts    map[*version]spot // where each text stands; nil where nobody asks
	episodes map[Point]spot    // likewise
	washed   []wash            // the texts that the sanitiser changed, likewise
}

// Load reads a show from the TOML files of a folder, checks it whole, and
// returns it, or Problems with everything that is wrong.
func Load(folder fs.FS) (*Show, error) { return newLoader().load(folder) }

// LoadHead reads of a show what it is called and which episodes it has, and not one text
// of them. A Guide of it tells where somebody stands in the show, and nothing more.
func LoadHead(folder fs.FS) (*Show, error) {
	l := newLoader()
	if _, err := l.readHead(folder); err != nil {
		return nil, err
	}
	return l.loaded()
}

func newLoader() *loader {
	l := &loader{
		show:    &Show{index: map[Point]int{}},
		lore:    &lore{},
		spots:   map[int]spot{},
		threads: map[string]bool{},
		gates:   gates{made: map[string]gate{}, joined: map[[2]*int32]gate{}, points: map[showfile.Point]gate{}},
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
		l.ofShow(fmt.Sprintf("stands over %d episodes; a show may have %d", n, maxEpisodes))
		return l.loaded()
	}
	l.identify(files.Pages)
	l.readShow(&files.Show)
	for i, f := range files.Seasons {
		l.readSeason(&l.show.seasons[i], f)
	}
	l.readPages(files.Pages)
	return l.loaded()
}

// readHead reads show.toml, and of the seasons which episodes they have.
func (l *loader) readHead(folder fs.FS) (*showfile.Folder, error) {
	files, err := showfile.ReadHead(folder, l.report)
	if err == nil {
		l.number(files)
		l.readShow(&files.Show)
	}
	return files, err
}

// loadLater reads what LoadHead does, and each file when somebody asks for a text of it: a
// command that names the next episode has no use for the rest. Nobody is there by then to
// be told what is wrong, so it is for shows that the tests have read.
func (l *loader) loadLater(folder fs.FS) (*Show, error) {
	files, err := l.readHead(folder)
	if err != nil {
		return nil, err
	}
	var reading sync.Mutex // one file after the other; they are parsed side by side
	later := func(wanted func(name string) bool, read func(*showfile.Folder)) {
		files, err := showfile.ReadSome(folder, l.report, wanted)
		reading.Lock()
		defer reading.Unlock()
		l.known(err)
		read(files)
		l.known(nil)
	}
	for i, f := range files.Seasons {
		s := &l.show.seasons[i]
		whole := &season{number: s.number, opening: s.opening, episodes: slices.Clone(s.episodes)}
		s.later = sync.OnceValue(func() *season {
			later(func(name string) bool { return name == f.Name }, func(files *showfile.Folder) { l.readSeason(whole, files.Seasons[0]) })
			return whole
		})
	}
	l.show.lore = sync.OnceValue(func() *lore {
		later(showfile.IsPage, func(files *showfile.Folder) {
			l.identify(files.Pages)
			l.readPages(files.Pages)
		})
		return l.lore
	})
	return l.loaded()
}

// known stops the program where a show that the tests have read cannot be read.
func (l *loader) known(err error) {
	if _, wrong := l.loaded(); err != nil || wrong != nil {
		panic(fmt.Sprint("a built-in show cannot be read: ", errors.Join(err, wrong)))
	}
}

// loaded is the show, if nothing is wrong with it.
func (l *loader) loaded() (*Show, error) {
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

// report takes a problem down. A file can hold a hundred thousand of them, so what is
// beyond the first maxProblems is said in one.
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

// ofShow reports what is wrong with the show as a whole.
func (l *loader) ofShow(what string) {
	l.report(func() Problem { return Problem{File: "show.toml", What: what} })
}

// full reports whether problems are no longer listed, so that nobody need word them.
func (l *loader) full() bool { return len(l.problems) > maxProblems }

// spot is where something stands in the files: a table, a key of it, a version of its text.
type spot struct {
	file    *showfile.File
	tables  [2]place
	depth   int
	key     string
	version int // from 1; 0 where the text is a string
	part    string
}

// place is one table of an array.
type place struct {
	key string
	i   int
}

// in is a table within the one that a spot names; at a key of it.
func (s spot) in(key string, i int) spot {
	s.tables[s.depth] = place{key, i}
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

// after is where the gate of a version stands.
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

// need reports a key that has to be there and is not.
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

// loaded holds each built-in show that was asked for, and what became of it.
var loaded sync.Map // id → func() (*Show, error)

// LoadBuiltin is Load for a show that is built in. It is read once in a run: main begins
// with it, and who asks meanwhile waits for the same. Its texts are read when a Guide is
// first asked for one of their file.
func LoadBuiltin(id string) (*Show, error) {
	once, _ := loaded.LoadOrStore(id, sync.OnceValues(func() (*Show, error) {
		folder, err := fs.Sub(Builtin(), id)
		if err != nil {
			return nil, fmt.Errorf("there is no built-in show of that name: %w", err)
		}
		return newLoader().loadLater(folder)
	}))
	return once.(func() (*Show, error))()
}
