package cli

import (
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/library"
	"unspoiled/content/watch"
	"unspoiled/content/watch/atomicfile"
	"unspoiled/content/wording"
	"unspoiled/ui"
	"unspoiled/ui/cli/file"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/config"
)

// guide runs unspoiled without a command.
func (a *app) guide([]string) error {
	if a.yes("version") {
		return a.printVersion()
	}
	s := a.readSettings()
	if a.yes("json") || !isTerminal(a.sys.In) || !isTerminal(a.sys.Out) {
		return a.runTell(statusCommand, nil)
	}
	if s.wrong.Stop() {
		return s.wrong
	}
	store, err := a.store(s.Config)
	if err != nil {
		return err
	}
	o := a.guideOptions(s, store)
	if s.Plain || a.getenv("TERM") == "dumb" {
		return ui.Plain(a.cmd.Context(), o, a.sys.In, a.sys.Out, a.lineWidth)
	}
	return ui.Run(a.cmd.Context(), o, a.sys.In, a.sys.Out)
}

// lineWidth is the current width of a line for the plain guide.
func (a *app) lineWidth() int {
	return print.Lines(true, terminalWidth(a.sys.Out), a.readSettings().Width)
}

func (a *app) guideOptions(s *loadedSettings, store *watch.Store) ui.Options {
	c, progress := s.Config, &library.Progress{}
	a.drawing = true
	return ui.Options{
		Loading: progress.Part,
		Load: func() (ui.Loaded, error) {
			at, show, err := a.openShow(c, progress)
			if err != nil {
				return ui.Loaded{}, err
			}
			h, trouble := store.Load(c.Profile)
			v := &viewer{app: a, settings: c, store: store, show: show, history: h}
			if err := v.putOnLens(); err != nil {
				return ui.Loaded{}, err
			}
			v.cut(h).Seasons() // loads what the first screen needs while the terminal starts
			shows := record.Each(a.places(c), func(p library.Place) library.Item { return p })
			at.Progress = nil // later loads show no progress
			return ui.Loaded{Show: show, Item: at, Stamp: at.Before, Shows: shows, Missing: a.missing, History: h, Lens: v.lens, Trouble: trouble}, nil
		},
		Notice:      noticeOf(s.wrong, a.hint("unspoiled config check")),
		Store:       store,
		Profile:     c.Profile,
		Policy:      c.Policy,
		Card:        c.Card,
		Confirm:     c.Confirm,
		Shows:       c.Shows,
		SaveSetting: a.saveSetting,
		Theme:       c.Theme,
		Inks:        c.Inks,
		Width:       c.Width,
		Mouse:       c.Mouse,
		Clipboard:   c.Clipboard,
		Title:       c.Title,
		Keys:        c.Keys,
		ASCII:       c.Symbols.ASCII(a.sys.Environ),
		Colors:      config.Colors(c.Color, a.sys.Environ, true).Profile,
		Write:       func(path string, data []byte) error { return a.writeFile(path, atomicfile.Bytes(data), false) },
		Now:         a.sys.Now,
		Opened:      func(id string) { a.rememberShow(c, id) },
	}
}

// noticeOf sums up the problems with the settings in one line.
func noticeOf(wrong config.Problems, check string) string {
	if len(wrong) == 0 {
		return ""
	}
	first := wrong[0]
	first.Origin.Name = filepath.Base(first.Origin.Name)
	notice := clean.Line(first.Error())
	if more := len(wrong) - 1; more > 0 {
		notice += "; and " + wording.Count(more, "more mistake")
	}
	return notice + " (" + check + ")"
}

func (a *app) printVersion() error {
	fields := struct {
		Unspoiled string `json:"unspoiled"`
		Go        string `json:"go"`
		System    string `json:"system"`
	}{programVersion(), runtime.Version(), a.sys.GOOS + "/" + runtime.GOARCH}
	return a.answer(fields, func(p *print.Printer) { p.Line(print.Say("unspoiled " + programVersion() + " (" + a.platform() + ")")) })
}

func (a *app) platform() string {
	return runtime.Version() + ", " + a.sys.GOOS + "/" + runtime.GOARCH
}

// version is set when a release is built; see .ci/release.
var version string

// programVersion is the release, or the tag or commit that the Go tool recorded.
func programVersion() string {
	if version != "" {
		return version
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(unknown)"
	}
	return info.Main.Version
}

// What the guide stores besides progress: settings changed in it, and the show opened last.

// saveSetting saves a setting of one show, and returns all that now holds for the show. It reads the
// settings again, since the file may have changed.
func (a *app) saveSetting(show, key, word string) (config.Spoilers, error) {
	path, data, err := a.newSettings().Choose(show, key, word)
	if err != nil {
		return config.Spoilers{}, err
	}
	if err := writeState(path, data); err != nil {
		return config.Spoilers{}, file.Refused(err)
	}
	return a.newSettings().For(show), nil
}

func writeState(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	return atomicfile.Write(path, data, 0o600)
}

// currentShow returns the id of the show to open, and where that comes from: the settings, or else
// the guide's last run.
func (a *app) currentShow(c *config.Config) (id, from string) {
	origin := c.Origin("guide.show")
	if origin.Kind == config.BuiltIn {
		if last := a.lastShow(c); last != "" {
			return last, "opened last"
		}
	}
	return c.Show, "from " + origin.String()
}

// lastShow is the show that the guide opened last; "" if it is gone.
func (a *app) lastShow(c *config.Config) string {
	data, err := os.ReadFile(a.lastPath(c))
	id := strings.TrimSpace(string(data))
	if err != nil || !a.hasShow(c, id) {
		return ""
	}
	return id
}

// hasShow reports whether a show with this id exists.
func (a *app) hasShow(c *config.Config, id string) bool {
	return content.ValidID(id) && slices.ContainsFunc(a.places(c), func(p library.Place) bool { return p.Name == id })
}

// rememberShow stores which show is open. It ignores errors, since nothing important is lost.
func (a *app) rememberShow(c *config.Config, id string) {
	if path := a.lastPath(c); path != "" && a.lastShow(c) != id {
		_ = writeState(path, []byte(id+"\n"))
	}
}

// lastPath is the file that names the show opened last.
func (a *app) lastPath(c *config.Config) string {
	dir, err := watch.StateDir(a.getenv, a.sys.GOOS, c.State)
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "last-show")
}
