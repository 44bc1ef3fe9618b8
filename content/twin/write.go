package twin

import (
	"fmt"
	"strings"
	"testing/fstest"

	"pgregory.net/rapid"

	"unspoiled/content"
)

// modelWriter writes a model as TOML. For a twin it rewrites every locked text,
// and drops, changes or adds locked tables.
type modelWriter struct {
	m  *Model
	tw *twinning
}

// chance is true for a twin, now and then.
func (w *modelWriter) chance(what string) bool {
	return w.tw != nil && rapid.IntRange(0, 2).Draw(w.tw.t, what) == 0
}

func (w *modelWriter) open(x modelText, extra []content.Point) bool {
	return w.tw == nil || w.tw.v.open(w.m, x, extra)
}

// seen reports whether an episode has been watched, which in the show itself
// counts as so.
func (w *modelWriter) seen(p content.Point) bool { return w.tw == nil || w.tw.v.Seen.Has(p) }

// words is one wording, quoted, with its link; in a twin a locked one is another,
// and a link to a locked entry may be plain words.
func (w *modelWriter) words(x modelText, extra []content.Point) string {
	words := x.words
	if !w.open(x, extra) {
		words = "twin " + strings.Repeat("long ", rapid.IntRange(0, 9).Draw(w.tw.t, "length")) + words
	}
	if x.link < 0 {
		return fmt.Sprintf("%q", words)
	}
	if !w.seen(w.m.entries[x.link].first) && w.chance("unlinked") {
		return fmt.Sprintf("%q", words+" and linked words.")
	}
	return fmt.Sprintf("%q", fmt.Sprintf("%s and [linked words](e%d).", words, x.link))
}

// text is `key = …`, with a second version where there is one. A locked second
// version may be gone in a twin, or be there where the show has none.
func (w *modelWriter) text(key string, x modelText) string {
	if x.late == nil || (!w.open(x, x.late) && w.chance("version gone")) {
		return fmt.Sprintf("%s = %s\n", key, w.words(x, nil))
	}
	late := x
	late.words = "late " + x.words
	return fmt.Sprintf("%s = [ { text = %s }, { text = %s, after = %s } ]\n", key, w.words(x, nil), w.words(late, x.late), quoted(x.late))
}

func (w *modelWriter) season(s modelSeason) string {
	var b strings.Builder
	fmt.Fprintf(&b, "number = %d\n%s%s", s.number, w.text("title", s.title), w.text("premise", s.premise))
	for _, n := range s.notes {
		w.table(&b, "[[note]]", n)
	}
	for _, e := range s.eps {
		fmt.Fprintf(&b, "[[episode]]\nnumber = %d\nruntime = %d\n%s%s", e.point.Episode, w.runtime(s), w.text("title", e.title), w.text("teaser", e.teaser))
		locked := !w.open(e.recap, nil)
		if !locked || !w.chance("no recap") {
			b.WriteString(w.text("recap", e.recap))
		}
		for _, beat := range e.beats {
			if locked && w.chance("beat gone") {
				continue
			}
			w.beat(&b, beat, locked)
		}
		if locked && w.chance("beat added") {
			b.WriteString("[[episode.beat]]\ntext = \"twin beat\"\nessential = true\nwho = [\"e0\"]\n")
		}
	}
	if w.shapeless(s) && w.chance("episode added") {
		fmt.Fprintf(&b, "[[episode]]\nnumber = %d\ntitle = \"twin\"\n", len(s.eps)+1)
	}
	return b.String()
}

// shapeless reports whether the viewer's policy hides the shape of the season.
func (w *modelWriter) shapeless(s modelSeason) bool {
	if w.tw == nil || w.tw.v.Policy.Shape != content.ShapeHidden {
		return false
	}
	for _, e := range s.eps {
		if w.seen(e.point) || len(w.tw.v.Peeks) > 0 {
			return false
		}
	}
	return true
}

func (w *modelWriter) runtime(s modelSeason) int {
	if w.shapeless(s) {
		return rapid.IntRange(1, 90).Draw(w.tw.t, "runtime")
	}
	return 50
}

func (w *modelWriter) beat(b *strings.Builder, beat modelBeat, locked bool) {
	b.WriteString("[[episode.beat]]\n" + w.text("text", beat.text) + "essential = true\n")
	var who []string
	for _, i := range beat.who {
		if (locked || !w.seen(w.m.entries[i].first)) && w.chance("who gone") {
			continue
		}
		who = append(who, fmt.Sprintf("\"e%d\"", i))
	}
	fmt.Fprintf(b, "who = [%s]\n", strings.Join(who, ", "))
}

// table writes a table of `after` and `text`; a locked one may be gone in a twin,
// be there twice, or have company.
func (w *modelWriter) table(b *strings.Builder, head string, x modelText) {
	times := 1
	if !w.open(x, nil) && w.tw != nil {
		times = rapid.IntRange(0, 2).Draw(w.tw.t, "how often")
	}
	for range times {
		fmt.Fprintf(b, "%s\nafter = %s\n%s", head, quoted(x.after), w.text("text", x))
		if head == "[[event]]" {
			date := 1980 + len(x.words)%7
			if !w.open(x, nil) {
				date = 1960
			}
			fmt.Fprintf(b, "date = \"%d\"\n", date)
		}
	}
}

