package cli

import (
	"bytes"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/library"
	"unspoiled/content/source"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/file"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
)

// starter is the show that new writes, with comments for its author.
//
//go:embed starter/*.toml
var starter embed.FS

// starterID stands in the starter for the show's own id.
const starterID = "harbor-lights"

const newLong = `Writes a show into a new folder: a small one to start from, with comments that explain the format, or one made of what a catalogue says. It never overwrites anything. The folder's name becomes the show's id; an id alone, without a slash, is put among your own shows, where the program finds it.

From a catalogue it takes titles, numbers, dates, runtimes, who wrote and directed, and an episode's own summary, which opens with its episode. It never takes what tells of more than one episode. The catalogue is recognised by its content; - is the standard input. There are:

`

func sourceNames() []string {
	return record.Each(source.Sources, func(s source.Source) string { return s.Name })
}

// sourcesHelp lists the catalogues, a line each.
func sourcesHelp() string {
	var b strings.Builder
	for _, s := range source.Sources {
		fmt.Fprintf(&b, "  %-8s %s\n", s.Name, s.Takes)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// sourceFlags are the flags of commands that read a catalogue.
func sourceFlags() []flag {
	names := strings.Join(sourceNames(), ", ")
	return []flag{
		{name: "from", value: "SOURCE", byDefault: "", usage: "the catalogue that FILE is of: " + names, complete: fixed(sourceNames()...)},
		{name: "title", byDefault: "", usage: "what the show is called, where the catalogue does not say; for IMDb ttN", complete: fixed()},
	}
}

var newCommand = command{
	use: "new DIR|ID [FILE]", group: groupMake, args: argRule{"a folder or an id, and perhaps a file, a folder or - to read", 1, 2}, complete: folders,
	short: "Write a show to start from, or make one of a catalogue's file",
	long:  newLong + sourcesHelp(),
	example: `unspoiled new ./my-show
curl -s 'https://api.tvmaze.com/singlesearch/shows?q=severance&embed[]=episodes' | unspoiled new severance --from tvmaze -
unspoiled new lantern-bay ~/Videos/LanternBay --people`,
	flags: append(sourceFlags(), flag{name: "people", byDefault: false, usage: "make a page for each role that an episode credits"}),
	run:   (*app).new,
}

type jsonNew struct {
	Show   string   `json:"show"`
	Folder string   `json:"folder"`
	Files  []string `json:"files"`
	*jsonMade
}

// jsonMade describes a show made from a catalogue.
type jsonMade struct {
	Source  string   `json:"source"`
	Title   string   `json:"title"`
	License string   `json:"license"`
	LeftOut []string `json:"left_out"`
	Doubts  []string `json:"doubts"`
}

// newPlace returns the folder and the id for a new show. A bare id means one of the user's own
// shows.
func (a *app) newPlace(arg string) (dir, id string, err error) {
	dir = arg
	if content.ValidID(arg) {
		home, err := a.home()
		if err != nil {
			return "", "", err
		}
		dir = filepath.Join(home, arg)
	}
	if dir, err = filepath.Abs(dir); err != nil {
		return "", "", err
	}
	if id = source.ID(filepath.Base(dir)); id == "" {
		return "", "", exit.Misused("%s makes no id for a show: name the folder in letters, digits and dashes", clean.Quote(filepath.Base(dir), maxEcho))
	}
	return dir, id, nil
}

func (a *app) new(args []string) error {
	dir, id, err := a.newPlace(args[0])
	if err != nil {
		return err
	}
	out := jsonNew{Show: id, Folder: dir}
	var files map[string][]byte
	if len(args) == 1 && a.word("from") == "" && a.word("title") == "" && !a.yes("people") {
		files = starterFiles(id)
	} else {
		files, out.jsonMade, err = a.make(id, args[1:])
	}
	if err != nil {
		return err
	}
	found, err := library.Put(dir, files)
	if err != nil {
		return file.Refused(err)
	}
	if leaks := countLeaks(found); leaks > 0 && out.jsonMade != nil {
		out.Doubts = append(out.Doubts, wording.Count(leaks, "place")+" where a text may tell too early: unspoiled check says which, to an author")
	}
	out.Files = tomlOf(files)
	return a.tellNew(args[0], out)
}

func starterFiles(id string) map[string][]byte {
	files := map[string][]byte{}
	for _, name := range must(fs.Glob(starter, "starter/*.toml")) {
		files[path.Base(name)] = bytes.ReplaceAll(must(starter.ReadFile(name)), []byte(starterID), []byte(id))
	}
	return files
}

// make makes a show from a catalogue.
func (a *app) make(id string, args []string) (map[string][]byte, *jsonMade, error) {
	from, catalogue, err := a.readCatalogue(args)
	if err != nil {
		return nil, nil, err
	}
	if catalogue.Title == "" {
		return nil, nil, fmt.Errorf("%s does not say what the show is called; add --title and its name", from.Title)
	}
	made := catalogue.Make(id, from, a.yes("people"))
	return made.Files(from), &jsonMade{from.Title, catalogue.Title, from.License, made.LeftOut, made.Doubts}, nil
}

// tomlOf returns the names of a show's TOML files.
func tomlOf(files map[string][]byte) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(files)), func(name string) bool { return filepath.Ext(name) != ".toml" })
}

