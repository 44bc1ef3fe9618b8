package showfile

import (
	"bytes"
	"fmt"
	"io/fs"
	"strconv"

	"unspoiled/content/safetoml"
)

// ReadHead reads show.toml and, of the seasons, only the numbers, dates and runtimes of their
// episodes: enough to list a library of a thousand shows. A season that is not written plainly,
// such as with its episodes in an inline list, is read whole.
func ReadHead(folder fs.FS, report Reporter) (*Folder, error) {
	names, err := fs.Glob(folder, "season-*.toml")
	if err != nil {
		return nil, err
	}
	if err := tooMany(names); err != nil {
		return nil, err
	}
	r, out := &reader{folder: folder, report: report}, &Folder{Seasons: make([]*Parsed[Season], len(names))}
	jobs := []job{{do: func() { read(r, "show.toml", &out.Show) }}}
	for i, name := range names {
		jobs = append(jobs, job{do: func() {
			season, ok, err := skim(folder, name)
			switch {
			case err != nil:
				r.lose(name, err)
			case !ok:
				season.episodes = nil // they may be others
				read(r, name, &season)
			}
			out.Seasons[i] = &season
		}})
	}
	atOnce(jobs)
	return out, r.err()
}

// skim reads what a head needs of a season; false where the season must be read whole.
func skim(folder fs.FS, name string) (season Parsed[Season], ok bool, err error) {
	data, err := safetoml.ReadFS(folder, name, safetoml.Limits{})
	if err != nil {
		return season, false, err
	}
	season.File = &File{Name: name, doc: &safetoml.Doc{}, report: func(func() Problem) {}} // problems are reported when the file is read whole
	ok = true
	table, began, is := "", 0, &season.Is
	err = safetoml.Skim(name, data, func(from int, name, rest []byte) {
		if bytes.HasPrefix(name, []byte("[")) {
			if last := len(season.episodes) - 1; table == "episode" {
				season.episodes[last] = data[began:from]
			}
			began = from
			switch table = string(bytes.Trim(name, "[] \t")); table {
			case "episode":
				is.Episodes = append(is.Episodes, Episode{})
				season.episodes = append(season.episodes, data[from:])
			case "part":
				is.Parts = append(is.Parts, Part{})
			default:
				ok = ok && !bytes.ContainsAny(name, `"'`)
			}
			return
		}
		value, _, _ := bytes.Cut(rest, []byte("#"))
		ok = ok && !bytes.ContainsAny(name, `."'`)
		episode, part := len(is.Episodes)-1, len(is.Parts)-1
		switch table + ":" + string(name) {
		case ":number":
			is.Number, ok = number(value, ok)
		case ":episode", ":part":
			ok = false
		case "episode:number":
			is.Episodes[episode].Number, ok = number(value, ok)
		case "episode:runtime":
			is.Episodes[episode].Runtime, ok = number(value, ok)
		case "episode:released":
			is.Episodes[episode].Released, ok = day(value, ok)
		case "part:released":
			is.Parts[part].Released, ok = day(value, ok)
		case "part:episodes":
			is.Parts[part].Episodes = string(bytes.Trim(value, ` "`))
		}
	})
	// A wrong number is reported when the file is read whole.
	return season, ok && season.Is.Number != nil && name == fmt.Sprintf("season-%d.toml", *season.Is.Number), err
}

// Episode reads an episode of a season that ReadHead returned, without its beats: a command that
// tells what comes next needs no more. False where the season is not written plainly.
func (p *Parsed[T]) Episode(i int, report Reporter) (*Parsed[Season], bool) {
	if i >= len(p.episodes) {
		return nil, false
	}
	r, out := &reader{report: report}, new(Parsed[Season])
	parse(r, p.Name, p.episodes[i], out)
	return out, r.err() == nil
}

// number reads a whole number and day a date; ok stays true only if they succeed.
func number(value []byte, ok bool) (*int, bool) {
	n, err := strconv.Atoi(string(bytes.TrimSpace(value)))
	return &n, ok && err == nil
}

func day(value []byte, ok bool) (Day, bool) {
	d, known := ParseDate(string(bytes.TrimSpace(value)))
	return Day(d), ok && known
}
