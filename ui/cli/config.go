package cli

import (
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"unspoiled/content/clean"
	"unspoiled/ui/config"
)

func (a *app) newConfig() *cobra.Command {
	cmd := &cobra.Command{
		Use: "config", SuggestFor: []string{"settings", "options"}, GroupID: groupSelf, Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Short:   "The settings in force, and where each comes from",
		Long:    "Prints every setting with its value and where that comes from: the default, your file, the environment or a flag. What it prints is a settings file itself. A mistake in your file is told by every command, and the rest of the file holds; where it may be in [spoilers], that section is at its strictest. unspoiled config check fails on it. unspoiled never writes your file; begin one with the example:\n\n  unspoiled config example > \"$(unspoiled config path)\"",
		Example: "unspoiled config\nunspoiled config path\nunspoiled config check\nunspoiled config example",
		RunE:    a.work(a.config),
	}
	sub := func(use, short string, do func(*cobra.Command, []string) error) {
		cmd.AddCommand(&cobra.Command{
			Use: use, Short: short, Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
			Example: "unspoiled config " + use, RunE: a.work(do),
		})
	}
	sub("path", "Where your settings file is, or would be", a.configPath)
	sub("check", "Is everything right with the settings? It exits with 2 where not, and says all that is wrong", a.configCheck)
	sub("example", "A settings file with every setting, its default and what it does", a.configExample)
	return cmd
}

type jsonConfig struct {
	Version  int           `json:"version"`
	File     string        `json:"file"`
	Read     bool          `json:"read"` // whether there is such a file
	Settings []jsonSetting `json:"settings,omitempty"`
	Problems []jsonProblem `json:"problems"`
}

type jsonSetting struct {
	Name   string `json:"name"`
	Value  any    `json:"value"`
	Origin string `json:"origin"`
}

type jsonProblem struct {
	Where string `json:"where"`
	Line  int    `json:"line,omitempty"`
	What  string `json:"what"`
}

// config shows the settings, also those that stand in for wrong ones.
func (a *app) config(cmd *cobra.Command, _ []string) error {
	s := a.readSettings(cmd)
	p := a.print(cmd)
	if a.flags.json {
		out := a.jsonConfig(s)
		for e := range allSettings(s) {
			out.Settings = append(out.Settings, jsonSetting{e.Name, e.Value, e.Origin.String()})
		}
		return a.wrongAfter(p.json(out), s)
	}
	file, read := s.File()
	switch {
	case read:
		p.line(quiet("# file: " + clean.Line(file)))
	case file != "":
		p.line(quiet("# file: " + clean.Line(file) + " (there is none)"))
	}
	p.blank()
	for e := range allSettings(s) {
		p.setting(e)
	}
	return a.wrongAfter(nil, s)
}

// allSettings is every setting. Folders are written so that they mean the same from any
// file: a relative one is relative to the folder of the file that names it.
func allSettings(s *loadedSettings) iter.Seq[config.Entry] {
	return func(yield func(config.Entry) bool) {
		for e := range s.All() {
			if strings.HasPrefix(e.Name, "folders.") {
				e.Value = absolute(e.Value)
			}
			if !yield(e) {
				return
			}
		}
	}
}

// absolute is a path or a list of paths, seen from the root.
func absolute(v any) any {
	switch v := v.(type) {
	case string:
		if path, err := filepath.Abs(v); err == nil && v != "" {
			return path
		}
	case []string:
		out := make([]string, len(v))
		for i, path := range v {
			out[i] = absolute(path).(string)
		}
		return out
	}
	return v
}

// setting is one setting, as it stands in a file, and where it comes from. It is never
// wrapped: what is printed is TOML.
func (p *printer) setting(e config.Entry) {
	origin := quiet("# " + e.Origin.String())
	if e.Origin.Kind != config.BuiltIn {
		origin.ink = accent
	}
	p.line(say(pad(e.Name, 22)+" = "+e.TOML()+" "), origin)
}

// wrongAfter reports wrong settings behind what was printed.
func (a *app) wrongAfter(err error, s *loadedSettings) error {
	if err != nil || len(s.wrong) == 0 {
		return err
	}
	if err := a.flush(); err != nil || s.wrong.Stop() {
		return errors.Join(err, s.wrong)
	}
	a.warn(s)
	return nil
}

func (a *app) jsonConfig(s *loadedSettings) jsonConfig {
	file, read := s.File()
	out := jsonConfig{Version: jsonVersion, File: clean.Line(file), Read: read, Problems: []jsonProblem{}}
	for _, p := range s.wrong {
		place := p.Origin
		place.Line = 0
		out.Problems = append(out.Problems, jsonProblem{place.String(), p.Origin.Line, clean.Line(p.What)})
	}
	return out
}

func (a *app) configPath(cmd *cobra.Command, _ []string) error {
	file, _ := a.readSettings(cmd).File()
	if file == "" {
		return misused("there is no home folder to look in: set HOME, or name a file with --config")
	}
	p := a.print(cmd)
	if a.flags.json {
		return p.json(a.jsonConfig(a.loaded))
	}
	p.line(say(clean.Line(file)))
	return nil
}

func (a *app) configCheck(cmd *cobra.Command, _ []string) error {
	s := a.readSettings(cmd)
	p := a.print(cmd)
	if a.flags.json {
		err := p.json(a.jsonConfig(s))
		if err == nil && len(s.wrong) > 0 {
			err = errors.Join(a.flush(), coded{errSilent, exitUsage})
		}
		return err
	}
	if len(s.wrong) > 0 {
		return s.wrong
	}
	file, read := s.File()
	what := "no file; the defaults are in force"
	if read {
		what = clean.Line(file)
	}
	p.wrap("", say(fmt.Sprintf("The settings are right (%s).", what)))
	return nil
}

func (a *app) configExample(cmd *cobra.Command, _ []string) error {
	_, err := a.print(cmd).buf.Write(a.readSettings(cmd).Example())
	return err
}
