package export

import (
	"crypto/sha256"
	"encoding/base64"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"unspoiled/content"
	"unspoiled/content/twin"
)

// bay is the guide of the invented show for a viewer who has watched up to a point.
func bay(t *testing.T, upTo string) *content.Guide {
	t.Helper()
	s, err := content.Load(os.DirFS("../testdata/lantern-bay"))
	if err != nil {
		t.Fatal(err)
	}
	seen := content.Set{}
	if upTo != "" {
		p, err := content.ParsePoint(upTo)
		if err != nil {
			t.Fatal(err)
		}
		seen = s.UpTo(p)
	}
	return content.NewGuide(s, seen, content.Policy{})
}

// whole is everything that is written.
func whole(write func(io.Writer, *content.Guide, string) error, g *content.Guide, lens string) string {
	var b strings.Builder
	if err := write(&b, g, lens); err != nil {
		panic(err) // a Builder's writes cannot fail, so the template is wrong
	}
	return b.String()
}

func TestMarkdown(t *testing.T) {
	golden.RequireEqual(t, whole(Markdown, bay(t, "S2E1"), "with alice"))
}

func TestHTML(t *testing.T) {
	golden.RequireEqual(t, withoutStyle(whole(HTML, bay(t, "S2E1"), "with alice")))
}

func TestNothingWatched(t *testing.T) {
	golden.RequireEqual(t, whole(Markdown, bay(t, ""), ""))
}

// withoutStyle is a page without what every change of style changes.
func withoutStyle(page string) string {
	s := regexp.MustCompile(`(?s)<style>.*</style>`).ReplaceAllString(page, "<style></style>")
	return regexp.MustCompile(`sha256-[^']*`).ReplaceAllString(s, "sha256-")
}

// TestPolicyOfThePage: the page's own policy allows nothing but its one style.
func TestPolicyOfThePage(t *testing.T) {
	page := whole(HTML, bay(t, "S2"), "")
	_, rest, _ := strings.Cut(page, "<style>")
	style, _, _ := strings.Cut(rest, "</style>")
	sum := sha256.Sum256([]byte(style))
	if want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(page, want) {
		t.Errorf("the policy does not say %s", want)
	}
	for _, s := range []string{"<script", " style=", " src=", "http:", "https:", "url(", "@import", "onclick"} {
		if strings.Contains(page, s) {
			t.Errorf("the page holds %q", s)
		}
	}
}

// TestAnchors: every link of a page leads to one place in it, and places are named by
// their numbers, never by ids.
func TestAnchors(t *testing.T) {
	name := regexp.MustCompile(`^(e\d+|s\d+(e\d+)?|top|story|people|places|creatures|things|groups|ideas|chart|threads|answers|timeline)$`)
	for _, upTo := range []string{"", "S1E1", "S1E3", "S0E1", "S2"} {
		for what, file := range map[string]string{"html": whole(HTML, bay(t, upTo), ""), "markdown": whole(Markdown, bay(t, upTo), "")} {
			places := map[string]int{}
			for _, m := range regexp.MustCompile(`id="([^"]*)"`).FindAllStringSubmatch(file, -1) {
				places[m[1]]++
				if !name.MatchString(m[1]) || places[m[1]] > 1 {
					t.Errorf("%s of %s: the place %s", what, upTo, m[1])
				}
			}
			links := regexp.MustCompile(`(?:href="|\]\()#([^")]*)`).FindAllStringSubmatch(file, -1)
			for _, m := range links {
				if places[m[1]] != 1 {
					t.Errorf("%s of %s: a link to %s leads nowhere", what, upTo, m[1])
				}
			}
			if upTo == "S2" && len(links) < 30 {
				t.Errorf("%s has %d links", what, len(links))
			}
		}
	}
}

