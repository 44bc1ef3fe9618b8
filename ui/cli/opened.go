package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"unspoiled/content"
)

func (a *app) newOpened() *cobra.Command {
	return &cobra.Command{
		Use: "opened", GroupID: groupWatch, Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Short:   "What the last mark opened",
		Long:    "Lists what the guide tells since the last mark and did not tell before: people, places, what was learned, questions and answers.",
		Example: "unspoiled mark S2E1\nunspoiled opened",
		RunE:    a.work(a.opened),
	}
}

type jsonOpened struct {
	head
	Change string     `json:"change"`
	Opened []jsonNews `json:"opened"`
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

func (a *app) opened(cmd *cobra.Command, _ []string) error {
	v, err := a.viewer(cmd)
	if err != nil {
		return err
	}
	name, older := a.beforeLast(v)
	var news []content.News
	if older != nil {
		news = content.Opened(older, v.guide)
	}
	p := a.print(cmd)
	if a.flags.json {
		return p.json(jsonOpened{v.head(), name, jsonOfNews(news)})
	}
	switch {
	case older == nil:
		p.line(say("Nothing was marked yet."))
		return nil
	case len(news) == 0:
		p.wrap("", say(name+": it opened nothing new."))
		return nil
	}
	p.wrap("", headline(name+": what that opened"))
	for _, n := range news {
		p.heading(strings.ToUpper(string(n.Kind[:1])) + string(n.Kind[1:]))
		for _, item := range n.Items {
			p.newsItem(n.Kind, item)
		}
	}
	v.noteBelow(p)
	return nil
}

func (p *printer) newsItem(kind content.NewsKind, item content.NewsItem) {
	runs := []run{say(item.Title)}
	if text := item.Text.Line(); text != "" {
		if !strings.HasSuffix(item.Title, "?") {
			runs[0].text += ":"
		}
		runs = append(runs, quiet(text))
	}
	p.wrap(pad(newsAt(kind, item), 6)+"  ", runs...)
}

// newsAt is where something that opened is told; of a season it is the season.
func newsAt(kind content.NewsKind, item content.NewsItem) string {
	if kind == content.NewsSeasons || kind == content.NewsNotes {
		return item.At.String()
	}
	return at(item.At)
}

// beforeLast is the guide as it was before the newest mark of this show that stands;
// nil where there is none.
func (a *app) beforeLast(v *viewer) (string, *content.Guide) {
	id := v.show.ID()
	for _, c := range v.history.Changes() {
		if c.Show != id || !c.Watched || len(c.Episodes) == 0 || !v.history.Stands(c) {
			continue
		}
		h, _, ok := v.history.UndoChange(c.ID, a.sys.Now())
		if !ok {
			continue
		}
		return c.Name, v.cut(h)
	}
	return "", nil
}

func jsonOfNews(news []content.News) []jsonNews {
	out := []jsonNews{}
	for _, n := range news {
		group := jsonNews{Kind: string(n.Kind)}
		for _, i := range n.Items {
			group.Items = append(group.Items, jsonNewsItem{i.Title, i.Text.Plain(), newsAt(n.Kind, i)})
		}
		out = append(out, group)
	}
	return out
}
