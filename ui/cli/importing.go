package cli

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/content/watch/imports"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/page"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
)

// importing is what of a preview would be marked.
type importing struct {
	*viewer
	preview  *imports.Preview
	name     string // what undo and the history call it
	marks    []watch.Mark
	certain  []imports.Mark // that are not in the history yet
	doubtful []imports.Mark // likewise
	known    int            // views that are
	episodes []string       // the points of the marks, each once
	stood    watch.Rewatch  // where a rewatch stood before
}

// newImporting sorts out which views of a preview are not in the history yet, so that
// the same file imported again adds nothing.
func (v *viewer) newImporting(preview *imports.Preview, doubtful bool) *importing {
	m := &importing{viewer: v, preview: preview, stood: v.rewatch()}
	known := v.knownViews()
	for _, mark := range preview.Marks {
		switch {
		case known(mark):
			m.known++
			continue
		case mark.Certain:
			m.certain = append(m.certain, mark)
		default:
			m.doubtful = append(m.doubtful, mark)
		}
		if mark.Certain || doubtful {
			m.marks = append(m.marks, watch.Mark{Episode: mark.Episode, At: mark.At})
			m.episodes = append(m.episodes, mark.Episode.String())
		}
	}
	m.episodes = slices.Compact(m.episodes)
	m.name = "Import from " + preview.From.Title + ": " + wording.Count(len(m.episodes), "episode")
	return m
}

// knownViews tells views that the history has. One without a time, or a doubtful one, is
// known where the episode stands as watched.
func (v *viewer) knownViews() func(imports.Mark) bool {
	id := v.show.ID()
	seen := v.history.Seen(id)
	times := map[content.Point]map[int64]bool{}
	return func(m imports.Mark) bool {
		if !seen.Has(m.Episode) {
			return false
		}
		if m.At.IsZero() || !m.Certain {
			return true
		}
		if times[m.Episode] == nil {
			times[m.Episode] = map[int64]bool{}
			for _, at := range v.history.Times(id, m.Episode) {
				times[m.Episode][at.UnixMilli()] = true
			}
		}
		return times[m.Episode][m.At.UnixMilli()]
	}
}

// tellPreviews says what a file holds, by numbers alone.
func tellPreviews(p *print.Printer, found []*importing, f importFlags) {
	if len(found) == 0 {
		p.Wrap("", print.Say("The file holds no view of any show that there is; unspoiled shows lists them."))
	}
	for i, m := range found {
		if f.all {
			if i > 0 {
				p.Blank()
			}
			p.Wrap("", print.Headline(m.guide.Title()))
		}
		m.tellPreview(p, f)
	}
}

func (m *importing) tellPreview(p *print.Printer, f importFlags) {
	preview := m.preview
	from := preview.From.Title + ", " + preview.Kind
	if strings.HasPrefix(preview.From.Title, "a ") { // no service
		from = preview.Kind
	}
	p.Wrap("", print.Say("From "+from+": "+wording.Count(preview.Rows, "row")+"."))
	m.tellCertain(p)
	m.tellDoubtful(p)
	if len(m.certain)+len(m.doubtful) > 0 {
		p.Blank()
	}
	if m.known > 0 {
		p.Wrap("", print.Say("In your history already: "+wording.Count(m.known, "view")+"."))
	}
	if n, days := doubtfulDays(m.certain); n > 0 {
		p.Wrap("", print.Say("Days in doubt: "+wording.Count(n, "view")+"; "+days+"."))
	}
	tellIgnored(p, preview)
	tellBroken(p, preview)
	if len(preview.Persons) == 0 && preview.From.Name == "netflix" && len(m.certain) > 0 {
		p.Wrap("", print.Quiet("Netflix lists an episode that was only begun as well, and everybody who used the profile."))
	}
	if !f.all && f.title == "" && 2*preview.Ignored[imports.OtherShow] > preview.Rows {
		p.Wrap("", print.Quiet("Most rows are of other shows. If the file calls this one by a name of its own, say so:"), print.Headline("--title NAME"))
	}
}

