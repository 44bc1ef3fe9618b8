package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"

	"unspoiled/content/clean"
	"unspoiled/content/library"
	"unspoiled/content/watch"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/config"
	"unspoiled/ui/text"
)

var doctorCommand = command{
	use: "doctor", group: groupSelf,
	short:   "What a bug report needs: versions, paths, terminal, settings",
	long:    "Prints what a bug report needs, and what is wrong. No title and no text of a show is in it, and your home folder reads ~.",
	example: "unspoiled doctor\nunspoiled doctor --json",
	run:     (*app).doctor,
}

// diagnosis is one line of the report.
type diagnosis struct {
	Name  string `json:"name"`
	Value string `json:"value"`
	Wrong bool   `json:"wrong,omitempty"`
	err   error  // what is wrong
}

// wrong reports an error.
func (a *app) wrong(name string, err error) diagnosis {
	return diagnosis{name, a.tilde(err.Error()), true, err}
}

type jsonDoctor struct {
	Program  []diagnosis `json:"program"`
	Paths    []diagnosis `json:"paths"`
	Terminal []diagnosis `json:"terminal"`
	Shows    []diagnosis `json:"shows"`
	Settings []diagnosis `json:"settings"`
}

// doctor examines everything. Its exit code is that of the first thing found wrong.
func (a *app) doctor(_ []string) error {
	s := a.readSettings()
	out := jsonDoctor{a.examineProgram(), a.examinePaths(s), a.examineTerminal(s.Config), a.examineShows(s), a.examineSettings(s)}
	err := a.answer(out, func(p *print.Printer) {
		report(p, "Program", out.Program)
		report(p, "Paths", out.Paths)
		report(p, "Terminal", out.Terminal)
		report(p, "Shows", out.Shows)
		report(p, "Settings", out.Settings)
	})
	for _, d := range slices.Concat(out.Settings, out.Paths, out.Shows) {
		if d.Wrong {
			return errors.Join(err, exit.With(exit.Code(d.err, true), exit.ErrSilent))
		}
	}
	return err
}

func report(p *print.Printer, title string, lines []diagnosis) {
	if p.Len() > 0 {
		p.Blank()
	}
	p.Line(print.Headline(title))
	p.List("", print.Column("  ", record.Each(lines, func(d diagnosis) print.Labeled {
		if d.Wrong {
			return print.Label(d.Name, print.In(text.InkAccent, "wrong: "+d.Value))
		}
		return print.Label(d.Name, print.Say(d.Value))
	})))
}

// examineProgram reports versions: of the program, Go, and the main libraries.
func (a *app) examineProgram() []diagnosis {
	out := []diagnosis{{Name: "unspoiled", Value: programVersion()}, {Name: "system", Value: a.platform()}}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return out
	}
	for _, m := range info.Deps {
		switch name := strings.TrimPrefix(strings.TrimPrefix(m.Path, "charm.land/"), "github.com/"); name {
		case "bubbletea/v2", "bubbles/v2", "lipgloss/v2", "BurntSushi/toml", "spf13/cobra":
			out = append(out, diagnosis{Name: name, Value: m.Version})
		}
	}
	return out
}

// tilde replaces the home folder by ~, since its name is often a person's.
func (a *app) tilde(path string) string {
	path = clean.Line(path)
	if home := a.sources().Home(); len(home) > 1 {
		return strings.ReplaceAll(path, filepath.Clean(home), "~")
	}
	return path
}

func (a *app) examinePaths(s *loadedSettings) []diagnosis {
	file, read := s.File()
	out := []diagnosis{{Name: "settings", Value: a.tilde(file) + map[bool]string{false: " (there is none)"}[read]}}
	store, err := a.store(s.Config)
	if err != nil {
		return append(out, a.wrong("progress", err))
	}
	path := store.Path(s.Profile)
	out = append(out, diagnosis{Name: "progress", Value: a.tilde(path) + sizeOf(path)})
	if names, err := store.Profiles(); err == nil {
		out = append(out, diagnosis{Name: "profiles", Value: strconv.Itoa(len(names))})
	}
	if _, err := store.Load(s.Profile); err != nil {
		return append(out, a.wrong("reading it", err))
	}
	return append(out, a.examineWriting(filepath.Dir(path)))
}

func sizeOf(path string) string {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return " (there is none yet)"
	case err != nil:
		return ""
	}
	return " (" + wording.Count(int(info.Size()), "byte") + ")"
}

// examineWriting tries to create a file in the folder of the progress. If there is no such
// folder, the first mark will make it.
func (a *app) examineWriting(dir string) diagnosis {
	f, err := os.CreateTemp(dir, ".doctor-*")
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return diagnosis{Name: "writing there", Value: "not tried: the folder is made by the first mark"}
	case err == nil:
		err = errors.Join(f.Close(), os.Remove(f.Name()))
	}
	if err != nil {
		return diagnosis{"writing there", a.tilde(err.Error()), true, &watch.NotSaved{Path: dir, Err: err}}
	}
	return diagnosis{Name: "writing there", Value: "works"}
}

func (a *app) examineTerminal(c *config.Config) []diagnosis {
	yes := map[bool]string{true: "a terminal", false: "no terminal"}
	size := ""
	if w := terminalWidth(a.sys.Out); w > 0 {
		size = ", " + wording.Count(w, "column")
	}
	choice := config.Colors(c.Color, a.sys.Environ, isTerminal(a.sys.Out))
	out := []diagnosis{
		{Name: "input", Value: yes[isTerminal(a.sys.In)]},
		{Name: "output", Value: yes[isTerminal(a.sys.Out)] + size},
		{Name: "color", Value: choice.Profile.String() + ": " + choice.Why},
	}
	for _, name := range []string{
		"TERM", "COLORTERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "TMUX", "STY", "SSH_TTY", "LANG", "LC_ALL", "LC_CTYPE",
		"NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "ACCESSIBLE", "WT_SESSION",
	} {
		if v := a.getenv(name); v != "" {
			if name == "TMUX" || name == "STY" || name == "SSH_TTY" || name == "WT_SESSION" {
				v = "set"
			}
			out = append(out, diagnosis{Name: name, Value: a.tilde(v)})
		}
	}
	return out
}

// examineShows reports whether each show loads, naming it by its folder only.
func (a *app) examineShows(s *loadedSettings) (out []diagnosis) {
	all, err := library.All(s.Content, s.Library)
	if err != nil {
		out = append(out, a.wrong("folders", exit.With(exit.Usage, err)))
	}
	for _, at := range all {
		show, err := at.Load()
		if broken, ok := errors.AsType[*library.Broken](err); ok {
			out = append(out, diagnosis{at.Label(), a.tilde(at.String()) + ": " + wording.Count(broken.Problems(), "problem") + ", see unspoiled check", true, err})
			continue
		}
		out = append(out, diagnosis{Name: show.ID(), Value: a.tilde(at.String())})
	}
	return out
}

func (a *app) examineSettings(s *loadedSettings) (out []diagnosis) {
	for _, p := range s.wrong {
		out = append(out, diagnosis{a.tilde(p.Origin.String()), clean.Line(p.What), true, s.wrong})
	}
	for e := range s.All() {
		if strings.HasPrefix(e.Name, "keys.") && e.Origin.Kind == config.BuiltIn {
			continue
		}
		out = append(out, diagnosis{Name: e.Name, Value: a.tilde(e.TOML()) + " (" + a.tilde(e.Origin.String()) + ")"})
	}
	return out
}
