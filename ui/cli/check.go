package cli

import (
	"errors"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/wording"
)

func (a *app) newCheck() *cobra.Command {
	return &cobra.Command{
		Use: "check DIR", GroupID: groupMake, Args: oneArg("one folder", true), ValidArgsFunction: folders,
		Short: "Is this show well-formed, and does it leak?",
		Long: `Checks the show in a folder, or every show of a folder of shows: all that would keep it from loading, and where it tells too early: a name, title or actor before their time, a teaser that repeats what happens.

It names what leaks, so it is for people who write a show. It exits with 3 where the show does not load or leaks; notes alone are no failure.`,
		Example: "unspoiled check ./my-show\nunspoiled check ./my-show --json",
		RunE:    a.work(func(cmd *cobra.Command, args []string) error { return a.check(cmd, args[0]) }),
	}
}

type jsonCheck struct {
	Version int           `json:"version"`
	Passed  bool          `json:"passed"`
	Shows   []jsonChecked `json:"shows"`
}

type jsonChecked struct {
	Folder   string        `json:"folder"`
	Passed   bool          `json:"passed"`
	Findings []jsonFinding `json:"findings"`
}

type jsonFinding struct {
	Level string `json:"level"` // problem: does not load; leak; note
	File  string `json:"file"`
	Line  int    `json:"line,omitempty"`
	Where string `json:"where,omitempty"`
	What  string `json:"what"`
	At    string `json:"at,omitempty"` // of a leak: the point from which it shows; absent from the start
	Fix   string `json:"fix,omitempty"`
}

// The levels of findings.
const (
	levelProblem = "problem"
	levelLeak    = "leak"
	levelNote    = "note"
)

func (a *app) check(cmd *cobra.Command, dir string) error {
	all, err := shelvesIn(dir)
	if err != nil {
		return coded{err, exitUsage}
	}
	if len(all) == 0 {
		return misused("there is no show in %s: a show is a folder with show.toml; unspoiled new writes one to start from", clean.Quote(dir, maxEcho))
	}
	out := jsonCheck{Version: jsonVersion, Passed: true}
	p := a.print(cmd)
	for i, s := range all {
		checked, err := checkShow(s)
		if err != nil {
			return err
		}
		out.Shows = append(out.Shows, checked)
		out.Passed = out.Passed && checked.Passed
		if !a.flags.json {
			if i > 0 {
				p.blank()
			}
			p.checked(s, checked)
		}
	}
	if a.flags.json {
		if err := p.json(out); err != nil {
			return err
		}
	}
	if !out.Passed {
		return errors.Join(a.flush(), coded{errSilent, exitData})
	}
	return nil
}

func checkShow(s shelf) (jsonChecked, error) {
	out := jsonChecked{Folder: clean.Line(s.dir), Passed: true, Findings: []jsonFinding{}}
	found, problems, err := content.Check(os.DirFS(s.dir))
	if err != nil {
		return out, invalid("the show in %s cannot be read: %w", s, err)
	}
	for _, p := range problems {
		out.Passed = false
		out.Findings = append(out.Findings, jsonFinding{Level: levelProblem, File: clean.Line(p.File), Line: p.Line, Where: clean.Line(p.Where), What: clean.Line(p.What)})
	}
	for _, f := range found {
		j := jsonFinding{levelNote, clean.Line(f.File), f.Line, clean.Line(f.Where), clean.Line(f.What), at(f.At), clean.Line(f.Fix)}
		if f.Leak {
			j.Level, out.Passed = levelLeak, false
		}
		out.Findings = append(out.Findings, j)
	}
	return out, nil
}

// checked prints the findings one a line, as compilers do, so that an editor can jump.
func (p *printer) checked(s shelf, c jsonChecked) {
	counts := map[string]int{}
	for _, f := range c.Findings {
		counts[f.Level]++
		p.finding(s.dir, f)
	}
	switch {
	case len(c.Findings) == 0:
		p.wrap("", in(done, "No problems, no leaks:"), say(s.String()))
	case c.Passed:
		p.wrap("", in(done, "No problems, no leaks,"), say(wording.Count(counts[levelNote], "note")+": "+s.String()))
	default:
		p.wrap("", in(accent, wording.Count(counts[levelProblem], "problem")+", "+wording.Count(counts[levelLeak], "leak")+", "+wording.Count(counts[levelNote], "note")+":"), say(s.String()))
	}
}

func (p *printer) finding(dir string, f jsonFinding) {
	place := content.Problem{File: clean.Line(filepath.Join(dir, f.File)), Line: f.Line, Where: f.Where, What: f.Level}.Error()
	what := f.What
	switch {
	case f.Level == levelLeak && f.At == "":
		what = "shown from the start: " + what
	case f.Level == levelLeak:
		what = "shown from " + f.At + " on: " + what
	}
	if f.Fix != "" {
		what += "; " + f.Fix
	}
	p.line(quiet(place+":"), say(" "+what))
}