func (w *modelWriter) entries() string {
	var parts []string
	for i, e := range w.m.entries {
		parts = append(parts, w.entry(i, e))
	}
	if w.chance("entry added") {
		for _, p := range w.m.order {
			if !w.seen(p) {
				parts = append([]string{fmt.Sprintf("[[entry]]\nid = \"extra\"\nkind = \"person\"\nfirst = %q\nname = \"twin extra\"\nintro = \"twin\"\n", p)}, parts...)
				break
			}
		}
	}
	return strings.Join(parts, "")
}

func (w *modelWriter) entry(i int, e modelEntry) string {
	var b strings.Builder
	kind := []content.Kind{content.Person, content.Place}[i%2]
	locked := !w.seen(e.first)
	if locked && w.chance("other kind") {
		kind = content.Creature
	}
	fmt.Fprintf(&b, "[[entry]]\nid = \"e%d\"\nkind = %q\nfirst = %q\n%s%s", i, kind, e.first, w.text("name", e.name), w.text("intro", e.intro))
	if !(locked || !w.open(e.actor, nil)) || !w.chance("no actor") {
		fmt.Fprintf(&b, "actor = [ { text = %s, after = %s } ]\n", w.words(plain(e.actor), nil), quoted(e.actor.after))
	}
	if w.open(e.alias, nil) || !w.chance("no alias") {
		fmt.Fprintf(&b, "aliases = [ { text = %s, after = %s } ]\n", w.words(plain(e.alias), nil), quoted(e.alias.after))
	}
	for _, f := range e.facts {
		w.table(&b, "[[entry.fact]]", f)
	}
	w.bond(&b, e)
	w.become(&b, i, e)
	return b.String()
}

func plain(x modelText) modelText {
	x.link = -1
	return x
}

func (w *modelWriter) bond(b *strings.Builder, e modelEntry) {
	if e.bondWith < 0 {
		return
	}
	both := w.seen(e.first) && w.seen(w.m.entries[e.bondWith].first)
	open := both && w.open(e.bondAt, nil)
	if !open && w.chance("bond gone") {
		return
	}
	words := "bond"
	if !open && w.tw != nil {
		words = "twin bond"
	}
	fmt.Fprintf(b, "[[entry.bond]]\nwith = \"e%d\"\nkind = %q\nback = %q\nafter = %s\n", e.bondWith, words, words+" back", quoted(e.bondAt.after))
	if w.open(e.bondTo, nil) || !w.chance("no until") {
		fmt.Fprintf(b, "until = %s\n", quoted(e.bondTo.after))
	}
}

func (w *modelWriter) become(b *strings.Builder, i int, e modelEntry) {
	if e.becomes < 0 {
		return
	}
	open := w.seen(e.first) && w.seen(e.becomesAt) && w.seen(w.m.entries[e.becomes].first)
	if !open && w.chance("becomes nothing") {
		return
	}
	fmt.Fprintf(b, "[[entry.becomes]]\nentry = \"e%d\"\nafter = %q\n", e.becomes, e.becomesAt)
}

func (w *modelWriter) threads() string {
	var b strings.Builder
	for i, th := range w.m.threads {
		open := w.open(th.question, nil)
		if !open && w.chance("thread gone") {
			continue
		}
		fmt.Fprintf(&b, "[[thread]]\nid = \"t%d\"\nopened = %s\n%s", i, quoted(th.question.after), w.text("question", th.question))
		if th.resolved && (w.open(th.answer, nil) || !w.chance("no answer")) {
			fmt.Fprintf(&b, "resolved = %s\n%s", quoted(th.answer.after), w.text("answer", th.answer))
		}
		for _, c := range th.clues {
			w.table(&b, "[[thread.clue]]", c)
		}
	}
	return b.String()
}

func (w *modelWriter) events() string {
	var b strings.Builder
	for _, e := range w.m.events {
		w.table(&b, "[[event]]", e)
	}
	return b.String()
}

// twinning says for whom a twin is written; nil writes the show itself.
type twinning struct {
	t *rapid.T
	v Viewer
}

// Show is the show as the TOML files of a folder.
func (m *Model) Show() fstest.MapFS { return m.files(nil) }

// Twin is a random twin of the show for a viewer, as the TOML files of a folder.
func (m *Model) Twin(t *rapid.T, v Viewer) fstest.MapFS { return m.files(&twinning{t, v}) }

// Order is every episode, specials last.
func (m *Model) Order() []content.Point { return m.order }

func (m *Model) files(tw *twinning) fstest.MapFS {
	w := &modelWriter{m: m, tw: tw}
	out := fstest.MapFS{"show.toml": file("schema = 1\nid = \"model\"\ntitle = \"Model\"\ntagline = \"wa tagline\"\n")}
	for _, s := range m.seasons {
		out[fmt.Sprintf("season-%d.toml", s.number)] = file(w.season(s))
	}
	out["people.toml"] = file(w.entries())
	out["threads.toml"] = file(w.threads() + w.events())
	return out
}

func file(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }

func quoted(points []content.Point) string {
	words := make([]string, len(points))
	for i, p := range points {
		words[i] = fmt.Sprintf("%q", p.String())
	}
	return "[" + strings.Join(words, ", ") + "]"
}
