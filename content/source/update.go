package source

import (
	"bytes"
	"io/fs"
	"slices"
	"strings"

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
	t := newText(f, string(data))
	change(t)
	if now := []byte(strings.Join(t.lines, "")); !bytes.Equal(data, now) {
		u.Before[f.Name], u.Files[f.Name] = data, now
	}
	return nil
}

func (u *updater) season(there *showfile.Folder, want *showfile.Season) error {
	place := seasonPlace(*want.Number)
	for _, s := range there.Seasons {
		if s.Is.Number != nil && *s.Is.Number == *want.Number {
			return u.file(s.File, func(t *text) {
				u.table(t, place, nil, &s.Is, want)
				for _, e := range u.episodes(t, &s.Is, want) {
					t.append(&e)
				}
			})
		}
	}
	if fresh := u.episodes(nil, &showfile.Season{}, want); len(fresh) > 0 {
		u.now.note(place, want)
		u.Files[seasonFile(*want.Number)] = file(seasonComment, &showfile.Season{Number: want.Number, Title: want.Title, Episodes: fresh})
	}
	return nil
}

// episodes brings the episodes of a season up to date and returns those that the show does not
// have. One that it had before was taken out by a person and stays out.
func (u *updater) episodes(t *text, have, want *showfile.Season) (fresh []showfile.Episode) {
	for i := range want.Episodes {
		e := &want.Episodes[i]
		place := point(*want.Number, *e.Number)
		at := slices.IndexFunc(have.Episodes, func(h showfile.Episode) bool { return h.Number != nil && *h.Number == *e.Number })
		switch _, known := u.old[place]; {
		case at < 0 && known:
		case at < 0:
			u.now.note(place, e)
			u.New = append(u.New, Change{Place: place})
			fresh = append(fresh, *e)
		case u.renumbered(place, &have.Episodes[at], e):
			u.Others = append(u.Others, Change{Place: place})
		default:
			u.table(t, place, []any{"episode", at}, &have.Episodes[at], e)
		}
	}
	return fresh
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
	for _, a := range updatable(want) {
		old, h, change := u.old[place][a.Key], has[a.Key], Change{place, a.Key}
		switch {
		case h == a.Value, old == hash(a.Value): // nothing new
		case h != "" && (a.Key == "source" || a.Key == "license"): // only set where missing
		case h == "" && old != "": // a person took it out
		case h == "" && t.insert(path, a, has, want):
			u.Changed = append(u.Changed, change)
		case h != "" && old == hash(h) && t.replace(path, a, h):
			has[a.Key] = a.Value
			u.Changed = append(u.Changed, change)
		default:
			u.Conflicts = append(u.Conflicts, change)
		}
	}
	u.now.note(place, want)
}

func values(of any) map[string]string {
	out := map[string]string{}
	for _, a := range showfile.Assignments(of) {
		out[a.Key] = a.Value
	}
	return out
}
