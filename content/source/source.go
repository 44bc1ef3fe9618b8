// Package source makes a show from what a public catalogue gives: titles, numbers, dates, runtimes,
// writers, directors, and each episode's summary. The summary becomes its recap, which stays locked
// until the episode is watched.
//
// Every catalogue has its reader, in a file of its own, and is listed in Sources. A reader takes
// nothing that tells of more than one episode: no overview of a show or season, no cast of a whole
// show, no ratings, counts or marks of finales. It knows no network and no terminal, and writes
// nothing.
package source

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"unspoiled/content/internal/charset"
)

// MaxBytes bounds one file: a soap of 12,000 episodes with summaries is 25 MB as TVmaze gives it.
const MaxBytes = 64 << 20

// Source is a catalogue that a show can be made from.
type Source struct {
	Name    string // its value for --from: "tvmaze"
	Title   string // for people: "TVmaze"
	Takes   string // what it reads, for the help: "a show with embedded episodes, or its episode list"
	License string // on which terms its texts may be shared
	// Recognizes reports whether the input is of this catalogue, by the first bytes of a file or
	// the names in a folder.
	Recognizes func(Input) bool
	// Read reads the catalogue. Its errors name the place of what it cannot read.
	Read func(Input) (*Catalogue, error)
}

// Sources are all catalogues, those with the most distinctive files first.
var Sources = []Source{tvmaze, tmdb, trakt, sonarr, kodi, imdb, table}

// Input is what a catalogue is read from: a file or a folder.
type Input struct {
	Name   string // of the file or folder, for errors; "-" for standard input
	Data   []byte // of a file
	Folder fs.FS  // of a folder, else nil
	Title  string // of the show, where the catalogue does not give it; or an IMDb id

	object // the first of a JSON file
}

// Open reads a file as UTF-8, up to MaxBytes.
func Open(name string, r io.Reader) (Input, error) {
	data, err := io.ReadAll(io.LimitReader(charset.UTF8(bufio.NewReaderSize(r, 64<<10)), MaxBytes+1))
	switch {
	case err != nil:
		return Input{}, fmt.Errorf("%s: %w", name, err)
	case len(data) > MaxBytes:
		return Input{}, fmt.Errorf("%s: is larger than %d MiB, more than any show's list", name, MaxBytes>>20)
	case len(bytes.TrimSpace(data)) == 0:
		return Input{}, fmt.Errorf("%s: is empty", name)
	}
	return Input{Name: name, Data: data}, nil
}

// Named is the catalogue with that name.
func Named(name string) (Source, bool) {
	at := slices.IndexFunc(Sources, func(s Source) bool { return strings.EqualFold(s.Name, name) })
	if at < 0 {
		return Source{}, false
	}
	return Sources[at], true
}

// Read reads a catalogue: the one with that name or, without a name, the one that the input seems
// to be of. The title may be missing from the result.
func Read(in Input, name string) (Source, *Catalogue, error) {
	in.object = keysOf(in.Data)
	from, ok := Named(name)
	var names []string
	for _, s := range Sources {
		names = append(names, s.Name)
		if !ok && s.Recognizes(in) {
			from, ok = s, true
		}
	}
	if !ok {
		err := fmt.Errorf("%s: is of no catalogue that is known; say which with --from: %s", in.Name, strings.Join(names, ", "))
		return from, nil, cmp.Or(in.notShow(), err)
	}
	c, err := from.Read(in)
	if errors.Is(err, errNothing) {
		err = fmt.Errorf("%s: %w; from %s the program takes %s", in.Name, err, from.Title, from.Takes)
	}
	if err != nil {
		return from, nil, cmp.Or(in.notShow(), err)
	}
	if title := Line(in.Title); title != "" && !imdbID().MatchString(title) {
		c.Title = title
	}
	return from, c, nil
}

// notShow says what an input is that is certainly not a show; else nil.
func (in Input) notShow() error {
	head := strings.ToLower(string(bytes.TrimLeft(in.Data[:min(len(in.Data), 512)], " \t\r\n")))
	says := ""
	switch {
	case strings.HasPrefix(head, "<!doctype html"), strings.HasPrefix(head, "<html"):
		says = "is a web page; save what the catalogue's interface answers"
	case in.has("status_code", "status_message"), in.has("status", "code", "message"):
		says = "is a catalogue's refusal; look at the show's number and at your key, and ask it again"
	case in.has("score", "show"), in.has("results", "total_results"):
		says = "is the answer to a search; ask for the one show, by its number"
	case in.has("number", "ids", "aired_episodes"):
		says = "lists seasons without their episodes; ask for them with extended=episodes,full"
	case in.has("seasons", "titleSlug", "tvdbId"):
		says = "is a series without its episodes; ask for /api/v3/episode?seriesId= and its id"
	case head != "" && strings.Contains("{[", head[:1]):
		_, err := objects(in)
		return err
	default:
		return nil
	}
	return fmt.Errorf("%s: %s", in.Name, says)
}

// Catalogue is what a catalogue gives of a show, and what of it was left out.
type Catalogue struct {
	Title   string // "" where the catalogue does not give it
	Network string
	Link    string // its page in the catalogue
	Seasons []Season
	// LeftOut describes what the catalogue has and the show does not get.
	LeftOut []string
	// Doubts are places for a person to look at.
	Doubts []string
}

// Season is a season, with its own title or "", and its episodes in order.
type Season struct {
	Number   int
	Title    string
	Episodes []Episode
}

// Episode is an episode as a catalogue gives it. Any field but the numbers may be empty.
type Episode struct {
	Season, Number     int
	Title              string
	Released           string // "2019-09-06"
	Runtime            int    // minutes
	Directors, Writers []string
	Summary            string  // paragraphs with an empty line between them
	Guests             []Guest // whom the episode itself credits
	Before             [2]int  // of a special: the season and episode before which to watch it
}

// Guest is a role of one episode and who plays it.
type Guest struct{ Role, Actor string }
