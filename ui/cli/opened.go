package cli

import (
	"strings"

	"unspoiled/content"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/text"
)

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
	p := v.print()
	if v.flags.json {
		return p.JSON(struct {
			head
			Change string     `json:"change"`
			Opened []jsonNews `json:"opened"`
		}{v.head(), name, record.Each(news, ofNews)})
	}
	switch {
	case older == nil:
		p.Line(print.Say("Nothing was marked yet."))
		return nil
	case len(news) == 0:
		p.Wrap("", print.Say(name+": it opened nothing new."))
		return nil
	}
	p.Wrap("", print.Headline(name+": what that opened"))
	for _, n := range news {
		p.Heading(strings.ToUpper(string(n.Kind[:1])) + string(n.Kind[1:]))
		for _, item := range n.Items {
			printNews(p, n.Kind, item)
		}
	}
	v.noteBelow(p)
	return nil
}

func printNews(p *print.Printer, kind content.NewsKind, item content.NewsItem) {
	runs := []print.Run{print.Say(item.Title)}
	if told := item.Text.Line(); told != "" {
		if !strings.HasSuffix(item.Title, "?") {
			runs[0].Text += ":"
		}
		runs = append(runs, print.Quiet(told))
	}
	p.Wrap(text.Pad(newsAt(kind, item), 6)+"  ", runs...)
}

// newsAt is where something that opened is told; of a season it is the season.
func newsAt(kind content.NewsKind, item content.NewsItem) string {
	if kind == content.NewsSeasons || kind == content.NewsNotes {
		return item.At.String()
	}
	return record.At(item.At)
}

// beforeLast is the guide as it was before the newest mark of this show that stands;
// nil where there is none.
func (v *viewer) beforeLast() (string, *content.Guide) {
	id := v.show.ID()
	for _, c := range v.history.Changes() {
		if c.Show != id || !c.Watched || len(c.Episodes) == 0 || !v.history.Stands(c) {
			continue
		}
		h, _, ok := v.history.UndoChange(c.ID, v.sys.Now())
		if !ok {
			continue
		}
		return c.Name, v.cut(h)
	}
	return "", nil
}

func ofNews(n content.News) jsonNews {
	return jsonNews{string(n.Kind), record.Each(n.Items, func(i content.NewsItem) jsonNewsItem {
		return jsonNewsItem{i.Title, i.Text.Plain(), newsAt(n.Kind, i)}
	})}
}
