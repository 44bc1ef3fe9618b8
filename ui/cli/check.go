package cli

import (
	"errors"
	"os"
	"path/filepath"
	"slices"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/library"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/text"
)

var checkCommand = command{
	use: "check DIR|ID", group: groupMake, args: argRule{"one folder or the id of a show", 1, 1}, complete: folders,
	short: "Is this show well-formed, and does it leak?",
	long: `Checks the show in a folder, every show of a folder of shows, or the show of an id: all that would keep it from loading, and where it tells too early: a name, title or actor before their time, a teaser that repeats what happens.

It reads the style as well: sentences over 34 words, more than eight links, hedges and hints, openings that repeat themselves, recaps out of proportion to their hour. These are notes, one a kind and file with the lines; a catalogue's recaps are left alone.

It names what leaks, so it is for people who write a show. It exits with 3 where the show does not load or leaks; notes alone are no failure.`,
	example: "unspoiled check ./my-show\nunspoiled check ./my-show --json",
	run:     (*app).check,
}

type jsonChecked struct {
	Folder   string        `json:"folder"`
	Passed   bool          `json:"passed"`
	Findings []jsonFinding `json:"findings"`
}

type jsonFinding struct {
	Level string `json:"level"` // problem (does not load), leak, style or note
	File  string `json:"file"`
	Line  int    `json:"line,omitempty"`
	Where string `json:"where,omitempty"`
	What  string `json:"what"`
	At    string `json:"at,omitempty"` // for a leak: the point from which it shows; "" for the start
	Fix   string `json:"fix,omitempty"`
}

const (
	levelProblem = "problem"
	levelLeak    = "leak"
	levelStyle   = "style"
	levelNote    = "note"
)

func (a *app) check(args []string) error {
	dir := args[0]
	all, err := library.In(dir)
	if err != nil && content.ValidID(dir) {
		c := a.readSettings()
		all = slices.DeleteFunc(a.places(c.Config), func(p library.Place) bool { return p.Name != dir || p.Dir == "" })
	}
	if err != nil && len(all) == 0 {
		return exit.With(exit.Usage, err)
	}
	if len(all) == 0 {
		return exit.Misused("there is no show in %s: a show is a folder with show.toml; unspoiled new writes one to start from", clean.Quote(dir, maxEcho))
	}
	shows := []jsonChecked{}
	var failed error
	for _, s := range all {
		checked, err := checkShow(s)
		if err != nil {
			failed = err // after what was found before it
			break
		}
		if shows = append(shows, checked); !checked.Passed {
			failed = exit.With(exit.Data, exit.ErrSilent)
		}
	}
	return errors.Join(failed, a.answer(object{"passed": failed == nil, "shows": shows}, func(p *print.Printer) {
		for i, s := range all[:len(shows)] {
			if i > 0 {
				p.Blank()
			}
			printChecked(p, s, shows[i])
		}
	}))
}

func checkShow(s library.Place) (jsonChecked, error) {
	out := jsonChecked{Folder: clean.Line(s.Dir), Passed: true, Findings: []jsonFinding{}}
	found, problems, err := content.Check(os.DirFS(s.Dir))
	if err != nil {
		return out, &library.Broken{Place: s, Err: err}
	}
	for _, p := range problems {
		out.Passed = false
		out.Findings = append(out.Findings, jsonFinding{Level: levelProblem, File: clean.Line(p.File), Line: p.Line, Where: clean.Line(p.Where), What: clean.Line(p.What)})
	}
	for _, f := range found {
		j := jsonFinding{levelNote, clean.Line(f.File), f.Line, clean.Line(f.Where), clean.Line(f.What), record.At(f.At), clean.Line(f.Fix)}
		switch {
		case f.Leak:
			j.Level, out.Passed = levelLeak, false
		case f.Style:
			j.Level = levelStyle
		}
		out.Findings = append(out.Findings, j)
	}
	return out, nil
}

// printChecked prints one finding a line, in the form of compiler errors, so that editors can
// jump to it.
func printChecked(p *print.Printer, s library.Place, c jsonChecked) {
	counts := map[string]int{}
	for _, f := range c.Findings {
		if counts[f.Level]++; f.Level == levelStyle {
			counts[levelNote]++ // a finding about style is also a note
		}
		printFinding(p, s.Dir, f)
	}
	switch {
	case len(c.Findings) == 0:
		p.Wrap("", print.In(text.InkDone, "No problems, no leaks:"), print.Say(s.String()))
	case c.Passed:
		p.Wrap("", print.In(text.InkDone, "No problems, no leaks,"), print.Say(wording.Count(counts[levelNote], "note")+": "+s.String()))
	default:
		p.Wrap("", print.In(text.InkAccent, wording.Count(counts[levelProblem], "problem")+", "+wording.Count(counts[levelLeak], "leak")+", "+wording.Count(counts[levelNote], "note")+":"), print.Say(s.String()))
	}
}

func printFinding(p *print.Printer, dir string, f jsonFinding) {
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
	p.Line(print.Quiet(place+":"), print.Say(" "+what))
}
