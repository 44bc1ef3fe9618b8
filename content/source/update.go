package source

import (
	"bytes"
	"io/fs"

	"unspoiled/content/showfile"
)

// Change is the place of something new or changed in a catalogue. It does not say what it is.
type Change struct {
	Place string `json:"place"`         // "S1E3", "S1", "show"
	Key   string `json:"key,omitempty"` // "title"; "" for the whole episode
}

// Changes is what a catalogue changes in a show.
type Changes struct {
	Before    map[string][]byte // the changed files as they were read
	Files     map[string][]byte // the changed files as they shall be, and the new ones
	New       []Change          // episodes
	Changed   []Change          // changed by the catalogue, where no person wrote
	Conflicts []Change          // changed by the catalogue where a person wrote, whose words stay
	Others    []Change          // episodes that the catalogue seems to have renumbered; they stay
}

// Update brings the show in a folder up to date. It replaces only values that the program wrote and
// nobody has changed since, and adds what is new; every other byte stays. It writes nothing itself.
func (m *Made) Update(folder fs.FS) (*Changes, error) {
	var problems showfile.Problems
	there, err := showfile.Read(folder, func(p func() showfile.Problem) { problems = append(problems, p()) })
	switch {
	case err != nil:
		return nil, err
	case problems != nil:
		return nil, problems
	}
	u := &updater{Changes: Changes{Before: map[string][]byte{}, Files: map[string][]byte{}}, folder: folder, old: readSaid(folder), now: readSaid(folder)}
	if err := u.file(there.Show.File, func(t *text) { u.table(t, "show", nil, &there.Show.Is, &m.Show) }); err != nil {
		return nil, err
	}
	for i := range m.Seasons {
		if err := u.season(there, &m.Seasons[i]); err != nil {
			return nil, err
		}
	}
	if before, err := fs.ReadFile(folder, SaidFile); err != nil || !bytes.Equal(before, u.now.json()) {
		u.Files[SaidFile] = u.now.json()
	}
	return &u.Changes, nil
}

// updater compares a show with what a catalogue says now.
type updater struct {
	Changes
	folder   fs.FS
	old, now said
}

// file lets change edit one file of the show, and keeps the result.
func (u *updater) file(f *showfile.File, change func(*text)) error {
	data, err := fs.ReadFile(u.folder, f.Name)
	if err != nil {
		return err
	}
	t := &text{file: f, data: data}
	change(t)
	if len(t.edits) > 0 {
		u.Before[f.Name], u.Files[f.Name] = data, t.edited()
	}
	return nil
}

func (u *updater) season(there *showfile.Folder, want *showfile.Season) error {
	for _, s := range there.Seasons {
		if s.Is.Number != nil && *s.Is.Number == *want.Number {
			return u.file(s.File, func(t *text) {
				u.table(t, seasonPlace(*want.Number), nil, &s.Is, want)
				u.episodes(t, &s.Is, want)
			})
		}
	}
	if fresh := u.newEpisodes(&showfile.Season{}, want); len(fresh) > 0 {
		u.now.all(seasonPlace(*want.Number), want)
		u.Files[seasonFile(*want.Number)] = file(seasonComment, &showfile.Season{Number: want.Number, Title: want.Title, Episodes: fresh})
	}
	return nil
}

// newEpisodes is the episodes of a season that the show does not have. One that it had before was
// taken out by a person and stays out.
func (u *updater) newEpisodes(have, want *showfile.Season) []showfile.Episode {
	var out []showfile.Episode
	for i := range want.Episodes {
		e := &want.Episodes[i]
		place := point(*want.Number, *e.Number)
		if _, known := u.old[place]; known || episode(have, *e.Number) >= 0 {
			continue
		}
		u.now.all(place, e)
		u.New = append(u.New, Change{Place: place})
		out = append(out, *e)
	}
	return out
}

func episode(in *showfile.Season, number int) int {
	for i, e := range in.Episodes {
		if e.Number != nil && *e.Number == number {
			return i
		}
	}
	return -1
}

func (u *updater) episodes(t *text, have, want *showfile.Season) {
	for i := range want.Episodes {
		e := &want.Episodes[i]
		at, place := episode(have, *e.Number), point(*want.Number, *e.Number)
		switch {
		case at < 0:
		case u.renumbered(place, &have.Episodes[at], e):
			u.Others = append(u.Others, Change{Place: place})
		default:
			u.table(t, place, []any{"episode", at}, &have.Episodes[at], e)
		}
	}
	for _, e := range u.newEpisodes(have, want) {
		t.append(&e)
	}
}

// renumbered reports whether the catalogue seems to have given this number to another episode:
// title and date have both changed. The recap is then that of the other episode, which may not have
// been watched.
func (u *updater) renumbered(place string, have, want *showfile.Episode) bool {
	has, wants := values(have), values(want)
	for _, key := range []string{"title", "released"} {
		old := u.old[place][key]
		if old == "" || wants[key] == "" || wants[key] == has[key] || hash(wants[key]) == old {
			return false
		}
	}
	return true
}

// table brings the keys of one table up to date.
func (u *updater) table(t *text, place string, path []any, have, want any) {
	has := values(have)
	u.now.know(place)
	for _, a := range updatable(want) {
		old, h, change := u.old[place][a.Key], has[a.Key], Change{place, a.Key}
		switch {
		case h == a.Value, old == hash(a.Value): // nothing new
		case h != "" && (a.Key == "source" || a.Key == "license"): // only set where missing
		case h == "" && old != "": // a person took it out
		case h == "" && t.insert(path, a, has, want):
			u.Changed = append(u.Changed, change)
		case h != "" && old == hash(h) && t.replace(path, a, h):
			u.Changed = append(u.Changed, change)
		default:
			u.Conflicts = append(u.Conflicts, change)
		}
		u.now.set(place, a)
	}
}

func values(of any) map[string]string {
	out := map[string]string{}
	for _, a := range showfile.Assignments(of) {
		out[a.Key] = a.Value
	}
	return out
}
