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
)

// newImporting sorts out which views of a preview are not in the history yet, so that
// the same file imported again adds nothing.
func (v *viewer) newImporting(preview *imports.Preview, doubtful bool) *importing {
	m := &importing{}
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
	m.name = importName(preview.Format, len(m.episodes))
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

// tellPreview says what a file holds, by numbers alone.
func (v *viewer) tellPreview(p *print.Printer, preview *imports.Preview, m *importing) {
	from := preview.Format.Name() + ", " + preview.Kind
	if preview.Format == imports.List {
		from = preview.Kind
	}
	p.Wrap("", print.Say("From "+from+": "+wording.Count(preview.Rows, "row")+"."))
	v.tellCertain(p, m)
	v.tellDoubtful(p, m)
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
	if len(preview.Persons) == 0 && preview.Format == imports.Netflix && len(m.certain) > 0 {
		p.Wrap("", print.Quiet("Netflix lists an episode that was only begun as well, and everybody who used the profile."))
	}
}

func (v *viewer) tellCertain(p *print.Printer, m *importing) {
	if len(m.certain) == 0 {
		p.Wrap("", print.Say("It holds no new view of an episode of this show that is certain."))
		return
	}
	p.Heading("Watched")
	var rows [][]print.Run
	for _, season := range bySeason(m.certain) {
		episodes := pointsOf(season)
		rows = append(rows, []print.Run{
			print.In(print.Done, page.Points(episodes)), print.Quiet(print.Facts(wording.Count(len(episodes), "episode"), again(len(season)-len(episodes)))),
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

func (v *viewer) tellDoubtful(p *print.Printer, m *importing) {
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

func pointsOf(marks []imports.Mark) []content.Point {
	out := make([]content.Point, len(marks))
	for i, m := range marks {
		out[i] = m.Episode
	}
	return slices.Compact(out)
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
	File string `json:"file,omitempty"`
	Line int    `json:"line"`
	What string `json:"what"`
}

func (v *viewer) jsonImport(preview *imports.Preview, m *importing, done bool) jsonImport {
	out := jsonImport{
		head: v.head(), Format: string(preview.Format), Kind: preview.Kind, Rows: preview.Rows, Imported: done,
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
