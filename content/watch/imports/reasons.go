package imports

// Doubt is why a mark is not certain: a short word for programs; String says it to people.
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
	switch d {
	case DoubtPartly:
		return "played to the end, but skipped through"
	case DoubtEnd:
		return "played for long enough, but not to the end"
	case DoubtRuntime:
		return "how much of it was watched cannot be told"
	case DoubtSeason:
		return "the title fits, the season does not"
	case DoubtPart:
		return "the row numbers a part, which may be no episode"
	case DoubtTitle:
		return "the number stands right behind the show’s title"
	case DoubtTrailer:
		return "it may be a trailer"
	case DoubtUpTo:
		return "only the last episode is listed; those before it are assumed"
	case DoubtComplete:
		return "listed as completed, without its episodes"
	}
	return string(d)
}

// Ignored is why a row is not taken: a short word for programs; String says it to people.
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

// AllIgnored are the reasons in the order in which they are listed.
func AllIgnored() []Ignored {
	return []Ignored{OtherShow, OtherPerson, Trailer, Partial, Unwatched, Duplicate, Coming, NoEpisode, NoSuch, Unknown}
}

// String completes a number: "12 of other shows or films".
func (i Ignored) String() string {
	switch i {
	case OtherShow:
		return "of other shows or films"
	case OtherPerson:
		return "of other persons"
	case Trailer:
		return "of trailers or clips"
	case Partial:
		return "watched only in part"
	case Unwatched:
		return "not watched"
	case Duplicate:
		return "that others repeat or settle"
	case Coming:
		return "that are not out yet, and not named one by one"
	case NoEpisode:
		return "of no episode"
	case NoSuch:
		return "with numbers that the show does not have"
	case Unknown:
		return "of the show whose episode cannot be told"
	}
	return string(i)
}
