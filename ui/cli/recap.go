package cli

import (
	"errors"
	"slices"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/page"
	"unspoiled/ui/cli/record"
)

var recapCommand = command{
	use: "recap [POINT]", also: "story summary", group: groupRead, takes: takes{"one point, such as S2 or S2E3,", 0, 1},
	complete: completePoints(watched),
	short:    "The story so far, at three lengths",
	long:     "Retells what you have watched: all of it, one season (S2) or one episode (S2E3). A minute holds the bare turns of each season, five minutes what one would tell a friend, full everything.",
	example: `unspoiled recap
unspoiled recap S2 --length five
unspoiled recap S2E3 --length full`,
	flags: []flag{{name: "length", without: "minute", does: "how long: minute, five or full", complete: fixed("minute", "five", "full")}},
	tell:  (*viewer).recap,
}

// lengths are the words for how long a story is told.
var lengths = []string{content.Minute: "minute", content.Five: "five", content.Full: "full"}

func (v *viewer) recap(args []string) error {
	word := v.word("length")
	length := content.Length(slices.Index(lengths, word))
	if length < 0 || word == "" {
		return exit.Misused("--length is minute, five or full, not %s", clean.Quote(word, maxEcho))
	}
	chapters := v.guide.Story(length)
	none := errors.New(v.nothingYet("nothing is watched yet, so there is nothing to recap"))
	if v.guide.Begun() {
		none = errors.New(v.under("nobody has written what happens in what you have watched"))
	}
	if len(args) > 0 {
		p, err := page.Point(v.guide, args[0])
		if err != nil {
			return exit.With(exit.Usage, err)
		}
		chapters = v.chaptersOf(p, length)
		none = errors.New(v.under(p.String() + " is not watched yet, so it is not told yet"))
		if slices.ContainsFunc(v.show.Episodes(p), v.guide.Watched) {
			none = errors.New(v.under("nobody has written what happens in " + p.String()))
		}
	}
	p := v.print()
	if v.flags.json {
		if err := p.JSON(struct {
			head
			Length   string           `json:"length"`
			Chapters []record.Chapter `json:"chapters"`
		}{v.head(), word, record.Each(chapters, record.OfChapter)}); err != nil {
			return err
		}
	}
	if len(chapters) == 0 {
		return errors.Join(v.flush(), none)
	}
	if !v.flags.json {
		page.Story(p, v.guide, chapters, length)
		v.note(p)
	}
	return nil
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
