package cli

import (
	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/wording"
)

func (a *app) newNext() *cobra.Command {
	return &cobra.Command{
		Use: "next", GroupID: groupWatch, Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Short: "What to watch next",
		Long:  "Prints the first episode that is not marked as watched, and what it is about. The first line alone does for a status bar.",
		Example: `unspoiled next
unspoiled next | head -n 1
unspoiled next --json`,
		RunE: a.work(a.next),
	}
}

type jsonNext struct {
	head
	Next *jsonEpisodePage `json:"next"` // null when everything is watched
}

func (a *app) next(cmd *cobra.Command, _ []string) error {
	v, err := a.viewer(cmd)
	if err != nil {
		return err
	}
	e, ok := v.nextPage()
	p := a.print(cmd)
	if a.flags.json {
		out := jsonNext{head: v.head()}
		if ok {
			page := ofEpisodePage(e)
			out.Next = &page
		}
		return p.json(out)
	}
	if !ok {
		p.wrap("", say(v.under("Everything is watched")+"."))
		return nil
	}
	p.wrap("", in(next, e.Point.String()+" "), headline(e.Name()))
	p.wrap("", quiet(facts(e.Season, wording.Minutes(e.Runtime), e.Released.String())))
	if len(e.Teaser) > 0 {
		p.blank()
		p.prose(e.Teaser)
	}
	v.note(p)
	return nil
}

// nextPage is the page of the next episode.
func (v *viewer) nextPage() (content.EpisodePage, bool) {
	p, ok := v.guide.Next()
	if !ok {
		return content.EpisodePage{}, false
	}
	return v.guide.EpisodePage(p)
}
