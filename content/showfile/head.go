package showfile

import (
	"bytes"
	"fmt"
	"io/fs"
	"strconv"

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
	if err := tooMany(names); err != nil {
		return nil, err
	}
	r, out := &reader{folder: folder, report: report}, &Folder{}
	read(r, "show.toml", &out.Show)
	for _, name := range names {
		season, ok, err := skim(folder, name)
		switch {
		case err != nil:
			r.lose(name, err)
		case !ok:
			read(r, name, &season)
		}
		if r.lost != nil {
			break
		}
		out.Seasons = append(out.Seasons, &season)
	}
	return out, r.err()
}

// skim takes what a head needs of a season; false where it must be read whole.
func skim(folder fs.FS, name string) (season Parsed[Season], ok bool, err error) {
	data, err := safetoml.ReadFS(folder, name, safetoml.Limits{})
	if err != nil {
		return season, false, err
	}
	season.File = unread(name)
	ok = true
	table, is := "", &season.Is
	err = safetoml.Skim(name, data, func(t []byte) {
		switch table = string(t); table {
		case "episode":
			is.Episodes = append(is.Episodes, Episode{})
		case "part":
			is.Parts = append(is.Parts, Part{})
		default:
			ok = ok && !bytes.ContainsAny(t, `"'`)
		}
	}, func(name, rest []byte) {
		value, _, _ := bytes.Cut(rest, []byte("#"))
		ok = ok && !bytes.ContainsAny(name, `."'`)
		episode, part := len(is.Episodes)-1, len(is.Parts)-1
		switch table + ":" + string(name) {
		case ":number":
			is.Number, ok = whole(value, ok)
		case ":episode", ":part":
			ok = false
		case "episode:number":
			is.Episodes[episode].Number, ok = whole(value, ok)
		case "episode:runtime":
			is.Episodes[episode].Runtime, ok = whole(value, ok)
		case "episode:released":
			is.Episodes[episode].Released, ok = day(value, ok)
		case "part:released":
			is.Parts[part].Released, ok = day(value, ok)
		case "part:episodes":
			is.Parts[part].Episodes = unquoted(value)
		}
	})
	// What is wrong with a number is said by who reads the file.
	return season, ok && season.Is.Number != nil && name == fmt.Sprintf("season-%d.toml", *season.Is.Number), err
}

// unread is a file that is gone over alone. What is wrong with it is said by who reads it.
func unread(name string) *File {
	return &File{Name: name, doc: &safetoml.Doc{}, report: func(func() Problem) {}}
}

// whole is a number, and whether all is well still; day is a date.
func whole(value []byte, ok bool) (*int, bool) {
	n, err := strconv.Atoi(string(bytes.TrimSpace(value)))
	return &n, ok && err == nil
}

func day(value []byte, ok bool) (Day, bool) {
	d, known := ParseDate(string(bytes.TrimSpace(value)))
	return Day(d), ok && known
}

// ReadIDs reads of the pages the ids of their entries. It sees those that are written in
// their own line, as in every built-in show.
func ReadIDs(folder fs.FS) ([]*Parsed[Pages], error) {
	names, err := fs.Glob(folder, Names)
	if err != nil {
		return nil, err
	}
	var out []*Parsed[Pages]
	for _, name := range names {
		if !IsPage(name) {
			continue
		}
		page := &Parsed[Pages]{File: unread(name)}
		data, err := safetoml.ReadFS(folder, name, safetoml.Limits{})
		if err == nil {
			err = page.Is.skimIDs(name, data)
		}
		if err != nil {
			return nil, Problems{asProblem(name, err)}
		}
		out = append(out, page)
	}
	return out, nil
}

func (p *Pages) skimIDs(name string, data []byte) error {
	return safetoml.Skim(name, data, func(t []byte) {
		if string(t) == "entry" {
			p.Entries = append(p.Entries, Entry{})
		}
	}, func(key, rest []byte) {
		if all := p.Entries; string(key) == "id" && len(all) > 0 && all[len(all)-1].ID == "" {
			all[len(all)-1].ID = unquoted(rest)
		}
	})
}

func unquoted(value []byte) string { return string(bytes.Trim(value, ` "`)) }
