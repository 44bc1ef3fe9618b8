package ui

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"unspoiled/content"
	"unspoiled/ui/config"
)

// TestTheLawOnScreens: for random shows and viewers, twins that differ in all that
// is locked, in words, number and order, are drawn byte for byte alike after each of
// the same random keys, clicks and sizes. (content's own law covers versions of
// texts, policies and peeks at the gate; here it is the screens' turn.)
func TestTheLawOnScreens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawTwinned(t)
		a, b := m.open(t, false), m.open(t, true)
		agreed := a.viewing.history.Seen(a.viewing.show.ID())
		for range rapid.IntRange(5, 60).Draw(t, "steps") {
			did := step(t, a, b)
			if a.knowsMore(agreed) { // the twins may differ from here on
				return
			}
			x, y := a.View(), b.View()
			if x.Content != y.Content || x.WindowTitle != y.WindowTitle {
				t.Fatalf("after %s:\n%s\n\n%s", did, a.text(), b.text())
			}
		}
	})
}

// TestTheLawOnScreensCanFail proves that the test above sees a leak: twins differ
// for somebody who has watched more than they agree in.
func TestTheLawOnScreensCanFail(t *testing.T) {
	differed := map[string]bool{}
	rapid.Check(t, func(t *rapid.T) {
		m := drawTwinned(t)
		shown := *m
		shown.beyond = true
		a, b := shown.open(t, false), shown.open(t, true)
		for _, keys := range config.ScreenKeys()[1:] {
			a.press(keys)
			b.press(keys)
			if a.View().Content != b.View().Content {
				differed[keys] = true
			}
		}
	})
	for _, keys := range config.ScreenKeys()[1:] {
		if !differed[keys] {
			t.Errorf("the twins look alike on screen %s even with everything open", keys)
		}
	}
}

// step does one random thing to both.
func step(t *rapid.T, a, b *guide) string {
	var msg tea.Msg
	did := rapid.SampledFrom(append(config.ScreenKeys(), strings.Fields("j k h l g G ctrl+d ctrl+u pgup pgdown enter enter enter esc tab tab shift+tab n p o u ? / / t w i v v f f a s d N N J K y L space wheel click click size")...)).Draw(t, "key")
	x, y := rapid.IntRange(0, a.width).Draw(t, "x"), rapid.IntRange(0, a.height).Draw(t, "y")
	switch did {
	case "wheel":
		msg = tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelDown}
	case "click":
		msg = tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}
	case "size":
		msg = windowSize(rapid.IntRange(20, 160).Draw(t, "w"), rapid.IntRange(5, 40).Draw(t, "h"))
	default:
		msg = keyMsg(did)
	}
	a.send(msg)
	b.send(msg)
	return did
}

// twinned is a random show of which a viewer has watched the episodes up to seen;
// its twin has other texts, and another number of them, behind that.
type twinned struct {
	perSeason, seen int
	tables          []twinnedTable
	more            int  // what the twin has besides
	beyond          bool // the viewer has watched everything after all
}

// twinnedTable is a table of the show that is told at an episode, counted from 0.
type twinnedTable struct {
	what     string
	at, with int // episode; another entry
	last     int // until, resolved: an episode, or -1
}

func drawTwinned(t *rapid.T) *twinned {
	m := &twinned{perSeason: rapid.IntRange(1, 4).Draw(t, "episodes")}
	n := 2 * m.perSeason
	m.seen = rapid.IntRange(0, n-1).Draw(t, "seen")
	for range rapid.IntRange(0, 14).Draw(t, "tables") {
		m.tables = append(m.tables, twinnedTable{
			what: rapid.SampledFrom([]string{"person", "place", "idea", "thread", "event"}).Draw(t, "what"),
			at:   rapid.IntRange(0, n-1).Draw(t, "at"),
			with: rapid.IntRange(0, 3).Draw(t, "with"),
			last: rapid.IntRange(-1, n-1).Draw(t, "last"),
		})
	}
	m.more = rapid.IntRange(0, 5).Draw(t, "more")
	return m
}

func (m *twinned) point(at int) string {
	return fmt.Sprintf("S%dE%d", at/m.perSeason+1, at%m.perSeason+1)
}

// knowsMore reports whether an episode is watched beyond those given; to take some
// back opens nothing.
func (g *guide) knowsMore(agreed content.Set) bool {
	for p := range g.viewing.guide.Seen().All() {
		if !agreed.Has(p) {
			return true
		}
	}
	return false
}

func (m *twinned) open(t *rapid.T, twin bool) *guide {
	show, err := content.Load(m.files(twin))
	if err != nil {
		t.Fatalf("the show does not load: %v", err)
	}
	n := m.seen
	if m.beyond {
		n = 2 * m.perSeason
	}
	var watched []string
	for at := range n {
		watched = append(watched, m.point(at))
	}
	g := guideOf(t, show, Options{Confirm: true, Card: len(watched)%2 == 0}, watched...)
	if n == 0 {
		g.press("enter") // nothing yet
	}
	return g
}