// TestHostileTexts: whatever a show says is text on the page, never markup.
func TestHostileTexts(t *testing.T) {
	const evil = `</style><script>alert(1)</script><img src=x onerror=alert(1)> " onmouseover="x ' & [x](javascript:alert(1)) **b** <!-- `
	q := "'''" + strings.TrimRight(evil, " ") + "'''"
	file := func(text string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(strings.ReplaceAll(text, "EVIL", q))}
	}
	s, err := content.Load(fstest.MapFS{
		"show.toml": file("schema = 1\nid = \"evil\"\ntitle = EVIL\ntagline = EVIL\nnetwork = EVIL\ncreators = [EVIL]\n"),
		"season-1.toml": file("number = 1\ntitle = EVIL\nsetting = EVIL\npremise = EVIL\n[[note]]\ntext = EVIL\n" +
			"[[episode]]\nnumber = 1\ntitle = EVIL\nteaser = EVIL\nrecap = EVIL\nwriters = [EVIL]\n[[episode.beat]]\ntext = EVIL\nessential = true\nwho = [\"a\", \"b\"]\n"),
		"people.toml": file("[[entry]]\nid = \"a\"\nkind = \"person\"\nfirst = \"S1E1\"\nname = EVIL\nactor = EVIL\nintro = EVIL\n" +
			"[[entry.fact]]\nafter = \"S1E1\"\ntext = EVIL\n[[entry.bond]]\nwith = \"b\"\nkind = \"<script> [x](javascript:1)\"\nafter = \"S1E1\"\n" +
			"[[entry]]\nid = \"b\"\nkind = \"person\"\nfirst = \"S1E1\"\nname = \"B\"\naliases = [ { text = EVIL, after = \"S1E1\" } ]\nintro = \"x\"\n"),
		"threads.toml":  file("[[thread]]\nid = \"t\"\nquestion = EVIL\nopened = \"S1E1\"\nanswer = EVIL\nresolved = \"S1E1\"\n[[thread.clue]]\nafter = \"S1E1\"\ntext = EVIL\n"),
		"timeline.toml": file("[[event]]\ndate = \"1983\"\nafter = \"S1E1\"\ntext = EVIL\n"),
	})
	if err != nil {
		t.Fatal(err)
	}
	g := content.NewGuide(s, content.NewSet(content.Point{Season: 1, Episode: 1}), content.Policy{})
	page := withoutStyle(whole(HTML, g, evil))
	for _, tag := range regexp.MustCompile(`<[^>]*>`).FindAllString(page, -1) {
		if !regexp.MustCompile(`^</?(!doctype html|html|head|meta|title|style|body|header|h[1-3]|p|strong|b|nav|ul|ol|li|a|main|section|article|div|span|footer|br|figure|svg|g|text|path)( (lang|charset|http-equiv|content|name|id|class|href|aria-label|role|viewBox|width|height|x|y|d|transform)="[^"]*")*/?>$`).MatchString(tag) {
			t.Errorf("the page holds %s", tag)
		}
	}
	if n := strings.Count(page, "&lt;script&gt;"); n < 15 {
		t.Errorf("only %d of the texts are told", n)
	}
	text := whole(Markdown, g, evil)
	if m := regexp.MustCompile(`[^\\]<[^a/]|[^\\]\*\*b|[^\\]\]\(java`).FindAllString(text, -1); len(m) > 0 {
		t.Errorf("the Markdown holds %q", m)
	}
}

// TestFigures: the page of the built-in show has its people by its episodes, and bonds around those
// known best. An unwatched episode draws no cell.
func TestFigures(t *testing.T) {
	s, err := content.LoadBuiltin("stranger-things")
	if err != nil {
		t.Fatal(err)
	}
	for upTo, want := range map[int]struct{ charts, maps int }{0: {0, 0}, 1: {1, 8}, 5: {2, 10}} {
		seen := content.Set{}
		if upTo > 0 {
			seen = s.UpTo(content.Point{Season: upTo})
		}
		g := content.NewGuide(s, seen, content.Policy{})
		page := whole(HTML, g, "")
		if n := strings.Count(page, `class="chart"`); n < want.charts || n > 0 && want.charts == 0 {
			t.Errorf("season %d: %d charts", upTo, n)
		}
		if n := strings.Count(page, `class="map"`); n < want.maps || n > 0 && want.maps == 0 {
			t.Errorf("season %d: %d maps", upTo, n)
		}
		for _, c := range newBook(g, "").charts() {
			for _, l := range c.Rows {
				for _, p := range l.In {
					if !g.Watched(p) {
						t.Errorf("season %d: %s has a cell at %s", upTo, l.Name, p)
					}
				}
			}
		}
	}
}

