package showfile

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"unspoiled/content/safetoml"
)

// Bounds of a folder: far above any show, and low enough that a hostile one cannot fill the memory.
const (
	MaxFiles = 200 // of a folder
	maxBytes = 64 << 20
)

// Names matches the names of a show's files. Files that begin with a dot belong to an editor, or
// were left by a Mac.
const Names = "[^.]*.toml"

// Folder is the files of a show; seasons and pages are sorted by file name.
type Folder struct {
	Show    Parsed[Show]
	Seasons []*Parsed[Season]
	Pages   []*Parsed[Pages]
}

// Parsed is a file and what it says.
type Parsed[T any] struct {
	*File
	Is T

	episodes [][]byte // by ReadHead: the lines of each episode, up to its first beat
}

// Read reads the TOML files of a folder, as many at a time as there are cores. Report gets what is
// wrong in them, also later, when a File finds more. The error is Problems where files could not be
// read at all.
func Read(folder fs.FS, report Reporter) (*Folder, error) {
	return ReadSome(folder, report, func(string) bool { return true })
}

func isSeason(name string) bool { return strings.HasPrefix(name, "season-") }

// IsPage reports whether a file is neither show.toml nor a season.
func IsPage(name string) bool { return name != "show.toml" && !isSeason(name) }

// ReadSome is Read for the wanted files. It begins with the largest, so that no core is left with a
// large one at the end.
func ReadSome(folder fs.FS, report Reporter, wanted func(name string) bool) (*Folder, error) {
	names, err := fs.Glob(folder, Names)
	if err != nil {
		return nil, err
	}
	if !slices.Contains(names, "show.toml") {
		return nil, Problems{{File: "show.toml", What: "is missing; a show is a folder with show.toml and season-1.toml, season-2.toml, …"}}
	}
	if err := tooMany(names); err != nil {
		return nil, err
	}
	r, out := &reader{folder: folder, report: report}, &Folder{}
	var jobs []job
	for _, name := range names {
		if !wanted(name) {
			continue
		}
		j := job{do: func() { read(r, name, &out.Show) }}
		switch {
		case isSeason(name):
			into := new(Parsed[Season])
			out.Seasons = append(out.Seasons, into)
			j.do = func() { read(r, name, into) }
		case IsPage(name):
			into := new(Parsed[Pages])
			out.Pages = append(out.Pages, into)
			j.do = func() { read(r, name, into) }
		}
		if info, err := fs.Stat(folder, name); err == nil {
			j.size = info.Size()
		}
		jobs = append(jobs, j)
	}
	slices.SortStableFunc(jobs, func(a, b job) int { return cmp.Compare(b.size, a.size) })
	atOnce(jobs)
	return out, r.err()
}

// tooMany refuses a folder with more files than a show may have.
func tooMany(names []string) error {
	if len(names) > MaxFiles {
		return Problems{{File: "show.toml", What: fmt.Sprintf("stands beside %d files; a show may have %d", len(names), MaxFiles)}}
	}
	return nil
}

// job is a file to be read.
type job struct {
	size int64
	do   func()
}

// atOnce runs the jobs, as many at a time as there are cores.
func atOnce(jobs []job) {
	var wait sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for _, j := range jobs {
		slots <- struct{}{}
		wait.Go(func() {
			j.do()
			<-slots
		})
	}
	wait.Wait()
}

type reader struct {
	folder      fs.FS
	report      Reporter
	bytes, work atomic.Int64

	mu   sync.Mutex
	lost Problems // the files that cannot be read at all
}

// spent reports whether the files hold more than a folder may.
func (r *reader) spent() bool { return r.bytes.Load() > maxBytes || r.work.Load() > safetoml.MaxWork }

func (r *reader) take(work int64) error {
	r.work.Add(work)
	if r.spent() {
		return errors.New("the files of this folder hold more together than they may: take something out")
	}
	return nil
}

// lose notes a file that cannot be read, and why.
func (r *reader) lose(name string, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lost = append(r.lost, asProblem(name, err))
}

// err is the files that cannot be read, or nil.
func (r *reader) err() error {
	if r.lost == nil {
		return nil
	}
	r.lost.Sort()
	return r.lost
}

// read reads one file, unless the folder is spent.
func read[T any](r *reader, name string, into *Parsed[T]) {
	if r.spent() {
		return // reported for the file that went over the bound
	}
	data, err := safetoml.ReadFS(r.folder, name, safetoml.Limits{})
	if err != nil {
		r.lose(name, err)
		return
	}
	r.bytes.Add(int64(len(data)))
	parse(r, name, data, into)
}

// parse reads what a file says.
func parse[T any](r *reader, name string, data []byte, into *Parsed[T]) {
	doc, err := safetoml.Parse(name, data, safetoml.Limits{Take: r.take})
	if err != nil {
		r.lose(name, err)
		return
	}
	into.File = &File{Name: name, doc: doc, names: tableNames(doc.Tree), report: r.report, reported: map[string]bool{}}
	into.table(reflect.ValueOf(&into.Is).Elem(), keysOf(reflect.TypeFor[T]()), doc.Tree, make([]any, 0, 8))
	doc.Tree = nil // it takes three times the memory of the file, and only lines are needed from now on
}

// asProblem says why a file cannot be read.
func asProblem(name string, err error) Problem {
	if syntax, ok := errors.AsType[*safetoml.SyntaxError](err); ok {
		return Problem{File: name, Line: syntax.Line, What: syntax.Msg}
	}
	var where *fs.PathError
	if errors.As(err, &where) {
		err = where.Err
	}
	return Problem{File: name, What: strings.TrimPrefix(err.Error(), name+": ")}
}
