package cli

import (
	"errors"
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/page"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
)

var recapCommand = command{
	use: "recap [POINT]", suggestFor: "story summary", group: groupRead, args: argRule{"one point or range, such as S2 or S2E3-S2E5,", 0, 1},
	complete: completePoints(watched),
	short:    "The story so far, at three lengths",
	long:     "Retells what you have watched: all of it, a season (S2), an episode (S2E3) or several (S2E3-S2E5). A minute holds the bare turns of each season, five minutes what one would tell a friend, full everything.",
	example: `unspoiled recap
unspoiled recap S2 --length five
unspoiled recap S2E3-S2E5 --length full`,
	flags: []flag{{name: "length", byDefault: "minute", usage: "how long: minute, five or full", complete: fixed("minute", "five", "full")}},
	tell:  (*viewer).recap,
}

// jsonStory is a recap of one length.
type jsonStory struct {
	Length   string           `json:"length"`
	Chapters []record.Chapter `json:"chapters"`
}

// lengths are the values of --length.
var lengths = []string{content.Minute: "minute", content.Five: "five", content.Full: "full"}

func (v *viewer) recap(args []string) error {
	word := v.word("length")
	length := content.Length(slices.Index(lengths, word))
	if length < 0 || word == "" {
		return exit.Misused("--length is minute, five or full, not %s", clean.Quote(word, maxEcho))
	}
	chapters, none := v.guide.Story(length), v.nothingYet("nothing is watched yet, so there is nothing to recap")
	if v.guide.Begun() {
		none = v.withLens("nobody has written what happens in what you have watched")
	}
	if len(args) > 0 {
		r, err := v.guide.Range(args[0])
		if err != nil {
			return exit.With(exit.Usage, err)
		}
		chapters = v.chaptersOf(r, length)
		named := strings.Replace(r.Words, "The series", "the series", 1)
		none = v.withLens(named + " is not watched yet, so it is not told yet")
		if slices.ContainsFunc(r.Episodes, v.guide.Watched) {
			none = v.withLens("nobody has written what happens in " + named)
		}
	}
	var nothing error
	if len(chapters) == 0 {
		nothing = errors.New(none)
	}
	return errors.Join(nothing, v.answer(jsonStory{word, record.Each(chapters, record.OfChapter)}, func(p *print.Printer) {
		if nothing == nil {
			page.Story(p, v.guide, chapters, length)
			v.note(p)
		}
	}))
}

// chaptersOf returns the story of the seasons that are named, or of the watched ones among the
// episodes that are.
func (v *viewer) chaptersOf(r content.Range, length content.Length) []content.Chapter {
	first, _, _ := strings.Cut(r.Words, "-")
	if p, err := v.guide.Point(first); err != nil || p.Whole() {
		return slices.DeleteFunc(v.guide.Story(length), func(c content.Chapter) bool {
			return !slices.ContainsFunc(r.Episodes, func(p content.Point) bool { return p.Season == c.Season })
		})
	}
	var out []content.Chapter
	for _, p := range r.Episodes {
		told := v.episodeStory(p, length)
		if len(told) == 0 {
			continue
		}
		if len(out) == 0 || out[len(out)-1].Season != p.Season {
			s, _ := v.guide.Season(p.Season)
			out = append(out, content.Chapter{Season: p.Season, Label: s.Label, Title: s.Title})
		}
		chapter := &out[len(out)-1]
		chapter.Told = append(chapter.Told, told...)
	}
	return out
}

// episodeStory is the story of one episode: essential beats, all beats, or the recap, by length.
// If it has none of those, it takes what there is.
func (v *viewer) episodeStory(p content.Point, length content.Length) []content.Fact {
	e, ok := v.guide.EpisodePage(p)
	if !ok || e.State != content.EpisodeWatched {
		return nil
	}
	recap := record.Each(e.Recap, func(paragraph content.Paragraph) content.Fact {
		return content.Fact{Text: content.Prose{paragraph}, At: p}
	})
	var beats, essential []content.Fact
	for _, b := range e.Beats {
		beats = append(beats, content.Fact{Text: b.Text, Kind: b.Kind, At: p})
		if b.Essential {
			essential = append(essential, beats[len(beats)-1])
		}
	}
	switch {
	case length == content.Minute && len(essential) > 0:
		return essential
	case length != content.Five && len(recap) > 0, len(beats) == 0:
		return recap
	}
	return beats
}
