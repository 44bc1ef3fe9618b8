package cli

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"unspoiled/content/clean"
	"unspoiled/content/watch/imports"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/file"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/text"
)

const importLong = `Reads what you have already watched from a file that a service keeps, and shows which episodes that are, by number alone. Nothing is marked before you say yes, or give --yes; unspoiled undo takes an import back whole.

The file is recognised by its content, whatever its name, also in a ZIP or packed by gzip. There are:

`

const importEnd = `
FILE may be a pipe, and - is the standard input. Where a row has no number, its title is compared with those of the show; only the whole title finds anything. A list, a rating, a wish or a play that was broken off marks nothing. What is not certain is left out, unless you add --doubtful. Along a rewatch, what is dated after its beginning moves it.

A show goes by its title and by the names in its show.toml; --title gives another. With --all, one file marks every show that there is and that it holds, each as one change.`

// importersHelp describes the services, a paragraph each.
func importersHelp() string {
	var b strings.Builder
	for _, i := range imports.Importers {
		what := i.Title + ": " + i.Takes
		if strings.HasPrefix(what, "a ") { // a format that belongs to no service
			what = i.Takes
		}
		lead := fmt.Sprintf("  %-12s ", i.Name)
		for _, line := range text.Wrap(78-len(lead), text.Run{Text: what}) {
			b.WriteString(lead + line.Words() + "\n")
			lead = text.Spaces(len(lead))
		}
	}
	return b.String()
}

// confirmCommand is the command that runs this import without asking. It is "" if the file came from a
// pipe and is gone.
func (v *viewer) confirmCommand(path string) string {
	if info, err := os.Stat(path); file.IsStdin(path) || err != nil || !info.Mode().IsRegular() {
		return ""
	}
	return v.repeat("unspoiled import "+wording.Shell(path), "from", "person", "title", "all", "doubtful") + " --yes"
}

var importCommand = command{
	use: "import FILE", group: groupWatch, args: argRule{"a file", 1, 1}, complete: files,
	short: "Mark what Netflix, Trakt and others know you watched",
	long:  importLong + importersHelp() + importEnd,
	example: `unspoiled import NetflixViewingHistory.csv
unspoiled import ViewingActivity.csv --person Ada
unspoiled import trakt.zip --all --yes
unspoiled import watched.txt --from list --json`,
	flags: []flag{
		{name: "from", byDefault: "", usage: "what the file is: " + strings.Join(importerNames(), ", "), complete: fixed(importerNames()...)},
		{name: "person", byDefault: "", usage: "whose views, where the file holds those of several persons", complete: fixed()},
		{name: "title", byDefault: "", usage: "what the file calls the show, where that is none of its names", complete: fixed()},
		{name: "all", byDefault: false, usage: "every show that there is, not the one alone"},
		{name: "doubtful", byDefault: false, usage: "take what is doubtful as well"},
		{name: "yes", short: "y", byDefault: false, usage: "carry it out without asking"},
		{name: "dry-run", byDefault: false, usage: "say what would be marked, and mark nothing"},
	},
	changes: "import",
	tell:    (*viewer).runImport,
}

func importerNames() []string {
	return record.Each(imports.Importers, func(i *imports.Importer) string { return i.Name })
}

func (v *viewer) runImport(args []string) error {
	opts := imports.Options{Title: v.word("title"), Person: v.word("person"), Now: v.sys.Now()}
	if from := v.word("from"); from != "" {
		var err error
		if opts.From, err = imports.Named(from); err != nil {
			return exit.Misused("--from: %w", err)
		}
	}
	if v.yes("all") && opts.Title != "" {
		return exit.Misused("--title is a name of one show: leave it away with --all")
	}
	if v.yes("yes") && v.yes("dry-run") {
		return exit.Misused("--yes and --dry-run exclude each other: leave one of them away")
	}
	found, err := v.readImports(args[0], opts)
	if err != nil {
		return err
	}
	p := v.print()
	if !v.yes("json") {
		v.tellPreviews(p, found)
	}
	todo := slices.DeleteFunc(slices.Clone(found), func(m *importing) bool { return len(m.marks) == 0 })
	done := len(todo) > 0 && !v.yes("dry-run") && (v.yes("yes") || v.confirm(p, todo))
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
	if v.yes("json") {
		err = print.JSON(p, v.jsonImports(found, done))
	} else {
		v.tellImported(p, todo, done, args[0])
	}
	if err == nil && !slices.ContainsFunc(found, func(m *importing) bool { return len(m.Marks) > 0 }) {
		err = exit.ErrSilent // nothing was found
	}
	return err
}

