package cli

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"unspoiled/content/clean"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/config"
	"unspoiled/ui/text"
)

var configCommand = command{
	use: "config", suggestFor: "settings options", group: groupSelf,
	short:   "The settings in force, and where each comes from",
	long:    "Prints every setting with its value and where that comes from: the default, your file, the environment, a flag, or for one show what was set in the guide. What it prints is a settings file itself. A mistake in your file is told by every command, and the rest of the file holds; where it may be in [spoilers], that section is at its strictest. unspoiled config check fails on it. unspoiled never writes your file; begin one with the example:\n\n  unspoiled config example > \"$(unspoiled config path)\"",
	example: "unspoiled config\nunspoiled config path\nunspoiled config check\nunspoiled config example",
	run:     (*app).config,
	sub: []command{
		{
			use: "check", short: "Is everything right with the settings? It exits with 2 where not, and says all that is wrong",
			example: "unspoiled config check", run: (*app).configCheck,
		},
		{
			use: "example", short: "A settings file with every setting, its default and what it does",
			example: "unspoiled config example", run: (*app).configExample,
		},
		{use: "path", short: "Where your settings file is, or would be", example: "unspoiled config path", run: (*app).configPath},
	},
}

type jsonConfig struct {
	File     string        `json:"file"`
	Read     bool          `json:"read"` // whether the file exists
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

// config prints the settings, including the defaults that replace wrong ones.
func (a *app) config(_ []string) error {
	s := a.readSettings()
	out, all := a.jsonConfig(s), allSettings(s)
	out.Settings = record.Each(all, func(e config.Entry) jsonSetting { return jsonSetting{e.Name, e.Value, e.Origin.String()} })
	err := a.answer(out, func(p *print.Printer) {
		switch {
		case out.Read:
			p.Line(print.Quiet("# file: " + out.File))
		case out.File != "":
			p.Line(print.Quiet("# file: " + out.File + " (there is none)"))
		}
		p.Blank()
		for _, e := range all {
			printSetting(p, e)
		}
	})
	err = errors.Join(err, a.flush()) // what is wrong comes last
	if s.wrong.Stop() {
		return errors.Join(err, s.wrong)
	}
	a.warn(s)
	return err
}

// allSettings lists all settings. Relative folders become absolute, so that the list can be used
// as a file in another place.
func allSettings(s *loadedSettings) []config.Entry {
	absolute := func(path string) string {
		if whole, err := filepath.Abs(path); err == nil && path != "" {
			return whole
		}
		return path
	}
	all := slices.Collect(s.All())
	for i, e := range all {
		if !strings.HasPrefix(e.Name, "folders.") {
			continue
		}
		switch v := e.Value.(type) {
		case string:
			all[i].Value = absolute(v)
		case []string:
			all[i].Value = record.Each(v, absolute)
		}
	}
	return all
}

// printSetting prints a setting as a line of TOML, and where it comes from. The line is never
// wrapped, since it must stay valid TOML.
func printSetting(p *print.Printer, e config.Entry) {
	origin := print.Quiet("# " + e.Origin.String())
	if e.Origin.Kind != config.BuiltIn {
		origin.Ink = text.InkAccent
	}
	p.Line(print.Say(text.Pad(e.Name, 22)+" = "+e.TOML()+" "), origin)
}

func (a *app) jsonConfig(s *loadedSettings) jsonConfig {
	file, read := s.File()
	return jsonConfig{File: clean.Line(file), Read: read, Problems: record.Each(s.wrong, func(p config.Problem) jsonProblem {
		place := p.Origin
		place.Line = 0
		return jsonProblem{place.String(), p.Origin.Line, clean.Line(p.What)}
	})}
}

func (a *app) configPath(_ []string) error {
	out := a.jsonConfig(a.readSettings())
	if out.File == "" {
		return exit.Misused("there is no home folder to look in: set HOME to a whole path, or name a file with --config")
	}
	return a.answer(out, func(p *print.Printer) { p.Line(print.Say(out.File)) })
}

func (a *app) configCheck(_ []string) error {
	s := a.readSettings()
	if len(s.wrong) > 0 && !a.yes("json") {
		return s.wrong
	}
	out := a.jsonConfig(s)
	err := a.answer(out, func(p *print.Printer) {
		what := "no file; the defaults are in force"
		if out.Read {
			what = out.File
		}
		p.Wrap("", print.Say("The settings are right ("+what+")."))
	})
	if len(s.wrong) > 0 {
		err = errors.Join(err, exit.With(exit.Usage, exit.ErrSilent))
	}
	return err
}

func (a *app) configExample(_ []string) error {
	_, err := a.print().Write(a.readSettings().Example())
	return err
}
