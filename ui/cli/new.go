package cli

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/library"
	"unspoiled/content/source"
	"unspoiled/content/wording"
)

// starter is the show that new writes, with comments for its author.
//
//go:embed starter/*.toml
var starter embed.FS

// starterID stands in the starter where the show's own id goes.
const starterID = "harbor-lights"

const newLong = `Writes a show into a new folder: a small one to start from, with comments that explain the format, or one made of what a catalogue says. It never overwrites anything. The folder's name becomes the show's id; an id alone, without a slash, is put among your own shows, where the program finds it.

From a catalogue it takes titles, numbers, dates, runtimes, who wrote and directed, and an episode's own summary, which opens with its episode. It never takes what tells of more than one episode. The catalogue is recognised by its content; - is the standard input. There are:

`

// sourceFlags are the flags of the commands that read a catalogue.
type sourceFlags struct {
	from, title string
	people      bool
}

func (f *sourceFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.from, "from", "", "the catalogue that FILE is of: "+strings.Join(sourceNames(), ", "))
	cmd.Flags().StringVar(&f.title, "title", "", "what the show is called, where the catalogue does not say; for IMDb ttN")
	value(cmd.Flags(), "from", "SOURCE")
	_ = cmd.RegisterFlagCompletionFunc("from", fixed(sourceNames()...))
	_ = cmd.RegisterFlagCompletionFunc("title", cobra.NoFileCompletions)
}

func sourceNames() []string {
	var out []string
	for _, s := range source.Sources {
		out = append(out, s.Name)
	}
	return out
}

// sourcesHelp is the catalogues, a line for each.
func sourcesHelp() string {
	var b strings.Builder
	for _, s := range source.Sources {
		fmt.Fprintf(&b, "  %-8s %s\n", s.Name, s.Takes)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func (a *app) newNew() *cobra.Command {
	var f sourceFlags
	cmd := &cobra.Command{
		Use: "new DIR|ID [FILE]", GroupID: groupMake, Args: fileArgs("a folder or an id"), ValidArgsFunction: folders,
		Short: "Write a show to start from, or make one of a catalogue's file",
		Long:  newLong + sourcesHelp(),
		Example: `unspoiled new ./my-show
curl -s 'https://api.tvmaze.com/singlesearch/shows?q=severance&embed[]=episodes' | unspoiled new severance --from tvmaze -
unspoiled new lantern-bay ~/Videos/LanternBay --people`,
		RunE: a.work(func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 && f == (sourceFlags{}) {
				return a.writeStarter(cmd, args[0])
			}
			return a.writeFrom(cmd, args, f)
		}),
	}
	f.add(cmd)
	cmd.Flags().BoolVar(&f.people, "people", false, "make a page for each role that an episode credits")
	return cmd
}

// fileArgs wants one argument, and a file to read or none.
func fileArgs(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 || len(args) > 2 {
			return misused("%s takes %s, and a file, a folder or - to read; see %s --help", called(cmd), what, cmd.CommandPath())
		}
		return nil
	}
}

type jsonNew struct {
	Version int      `json:"version"`
	Show    string   `json:"show"`
	Folder  string   `json:"folder"`
	Files   []string `json:"files"`
	*jsonMade
}

// jsonMade is what is told of a show that was made of a catalogue.
type jsonMade struct {
	Source  string   `json:"source"`
	Title   string   `json:"title"`
	License string   `json:"license"`
	LeftOut []string `json:"left_out"`
	Doubts  []string `json:"doubts"`
}

// newPlace is where a new show goes, and its id. An id alone is a show of the library.
func (a *app) newPlace(arg string) (dir, id string, err error) {
	dir = arg
	if content.ValidID(arg) {
		home, err := library.Home(a.getenv, a.sys.GOOS)
		if err != nil {
			return "", "", err
		}
		dir = filepath.Join(home, arg)
	}
	if dir, err = filepath.Abs(dir); err != nil {
		return "", "", err
	}
	if id = source.ID(filepath.Base(dir)); id == "" {
		return "", "", misused("%s makes no id for a show: name the folder in letters, digits and dashes", clean.Quote(filepath.Base(dir), maxEcho))
	}
	return dir, id, nil
}

