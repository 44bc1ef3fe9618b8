package imports

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"unspoiled/content/watch/imports/raw"
)

// Importer is a service, or a kind of list, whose files are read. To add one is to add a
// file that says what it is, and to name it in Importers.
type Importer struct {
	Name  string // as --from takes it: "tvtime"
	Title string // as people call it: "TV Time"
	Takes string // the files that are read, for the help
	Since string // since when they look as they are read here
	Lacks string // what they hold that is not taken, or do not tell
	files []file // the most telling first
}

// Importers are all of them, those first whose files are told most surely.
var Importers = []*Importer{
	&netflix, &trakt, &tvtime, &simkl, &jellyfin, &plex, &kodi, &yamtrack, &ryot, &betaseries, &seriesguide, &serializd, &imdb, &table, &list,
}

// Named is the importer that --from names.
func Named(name string) (*Importer, error) {
	var names []string
	for _, i := range Importers {
		if strings.EqualFold(name, i.Name) {
			return i, nil
		}
		names = append(names, i.Name)
	}
	return nil, fmt.Errorf("there is no importer of that name; there are %s", strings.Join(names, ", "))
}

// file is one of the kinds of file that a service writes.
type file struct {
	what string // "the history"
	// fits tells the file by its beginning; may does where --from has named the service.
	fits, may func(*sample) bool
	read      func(*collector, *input) error
	// not says that the file holds no views, and which one does; "" for one that does.
	// One that has read as well helps others in an archive.
	not string
	// rank is 0 where every view is in the file. Others, the lower first, give way to what
	// another file of the same archive says of an episode.
	rank int
}

type found struct {
	*file
	of *Importer
}

// input is a file that is read, at its beginning.
type input struct {
	*sample
	c *collector
}

// sniffed is how many bytes a file is told by.
const sniffed = raw.MaxRow

// sample is the beginning of a file, as it is told by.
type sample struct {
	text    *textReader
	head    []byte
	whole   bool                       // that is all of the file
	open    byte                       // '{', '[' or '<'; 0 of a table or list
	keys    map[string]bool            // of JSON; columns of a table
	lines   map[string]json.RawMessage // the first of several JSON objects that are in no list; else nil
	sep     byte
	first   []string // cells of the first row that says something, as they are
	second  []string
	heading []string // the first row in lower case
}

var (
	errUnknown = errors.New("the file is of no kind that is known; see the list of services in the help, or write one episode a line: S1E3 2024-05-01")
	errEmpty   = errors.New("the file is empty")
)

// recognise tells what a file is. A service that was asked for settles what the beginning
// leaves open, and is refused where that says otherwise.
func recognise(s *sample, want *Importer) (found, error) {
	known := among(s, Importers...)
	service := known.file != nil && !known.of.any()
	switch {
	case want == nil && known.file == nil:
		return found{}, errUnknown
	case want == nil || known.of == want:
		return known, nil
	}
	if f := among(s, want); f.file != nil && !(want.any() && service) {
		return f, nil
	}
	for i := range want.files {
		if f := &want.files[i]; !service && f.may != nil && f.may(s) {
			return found{f, want}, nil
		}
	}
	if known.file == nil {
		return found{}, errUnknown
	}
	return found{}, fmt.Errorf("the file is not from %s; it looks like %s", want.Title, known)
}

// among is the first of the importers' files that fits.
func among(s *sample, all ...*Importer) found {
	for _, of := range all {
		for i := range of.files {
			if of.files[i].fits(s) {
				return found{&of.files[i], of}
			}
		}
	}
	return found{}
}

// any reports whether the importer is of no service.
func (i *Importer) any() bool { return i.Name == "table" || i.Name == "list" }

// String is the file as it is told of: "the history from Trakt", "a list of episodes".
func (f found) String() string {
	if f.of.any() {
		return f.what
	}
	return f.what + " from " + f.of.Title
}

// refused says of a file without views which file has them.
func (f found) refused() error {
	return fmt.Errorf("the file is %s, which is no list of what was watched; %s", f, f.not)
}

// has reports whether all names of a list are there; "a|b" is either, "-a" is none.
func has(there map[string]bool, names string) bool {
	for name := range strings.FieldsSeq(names) {
		name, without := strings.CutPrefix(name, "-")
		either := false
		for one := range strings.SplitSeq(name, "|") {
			either = either || there[strings.ReplaceAll(one, "_", " ")] || there[one]
		}
		if either == without {
			return false
		}
	}
	return true
}

// keys tells a JSON file by the keys of its objects.
func keys(names string) func(*sample) bool {
	return func(s *sample) bool { return (s.open == '{' || s.open == '[') && has(s.keys, names) }
}

// wholly tells a file by what is not in it: all of that must have been seen.
func wholly(fits func(*sample) bool) func(*sample) bool {
	return func(s *sample) bool { return s.whole && fits(s) }
}

// anyJSON is true of every JSON file that is a list, or an object with that key.
func anyJSON(key string) func(*sample) bool {
	return func(s *sample) bool { return s.open == '[' || s.open == '{' && s.keys[key] }
}

// columns tells a table by its heading, in which "_" is also a space.
func columns(names string) func(*sample) bool {
	return func(s *sample) bool { return s.open == 0 && has(s.keys, names) }
}

// known says what a file is that can be no list at all: nil where it may be one.
func known(head []byte) error {
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	lower := bytes.ToLower(text[:min(len(text), 16)])
	is := func(beginnings ...string) bool {
		return slices.ContainsFunc(beginnings, func(b string) bool { return bytes.HasPrefix(text, []byte(b)) })
	}
	switch {
	case len(text) == 0:
		return errEmpty
	case bytes.HasPrefix(lower, []byte("<!doctype html")), bytes.HasPrefix(lower, []byte("<html")):
		return errors.New("the file is a web page; download the list itself, not the page that offers it")
	case is("\x89PNG", "\xff\xd8\xff", "GIF8", "\x00\x00\x01\x00"), len(text) >= 12 && (string(text[4:8]) == "ftyp" || string(text[8:12]) == "WEBP"):
		return errors.New("the file is a picture or a film; a list is text that can be read")
	case is("%PDF-"):
		return errors.New("the file is a PDF; a list is needed as a table or as JSON")
	case is("SQLite format 3\x00"):
		return errors.New("the file is a database; export the history from the program that keeps it")
	case is("\xd0\xcf\x11\xe0"):
		return errors.New("the file is a spreadsheet; save it as CSV, and import that")
	case is("Rar!", "7z\xbc\xaf", "BZh", "\xfd7zXZ", "\x28\xb5\x2f\xfd"):
		return errors.New("the file is packed in a way that is not read; unpack it, and import the file in it")
	}
	return nil
}
