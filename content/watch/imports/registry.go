package imports

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"unspoiled/content/internal/charset"
	"unspoiled/content/watch/imports/raw"
)

// Importer is a service, or a kind of list, whose files can be read. To add one, write a file with
// its value and list that in Importers.
type Importer struct {
	Name  string // for --from: "tvtime"
	Title string // for people: "TV Time"
	Takes string // the files that it reads, for the help
	Since string // since when services write them so
	Lacks string // what the files do not have, or what is not read
	files []file // the most distinctive first
}

// Importers are all importers, those with the most distinctive files first.
var Importers = []*Importer{
	&netflix, &trakt, &tvtime, &simkl, &jellyfin, &plex, &kodi, &yamtrack, &ryot, &betaseries, &seriesguide, &serializd, &imdb, &table, &list,
}

// Named is the importer with that name.
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

// file is a kind of file that a service writes.
type file struct {
	what string // "the history"
	// fits recognises the file by its beginning; may accepts more if --from names the service.
	fits, may func(*sample) bool
	read      func(*collector, *sample) error
	// not says, of a file without views, which file has them; else it is "". If such a file has
	// read as well, that helps other files in an archive.
	not string
	// rank is 0 for a file with every view. Files of higher rank are read later, and only add
	// episodes that earlier files of the archive do not have.
	rank int
}

type match struct {
	*file
	of *Importer
}

// sniffed is how many bytes are looked at to recognise a file.
const sniffed = raw.MaxRow

// sample is the beginning of a file, by which it is recognised.
type sample struct {
	text     *bufio.Reader
	decoder  *charset.Reader // of text
	head     []byte
	whole    bool                       // head is the whole file
	open     byte                       // '{', '[' or '<'; 0 for a table or list
	keys     map[string]bool            // of a JSON file: keys of its objects; of a table: columns
	lines    map[string]json.RawMessage // the first object of a JSON file that has several without a list; else nil
	sep      byte
	first    []string // cells of the first row that is not a comment
	second   []string
	heading  []string // the first row in lower case
	headless bool     // the first row is none, and heading is what it should be
}

var (
	errUnknown = errors.New("the file is of no kind that is known; see the list of services in the help, or write one episode a line: S1E3 2024-05-01")
	errEmpty   = errors.New("the file is empty")
)

// recognise finds out what kind of file it is. If want is not nil, that decides where the beginning
// is unclear; where it clearly is of another kind, that is an error.
func recognise(s *sample, want *Importer) (match, error) {
	known := among(s, Importers...)
	service := known.file != nil && !known.of.generic()
	switch {
	case want == nil && known.file == nil:
		return match{}, errUnknown
	case want == nil || known.of == want:
		return known, nil
	}
	if f := among(s, want); f.file != nil && !(want.generic() && service) {
		return f, nil
	}
	for i := range want.files {
		if f := &want.files[i]; !service && f.may != nil && f.may(s) {
			return match{f, want}, nil
		}
	}
	if known.file == nil {
		return match{}, errUnknown
	}
	return match{}, fmt.Errorf("the file is not from %s; it looks like %s", want.Title, known)
}

// among is the first kind of file, of all these importers, that fits.
func among(s *sample, all ...*Importer) match {
	for _, of := range all {
		for i := range of.files {
			if of.files[i].fits(s) {
				return match{&of.files[i], of}
			}
		}
	}
	return match{}
}

// generic reports whether the importer is for no particular service.
func (i *Importer) generic() bool { return i.Name == "table" || i.Name == "list" }

// String describes the file: "the history from Trakt", "a list of episodes".
func (f match) String() string {
	if f.of.generic() {
		return f.what
	}
	return f.what + " from " + f.of.Title
}

// refused is the error for a file without views, and says which file has them.
func (f match) refused() error {
	return fmt.Errorf("the file is %s, which is no list of what was watched; %s", f, f.not)
}

// has reports whether all names are there. "a|b" means either, "-a" that a is not there.
func has(there map[string]bool, names string) bool {
	for name := range strings.FieldsSeq(names) {
		name, without := strings.CutPrefix(name, "-")
		either := slices.ContainsFunc(strings.Split(name, "|"), func(one string) bool {
			return there[one] || there[strings.ReplaceAll(one, "_", " ")]
		})
		if either == without {
			return false
		}
	}
	return true
}

// keys recognises a JSON file by the keys of its objects.
func keys(names string) func(*sample) bool {
	return func(s *sample) bool { return (s.open == '{' || s.open == '[') && has(s.keys, names) }
}

// wholly recognises a file by something missing from it, so it must have been seen whole.
func wholly(fits func(*sample) bool) func(*sample) bool {
	return func(s *sample) bool { return s.whole && fits(s) }
}

// anyJSON recognises any JSON file that is a list, or an object with that key.
func anyJSON(key string) func(*sample) bool {
	return func(s *sample) bool { return s.open == '[' || s.open == '{' && s.keys[key] }
}

// columns recognises a table by its heading. A "_" also stands for a space.
func columns(names string) func(*sample) bool {
	return func(s *sample) bool { return s.open == 0 && has(s.keys, names) }
}

// foreign are kinds of files that are no list, by their first bytes. Small letters also
// stand for capitals.
var foreign = []struct {
	is     string
	begins []string
}{
	{"a web page; download the list itself, not the page that offers it", []string{"<!doctype html", "<html"}},
	{"a picture or a film; a list is text that can be read", []string{"\x89PNG", "\xff\xd8\xff", "GIF8", "RIFF", "\x00\x00\x00", "\x00\x00\x01\x00"}},
	{"a PDF; a list is needed as a table or as JSON", []string{"%PDF-"}},
	{"a database; export the history from the program that keeps it", []string{"SQLite format 3\x00"}},
	{"a spreadsheet; save it as CSV, and import that", []string{"\xd0\xcf\x11\xe0"}},
	{"packed in a way that is not read; unpack it, and import the file in it", []string{"Rar!", "7z\xbc\xaf", "BZh", "\xfd7zXZ", "\x28\xb5\x2f\xfd"}},
}

// elements recognises an XML file by one of these texts.
func elements(texts ...string) func(*sample) bool {
	return func(s *sample) bool {
		return s.open == '<' && slices.ContainsFunc(texts, func(text string) bool { return bytes.Contains(s.head, []byte(text)) })
	}
}

// notList is an error if the file cannot be any list; it says what it is instead.
func notList(head []byte) error {
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	if len(text) == 0 {
		return errEmpty
	}
	lower := bytes.ToLower(text[:min(len(text), 16)])
	for _, kind := range foreign {
		for _, begin := range kind.begins {
			if bytes.HasPrefix(text, []byte(begin)) || bytes.HasPrefix(lower, []byte(begin)) {
				return errors.New("the file is " + kind.is)
			}
		}
	}
	return nil
}