func (m *importing) tellCertain(p *print.Printer) {
	if len(m.certain) == 0 {
		p.Wrap("", print.Say("It holds no new view of an episode of this show that is certain."))
		return
	}
	p.Heading("Watched")
	var rows [][]print.Run
	for _, season := range bySeason(m.certain) {
		episodes := slices.Compact(record.Each(season, func(m imports.Mark) content.Point { return m.Episode }))
		rows = append(rows, []print.Run{
			print.In(print.Done, page.Points(episodes)), print.Quiet(wording.Facts(wording.Count(len(episodes), "episode"), again(len(season)-len(episodes)))),
		})
	}
	p.Table(rows)
}

func again(n int) string {
	if n == 0 {
		return ""
	}
	return "watched again " + map[bool]string{true: "once", false: strconv.Itoa(n) + " times"}[n == 1]
}

func (m *importing) tellDoubtful(p *print.Printer) {
	if len(m.doubtful) == 0 {
		return
	}
	p.Heading("Doubtful")
	var rows [][]print.Run
	for _, group := range byDoubt(m.doubtful) {
		rows = append(rows, []print.Run{print.In(print.Next, page.Points(group.points)), print.Say(group.why.String())})
	}
	p.Table(rows)
	if len(m.doubtful)+len(m.certain) > len(m.marks) {
		p.Wrap("", print.Quiet("They are left out; --doubtful takes them as well."))
	}
}

// doubtfulDays counts the views whose day is a guess or not known.
func doubtfulDays(marks []imports.Mark) (n int, how string) {
	unknown := 0
	for _, m := range marks {
		if m.DayDoubtful {
			n++
			if m.At.IsZero() {
				unknown++
			}
		}
	}
	switch {
	case unknown == n:
		how = "their day cannot be read, so the day of the import stands for it"
	case unknown == 0:
		how = "day and month can be read either way, and are read month first"
	default:
		how = "day and month can be read either way, or not at all"
	}
	return n, how
}

func tellIgnored(p *print.Printer, preview *imports.Preview) {
	var told []string
	for _, why := range imports.AllIgnored() {
		if n := preview.Ignored[why]; n > 0 {
			told = append(told, strconv.Itoa(n)+" "+why.String())
		}
	}
	if len(told) > 0 {
		p.Wrap("", print.Say("Left out: "+strings.Join(told, "; ")+"."))
	}
}

func tellBroken(p *print.Printer, preview *imports.Preview) {
	if preview.Damaged == 0 {
		return
	}
	const few = 10
	p.Wrap("", print.Say(wording.Count(preview.Damaged, "row")+" cannot be read; the rest is taken:"))
	for _, b := range preview.Broken[:min(few, len(preview.Broken))] {
		p.Wrap("  ", print.Say(whereBroken(b)+": "+b.What))
	}
	if more := preview.Damaged - few; more > 0 {
		p.Wrap("  ", print.Quiet("and "+wording.Count(more, "more row")+"; --json lists them"))
	}
}

func whereBroken(b imports.Broken) string {
	where := "line " + strconv.Itoa(b.Line)
	if b.Entry > 0 {
		where = "entry " + strconv.Itoa(b.Entry)
	}
	if b.File != "" {
		where = b.File + ", " + where
	}
	return where
}

// bySeason parts marks, which are in order, by their seasons.
func bySeason(marks []imports.Mark) [][]imports.Mark {
	var out [][]imports.Mark
	for i, m := range marks {
		if i == 0 || marks[i-1].Episode.Season != m.Episode.Season {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], m)
	}
	return out
}

// doubts are the episodes that share a doubt.
type doubts struct {
	why    imports.Doubt
	points []content.Point
}

func byDoubt(marks []imports.Mark) []doubts {
	var out []doubts
	for _, m := range marks {
		i := slices.IndexFunc(out, func(d doubts) bool { return d.why == m.Why })
		if i < 0 {
			i = len(out)
			out = append(out, doubts{why: m.Why})
		}
		if !slices.Contains(out[i].points, m.Episode) {
			out[i].points = append(out[i].points, m.Episode)
		}
	}
	return out
}

