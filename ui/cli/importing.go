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
	"unspoiled/ui/text"
)

// importing is a preview of an import, and what it would mark.
type importing struct {
	*viewer
	*imports.Preview
	certain, doubtful []imports.Mark // not in the history yet
	known             int            // views that are in the history
	name              string         // the name of the change in the history
	marks             []watch.Mark   // what is certain and, if the user says so, doubtful
	episodes          []string       // the points of the marks, without repetition
	rewatchBefore     watch.Rewatch  // the rewatch before the import
}

// newImporting finds the views that are not in the history yet, so that importing a file twice
// adds nothing.
func (v *viewer) newImporting(preview *imports.Preview) *importing {
	m := &importing{viewer: v, Preview: preview, rewatchBefore: v.rewatch()}
	seen := v.history.Seen(v.show.ID())
	for _, mark := range preview.Marks {
		switch {
		case seen.Has(mark.Episode) && v.inHistory(mark):
			m.known++
			continue
		case mark.Certain:
			m.certain = append(m.certain, mark)
		default:
			m.doubtful = append(m.doubtful, mark)
		}
		if mark.Certain || v.yes("doubtful") {
			m.marks = append(m.marks, watch.Mark{Episode: mark.Episode, At: mark.At})
			m.episodes = append(m.episodes, mark.Episode.String())
		}
	}
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
		m.preview(p)
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
	left := " left out"
	if m.yes("doubtful") {
		left = ""
	}
	var all []string
	for _, c := range []struct {
		n    int
		what string
	}{
		{len(m.marks), "new"},
		{m.known, "already there"},
		{m.Ignored[imports.Partial], "watched in part"},
		{len(m.doubtful), "doubtful" + left},
		{m.Damaged, "unreadable"},
	} {
		if c.n > 0 {
			all = append(all, strconv.Itoa(c.n)+" "+c.what)
		}
	}
	return "Views: " + strings.Join(all, ", ") + "."
}

// preview prints what a file holds, as numbers only.
func (m *importing) preview(p *print.Printer) {
	from := m.From.Title + ", " + m.Kind
	if strings.HasPrefix(m.From.Title, "a ") { // a format that belongs to no service
		from = m.Kind
	}
	p.Wrap("", print.Say("From "+from+": "+wording.Count(m.Rows, "row")+"."))
	m.previewMarks(p)
	if len(m.certain)+len(m.doubtful) > 0 {
		p.Blank()
	}
	if m.known > 0 {
		p.Wrap("", print.Say("In your history already: "+wording.Count(m.known, "view")+"."))
	}
	if n, days := doubtfulDays(m.certain); n > 0 {
		p.Wrap("", print.Say("Days in doubt: "+wording.Count(n, "view")+"; "+days+"."))
	}
	m.previewIgnored(p)
	m.previewBroken(p)
	if m.Windows && (len(m.certain) == 0 || m.Ignored[imports.Unknown] > 0) {
		p.Wrap("", print.Quiet("The file is in no Unicode, and was read as Windows saves it in the west. If it is from elsewhere, save it as UTF-8 and import that."))
	}
	if len(m.Persons) == 0 && m.From.Name == "netflix" && len(m.certain) > 0 {
		p.Wrap("", print.Quiet("Netflix lists an episode that was only begun as well, and everybody who used the profile."))
	}
}

func (m *importing) previewMarks(p *print.Printer) {
	if len(m.certain) == 0 {
		p.Wrap("", print.Say("It holds no new view of an episode of this show that is certain."))
	} else {
		p.Heading("Watched")
		printGroups(p, text.InkDone, m.certain, func(m imports.Mark) int { return m.Episode.Season }, func(alike []imports.Mark, episodes int) print.Run {
			return print.Quiet(wording.Facts(wording.Count(episodes, "episode"), again(len(alike)-episodes)))
		})
	}
	if len(m.doubtful) > 0 {
		p.Heading("Doubtful")
		printGroups(p, text.InkNext, m.doubtful, func(m imports.Mark) imports.Doubt { return m.Why }, func(alike []imports.Mark, _ int) print.Run {
			return print.Say(alike[0].Why.String())
		})
		if !m.yes("doubtful") {
			p.Wrap("", print.Quiet("They are left out; --doubtful takes them as well."))
		}
	}
}

func again(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "watched again once"
	}
	return "watched again " + strconv.Itoa(n) + " times"
}

// printGroups prints sorted marks by a key, in the order in which the keys first appear: the
// episodes of each, and what is to say of so many.
func printGroups[K comparable](p *print.Printer, ink text.Ink, marks []imports.Mark, by func(imports.Mark) K, say func(alike []imports.Mark, episodes int) print.Run) {
	var groups [][]imports.Mark
	for _, m := range marks {
		i := slices.IndexFunc(groups, func(alike []imports.Mark) bool { return by(alike[0]) == by(m) })
		if i < 0 {
			groups, i = append(groups, nil), len(groups)
		}
		groups[i] = append(groups[i], m)
	}
	p.Table(record.Each(groups, func(alike []imports.Mark) []print.Run {
		episodes := slices.Compact(record.Each(alike, func(m imports.Mark) content.Point { return m.Episode }))
		return []print.Run{print.In(ink, page.Points(episodes)), say(alike, len(episodes))}
	}))
}

// doubtfulDays counts the views whose day is a guess or unknown, and explains why.
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
	switch unknown {
	case n:
		return n, "their day cannot be read, so the day of the import stands for it"
	case 0:
		return n, "day and month can be read either way, and are read month first"
	}
	return n, "day and month can be read either way, or not at all"
}

func (m *importing) previewIgnored(p *print.Printer) {
	var told []string
	for _, why := range imports.AllIgnored() {
		if n := m.Ignored[why]; n > 0 {
			told = append(told, strconv.Itoa(n)+" "+why.String())
		}
	}
	if len(told) > 0 {
		p.Wrap("", print.Say("Left out: "+strings.Join(told, "; ")+"."))
	}
}

func (m *importing) previewBroken(p *print.Printer) {
	if m.Damaged == 0 {
		return
	}
	const few = 10
	p.Wrap("", print.Say(wording.Count(m.Damaged, "row")+" cannot be read; the rest is taken:"))
	for _, b := range m.Broken[:min(few, len(m.Broken))] {
		where := "line " + strconv.Itoa(b.Line)
		if b.Entry > 0 {
			where = "entry " + strconv.Itoa(b.Entry)
		}
		if b.File != "" {
			where = b.File + ", " + where
		}
		p.Wrap("  ", print.Say(where+": "+b.What))
	}
	if more := m.Damaged - few; more > 0 {
		p.Wrap("  ", print.Quiet("and "+wording.Count(more, "more row")+"; --json lists them"))
	}
}