func countLeaks(found []content.Finding) (n int) {
	for _, f := range found {
		if f.Leak {
			n++
		}
	}
	return n
}

// readCatalogue reads the file, folder or stream named by the arguments.
func (a *app) readCatalogue(args []string) (source.Source, *source.Catalogue, error) {
	name := a.word("from")
	if _, ok := source.Named(name); name != "" && !ok {
		return source.Source{}, nil, exit.Misused("--from: there is no catalogue %s; there are %s", clean.Quote(name, maxEcho), wording.List(sourceNames()))
	}
	if len(args) == 0 {
		return source.Source{}, nil, exit.Misused("name the file or folder that the catalogue is in, or - for the standard input")
	}
	in, err := a.openCatalogue(args[0])
	if err != nil {
		return source.Source{}, nil, err
	}
	in.Title = a.word("title")
	return source.Read(in, name)
}

func (a *app) openCatalogue(path string) (source.Input, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return source.Input{Name: clean.Line(path), Folder: os.DirFS(path)}, nil
	}
	in, err := file.Open(path, a.sys.In)
	if err != nil {
		return source.Input{}, err
	}
	defer in.Close()
	return source.Open(clean.Line(path), io.NewSectionReader(in, 0, in.Size))
}

// tellNew reports what was written, and what to do with it.
func (a *app) tellNew(arg string, n jsonNew) error {
	folder := n.Folder
	n.Folder = clean.Line(folder)
	return a.answer(n, func(p *print.Printer) {
		if m := n.jsonMade; m != nil {
			p.Wrap("", print.Headline(m.Title), print.Say("is in"), print.Headline(n.Folder+":"), print.Say(wording.List(some(n.Files, 6))+"."))
			p.Wrap("Taken:       ", print.Say("titles, numbers, dates, runtimes, writers, directors; an episode's own summary as its recap, locked until it is watched."))
			printItems(p, "Left out:    ", m.LeftOut)
			printItems(p, "To look at:  ", m.Doubts)
			p.Wrap("License:     ", print.Say(m.Source+", "+m.License+"."))
		} else {
			p.Wrap("", print.Say("A show is in"), print.Headline(n.Folder+":"), print.Say(wording.List(some(n.Files, 6))+"."))
		}
		open := "--content " + wording.Shell(arg)
		if content.ValidID(arg) {
			tellReplaced(p, n.Show)
			open, arg = "--show "+arg, folder
		}
		p.Wrap("Check it:    ", print.Headline("unspoiled check "+wording.Shell(arg)))
		p.Wrap("Look at it:  ", print.Headline("unspoiled "+open))
	})
}

// some names the first few, and how many more there are.
func some(names []string, few int) []string {
	if n := len(names) - few; n > 1 {
		return append(slices.Clone(names[:few]), strconv.Itoa(n)+" more")
	}
	return names
}

// printItems prints a list after a label, one item a line.
func printItems(p *print.Printer, label string, items []string) {
	for _, item := range items {
		p.Wrap(label, print.Say(item+"."))
		label = strings.Repeat(" ", len(label))
	}
}
