package page

import (
	"slices"
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/content/watch/imports"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/text"
)

// Previewed is what an import would do.
type Previewed struct {
	*imports.Preview
	Certain  []imports.Mark // not in the history yet
	Doubtful []imports.Mark // not in the history yet, but uncertain
	Known    int            // views that are in the history
	Left     bool           // doubtful views are left out
}

// Preview prints what a file holds, as numbers only.
func Preview(p *print.Printer, v Previewed) {
	from := v.From.Title + ", " + v.Kind
	if strings.HasPrefix(v.From.Title, "a ") { // a format that belongs to no service
		from = v.Kind
	}
	p.Wrap("", print.Say("From "+from+": "+wording.Count(v.Rows, "row")+"."))
	certain(p, v.Certain)
	doubtful(p, v)
	if len(v.Certain)+len(v.Doubtful) > 0 {
		p.Blank()
	}
	if v.Known > 0 {
		p.Wrap("", print.Say("In your history already: "+wording.Count(v.Known, "view")+"."))
	}
	if n, days := doubtfulDays(v.Certain); n > 0 {
		p.Wrap("", print.Say("Days in doubt: "+wording.Count(n, "view")+"; "+days+"."))
	}
	ignored(p, v.Ignored)
	broken(p, v.Preview)
	if v.Windows && (len(v.Certain) == 0 || v.Ignored[imports.Unknown] > 0) {
		p.Wrap("", print.Quiet("The file is in no Unicode, and was read as Windows saves it in the west. If it is from elsewhere, save it as UTF-8 and import that."))
	}
	if len(v.Persons) == 0 && v.From.Name == "netflix" && len(v.Certain) > 0 {
		p.Wrap("", print.Quiet("Netflix lists an episode that was only begun as well, and everybody who used the profile."))
	}
}

func certain(p *print.Printer, marks []imports.Mark) {
	if len(marks) == 0 {
		p.Wrap("", print.Say("It holds no new view of an episode of this show that is certain."))
		return
	}
	p.Heading("Watched")
	p.Table(record.Each(groupBy(marks, func(m imports.Mark) int { return m.Episode.Season }), func(season []imports.Mark) []print.Run {
		episodes := episodesOfMarks(season)
		return []print.Run{print.In(text.InkDone, Points(episodes)), print.Quiet(wording.Facts(wording.Count(len(episodes), "episode"), again(len(season)-len(episodes))))}
	}))
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

func doubtful(p *print.Printer, v Previewed) {
	if len(v.Doubtful) == 0 {
		return
	}
	p.Heading("Doubtful")
	p.Table(record.Each(groupBy(v.Doubtful, func(m imports.Mark) imports.Doubt { return m.Why }), func(alike []imports.Mark) []print.Run {
		return []print.Run{print.In(text.InkNext, Points(episodesOfMarks(alike))), print.Say(alike[0].Why.String())}
	}))
	if v.Left {
		p.Wrap("", print.Quiet("They are left out; --doubtful takes them as well."))
	}
}

// groupBy groups marks by a key, in the order in which the keys first appear.
func groupBy[K comparable](marks []imports.Mark, by func(imports.Mark) K) [][]imports.Mark {
	var out [][]imports.Mark
	for _, m := range marks {
		i := slices.IndexFunc(out, func(group []imports.Mark) bool { return by(group[0]) == by(m) })
		if i < 0 {
			out, i = append(out, nil), len(out)
		}
		out[i] = append(out[i], m)
	}
	return out
}

// episodesOfMarks returns the episodes of sorted marks, without repetition.
func episodesOfMarks(marks []imports.Mark) []content.Point {
	return slices.Compact(record.Each(marks, func(m imports.Mark) content.Point { return m.Episode }))
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

func ignored(p *print.Printer, rows map[imports.Ignored]int) {
	var told []string
	for _, why := range imports.AllIgnored() {
		if n := rows[why]; n > 0 {
			told = append(told, strconv.Itoa(n)+" "+why.String())
		}
	}
	if len(told) > 0 {
		p.Wrap("", print.Say("Left out: "+strings.Join(told, "; ")+"."))
	}
}

func broken(p *print.Printer, v *imports.Preview) {
	if v.Damaged == 0 {
		return
	}
	const few = 10
	p.Wrap("", print.Say(wording.Count(v.Damaged, "row")+" cannot be read; the rest is taken:"))
	for _, b := range v.Broken[:min(few, len(v.Broken))] {
		where := "line " + strconv.Itoa(b.Line)
		if b.Entry > 0 {
			where = "entry " + strconv.Itoa(b.Entry)
		}
		if b.File != "" {
			where = b.File + ", " + where
		}
		p.Wrap("  ", print.Say(where+": "+b.What))
	}
	if more := v.Damaged - few; more > 0 {
		p.Wrap("  ", print.Quiet("and "+wording.Count(more, "more row")+"; --json lists them"))
	}
}
