package ui

import (
	"bytes"
	"cmp"
	"errors"
	"path/filepath"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/export"
	"unspoiled/content/plan"
	"unspoiled/content/wording"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// inShell lists what only a shell command can do, with the lines to type. The palette leads to a
// page that says so.
var inShell = []struct {
	name, desc string
	lines      []string
}{
	{"import", "take over what you have watched elsewhere", []string{"unspoiled import FILE", "unspoiled import --help"}},
	{"new", "make a guide to another show", []string{"unspoiled new --from SOURCE FILE", "unspoiled new --help"}},
	{"update", "bring a show up to date", []string{"unspoiled update SHOW --from SOURCE FILE"}},
	{"add", "add a show from a folder or a file", []string{"unspoiled add PATH"}},
	{"remove", "remove a show that you have added", []string{"unspoiled remove SHOW"}},
	{"config", "what is set, and by which file", []string{"unspoiled config", "unspoiled config check"}},
	{"doctor", "a report of how things stand, to paste", []string{"unspoiled doctor"}},
}

func (t table) shellCommands() []command {
	var out []command
	for _, c := range inShell {
		out = append(out, command{name: c.name, desc: c.desc + " (in the shell)", run: func(string) (tea.Cmd, error) {
			t.nav.page(false, func(width int, symbols *text.Symbols) widget.Page {
				w := widget.NewWriter(width, symbols)
				w.Text(nil, text.Run{Text: text.Sentence(c.name), Ink: text.InkTitle})
				writeShell(w, "To "+c.desc, c.lines...)
				return w.Done()
			})
			return nil, nil
		}})
	}
	return out
}

// writeShell says what to type in the shell, and what that is for.
func writeShell(w *widget.Writer, what string, lines ...string) {
	w.Blank()
	w.Text(nil, text.Run{Text: what + ", type in your shell:", Ink: text.InkDim})
	for _, l := range lines {
		w.Text([]text.Run{{Text: "  "}}, text.Run{Text: l, Ink: text.InkStrong})
	}
}

// exportedMsg reports how writing a file went.
type exportedMsg struct {
	path string
	err  error
}

// exportsTo completes the extension of a file's name.
func (t table) exportsTo(arg string) []offer {
	base := strings.TrimSuffix(arg, filepath.Ext(arg))
	if base == "" {
		return nil // only the viewer can name the file
	}
	var out []offer
	for _, c := range [][2]string{{".html", "a page for every browser"}, {".md", "Markdown"}} {
		if strings.HasPrefix(base+c[0], arg) {
			out = append(out, offer{line: base + c[0], note: c[1]})
		}
	}
	return out
}

func (t table) runExport(arg string) (tea.Cmd, error) {
	lens := ""
	if t.viewing.lensed() {
		lens, _ = t.viewing.lensWords()
	}
	var data bytes.Buffer
	var err error
	switch strings.ToLower(filepath.Ext(arg)) {
	case ".html", ".htm":
		err = export.HTML(&data, t.viewing.guide, lens)
	case ".md":
		err = export.Markdown(&data, t.viewing.guide, lens)
	default:
		err = errors.New("a file to write ends in .html or .md")
	}
	path, e := filepath.Abs(arg)
	if err := cmp.Or(err, e); err != nil {
		return nil, err
	}
	write := t.options.Write
	if write == nil {
		return nil, errors.New("no file can be written from here")
	}
	return func() tea.Msg { return exportedMsg{path, write(path, data.Bytes())} }, nil
}

// exported says where the file is, or why it was not written.
func (n *notice) exported(msg exportedMsg) {
	if msg.err != nil {
		n.complain(msg.err)
		return
	}
	n.say("what the guide tells is in " + clean.Line(msg.path))
}

func (t table) plansTo(arg string) []offer {
	var out []offer
	for _, long := range []string{"1h", "90m", "2h", "3h", "4h"} {
		if strings.HasPrefix(long, strings.ToLower(arg)) {
			out = append(out, offer{line: long, note: "a day at most"})
		}
	}
	if d, err := aDay(arg); err == nil && len(out) == 0 {
		out = append(out, offer{line: arg, note: wording.Minutes(d) + " a day at most"})
	}
	return out
}

// aDay parses a duration such as "1h30m" into minutes, at most a day.
func aDay(arg string) (int, error) {
	d, err := time.ParseDuration(strings.ToLower(strings.ReplaceAll(arg, " ", "")))
	if err != nil || d < time.Minute || d > 24*time.Hour {
		return 0, errors.New("so long is no day: write 2h, 90m or 1h30m")
	}
	return int(d.Minutes()), nil
}

func (t table) runPlan(arg string) (tea.Cmd, error) {
	minutes, err := aDay(arg)
	if err != nil {
		return nil, err
	}
	rest := plan.Left(t.viewing.guide, nil)
	if len(rest.Left) == 0 {
		return nil, errors.New("there is nothing left that can be planned")
	}
	planned := plan.PerDay(rest.Left, plan.Calendar{From: content.DateOf(t.options.Now())}, minutes)
	t.nav.page(true, func(width int, symbols *text.Symbols) widget.Page {
		return planPage(planned, rest, arg, width, symbols)
	})
	return nil, nil
}

// planPage lists a plan by its days. Each row leads to the day's first episode.
func planPage(p plan.Plan, rest plan.Rest, long string, width int, symbols *text.Symbols) widget.Page {
	w := widget.NewWriter(width, symbols)
	w.Text(nil, text.Run{Text: "Plan", Ink: text.InkTitle})
	w.Facts(wording.Count(p.Episodes(), "episode"), wording.Minutes(p.Minutes()), "on "+wording.Count(len(p.Days), "day"), "to "+p.End().String())
	w.Blank()
	for _, d := range p.Days {
		var points []string
		for _, e := range d.Episodes {
			points = append(points, e.Point.String())
		}
		day := text.Pad(plan.Noon(d.Date).Format("Mon 2 Jan"), len("Mon 22 Jan"))
		took := wording.Minutes(d.Minutes)
		room := max(w.Width-len(day)-text.Measure(took)-4, 1)
		w.Row(widget.Visit{Point: d.Episodes[0].Point}, text.Run{Text: day + "  ", Ink: text.InkDim},
			text.Run{Text: text.Pad(text.Clip(strings.Join(points, " "), room, symbols.More), room)}, text.Run{Text: "  " + took, Ink: text.InkDim})
	}
	w.Blank()
	if len(rest.Hidden)+len(rest.Undated) > 0 {
		w.Text(nil, text.Run{Text: "Not in it: what has no day yet, and seasons of which your settings show nothing.", Ink: text.InkDim})
	}
	writeShell(w, "By a date, or for your calendar", "unspoiled plan --by DATE --ics FILE", "unspoiled plan --per-day "+long)
	return w.Done()
}
