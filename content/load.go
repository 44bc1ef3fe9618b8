package content

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"unspoiled/content/safetoml"
)

// Schema is the version of the show format that this program reads.
const Schema = 1

// loader reads one show. Everything wrong is collected; a show with a problem is
// not handed out.
type loader struct {
	show     *Show
	mu       sync.Mutex
	problems Problems
	tables   map[int]*table  // entry → its table, for problems found at the end
	threads  map[string]bool // ids taken

	gates   gates // so that each is made once
	joined  map[[2]*int32]gate
	whole   map[Point]gate
	scratch gate
	crowded bool // reported that there are too many

	ids []string // of all entries, once somebody asks what was meant

	spots  map[*version]spot // where each text stands; nil where nobody asks
	washed []wash            // the texts that the sanitiser changed, likewise
}

// report takes a problem down. A file can hold a hundred thousand of them, so what is
// beyond the first maxProblems is said in one.
func (l *loader) report(p Problem) {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch n := len(l.problems); {
	case n < maxProblems:
		l.problems = append(l.problems, p)
	case n == maxProblems:
		l.problems = append(l.problems, Problem{File: "show.toml", What: "there are more problems than can be listed; mend these first"})
	}
}

// full reports whether problems are no longer listed, so that nobody need word them.
func (l *loader) full() bool { return len(l.problems) > maxProblems }

// Load reads a show from the TOML files of a folder, checks it whole, and
// returns it, or Problems with everything that is wrong.
func Load(folder fs.FS) (*Show, error) { return newLoader().load(folder) }

func newLoader() *loader {
	return &loader{
		show:    &Show{index: map[Point]int{}, byID: map[string]int{}},
		tables:  map[int]*table{},
		threads: map[string]bool{},
		joined:  map[[2]*int32]gate{},
		whole:   map[Point]gate{},
	}
}

func (l *loader) load(folder fs.FS) (*Show, error) {
	files, err := l.parse(folder)
	if err != nil {
		return nil, err
	}
	seasons, others := l.sortFiles(files)
	l.number(seasons)
	if n := len(l.show.order); n > maxEpisodes {
		l.report(Problem{File: "show.toml", What: fmt.Sprintf("stands over %d episodes; a show may have %d", n, maxEpisodes)})
		return nil, l.problems
	}
	l.identify(others)
	l.readShow(files["show.toml"])
	for i, t := range seasons {
		l.show.seasons[i].fill(t)
	}
	for _, t := range others {
		l.readEntries(t)
		l.readThreads(t)
		l.readEvents(t)
		t.done()
	}
	l.checkBecomes()
	if len(l.problems) > 0 {
		l.problems.sort()
		return nil, l.problems
	}
	return l.show, nil
}

// parse reads every TOML file of the folder, each on its own core.
func (l *loader) parse(folder fs.FS) (map[string]*table, error) {
	names, err := fs.Glob(folder, "*.toml")
	if err != nil {
		return nil, err
	}
	if !slices.Contains(names, "show.toml") {
		return nil, Problems{{File: "show.toml", What: "is missing; a show is a folder with show.toml and season-1.toml, season-2.toml, …"}}
	}
	if len(names) > maxFiles {
		return nil, Problems{{File: "show.toml", What: fmt.Sprintf("stands beside %d files; a show may have %d", len(names), maxFiles)}}
	}
	limits := safetoml.DefaultLimits()
	limits.Shared = safetoml.NewShared(maxBytes, maxWork)
	tables := make([]*table, len(names))
	var wait sync.WaitGroup
	var next atomic.Int64
	for range min(len(names), runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(names)); i = next.Add(1) - 1 {
				tables[i] = l.parseFile(folder, names[i], limits)
			}
		})
	}
	wait.Wait()
	files := make(map[string]*table, len(names))
	for i, name := range names {
		if tables[i] != nil {
			files[name] = tables[i]
		}
	}
	if len(l.problems) > 0 {
		l.problems.sort()
		return nil, l.problems
	}
	return files, nil
}

func (l *loader) parseFile(folder fs.FS, name string, limits safetoml.Limits) *table {
	if limits.Shared.Spent() {
		return nil // said of the file for which there was no room
	}
	data, err := safetoml.ReadFS(folder, name, limits)
	if err == nil {
		var doc *safetoml.Doc
		if doc, err = safetoml.Parse(name, data, limits); err == nil {
			return &table{l: l, doc: doc, file: name, keys: doc.Tree}
		}
	}
	l.report(asProblem(name, err))
	return nil
}

// asProblem words what kept a file from being read.
func asProblem(name string, err error) Problem {
	var syntax *safetoml.SyntaxError
	if errors.As(err, &syntax) {
		return Problem{File: name, Line: syntax.Line, What: syntax.Msg}
	}
	var where *fs.PathError
	if errors.As(err, &where) {
		err = where.Err
	}
	return Problem{File: name, What: strings.TrimPrefix(err.Error(), name+": ")}
}

// sortFiles parts the season files, by their numbers, from the files of entries,
// threads and events.
func (l *loader) sortFiles(files map[string]*table) (seasons, others []*table) {
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		switch {
		case name == "show.toml":
		case strings.HasPrefix(name, "season-"):
			seasons = append(seasons, files[name])
		default:
			others = append(others, files[name])
		}
	}
	return seasons, others
}