// words is a text told at an episode: other words in a twin where it is locked.
func (m *twinned) words(twin bool, at int, text string) string {
	if twin && at >= m.seen {
		return "twin " + strings.Repeat("longer ", m.more) + text
	}
	return text
}

func (m *twinned) files(twin bool) fstest.MapFS {
	out := fstest.MapFS{}
	add := func(name, text string) { out[name] = &fstest.MapFile{Data: []byte(text)} }
	add("show.toml", "schema = 1\nid = \"twins\"\ntitle = \"Twins\"\n")
	for s := range 2 {
		opens := 0
		if s > 0 {
			opens = m.perSeason - 1 // with the last of the season before
		}
		var b strings.Builder
		fmt.Fprintf(&b, "number = %d\ntitle = %q\npremise = %q\n", s+1, m.words(twin && s > 0, opens, "title"), m.words(twin && s > 0, opens, "premise"))
		for e := range m.perSeason {
			at := s*m.perSeason + e
			text := m.words(twin, at, "what happens")
			fmt.Fprintf(&b, "[[episode]]\nnumber = %d\ntitle = \"open\"\nruntime = 50\nrecap = %q\n", e+1, text+" to [one](e0).")
			for range 1 + m.extra(twin, at) {
				fmt.Fprintf(&b, "[[episode.beat]]\ntext = %q\nessential = true\nwho = [\"e0\"]\n", text)
			}
		}
		add(fmt.Sprintf("season-%d.toml", s+1), b.String())
	}
	m.addTables(twin, add)
	return out
}

// extra is how much more of something locked the twin has.
func (m *twinned) extra(twin bool, at int) int {
	if twin && at >= m.seen {
		return m.more
	}
	return 0
}

func (m *twinned) addTables(twin bool, add func(name, text string)) {
	entries := []string{entryTable("e0", "person", "S1E1", m.words(twin, 0, "Zero"))}
	var threads, events []string
	for i, x := range m.tables {
		for copied := range 1 + m.extra(twin, x.at) {
			id := fmt.Sprintf("x%d-%d", i, copied)
			text := m.words(twin, x.at, fmt.Sprintf("Text %d of [one](e0).", i))
			switch x.what {
			case "thread":
				threads = append(threads, m.thread(twin, id, text, x))
			case "event":
				events = append(events, fmt.Sprintf("[[event]]\ndate = \"198%d-0%d\"\nafter = %q\ntext = %q\n", (x.with+m.extra(twin, x.at))%7, 1+i%3, m.point(x.at), text))
			default:
				entries = append(entries, m.entry(twin, id, text, x))
			}
		}
	}
	if twin { // what is locked stands elsewhere in the file
		entries = append(entries[1:], entries[0])
	}
	add("people.toml", strings.Join(entries, ""))
	add("threads.toml", strings.Join(threads, ""))
	add("timeline.toml", strings.Join(events, ""))
}

func entryTable(id, kind, first, name string) string {
	return fmt.Sprintf("[[entry]]\nid = %q\nkind = %q\nfirst = %q\nname = %q\nintro = \"An introduction.\"\n", id, kind, first, name)
}

func (m *twinned) entry(twin bool, id, text string, x twinnedTable) string {
	out := entryTable(id, x.what, m.point(x.at), strings.NewReplacer("[", "", "](e0)", "").Replace(text))
	later := max(x.last, x.at)
	out += fmt.Sprintf("[[entry.fact]]\nafter = %q\ntext = %q\n", m.point(later), m.words(twin, later, "A fact on [one](e0)."))
	out += fmt.Sprintf("[[entry.bond]]\nwith = \"e0\"\nkind = %q\nafter = %q\n", m.words(twin, x.at, "bond"), m.point(x.at))
	if x.last > x.at && (!twin || x.last < m.seen) {
		out += fmt.Sprintf("until = %q\n", m.point(x.last))
	}
	return out
}

func (m *twinned) thread(twin bool, id, text string, x twinnedTable) string {
	out := fmt.Sprintf("[[thread]]\nid = %q\nquestion = %q\nopened = %q\nabout = [\"e0\"]\n", id, text, m.point(x.at))
	if x.last > x.at && (!twin || x.last < m.seen) {
		out += fmt.Sprintf("resolved = %q\nanswer = %q\n", m.point(x.last), "The answer.")
	}
	return out + fmt.Sprintf("[[thread.clue]]\nafter = %q\ntext = %q\n", m.point(max(x.last, x.at)), m.words(twin, max(x.last, x.at), "A clue."))
}
