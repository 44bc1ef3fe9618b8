package screen

import (
	"fmt"
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// The screens line by line, and what can be chosen on them.

// Plain lists the options.
func (a *Ask) Plain() (string, widget.Page) {
	w := widget.NewWriter(a.w, a.look.Symbols)
	q := a.current()
	w.Text(nil, text.Run{Text: q.words, Ink: text.InkTitle})
	if len(a.steps) == 1 {
		w.Text(nil, text.Run{Text: "This is " + slogan + "."})
	}
	for _, o := range q.options {
		w.Row(o.want, text.Run{Text: o.words})
	}
	w.Row(widget.Later{}, text.Run{Text: "Ask me later"})
	return a.guide.Title(), w.Done()
}

// Plain lists the seasons, or shows the page of one or of an episode.
func (s *Seasons) Plain() (string, widget.Page) {
	switch s.level {
	case widget.LevelPage:
		return s.episode.String(), s.page.Page()
	case widget.LevelPart:
		return nth(s.ladder.At, len(s.all)), s.part.Page()
	}
	w := widget.NewWriter(s.w, s.look.Symbols)
	for _, x := range s.all {
		w.Row(widget.Visit{Point: content.Point{Season: x.Number}}, text.Run{Text: x.Label + ": " + rungWords(x)})
	}
	return "", w.Done()
}

func nth(at, n int) string { return fmt.Sprintf("%d of %d", at+1, n) }

// rungWords says how far a season is watched.
func rungWords(s content.Season) string {
	words, _ := rungWord(s)
	if s.State != content.SeasonWatching || !s.Shaped {
		return words
	}
	return fmt.Sprintf("%s, %d of %s watched", words, watchedIn(s), wording.Count(len(s.Episodes), "episode"))
}

// spokenRow is a row of a season's page in words.
func spokenRow(e content.Episode, symbols *text.Symbols) string {
	state, _ := cell(symbols, &e)
	return widget.Spoken(strings.Join([]string{e.Point.String() + " " + e.Name(), wording.Minutes(e.Runtime), state}, "  "))
}

// Plain lists the items, or shows the open page.
func (s *Browser) Plain() (string, widget.Page) {
	switch {
	case s.isEmpty():
		return "", s.page.Page()
	case s.level == widget.LevelPage:
		return nth(s.list.At, len(s.items)), s.page.Page()
	}
	w := widget.NewWriter(s.w, s.look.Symbols)
	at := 0
	for _, g := range s.listing.fill(s.guide) {
		w.Heading(g.title)
		for _, i := range g.items {
			w.Row(s.open(at), text.Run{Text: i.Name + "  " + i.Note})
			at++
		}
	}
	return strconv.Itoa(at) + " in all", w.Done()
}

// Plain shows the whole page.
func (s *Scroll) Plain() (string, widget.Page) { return "", s.Page() }

// Plain lists the hits.
func (s *Search) Plain() (string, widget.Page) {
	words, p := s.Finder.Plain()
	return "Search for " + words, p
}

// Plain lists the shows.
func (c *Chooser) Plain() (string, widget.Page) {
	_, p := c.Finder.Plain()
	return "Shows", p
}
