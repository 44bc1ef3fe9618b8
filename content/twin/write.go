package twin

import (
	"fmt"
	"slices"
	"strings"
	"testing/fstest"

	"pgregory.net/rapid"

	"unspoiled/content"
	"unspoiled/content/showfile"
)

// twin makes a model into its twin: it rewrites every locked text, and drops, changes or adds locked
// tables. It changes no table or list of the model itself.
type twin struct {
	*Model
	t *rapid.T
	v Viewer
}

// Twin is a random twin of the show for a viewer, as the TOML files of a folder.
func (m *Model) Twin(t *rapid.T, v Viewer) fstest.MapFS {
	model := *m
	w := &twin{&model, t, v}
	if w.chance("said") { // a list for the check, of which nothing is ever told
		w.show.Said = showfile.Texts{{Text: "Twin"}, {Text: "Said", After: gateOf(w.order[0])}}
	}
	w.seasons = redo(w, m.seasons, nil, w.season)
	w.pages = showfile.Pages{Entries: w.entries(), Threads: w.threads(), Events: w.events()}
	w.texts(w.rewrite)
	return w.files(w.chance("other files"))
}

// redo puts the rows of a table into the twin, each changed: a locked one up to twice.
func redo[T any](w *twin, rows []T, locked func(*T) bool, change func(row *T, locked bool)) []T {
	var out []T
	for i := range rows {
		shut, times := locked != nil && locked(&rows[i]), 1
		if shut {
			times = rapid.IntRange(0, 2).Draw(w.t, "how often")
		}
		for range times {
			row := rows[i]
			if change != nil {
				change(&row, shut)
			}
			out = append(out, row)
		}
	}
	return out
}

// chance is true now and then.
func (w *twin) chance(what string) bool { return w.pick(what, 3) == 0 }

func (w *twin) pick(what string, n int) int { return rapid.IntRange(0, n-1).Draw(w.t, what) }

func (w *twin) locked(x slot, text showfile.Text) bool { return !w.v.told(w.Model, x, text) }

func (w *twin) passed(g showfile.Gate) bool { return w.v.passed(w.Model, g) }

// met reports whether the viewer has met an entry.
func (w *twin) met(id string) bool {
	i := slices.IndexFunc(w.pages.Entries, func(e showfile.Entry) bool { return e.ID == id })
	return w.passed(w.pages.Entries[i].First)
}

// added is the gate of something that is added now and then: an episode that has been neither
// watched nor peeked at. It is nil for nothing.
func (w *twin) added(what string) showfile.Gate {
	if !w.chance(what + " added") {
		return nil
	}
	locked := slices.DeleteFunc(slices.Clone(w.order), func(p content.Point) bool {
		return w.v.Seen.Has(p) || slices.Contains(w.v.Peeks, p)
	})
	if len(locked) == 0 {
		return nil
	}
	return gateOf(locked[w.pick("locked point", len(locked))])
}

// rewrite gives a text other words where it is locked. All of it may be gone, or a locked version,
// and there may be one more that is locked.
func (w *twin) rewrite(x slot, text *showfile.Text) {
	if len(*text) == 0 {
		return
	}
	if x.optional && w.locked(x, *text) && w.chance("gone") {
		*text = nil
		return
	}
	var out showfile.Text
	for i, v := range *text {
		open := w.v.open(w.Model, x, v.After)
		if i > 0 && !open && w.chance("version gone") {
			continue
		}
		out = append(out, showfile.Version{Text: w.words(v.Text, open), After: v.After})
	}
	if x.single {
		*text = out
		return
	}
	if at := w.added("version"); at != nil {
		out = slices.Insert(out, 1+w.pick("where", len(out)), showfile.Version{Text: "twin version", After: at})
	}
	*text = out
}

// words is one wording, another where it is locked; a link to a locked entry may be plain words.
func (w *twin) words(words string, open bool) string {
	if !open {
		words = "twin " + strings.Repeat("long ", w.pick("length", 10)) + words
	}
	for _, e := range w.pages.Entries {
		if link := fmt.Sprintf(linking, e.ID); strings.HasSuffix(words, link) && !w.passed(e.First) && w.chance("unlinked") {
			return strings.TrimSuffix(words, link) + " and linked words."
		}
	}
	return words
}

// who is a list of entries, among which some that are not met are added or dropped.
func (w *twin) who(in []string, locked bool) []string {
	out := slices.DeleteFunc(slices.Clone(in), func(id string) bool { return (locked || !w.met(id)) && w.chance("who gone") })
	if w.chance("who added") {
		for _, e := range w.pages.Entries {
			if locked || !w.met(e.ID) {
				out = slices.Insert(out, w.pick("where", len(out)+1), e.ID)
			}
		}
	}
	return out
}

// kind is another kind.
func (w *twin) kind() string { return factKinds[w.pick("kind", len(factKinds))] }
