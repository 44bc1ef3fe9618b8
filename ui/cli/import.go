package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"unspoiled/content/clean"
	"unspoiled/content/watch"
	"unspoiled/content/watch/imports"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
)

const importLong = `Reads what you have already watched from a list that a service keeps, and shows which episodes that are, by number alone. Nothing is marked before you say yes, or give --yes; unspoiled undo takes an import back whole.

The format is recognised by the content. There are:

  netflix    the viewing history that a profile downloads (Title, Date), in any
             language; ViewingActivity.csv of a data request, or its ZIP
  trakt      history and watched shows as JSON, a table, or the export's ZIP
  tvtime     tracking-prod-records-v2.csv, tvtime-series-episodes.csv,
             tvtime-series.json, or the ZIP of a data request
  simkl      SimklBackup.json; SimklBackup.csv, which has only the last episode
  jellyfin   the items of its interface as JSON
  list       a line for each view: S1E3, or S1E3 2024-05-01; S1, S1E1-S1E8

FILE may be a pipe, and - is the standard input. Where a row has no number, its title is compared with those of the show; only the whole title finds anything. What is not certain is left out, unless you add --doubtful.`

// importFlags are the flags of the command alone.
type importFlags struct {
	from, title, person string
	yes, doubtful       bool
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
	if f.doubtful {
		words += " --doubtful"
	}
	return words + " --yes"
}

var importCommand = command{
	use: "import FILE", group: groupWatch, takes: takes{"a file", 1, 1}, complete: files,
	short: "Mark what Netflix, Trakt and others know you watched",
	long:  importLong,
	example: `unspoiled import NetflixViewingHistory.csv
unspoiled import ViewingActivity.csv --person Ada
unspoiled import trakt.zip --yes
unspoiled import watched.txt --from list --json`,
	flags: []flag{
		{name: "from", without: "", does: "what the file is: netflix, trakt, tvtime, simkl, jellyfin or list", complete: completeFormats},
		{name: "person", without: "", does: "whose views, where the file holds those of several persons", complete: fixed()},
		{name: "title", without: "", does: "what the file calls the show, where that is not its own title", complete: fixed()},
		{name: "doubtful", without: false, does: "take what is doubtful as well"},
		{name: "yes", short: "y", without: false, does: "carry it out without asking"},
	},
	changes: "import",
	tell: func(v *viewer, args []string) error {
		return v.runImport(args[0], importFlags{v.word("from"), v.word("title"), v.word("person"), v.yes("yes"), v.yes("doubtful")})
	},
}

func completeFormats(*app, []string, string) ([]string, cobra.ShellCompDirective) {
	return record.Each(imports.Formats(), func(f imports.Format) string { return string(f) }), noFiles
}

func (v *viewer) runImport(path string, f importFlags) error {
	var format imports.Format
	if f.from != "" {
		var err error
		if format, err = imports.ParseFormat(f.from); err != nil {
			return exit.Misused("--from: %w", err)
		}
	}
	preview, err := v.readImport(path, imports.Options{
		Show: v.show, Format: format, Title: f.title, Person: f.person, Now: v.sys.Now(),
	})
	if err != nil {
		return err
	}
	m := v.newImporting(preview, f.doubtful)
	p := v.print()
	if !v.flags.json {
		v.tellPreview(p, preview, m)
	}
	done := false
	if len(m.marks) > 0 && (f.yes || v.agreed(p, m)) {
		h, _ := v.history.Import(v.show.ID(), m.name, v.sys.Now(), m.marks)
		if err := v.save(h); err != nil {
			return err
		}
		done = true
	}
	if v.flags.json {
		return p.JSON(v.jsonImport(preview, m, done))
	}
	v.tellImported(p, m, done, f.command(path))
	return nil
}

// readImport opens the file and reads it, with a bar where that takes its time.
func (v *viewer) readImport(path string, opts imports.Options) (*imports.Preview, error) {
	file, err := v.openImport(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	bar := &print.Bar{}
	if !v.flags.json && !v.settings.Plain && isTerminal(v.sys.Err) {
		bar = print.NewBar(v.sys.Err, file.size)
	}
	opts.Progress = bar.Show
	preview, err := imports.Read(v.cmd.Context(), file, file.size, opts)
	bar.Clear()
	var several *imports.PersonsError
	switch {
	case errors.As(err, &several):
		return nil, exit.Misused("%s: %w; pick one with --person", clean.Quote(path, maxEcho), err)
	case err != nil:
		return nil, fmt.Errorf("%s: %w", clean.Quote(path, maxEcho), err)
	}
	return preview, nil
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
func (a *app) agreed(p *print.Printer, m *importing) bool {
	if a.flags.json || !isTerminal(a.sys.In) || !isTerminal(a.sys.Out) {
		return false
	}
	p.Blank()
	p.WriteString("Mark " + wording.Count(len(m.episodes), "episode") + " as watched? [y/N] ")
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

// tellImported says what was done, or how to do it.
func (v *viewer) tellImported(p *print.Printer, m *importing, done bool, command string) {
	switch {
	case done:
		p.Wrap("", print.Say(m.name+"."))
		p.Wrap("", print.Say("To take it back:"), print.Headline(v.hint("unspoiled undo")))
	case len(m.marks) > 0:
		p.Blank()
		if command == "" {
			p.Wrap("", print.Say("Nothing is marked yet. To do it, give the same again with"), print.Headline("--yes"))
			return
		}
		p.Line(print.Say("Nothing is marked yet. To do it:"))
		p.Line(print.Say("  "), print.Headline(v.hint(command))) // whole, so that it can be copied
	}
}

// importName is what undo and the history call an import.
func importName(f imports.Format, episodes int) string {
	return "Import from " + f.Name() + ": " + wording.Count(episodes, "episode")
}

// importing is what of a preview would be marked.
type importing struct {
	name     string
	marks    []watch.Mark
	certain  []imports.Mark // that are not in the history yet
	doubtful []imports.Mark // likewise
	known    int            // views that are
	episodes []string       // the points of the marks, each once
}
