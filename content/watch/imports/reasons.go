package imports

import "cmp"

// Doubt is why a mark is not certain: a keyword for programs. String is for people.
type Doubt string

// The doubts.
const (
	DoubtPartly   Doubt = "skipped-through"
	DoubtEnd      Doubt = "end-not-reached"
	DoubtRuntime  Doubt = "length-unknown"
	DoubtSeason   Doubt = "season-unknown"
	DoubtPart     Doubt = "part-or-episode"
	DoubtTitle    Doubt = "number-behind-title"
	DoubtTrailer  Doubt = "maybe-trailer"
	DoubtUpTo     Doubt = "before-the-last"
	DoubtComplete Doubt = "completed-without-episodes"
)

func (d Doubt) String() string {
	return cmp.Or(map[Doubt]string{
		DoubtPartly:   "played to the end, but skipped through",
		DoubtEnd:      "played for long enough, but not to the end",
		DoubtRuntime:  "how much of it was watched cannot be told",
		DoubtSeason:   "the title fits, the season does not",
		DoubtPart:     "the row numbers a part, which may be no episode",
		DoubtTitle:    "the number stands right behind the show’s title",
		DoubtTrailer:  "it may be a trailer",
		DoubtUpTo:     "only the last episode is listed; those before it are assumed",
		DoubtComplete: "listed as completed, without its episodes",
	}[d], string(d))
}

// Ignored is why a row is left out: a keyword for programs. String is for people.
type Ignored string

// The reasons.
const (
	OtherShow   Ignored = "other-show"
	OtherPerson Ignored = "other-person"
	Trailer     Ignored = "trailer"
	Partial     Ignored = "partial"
	Unwatched   Ignored = "unwatched"
	Duplicate   Ignored = "duplicate"
	Coming      Ignored = "not-out"
	NoEpisode   Ignored = "no-episode"
	NoSuch      Ignored = "no-such-episode"
	Unknown     Ignored = "unknown-episode"
)

// AllIgnored are the reasons in the order of listing.
func AllIgnored() []Ignored {
	return []Ignored{OtherShow, OtherPerson, Trailer, Partial, Unwatched, Duplicate, Coming, NoEpisode, NoSuch, Unknown}
}

// String is the words after a number: "12 of other shows or films".
func (i Ignored) String() string {
	return cmp.Or(map[Ignored]string{
		OtherShow:   "of other shows or films",
		OtherPerson: "of other persons",
		Trailer:     "of trailers or clips",
		Partial:     "watched only in part",
		Unwatched:   "not watched",
		Duplicate:   "that others repeat or settle",
		Coming:      "that are not out yet, and not named one by one",
		NoEpisode:   "of no episode",
		NoSuch:      "with numbers that the show does not have",
		Unknown:     "of the show whose episode cannot be told",
	}[i], string(i))
}
