package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"unspoiled/content/clean"
	"unspoiled/content/watch/imports"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
)

const importLong = `Reads what you have already watched from a file that a service keeps, and shows which episodes that are, by number alone. Nothing is marked before you say yes, or give --yes; unspoiled undo takes an import back whole.

The file is recognised by its content, whatever its name, also in a ZIP or packed by gzip. There are:

`

const importEnd = `
FILE may be a pipe, and - is the standard input. Where a row has no number, its title is compared with those of the show; only the whole title finds anything. A list, a rating, a wish or a play that was broken off marks nothing. What is not certain is left out, unless you add --doubtful. Along a rewatch, what is dated after its beginning moves it.

A show goes by its title and by the names in its show.toml; --title gives another. With --all, one file marks every show that there is and that it holds, each as one change.`

// importersHelp is the services, a paragraph for each.
func importersHelp() string {
	var b strings.Builder
	for _, i := range imports.Importers {
		const wide = 13
		lead := "  " + i.Name + strings.Repeat(" ", max(1, wide-len(i.Name)))
		text := i.Title + ": " + i.Takes
		if strings.HasPrefix(text, "a ") { // no service
			text = i.Takes
		}
		for word := range strings.FieldsSeq(text) {
			at := b.Len() - strings.LastIndexByte(b.String(), '\n')
			switch {
			case lead != "":
				b.WriteString(lead + word)
				lead = ""
			case at+len(word) > 78:
				b.WriteString("\n" + strings.Repeat(" ", wide+2) + word)
			default:
				b.WriteString(" " + word)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

// importFlags are the flags of the command alone.
type importFlags struct {
	from, title, person string
	yes, doubtful, all  bool
}

// command is the command that carries an import out; "" where it would not find again
// what came out of a pipe.
func (f importFlags) command(path string) string {
	if info, err := os.Stat(path); streams(path) || err != nil || !info.Mode().IsRegular() {
		return ""
	}
	words := "unspoiled import " + wording.Shell(path)
	for _, flag := range [][2]string{{"--from", f.from}, {"--person", f.person}, {"--title", f.title}} {
		if flag[1] != "" {
			words += " " + flag[0] + " " + wording.Shell(flag[1])
		}
	}
	if f.all {
		words += " --all"
	}
	if f.doubtful {
		words += " --doubtful"
	}
	return words + " --yes"
}

var importCommand = command{
	use: "import FILE", group: groupWatch, takes: takes{"a file", 1, 1}, complete: files,
	short: "Mark what Netflix, Trakt and others know you watched",
	long:  importLong + importersHelp() + importEnd,
	example: `unspoiled import NetflixViewingHistory.csv
unspoiled import ViewingActivity.csv --person Ada
unspoiled import trakt.zip --all --yes
unspoiled import watched.txt --from list --json`,
	flags: []flag{
		{name: "from", without: "", does: "what the file is: " + strings.Join(importerNames(), ", "), complete: fixed(importerNames()...)},
		{name: "person", without: "", does: "whose views, where the file holds those of several persons", complete: fixed()},
		{name: "title", without: "", does: "what the file calls the show, where that is none of its names", complete: fixed()},
		{name: "all", without: false, does: "every show that there is, not the one alone"},
		{name: "doubtful", without: false, does: "take what is doubtful as well"},
		{name: "yes", short: "y", without: false, does: "carry it out without asking"},
	},
	changes: "import",
	tell: func(v *viewer, args []string) error {
		return v.runImport(args[0], importFlags{v.word("from"), v.word("title"), v.word("person"), v.yes("yes"), v.yes("doubtful"), v.yes("all")})
	},
}

func importerNames() []string {
	return record.Each(imports.Importers, func(i *imports.Importer) string { return i.Name })
}

func (v *viewer) runImport(path string, f importFlags) error {
	opts := imports.Options{Title: f.title, Person: f.person, Now: v.sys.Now()}
	if f.from != "" {
		var err error
		if opts.From, err = imports.Named(f.from); err != nil {
			return exit.Misused("--from: %w", err)
		}
	}
	if f.all && f.title != "" {
		return exit.Misused("--title is a name of one show: leave it away with --all")
	}
	found, err := v.readImports(path, opts, f)
	if err != nil {
		return err
	}
	p := v.print()
	if !v.flags.json {
		tellPreviews(p, found, f)
	}
	todo := slices.DeleteFunc(slices.Clone(found), func(m *importing) bool { return len(m.marks) == 0 })
	done := len(todo) > 0 && (f.yes || v.agreed(p, todo))
	if done {
		h := v.history
		for _, m := range todo {
			h, _ = h.Import(m.show, m.name, v.sys.Now(), m.marks)
		}
		if err := v.save(h); err != nil {
			return err
		}
		for _, m := range found {
			m.history = v.history
		}
	}
	if v.flags.json {
		err = p.JSON(jsonImports(found, f, done))
	} else {
		tellImported(p, v, todo, done, f.command(path))
	}
	if err == nil && !slices.ContainsFunc(found, func(m *importing) bool { return len(m.preview.Marks) > 0 }) {
		err = exit.ErrSilent // nothing was found
	}
	return err
}

// readImports reads the file for the show, or with --all for every show that there is; of
// those, the ones that it holds something of count.
func (v *viewer) readImports(path string, opts imports.Options, f importFlags) ([]*importing, error) {
	file, err := v.openImport(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	all := []*viewer{v}
	if f.all {
		all = v.everyShow()
	}
	var found []*importing
	for _, v := range all {
		opts.Show = v.show
		preview, err := v.readImport(file, opts)
		var persons *imports.PersonsError
		switch {
		case errors.As(err, &persons):
			return nil, exit.Misused("%s: %w", clean.Quote(path, maxEcho), err)
		case err != nil:
			return nil, fmt.Errorf("%s: %w", clean.Quote(path, maxEcho), err)
		}
		if !f.all || len(preview.Marks) > 0 {
			found = append(found, v.newImporting(preview, f.doubtful))
		}
	}
	return found, nil
}

// everyShow is the viewer before every show that can be read.
func (v *viewer) everyShow() []*viewer {
	var all []*viewer
	for _, place := range v.places(v.settings) {
		show, err := place.Load()
		if err != nil || slices.ContainsFunc(all, func(o *viewer) bool { return o.show.ID() == show.ID() }) {
			continue // unspoiled shows says what is wrong with it
		}
		other := *v
		other.show = show
		other.guide = other.cut(v.history)
		all = append(all, &other)
	}
	return all
}

// readImport reads the file, with a bar where that takes its time.
func (v *viewer) readImport(file *importFile, opts imports.Options) (*imports.Preview, error) {
	bar := &print.Bar{}
	if !v.flags.json && !v.settings.Plain && isTerminal(v.sys.Err) {
		bar = print.NewBar(v.sys.Err, file.size)
	}
	opts.Progress = bar.Show
	defer bar.Clear()
	return imports.Read(v.cmd.Context(), file, file.size, opts)
}

// importFile is what an import reads: a file, or what came out of a pipe.
type importFile struct {
	io.ReaderAt
	io.Closer
	size int64
}

// openImport opens a file, or reads a pipe to its end. Other devices would never end.
func (a *app) openImport(path string) (*importFile, error) {
	if streams(path) {
		return drain(path, a.sys.In, io.NopCloser(nil))
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, unread(path, err)
	case info.IsDir():
		return nil, exit.Misused("%s is a folder; name the file in it, or its ZIP", clean.Quote(path, maxEcho))
	case !info.Mode().IsRegular() && info.Mode()&fs.ModeNamedPipe == 0:
		return nil, exit.Misused("%s is no file; save what comes out of it, and import that", clean.Quote(path, maxEcho))
	}
	file, err := os.Open(path)
	switch {
	case err != nil:
		return nil, unread(path, err)
	case !info.Mode().IsRegular():
		return drain(path, file, file)
	}
	return &importFile{file, file, info.Size()}, nil
}

// streams reports whether a name stands for the standard input.
func streams(path string) bool { return path == stdin || path == "/dev/stdin" }

// stdin is the name of a file that stands for the standard input.
const stdin = "-"

func drain(path string, from io.Reader, end io.Closer) (*importFile, error) {
	data, err := imports.Stream(from)
	if err != nil {
		_ = end.Close()
		return nil, unread(path, err)
	}
	return &importFile{data, end, data.Size()}, nil
}

// unread says why a file could not be opened or read.
func unread(path string, err error) error {
	var where *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return exit.Misused("there is no file %s", clean.Quote(path, maxEcho))
	case errors.As(err, &where):
		return fmt.Errorf("%s cannot be read: %w", clean.Quote(path, maxEcho), where.Err)
	}
	return fmt.Errorf("%s cannot be read: %w", clean.Quote(path, maxEcho), err)
}

// agreed asks on a terminal whether to go on. Anything but a yes is a no.
func (a *app) agreed(p *print.Printer, todo []*importing) bool {
	if a.flags.json || !isTerminal(a.sys.In) || !isTerminal(a.sys.Out) {
		return false
	}
	episodes, shows := 0, ""
	for _, m := range todo {
		episodes += len(m.episodes)
	}
	if len(todo) > 1 {
		shows = " of " + wording.Count(len(todo), "show")
	}
	p.Blank()
	p.WriteString("Mark " + wording.Count(episodes, "episode") + shows + " as watched? [y/N] ")
	if a.flush() != nil {
		return false
	}
	answer, err := bufio.NewReader(a.sys.In).ReadString('\n')
	if err != nil {
		p.Blank()
	}
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "y", "yes":
		return true
	}
	return false
}
