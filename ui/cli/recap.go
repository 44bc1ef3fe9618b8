package cli

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/clean"
)

func (a *app) newRecap() *cobra.Command {
	cmd := &cobra.Command{
		Use: "recap [POINT]", SuggestFor: []string{"story", "summary"}, GroupID: groupRead, Args: oneArg("one point, such as S2 or S2E3,", false),
		ValidArgsFunction: a.completeWatched,
		Short:             "The story so far, at three lengths",
		Long:              "Retells what you have watched: all of it, one season (S2) or one episode (S2E3). A minute holds the bare turns of each season, five minutes what one would tell a friend, full everything.",
		Example: `unspoiled recap
unspoiled recap S2 --length five
unspoiled recap S2E3 --length full`,
	}
	length := cmd.Flags().String("length", "minute", "how long: minute, five or full")
	_ = cmd.RegisterFlagCompletionFunc("length", fixed("minute", "five", "full"))
	cmd.RunE = a.work(func(cmd *cobra.Command, args []string) error {
		l, err := lengthOf(*length)
		if err != nil {
			return err
		}
		return a.recap(cmd, args, l)
	})
	return cmd
}

func lengthOf(word string) (content.Length, error) {
	switch word {
	case "minute":
		return content.Minute, nil
	case "five":
		return content.Five, nil
	case "full":
		return content.Full, nil
	}
	return 0, misused("--length is minute, five or full, not %s", clean.Quote(word, maxEcho))
}

type jsonRecap struct {
	head
	Length   string        `json:"length"`
	Chapters []jsonChapter `json:"chapters"`
}

type jsonChapter struct {
	Season string     `json:"season"` // its point
	Label  string     `json:"label"`
	Title  string     `json:"title,omitempty"`
	Told   []jsonFact `json:"told"`
}

func (a *app) recap(cmd *cobra.Command, args []string, length content.Length) error {
	v, err := a.viewer(cmd)
	if err != nil {
		return err
	}
	chapters := v.guide.Story(length)
	none := errors.New(v.nothingYet("nothing is watched yet, so there is nothing to recap"))
	if v.guide.Seen().Len() > 0 {
		none = errors.New(v.under("nobody has written what happens in what you have watched"))
	}
	if len(args) > 0 {
		p, err := pointOf(v.guide, args[0])
		if err != nil {
			return coded{err, exitUsage}
		}
		chapters = v.chaptersOf(p, length)
		none = errors.New(v.under(p.String() + " is not watched yet, so it is not told yet"))
		if slices.ContainsFunc(v.show.Episodes(p), v.guide.Watched) {
			none = errors.New(v.under("nobody has written what happens in " + p.String()))
		}
	}
	p := a.print(cmd)
	if a.flags.json {
		if err := p.json(jsonRecap{v.head(), lengthWord(length), jsonChapters(chapters)}); err != nil {
			return err
		}
	}
	if len(chapters) == 0 {
		return errors.Join(a.flush(), none)
	}
	if !a.flags.json {
		p.chapters(v, chapters, length)
		v.note(p)
	}
	return nil
}

func lengthWord(l content.Length) string {
	return map[content.Length]string{content.Minute: "minute", content.Five: "five", content.Full: "full"}[l]
}

// chaptersOf is the story of one season, or of one watched episode.
func (v *viewer) chaptersOf(p content.Point, length content.Length) []content.Chapter {
	if !p.Whole() {
		return v.episodeStory(p, length)
	}
	for _, c := range v.guide.Story(length) {
		if c.Season == p.Season {
			return []content.Chapter{c}
		}
	}
	return nil
}

// episodeStory is one episode: its essential beats, all beats, or its recap.
func (v *viewer) episodeStory(p content.Point, length content.Length) []content.Chapter {
	e, ok := v.guide.EpisodePage(p)
	if !ok || e.State != content.EpisodeWatched {
		return nil
	}
	s, _ := v.guide.Season(p.Season)
	c := content.Chapter{Season: p.Season, Label: s.Label, Title: s.Title}
	for _, b := range e.Beats {
		if length != content.Full && (b.Essential || length == content.Five) {
			c.Told = append(c.Told, content.Fact{Text: b.Text, Kind: b.Kind, At: p})
		}
	}
	if len(c.Told) == 0 {
		for _, paragraph := range e.Recap {
			c.Told = append(c.Told, content.Fact{Text: content.Prose{paragraph}, At: p})
		}
	}
	if len(c.Told) == 0 {
		for _, b := range e.Beats {
			c.Told = append(c.Told, content.Fact{Text: b.Text, Kind: b.Kind, At: p})
		}
	}
	if len(c.Told) == 0 {
		return nil
	}
	return []content.Chapter{c}
}

func jsonChapters(chapters []content.Chapter) []jsonChapter {
	out := []jsonChapter{}
	for _, c := range chapters {
		out = append(out, jsonChapter{content.Point{Season: c.Season}.String(), c.Label, c.Title, ofFacts(c.Told)})
	}
	return out
}

func (p *printer) chapters(v *viewer, chapters []content.Chapter, length content.Length) {
	for i, c := range chapters {
		if i > 0 {
			p.blank()
		}
		title := c.Label
		if c.Title != "" && c.Title != c.Label {
			title += ": " + c.Title
		}
		p.wrap("", headline(title))
		last := content.Point{}
		for _, f := range c.Told {
			if length == content.Full {
				if f.At != last {
					e, _ := v.guide.EpisodePage(f.At)
					p.blank()
					p.wrap("", in(accent, f.At.String()), headline(e.Name()))
				} else {
					p.blank()
				}
				p.wrap("", say(f.Text.Line()))
				last = f.At
				continue
			}
			p.fact(f)
		}
	}
}

// fact is one thing told, with the episode that tells it.
func (p *printer) fact(f content.Fact) {
	p.wrap(pad(at(f.At), 5)+" ", say(strings.TrimSpace(f.Text.Line())))
}
