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
	chapters, none := v.guide.Story(length), v.nothingYet("nothing is watched yet, so there is nothing to recap")
	if v.guide.Begun() {
		none = v.under("nobody has written what happens in what you have watched")
	}
	if len(args) > 0 {
		p, err := v.guide.Point(args[0])
		if err != nil {
			return exit.With(exit.Usage, err)
		}
		chapters, none = v.chaptersOf(p, length), v.under(p.String()+" is not watched yet, so it is not told yet")
		if slices.ContainsFunc(v.show.Episodes(p), v.guide.Watched) {
			none = v.under("nobody has written what happens in " + p.String())
		}
	}
	var nothing error
	if len(chapters) == 0 {
		nothing = errors.New(none)
	}
	p := v.print()
	if v.yes("json") {
		return errors.Join(nothing, p.JSON(struct {
			head
			Length   string           `json:"length"`
			Chapters []record.Chapter `json:"chapters"`
		}{v.head(), word, record.Each(chapters, record.OfChapter)}))
	}
	if nothing == nil {
		page.Story(p, v.guide, chapters, length)
		v.note(p)
	}
	return nothing
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
	beats := record.Each(e.Beats, func(b content.Beat) content.Fact { return content.Fact{Text: b.Text, Kind: b.Kind, At: p} })
	recap := record.Each(e.Recap, func(paragraph content.Paragraph) content.Fact {
		return content.Fact{Text: content.Prose{paragraph}, At: p}
	})
	var essential []content.Fact
	for i, b := range e.Beats {
		if b.Essential {
			essential = append(essential, beats[i])
		}
	}
	s, _ := v.guide.Season(p.Season)
	wanted := [...][]content.Fact{content.Minute: essential, content.Five: beats, content.Full: recap}[length]
	for _, told := range [...][]content.Fact{wanted, recap, beats} {
		if len(told) > 0 {
			return []content.Chapter{{Season: p.Season, Label: s.Label, Title: s.Title, Told: told}}
		}
	}
	return nil
}
