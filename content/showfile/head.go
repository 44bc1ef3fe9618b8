package showfile

import (
	"bytes"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"unspoiled/content/safetoml"
)

// ReadHead reads show.toml and, of the seasons, the numbers and dates of their episodes.
// A library of a thousand shows is listed by their heads. What a head does not see, such
// as a season whose episodes stand in an inline list, is read whole.
func ReadHead(folder fs.FS, report Reporter) (*Folder, error) {
	names, err := fs.Glob(folder, "season-*.toml")
	if err != nil {
		return nil, err
	}
	if len(names) > MaxFiles {
		return nil, Problems{{File: "show.toml", What: fmt.Sprintf("stands beside %d files; a show may have %d", len(names), MaxFiles)}}
	}
	r := &reader{folder: folder, report: report}
	out := &Folder{}
	if !read(r, "show.toml", &out.Show) {
		return nil, r.lost
	}
	for _, name := range names {
		season, ok, err := skim(folder, name)
		switch {
		case err != nil:
			return nil, Problems{asProblem(name, err)}
		case !ok && !read(r, name, &season):
			return nil, r.lost
		}
		out.Seasons = append(out.Seasons, &season)
	}
	return out, nil
}

// skim takes what a head needs of a season; false where it must be read whole.
func skim(folder fs.FS, name string) (season Parsed[Season], ok bool, err error) {
	data, err := safetoml.ReadFS(folder, name, safetoml.Limits{})
	if err != nil {
		return season, false, err
	}
	season.File = unread(name)
	ok = true
	table := ""
	err = (&safetoml.Skim{
		Table: func(t string) {
			if table = t; t == "episode" {
				season.Is.Episodes = append(season.Is.Episodes, Episode{})
			}
		},
		Key: func(key string, rest []byte) {
			value, _, _ := bytes.Cut(rest, []byte("#"))
			switch word := string(bytes.TrimSpace(value)); {
			case table == "" && key == "number":
				season.Is.Number, ok = whole(word, ok)
			case table == "" && key == "episode", strings.ContainsAny(key, `."'`):
				ok = false
			case table == "episode" && key == "number":
				season.Is.Episodes[len(season.Is.Episodes)-1].Number, ok = whole(word, ok)
			case table == "episode" && key == "released":
				d, known := ParseDate(word)
				season.Is.Episodes[len(season.Is.Episodes)-1].Released, ok = Day(d), ok && known
			}
		},
	}).Over(name, data)
	// What is wrong with a number is said by who reads the file.
	return season, ok && season.Is.Number != nil && name == fmt.Sprintf("season-%d.toml", *season.Is.Number), err
}

// unread is a file that is gone over alone. What is wrong with it is said by who reads it.
func unread(name string) *File {
	return &File{Name: name, doc: &safetoml.Doc{}, report: func(func() Problem) {}}
}

// whole is a number, and whether all is well still.
func whole(word string, ok bool) (*int, bool) {
	n, err := strconv.Atoi(word)
	return &n, ok && err == nil
}

// skimIDs takes of a page the ids of its entries.
func skimIDs(r *reader, name string, into *Parsed[Pages]) bool {
	into.File = unread(name)
	data, err := safetoml.ReadFS(r.folder, name, safetoml.Limits{})
	if err == nil {
		err = (&safetoml.Skim{
			Table: func(t string) {
				if t == "entry" {
					into.Is.Entries = append(into.Is.Entries, Entry{})
				}
			},
			Key: func(key string, rest []byte) {
				if all := into.Is.Entries; key == "id" && len(all) > 0 && all[len(all)-1].ID == "" {
					all[len(all)-1].ID = string(bytes.Trim(rest, ` "`))
				}
			},
		}).Over(name, data)
	}
	if err != nil {
		r.lose(name, err)
	}
	return err == nil
}
