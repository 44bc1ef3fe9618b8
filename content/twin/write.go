package twin

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing/fstest"

	"pgregory.net/rapid"

	"unspoiled/content"
	"unspoiled/content/showfile"
)

// Show is the show as the TOML files of a folder.
func (m *Model) Show() fstest.MapFS { return (&modelWriter{m: m}).files() }

// Twin is a random twin of the show for a viewer, as the TOML files of a folder.
func (m *Model) Twin(t *rapid.T, v Viewer) fstest.MapFS { return (&modelWriter{m, t, v}).files() }

// Order is every episode, specials last.
func (m *Model) Order() []content.Point { return m.order }

func (w *modelWriter) files() fstest.MapFS {
	show := &showfile.Show{Schema: content.Schema, ID: "model", Title: showfile.Plain("Model"), Tagline: showfile.Plain("wa tagline")}
	for _, p := range w.m.named {
		show.Order = append(show.Order, p.String())
	}
	if w.chance("said") { // a list for the check, of which nothing is ever told
		show.Said = showfile.Texts{{Text: "Twin"}, {Text: "Said", After: written(gate{w.m.order[0]})}}
	}
	out := fstest.MapFS{"show.toml": file(show)}
	for _, s := range w.m.seasons {
		out[fmt.Sprintf("season-%d.toml", s.number)] = file(w.season(s))
	}
	people, threads, events := w.entries(), w.threads(), w.events()
	if w.chance("other files") {
		out["a.toml"], out["z.toml"] = file(&showfile.Pages{Threads: threads}), file(&showfile.Pages{Events: events, Entries: people})
		return out
	}
	out["people.toml"], out["threads.toml"] = file(&showfile.Pages{Entries: people}), file(&showfile.Pages{Threads: threads, Events: events})
	return out
}

func file(of any) *fstest.MapFile {
	var b bytes.Buffer
	if err := showfile.Write(&b, "", of); err != nil {
		panic(err) // it is of no kind that there is
	}
	return &fstest.MapFile{Data: b.Bytes()}
}

// written is a gate as it stands in a file.
func written(g gate) showfile.Gate {
	var out showfile.Gate
	for _, p := range g {
		out = append(out, showfile.Point(p.String()))
	}
	return out
}

// modelWriter writes a model as TOML. For a twin it rewrites every locked text,
// and drops, changes or adds locked tables.
type modelWriter struct {
	m *Model
	t *rapid.T // nil writes the show itself
	v Viewer   // whom a twin is for
}

// chance is true for a twin, now and then.
func (w *modelWriter) chance(what string) bool {
	return w.t != nil && rapid.IntRange(0, 2).Draw(w.t, what) == 0
}

// times is how often a table stands: once, and a locked one in a twin up to twice.
func (w *modelWriter) times(locked bool) int {
	if !locked {
		return 1
	}
	return rapid.IntRange(0, 2).Draw(w.t, "how often")
}

func (w *modelWriter) pick(what string, n int) int { return rapid.IntRange(0, n-1).Draw(w.t, what) }

// open, locked, passed: in the show itself everything counts as open.
func (w *modelWriter) open(x modelText, own gate) bool {
	return w.t == nil || w.v.open(w.m, x, own)
}

func (w *modelWriter) locked(x modelText) bool { return w.t != nil && !w.v.told(w.m, x) }

func (w *modelWriter) passed(g gate) bool { return w.t == nil || w.v.passed(w.m, g) }

func (w *modelWriter) met(entry int) bool { return w.passed(w.m.entries[entry].first) }

// added is the gate of something that a twin adds now and then: an episode that has been
// neither watched nor peeked at. It is nil for nothing.
func (w *modelWriter) added(what string) showfile.Gate {
	if !w.chance(what + " added") {
		return nil
	}
	locked := slices.DeleteFunc(slices.Clone(w.m.order), func(p content.Point) bool {
		return w.v.Seen.Has(p) || slices.Contains(w.v.Peeks, p)
	})
	if len(locked) == 0 {
		return nil
	}
	return written(gate{locked[w.pick("locked point", len(locked))]})
}

// words is one wording, with its link; in a twin a locked one is another, and a link to a
// locked entry may be plain words.
func (w *modelWriter) words(x modelText, o modelVersion) string {
	words := o.words
	if !w.open(x, o.after) {
		words = "twin " + strings.Repeat("long ", rapid.IntRange(0, 9).Draw(w.t, "length")) + words
	}
	if o.link < 0 {
		return words
	}
	link := fmt.Sprintf("[linked words](e%d)", o.link)
	if !w.met(o.link) && w.chance("unlinked") {
		link = "linked words"
	}
	return words + " and " + link + "."
}

// text is a text with its versions. A locked one may be gone in a twin, and there may
// be one more that is locked.
func (w *modelWriter) text(x modelText) showfile.Text {
	var out showfile.Text
	for i, o := range x.versions {
		if i > 0 && !w.open(x, o.after) && w.chance("version gone") {
			continue
		}
		out = append(out, showfile.Version{Text: w.words(x, o), After: written(o.after)})
	}
	if at := w.added("version"); at != nil {
		out = slices.Insert(out, 1+w.pick("where", len(out)), showfile.Version{Text: "twin version", After: at})
	}
	return out
}

// gone is true for a locked text that a twin does without.
func (w *modelWriter) gone(x modelText) bool { return w.locked(x) && w.chance("gone") }

func (w *modelWriter) unlessGone(x modelText) showfile.Text {
	if w.gone(x) {
		return nil
	}
	return w.text(x)
}

// who is a list of entries; a twin adds some that are not met anywhere among them and
// drops others such.
func (w *modelWriter) who(in []int, locked bool) []string {
	var ids []string
	for _, i := range in {
		if (locked || !w.met(i)) && w.chance("who gone") {
			continue
		}
		ids = append(ids, fmt.Sprintf("e%d", i))
	}
	if w.chance("who added") {
		for i := range w.m.entries {
			if locked || !w.met(i) {
				ids = slices.Insert(ids, w.pick("where", len(ids)+1), fmt.Sprintf("e%d", i))
			}
		}
	}
	return ids
}

// kind is a kind, another where it belongs to something locked.
func (w *modelWriter) kind(kind string, locked bool) string {
	if locked {
		return factKinds[w.pick("kind", len(factKinds))]
	}
	return kind
}