// TestChartsOfLongShows: no figure is larger than a page.
func TestChartsOfLongShows(t *testing.T) {
	var seasons []content.Season
	for i, n := range []int{1, 300, 0, 13, 39, 80} {
		s := content.Season{Label: "Season", Shaped: i != 4}
		for e := range n {
			s.Episodes = append(s.Episodes, content.Episode{Point: content.Point{Season: i + 1, Episode: e + 1}})
		}
		seasons = append(seasons, s)
	}
	there := 0
	for _, columns := range chartColumns(seasons) {
		last := columns[len(columns)-1]
		if end := last.X + last.width(); end > chartWidest {
			t.Errorf("a figure is %d wide", end)
		}
		for _, c := range columns {
			there += len(c.episodes)
		}
	}
	if there != 394 {
		t.Errorf("%d episodes are drawn", there)
	}
}

func TestBroken(t *testing.T) {
	for words, want := range map[string]string{
		"took her in": "took her|in", "": "", "boyfriends’": "boyfriends|’", "ゴジラ対モスラ": "ゴジラ対モ|スラ",
	} {
		if got := strings.Join(broken(words, 10), "|"); got != want {
			t.Errorf("%q became %q, not %q", words, got, want)
		}
	}
}

func TestAtStart(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "words": "words", "# no heading": `\# no heading`, "- no list": `\- no list`, "+1": `\+1`, "1983. A year": `1983\. A year`,
		"1) one": `1\) one`, "11 boys": "11 boys", "7": "7", "=== rule": `\=== rule`,
	} {
		if got := atStart(in); got != want {
			t.Errorf("%q became %q, not %q", in, got, want)
		}
	}
}

// TestLaw: twins that differ only in locked texts give the same files, byte for byte.
func TestLaw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plain, other, v := twins(t)
		if a, b := files(plain, v, v.Seen), files(other, v, v.Seen); a != b {
			t.Fatalf("show:\n%s\ntwin:\n%s", a, b)
		}
	})
}

// TestLawCanFail: to a viewer who has watched everything, the twins differ.
func TestLawCanFail(t *testing.T) {
	differed := false
	rapid.Check(t, func(t *rapid.T) {
		plain, other, v := twins(t)
		all := content.NewSet(plain.Order()...)
		differed = differed || files(plain, v, all) != files(other, v, all)
	})
	if !differed {
		t.Error("no twin ever differed from its show")
	}
}

func twins(t *rapid.T) (plain, other *content.Show, v twin.Viewer) {
	m := twin.Draw(t)
	v = twin.DrawViewer(t, m)
	plain, err := content.Load(m.Show())
	if err != nil {
		t.Fatal(err)
	}
	if other, err = content.Load(m.Twin(t, v)); err != nil {
		t.Fatal(err)
	}
	return plain, other, v
}

func files(s *content.Show, v twin.Viewer, seen content.Set) string {
	g := content.NewGuide(s, seen, v.Policy, v.Peeks...)
	return whole(Markdown, g, "") + whole(HTML, g, "")
}

// pieces counts the writes and notes the longest.
type pieces struct{ all, longest int }

func (p *pieces) Write(b []byte) (int, error) {
	p.all, p.longest = p.all+len(b), max(p.longest, len(b))
	return len(b), nil
}

// TestWrittenPieceByPiece: no more than an episode of a long show is buffered.
func TestWrittenPieceByPiece(t *testing.T) {
	s, err := content.Load(twin.Soap(2, 50, 3000))
	if err != nil {
		t.Fatal(err)
	}
	for i, write := range []func(io.Writer, *content.Guide, string) error{Markdown, HTML} {
		var p pieces
		if err := write(&p, content.NewGuide(s, content.NewSet(s.Order()...), content.Policy{}), ""); err != nil || p.all < 300_000 || p.longest > 30_000 {
			t.Errorf("format %d: %v, %d bytes, %d at once", i, err, p.all, p.longest)
		}
	}
}
