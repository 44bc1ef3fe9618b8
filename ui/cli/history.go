package cli

import (
	"fmt"
	"strings"
	"time"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/page"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/text"
)

var historyCommand = command{
	use: "history", suggestFor: "log", group: groupWatch,
	short:   "What was marked, and when",
	long:    "Lists the changes of the profile, over all shows, the newest first. Nothing is ever taken out of it: what was undone says so.",
	example: "unspoiled history\nunspoiled history --limit 0 --json",
	flags:   []flag{{name: "limit", value: "N", byDefault: 20, usage: "show no more changes than this; 0 shows all"}},
	tell:    (*viewer).listHistory,
}

type jsonChange struct {
	Time     string `json:"time"`
	Of       string `json:"of"` // the id of the show
	Change   string `json:"change"`
	Episodes string `json:"episodes,omitempty"` // such as "S1E1-S1E8, S2E1"
	Watched  bool   `json:"watched"`
	Stands   bool   `json:"stands"` // false if it was undone
}

// listHistory lists the changes. An undone change says so; undoing has no line of its own.
func (v *viewer) listHistory([]string) error {
	limit := v.number("limit")
	if limit < 0 {
		return exit.Misused("--limit is 0 or more, not %d", limit)
	}
	var kept []watch.Change
	for _, c := range v.history.Changes() {
		if c.Undoes == "" && c.Redoes == "" {
			kept = append(kept, c)
		}
	}
	more := 0
	if limit > 0 && len(kept) > limit {
		kept, more = kept[:limit], len(kept)-limit
	}
	return v.answer(object{"changes": record.Each(kept, v.jsonChange)}, func(p *print.Printer) {
		if len(kept) == 0 {
			p.Line(print.Say("Nothing was marked yet."))
		}
		p.Table(v.historyRows(kept))
		if more > 0 {
			p.Wrap("", print.Quiet("and "+wording.Count(more, "earlier change")+": "+v.hint("unspoiled history --limit 0")))
		}
	})
}

func (v *viewer) historyRows(changes []watch.Change) [][]print.Run {
	several := len(v.history.Shows()) > 1
	var rows [][]print.Run
	for _, c := range changes {
		row := []print.Run{print.Quiet(c.At.Local().Format("2006-01-02 15:04")), print.Say(c.Name)}
		if several {
			row = append(row, print.Quiet(c.Show))
		}
		if !v.history.Stands(c) {
			row = append(row, print.Quiet("undone"))
		}
		rows = append(rows, row)
	}
	return rows
}

func (v *viewer) jsonChange(c watch.Change) jsonChange {
	return jsonChange{c.At.UTC().Format("2006-01-02T15:04:05Z"), c.Show, c.Name, page.Points(c.Episodes), c.Watched, v.history.Stands(c)}
}

var undoCommand = command{
	use: "undo", group: groupWatch,
	short:   "Take back the last change",
	long:    "Takes back the newest change that stands, whichever terminal or machine made it, as if it had never been made. Repeat it to go further back; unspoiled redo goes forward again.",
	example: "unspoiled undo",
	changes: "undo and redo",
	tell: func(v *viewer, _ []string) error {
		return v.moveHistory(watch.History.Undo, "Undone", "To bring it back:", "unspoiled redo")
	},
}

var redoCommand = command{
	use: "redo", group: groupWatch,
	short:   "Bring back what was undone last",
	long:    "Brings back the change that was undone last, as long as nothing was done since.",
	example: "unspoiled undo\nunspoiled redo",
	changes: "undo and redo",
	tell: func(v *viewer, _ []string) error {
		return v.moveHistory(watch.History.Redo, "Done again", "To take it back:", "unspoiled undo")
	},
}

// moveHistory undoes or redoes a change. word begins the message, and back introduces the command that
// reverses it.
func (v *viewer) moveHistory(way func(watch.History, time.Time) (watch.History, watch.Change, bool), word, back, command string) error {
	h, change, ok := way(v.history, v.sys.Now())
	if !ok {
		return fmt.Errorf("there is nothing to %s", v.cmd.Name())
	}
	if err := v.save(h); err != nil {
		return err
	}
	return v.answer(object{"change": change.Name, "of": change.Show}, func(p *print.Printer) {
		what := change.Name
		if change.Show != v.show.ID() {
			what += " (" + change.Show + ")"
		}
		p.Wrap("", print.Say(word+": "+what+"."))
		p.Wrap("", print.Say(back), print.Headline(v.hint(command)))
	})
}

var openedCommand = command{
	use: "opened", group: groupWatch,
	short:   "What the last mark opened",
	long:    "Lists what the guide tells since the last mark and did not tell before: people, places, what was learned, questions and answers.",
	example: "unspoiled mark S2E1\nunspoiled opened",
	tell:    (*viewer).opened,
}

type jsonNews struct {
	Kind  string         `json:"kind"`
	Items []jsonNewsItem `json:"items"`
}

type jsonNewsItem struct {
	Title string `json:"title"`
	Text  string `json:"text,omitempty"`
	At    string `json:"at,omitempty"`
}

func (v *viewer) opened(_ []string) error {
	name, older := v.beforeLast()
	var news []content.News
	if older != nil {
		news = content.Opened(older, v.guide)
	}
	return v.answer(object{"change": name, "opened": record.Each(news, ofNews)}, func(p *print.Printer) {
		switch {
		case older == nil:
			p.Line(print.Say("Nothing was marked yet."))
		case len(news) == 0:
			p.Wrap("", print.Say(name+": it opened nothing new."))
		default:
			p.Wrap("", print.Headline(name+": what that opened"))
			for _, n := range news {
				p.List(strings.ToUpper(string(n.Kind[:1]))+string(n.Kind[1:]), record.Each(n.Items, func(item content.NewsItem) print.Labeled {
					return newsLine(n.Kind, item)
				}))
			}
			v.noteBelow(p)
		}
	})
}

func newsLine(kind content.NewsKind, item content.NewsItem) print.Labeled {
	title, told := item.Title, item.Text.Line()
	if told != "" && !strings.HasSuffix(title, "?") {
		title += ":"
	}
	return print.Label(text.Pad(newsAt(kind, item), 6)+"  ", print.Say(title), print.Quiet(told))
}

// newsAt is the point of something that has opened.
func newsAt(kind content.NewsKind, item content.NewsItem) string {
	if kind == content.NewsSeasons || kind == content.NewsNotes {
		return item.At.String()
	}
	return record.At(item.At)
}

// beforeLast returns the guide from before the last mark in this show that was not undone, and
// the mark's name; nil if there is none.
func (v *viewer) beforeLast() (string, *content.Guide) {
	for _, c := range v.history.Changes() {
		if c.Show == v.show.ID() && c.Watched && len(c.Episodes) > 0 && v.history.Stands(c) {
			if h, _, ok := v.history.UndoChange(c.ID, v.sys.Now()); ok {
				return c.Name, v.cut(h)
			}
		}
	}
	return "", nil
}

func ofNews(n content.News) jsonNews {
	return jsonNews{string(n.Kind), record.Each(n.Items, func(i content.NewsItem) jsonNewsItem {
		return jsonNewsItem{i.Title, i.Text.Plain(), newsAt(n.Kind, i)}
	})}
}