// readImports reads the file for the current show. With --all it reads it for every show, and
// keeps those that the file mentions.
func (v *viewer) readImports(path string, opts imports.Options) ([]*importing, error) {
	in, err := file.Open(path, v.sys.In)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	all := []*viewer{v}
	if v.yes("all") {
		all = v.everyShow()
	}
	var found []*importing
	for _, one := range all {
		opts.Show = one.show
		preview, err := one.readImport(in, opts)
		if err != nil {
			err = fmt.Errorf("%s: %w", clean.Quote(path, maxEcho), err)
			if _, ok := errors.AsType[*imports.PersonsError](err); ok {
				err = exit.With(exit.Usage, err)
			}
			return nil, err
		}
		if !v.yes("all") || len(preview.Marks) > 0 {
			found = append(found, one.newImporting(preview))
		}
	}
	return found, nil
}

// everyShow returns a viewer for each show that loads.
func (v *viewer) everyShow() []*viewer {
	var all []*viewer
	for _, place := range v.places(v.settings) {
		show, err := place.Load()
		if err != nil || slices.ContainsFunc(all, func(o *viewer) bool { return o.show.ID() == show.ID() }) {
			continue // unspoiled shows reports it
		}
		other := *v
		other.show = show
		other.guide = other.cut(v.history)
		all = append(all, &other)
	}
	return all
}

// readImport reads the file for one show, with a progress bar if it is large.
func (v *viewer) readImport(in *file.Opened, opts imports.Options) (*imports.Preview, error) {
	var bar print.Bar
	if !v.yes("json") && !v.settings.Plain && isTerminal(v.sys.Err) {
		bar.Out = v.sys.Err
	}
	opts.Progress = bar.Show
	defer bar.Clear()
	return imports.Read(v.cmd.Context(), in, in.Size, opts)
}

// confirm asks on a terminal whether to go on. Only y or yes means yes.
func (a *app) confirm(p *print.Printer, todo []*importing) bool {
	if a.yes("json") || !isTerminal(a.sys.In) || !isTerminal(a.sys.Out) {
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

type jsonImport struct {
	head
	Format   string         `json:"format"`
	Kind     string         `json:"kind"`
	Rows     int            `json:"rows"`
	Imported bool           `json:"imported"` // false for a preview
	Name     string         `json:"name,omitempty"`
	Episodes []string       `json:"episodes"` // those that are marked, or would be
	Certain  []jsonView     `json:"certain"`
	Doubtful []jsonView     `json:"doubtful"`
	Known    int            `json:"known"` // views already in the history
	Ignored  map[string]int `json:"ignored"`
	Damaged  int            `json:"damaged"` // rows that cannot be read; broken lists the first of them
	Broken   []jsonBroken   `json:"broken"`
	Persons  []string       `json:"persons,omitempty"`
}

type jsonView struct {
	Point       string `json:"point"`
	Time        string `json:"time,omitempty"`
	DayDoubtful bool   `json:"day_doubtful,omitempty"`
	Why         string `json:"why,omitempty"`
}

type jsonBroken struct {
	File  string `json:"file,omitempty"`
	Line  int    `json:"line,omitempty"`
	Entry int    `json:"entry,omitempty"` // if the file cannot be counted in lines
	What  string `json:"what"`
}

// jsonImports is the JSON of one import, or of several with --all.
func (v *viewer) jsonImports(found []*importing, done bool) any {
	if !v.yes("all") {
		return found[0].json(done)
	}
	return struct {
		Version int          `json:"version"`
		Shows   []jsonImport `json:"shows"`
	}{record.Version, record.Each(found, func(m *importing) jsonImport { return m.json(done) })}
}

func (m *importing) json(done bool) jsonImport {
	out := jsonImport{
		head: m.head(), Format: m.From.Name, Kind: m.Kind, Rows: m.Rows, Imported: done && len(m.marks) > 0,
		Episodes: append([]string{}, m.episodes...), Certain: record.Each(m.certain, ofView), Doubtful: record.Each(m.doubtful, ofView), Known: m.known,
		Ignored: map[string]int{}, Damaged: m.Damaged, Persons: m.Persons,
		Broken: record.Each(m.Broken, func(b imports.Broken) jsonBroken { return jsonBroken(b) }),
	}
	if len(m.marks) > 0 {
		out.Name = m.name
	}
	for why, n := range m.Ignored {
		if n > 0 {
			out.Ignored[string(why)] = n
		}
	}
	return out
}

func ofView(m imports.Mark) jsonView {
	out := jsonView{Point: m.Episode.String(), DayDoubtful: m.DayDoubtful, Why: string(m.Why)}
	if !m.At.IsZero() {
		out.Time = m.At.Format(time.RFC3339)
	}
	return out
}