func (a *app) writeStarter(cmd *cobra.Command, arg string) error {
	dir, id, err := a.newPlace(arg)
	if err != nil {
		return err
	}
	files := map[string][]byte{}
	all, err := fs.Glob(starter, "starter/*")
	if err != nil {
		return err
	}
	for _, name := range all {
		data, err := starter.ReadFile(name)
		if err != nil {
			return err
		}
		files[filepath.Base(name)] = []byte(strings.ReplaceAll(string(data), starterID, id))
	}
	if _, err := library.Put(dir, files); err != nil {
		return plainly(err)
	}
	return a.tellNew(cmd, arg, jsonNew{Show: id, Folder: dir, Files: slices.Sorted(maps.Keys(files))})
}

// writeFrom makes a show of a catalogue.
func (a *app) writeFrom(cmd *cobra.Command, args []string, f sourceFlags) error {
	dir, id, err := a.newPlace(args[0])
	if err != nil {
		return err
	}
	from, catalogue, err := a.readCatalogue(args[1:], f)
	if err != nil {
		return err
	}
	made := catalogue.Make(id, from, f.people)
	files := made.Files(from)
	found, err := library.Put(dir, files)
	if err != nil {
		return plainly(err)
	}
	out := &jsonMade{from.Title, catalogue.Title, from.License, made.LeftOut, made.Doubts}
	if leaks := countLeaks(found); leaks > 0 {
		out.Doubts = append(out.Doubts, wording.Count(leaks, "place")+" where a text may tell too early: unspoiled check says which, to an author")
	}
	return a.tellNew(cmd, args[0], jsonNew{Show: id, Folder: dir, Files: slices.Sorted(maps.Keys(files)), jsonMade: out})
}

func countLeaks(found []content.Finding) (n int) {
	for _, f := range found {
		if f.Leak {
			n++
		}
	}
	return n
}

// readCatalogue reads the file, folder or stream that a command names.
func (a *app) readCatalogue(args []string, f sourceFlags) (source.Source, *source.Catalogue, error) {
	if f.from != "" {
		if _, ok := source.Named(f.from); !ok {
			return source.Source{}, nil, misused("--from: there is no catalogue %s; there are %s", clean.Quote(f.from, maxEcho), wording.List(sourceNames()))
		}
	}
	if len(args) == 0 {
		return source.Source{}, nil, misused("name the file or folder that the catalogue is in, or - for the standard input")
	}
	in, err := a.openCatalogue(args[0])
	if err != nil {
		return source.Source{}, nil, err
	}
	in.Title = f.title
	return source.Read(in, f.from)
}

func (a *app) openCatalogue(path string) (source.Input, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return source.Input{Name: clean.Line(path), Folder: os.DirFS(path)}, nil
	}
	file, err := a.openImport(path)
	if err != nil {
		return source.Input{}, err
	}
	defer file.Close()
	return source.Open(clean.Line(path), io.NewSectionReader(file, 0, file.size))
}

// tellNew says what was written, and what to do with it.
func (a *app) tellNew(cmd *cobra.Command, arg string, n jsonNew) error {
	p := a.print(cmd)
	n.Version = jsonVersion
	if a.flags.json {
		n.Folder = clean.Line(n.Folder)
		return p.json(n)
	}
	if m := n.jsonMade; m != nil {
		p.wrap("", headline(m.Title), say("is in"), headline(clean.Line(n.Folder)+":"), say(wording.List(n.Files)+"."))
		p.wrap("Taken:       ", say("titles, numbers, dates, runtimes, writers, directors; an episode's own summary as its recap, locked until it is watched."))
		p.items("Left out:    ", m.LeftOut)
		p.items("To look at:  ", m.Doubts)
		p.wrap("License:     ", say(m.Source+", "+m.License+"."))
	} else {
		p.wrap("", say("A show is in"), headline(clean.Line(n.Folder)+":"), say(wording.List(n.Files)+"."))
	}
	open := "--content " + shellQuote(arg)
	if content.ValidID(arg) {
		open, arg = "--show "+arg, n.Folder
	}
	p.wrap("Check it:    ", headline("unspoiled check "+shellQuote(arg)))
	p.wrap("Look at it:  ", headline("unspoiled "+open))
	return nil
}

// items writes a list under a label, an item a line.
func (p *printer) items(label string, items []string) {
	for _, item := range items {
		p.wrap(label, say(item+"."))
		label = strings.Repeat(" ", len(label))
	}
}

// plainly words what the system refused.
func plainly(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return fmt.Errorf("%s: %w", clean.Quote(path.Path, maxEcho), path.Err)
	}
	return err
}