// tellImported says what was done, or how to do it.
func tellImported(p *print.Printer, v *viewer, todo []*importing, done bool, command string) {
	switch {
	case done:
		for _, m := range todo {
			of := ""
			if len(todo) > 1 {
				of = m.guide.Title() + ": "
			}
			p.Wrap("", print.Say(of+m.name+". "+m.counts()))
			if r := m.rewatch(); r != m.stood {
				p.Wrap("", print.Say("The rewatch stands at "+r.Last.String()+" now."))
			}
		}
		p.Wrap("", print.Say("To take it back:"), print.Headline(v.hint("unspoiled undo")))
	case len(todo) > 0:
		p.Blank()
		if command == "" {
			p.Wrap("", print.Say("Nothing is marked yet. To do it, give the same again with"), print.Headline("--yes"))
			return
		}
		p.Line(print.Say("Nothing is marked yet. To do it:"))
		p.Line(print.Say("  "), print.Headline(v.hint(command))) // whole, so that it can be copied
	}
}

// counts says what became of the views of a file.
func (m *importing) counts() string {
	doubtful := len(m.doubtful)
	left := ""
	if len(m.certain)+doubtful > len(m.marks) {
		left = " left out"
	}
	var all []string
	for _, c := range []struct {
		n    int
		what string
	}{
		{len(m.marks), "new"},
		{m.known, "already there"},
		{m.preview.Ignored[imports.Partial], "watched in part"},
		{doubtful, "doubtful" + left},
		{m.preview.Damaged, "unreadable"},
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
	Imported bool           `json:"imported"` // false: this is a preview
	Name     string         `json:"name,omitempty"`
	Episodes []string       `json:"episodes"` // that are marked, or would be
	Certain  []jsonView     `json:"certain"`
	Doubtful []jsonView     `json:"doubtful"`
	Known    int            `json:"known"` // views that the history had
	Ignored  map[string]int `json:"ignored"`
	Damaged  int            `json:"damaged"` // rows that cannot be read; the first of them in broken
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
	Entry int    `json:"entry,omitempty"` // where the file has no lines to count by
	What  string `json:"what"`
}

// jsonImports is one import, or with --all those of every show.
func jsonImports(found []*importing, f importFlags, done bool) any {
	if !f.all {
		return found[0].json(done)
	}
	all := struct {
		Version int          `json:"version"`
		Shows   []jsonImport `json:"shows"`
	}{record.Version, []jsonImport{}}
	for _, m := range found {
		all.Shows = append(all.Shows, m.json(done))
	}
	return all
}

func (m *importing) json(done bool) jsonImport {
	preview := m.preview
	out := jsonImport{
		head: m.head(), Format: preview.From.Name, Kind: preview.Kind, Rows: preview.Rows, Imported: done && len(m.marks) > 0,
		Episodes: append([]string{}, m.episodes...), Certain: jsonViews(m.certain), Doubtful: jsonViews(m.doubtful), Known: m.known,
		Ignored: map[string]int{}, Damaged: preview.Damaged, Broken: []jsonBroken{}, Persons: preview.Persons,
	}
	if len(m.marks) > 0 {
		out.Name = m.name
	}
	for why, n := range preview.Ignored {
		if n > 0 {
			out.Ignored[string(why)] = n
		}
	}
	for _, b := range preview.Broken {
		out.Broken = append(out.Broken, jsonBroken(b))
	}
	return out
}

func jsonViews(marks []imports.Mark) []jsonView {
	out := make([]jsonView, len(marks))
	for i, m := range marks {
		out[i] = jsonView{Point: m.Episode.String(), DayDoubtful: m.DayDoubtful, Why: string(m.Why)}
		if !m.At.IsZero() {
			out[i].Time = m.At.Format(time.RFC3339)
		}
	}
	return out
}
