package source

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"unspoiled/content/showfile"
)

// Bounds of a show's texts, in bytes, and of its other values.
const (
	maxName    = 200
	maxNames   = 500
	maxRecap   = 20_000
	maxRuntime = 1000
	lastYear   = "2200"
)

// Made is a show made from a catalogue, with notes for the person who made it. The notes do not
// tell what happens in an episode.
type Made struct {
	Show    showfile.Show
	Seasons []showfile.Season
	People  showfile.Pages // the roles, where they were asked for

	LeftOut []string
	Doubts  []string
}

// Make makes a show from a catalogue. An episode's summary becomes its recap, which stays locked
// until the episode is watched; it never becomes a teaser.
func (c *Catalogue) Make(id string, from Source, people bool) *Made {
	m := &Made{LeftOut: slices.Clone(c.LeftOut), Doubts: slices.Clone(c.Doubts)}
	m.Show = showfile.Show{
		Schema: 1, ID: id, Title: showfile.Plain(short(c.Title)), Network: short(c.Network),
		Source: short(strings.TrimSuffix(from.Title+", "+Line(c.Link), ", ")), License: short(from.License), Order: c.order(),
	}
	for _, s := range c.Seasons {
		season := showfile.Season{Number: new(s.Number), Title: showfile.Plain(short(s.Title))}
		for _, e := range s.Episodes {
			season.Episodes = append(season.Episodes, e.make())
		}
		m.Seasons = append(m.Seasons, season)
	}
	if people {
		c.makePeople(m)
	} else if slices.ContainsFunc(c.seriesFirst(), func(e Episode) bool { return len(e.Guests) > 0 }) {
		m.LeftOut = append(m.LeftOut, "who plays in an episode: --people makes a page for each role, opened by the first episode that credits it")
	}
	return m
}

func (e Episode) make() showfile.Episode {
	out := showfile.Episode{
		Number: new(e.Number), Title: showfile.Plain(short(e.Title)), Directors: names(e.Directors), Writers: names(e.Writers),
		Recap: showfile.Plain(recap(e.Summary)),
	}
	if d, ok := showfile.ParseDate(e.Released); ok && e.Released < lastYear {
		out.Released = showfile.Day(d)
	}
	if e.Runtime > 0 && e.Runtime <= maxRuntime {
		out.Runtime = new(e.Runtime)
	}
	return out
}

// short cuts a line to the length of a name.
func short(s string) string { return cut(s, maxName) }

// cut shortens a text that is too long, at a space where possible.
func cut(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	s = s[:limit-len("…")]
	for !utf8.ValidString(s) {
		s = s[:len(s)-1]
	}
	if at := strings.LastIndexByte(s, ' '); at > limit/2 {
		s = s[:at]
	}
	return strings.TrimSpace(s) + "…"
}

func names(in []string) []string {
	var out []string
	for _, name := range in[:min(len(in), maxNames)] {
		out = append(out, short(name))
	}
	return out
}

// recap is a summary as a recap. It breaks up what the show's format would read as a link.
func recap(summary string) string { return cut(strings.ReplaceAll(summary, "](", "] ("), maxRecap) }

// order is the show's order, if there are specials that the catalogue places before an episode;
// else nil.
func (c *Catalogue) order() []string {
	var placed []Episode
	for _, s := range c.Seasons {
		for _, e := range s.Episodes {
			if s.Number == 0 && e.Before[0] > 0 {
				placed = append(placed, e)
			}
		}
	}
	slices.SortStableFunc(placed, func(x, y Episode) int { return slices.Compare(x.Before[:], y.Before[:]) })
	var out []string
	for _, s := range c.Seasons {
		from := 0 // the first episode that the list does not have yet
		for i, e := range s.Episodes {
			for s.Number > 0 && len(placed) > 0 && slices.Compare(placed[0].Before[:], []int{e.Season, e.Number}) <= 0 {
				out = append(append(out, s.run(from, i)...), point(0, placed[0].Number))
				placed, from = placed[1:], i
			}
		}
		if s.Number > 0 && len(placed) > 0 {
			out = append(out, s.run(from, len(s.Episodes))...)
		}
	}
	for _, special := range placed {
		out = append(out, point(0, special.Number))
	}
	return out
}

// run names the episodes of a season from one place in it up to another.
func (s *Season) run(from, to int) []string {
	switch {
	case from == to:
		return nil
	case to-from == len(s.Episodes):
		return []string{seasonPlace(s.Number)}
	case to-from == 1:
		return []string{point(s.Number, s.Episodes[from].Number)}
	}
	return []string{point(s.Number, s.Episodes[from].Number) + "-" + point(s.Number, s.Episodes[to-1].Number)}
}

func point(season, number int) string { return fmt.Sprintf("S%dE%d", season, number) }

// ID makes an id from a name.
func ID(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	id := strings.Join(words, "-")
	return strings.TrimRight(id[:min(len(id), 64)], "-")
}

const showComment = `Made by unspoiled new --from %s. It is a show like any other: change what you like.
unspoiled update brings in what is new and never touches what you wrote.
content/shows/AUTHORS.md leads from here to a guide with people and open questions.`

const seasonComment = `A recap is the catalogue's own summary, and opens with its episode.`

const peopleComment = `Roles as episodes credit them. Each opens with the first episode that does; write who it is.`

// Files is the show's files, by their names.
func (m *Made) Files(from Source) map[string][]byte {
	out := map[string][]byte{"show.toml": file(fmt.Sprintf(showComment, from.Name), &m.Show), SaidFile: m.say().json()}
	for i := range m.Seasons {
		out[seasonFile(*m.Seasons[i].Number)] = file(seasonComment, &m.Seasons[i])
	}
	if len(m.People.Entries) > 0 {
		out["people.toml"] = file(peopleComment, &m.People)
	}
	return out
}

func seasonFile(number int) string  { return fmt.Sprintf("season-%d.toml", number) }
func seasonPlace(number int) string { return "S" + strconv.Itoa(number) }

func file(comment string, of any) []byte {
	var b bytes.Buffer
	if err := showfile.Write(&b, comment, of); err != nil {
		panic(err) // the type is one that Write knows
	}
	return b.Bytes()
}
