package cli

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"unspoiled/content/watch"
	"unspoiled/content/watch/imports"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/page"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
)

// importing is a preview of an import, and what it would mark.
type importing struct {
	*viewer
	page.Previewed
	name          string // the name of the change in the history
	marks         []watch.Mark
	episodes      []string      // the points of the marks, without repetition
	rewatchBefore watch.Rewatch // the rewatch before the import
}

// newImporting finds the views that are not in the history yet, so that importing a file twice
// adds nothing.
func (v *viewer) newImporting(preview *imports.Preview) *importing {
	m := &importing{viewer: v, Previewed: page.Previewed{Preview: preview}, rewatchBefore: v.rewatch()}
	seen := v.history.Seen(v.show.ID())
	for _, mark := range preview.Marks {
		switch {
		case seen.Has(mark.Episode) && v.inHistory(mark):
			m.Known++
			continue
		case mark.Certain:
			m.Certain = append(m.Certain, mark)
		default:
			m.Doubtful = append(m.Doubtful, mark)
		}
		if mark.Certain || v.yes("doubtful") {
			m.marks = append(m.marks, watch.Mark{Episode: mark.Episode, At: mark.At})
			m.episodes = append(m.episodes, mark.Episode.String())
		}
	}
	m.Left = len(m.Certain)+len(m.Doubtful) > len(m.marks)
	m.episodes = slices.Compact(m.episodes)
	m.name = "Import from " + preview.From.Title + ": " + wording.Count(len(m.episodes), "episode")
	return m
}

// inHistory reports whether the history already has a view of a watched episode. A view
// without a time counts as known, and so does a doubtful one.
func (v *viewer) inHistory(m imports.Mark) bool {
	return m.At.IsZero() || !m.Certain || slices.ContainsFunc(v.history.Times(v.show.ID(), m.Episode), func(at time.Time) bool {
		return at.UnixMilli() == m.At.UnixMilli()
	})
}

// tellPreviews prints what a file holds, as numbers only.
func (v *viewer) tellPreviews(p *print.Printer, found []*importing) {
	if len(found) == 0 {
		p.Wrap("", print.Say("The file holds no view of any show that there is; unspoiled shows lists them."))
	}
	for i, m := range found {
		if v.yes("all") {
			if i > 0 {
				p.Blank()
			}
			p.Wrap("", print.Headline(m.guide.Title()))
		}
		page.Preview(p, m.Previewed)
		if !v.yes("all") && v.word("title") == "" && 2*m.Ignored[imports.OtherShow] > m.Rows {
			p.Wrap("", print.Quiet("Most rows are of other shows than "+m.guide.Title()+": --all takes those of every show there is. If the file calls this one by a name of its own, say so:"), print.Headline("--title NAME"))
		}
	}
}

// tellImported prints what was done, or how to do it.
func (v *viewer) tellImported(p *print.Printer, todo []*importing, done bool, path string) {
	switch {
	case done:
		for _, m := range todo {
			of := ""
			if len(todo) > 1 {
				of = m.guide.Title() + ": "
			}
			p.Wrap("", print.Say(of+m.name+". "+m.counts()))
			if r := m.rewatch(); r != m.rewatchBefore {
				p.Wrap("", print.Say("The rewatch stands at "+r.Last.String()+" now."))
			}
		}
		p.Wrap("", print.Say("To take it back:"), print.Headline(v.hint("unspoiled undo")))
	case len(todo) > 0:
		p.Blank()
		command := v.confirmCommand(path)
		if command == "" {
			p.Wrap("", print.Say("Nothing is marked yet. To do it, give the same again with"), print.Headline("--yes"))
			return
		}
		p.Line(print.Say("Nothing is marked yet. To do it:"))
		p.Line(print.Say("  "), print.Headline(v.hint(command))) // never wrapped, so that it can be copied
	}
}

// counts sums up what became of the views.
func (m *importing) counts() string {
	left := ""
	if m.Left {
		left = " left out"
	}
	var all []string
	for _, c := range []struct {
		n    int
		what string
	}{
		{len(m.marks), "new"},
		{m.Known, "already there"},
		{m.Ignored[imports.Partial], "watched in part"},
		{len(m.Doubtful), "doubtful" + left},
		{m.Damaged, "unreadable"},
	} {
		if c.n > 0 {
			all = append(all, strconv.Itoa(c.n)+" "+c.what)
		}
	}
	return "Views: " + strings.Join(all, ", ") + "."
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
		Episodes: append([]string{}, m.episodes...), Certain: record.Each(m.Certain, ofView), Doubtful: record.Each(m.Doubtful, ofView), Known: m.Known,
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
