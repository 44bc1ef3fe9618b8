//go:build unix

package e2e

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"unspoiled/content"
	"unspoiled/content/clean/cleantest"
	"unspoiled/ui/internal/screen"
)

// strange is a show of the shape of Lantern Bay, whose every text is another nasty string.
func strange(t testing.TB, nasty []string, from int) fstest.MapFS {
	t.Helper()
	show, n := fstest.MapFS{}, from
	dir := root() + "/content/testdata/lantern-bay"
	next := func() string {
		n++
		s := fmt.Sprintf("%s %d", nasty[n%len(nasty)], n)
		if n%5 == 0 {
			s = "[" + s + "](mara)"
		}
		return inTOML(s)
	}
	brief := func() string { // what stands where a longer text is refused
		for n++; len(nasty[n%len(nasty)]) > 60; n++ {
		}
		return inTOML(fmt.Sprintf("%s %d", nasty[n%len(nasty)], n))
	}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		text := multiline.ReplaceAllStringFunc(string(data), func(string) string { return next() })
		var b strings.Builder
		bond := false
		for line := range strings.Lines(text) {
			if strings.HasPrefix(line, "[") {
				bond = strings.HasPrefix(line, "[[entry.bond]]")
			}
			line = texts.ReplaceAllStringFunc(line, func(s string) string { return replaceStrings(s, next) })
			if bond {
				line = bondKinds.ReplaceAllStringFunc(line, func(s string) string { return replaceStrings(s, brief) })
			}
			b.WriteString(line)
		}
		show[name] = &fstest.MapFile{Data: []byte(strings.Replace(b.String(), `"lantern-bay"`, `"`+showID+`"`, 1))}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if n-from < 80 {
		t.Fatalf("only %d texts were replaced", n-from)
	}
	return show
}

var (
	multiline = regexp.MustCompile(`(?s)""".*?"""`)
	texts     = regexp.MustCompile(`(?:^|[{,]\s*)(?:title|tagline|network|creators|episode_word|setting|premise|teaser|recap|text|name|actor|intro|aliases|question|answer|directors|writers)\s*=\s*(?:"(?:[^"\\]|\\.)*"|\[\s*"(?:[^"\\]|\\.)*"(?:\s*,\s*"(?:[^"\\]|\\.)*")*\s*\])`)
	bondKinds = regexp.MustCompile(`^(?:kind|back)\s*=\s*"(?:[^"\\]|\\.)*"`)
	quoted    = regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)
)

func replaceStrings(s string, next func() string) string {
	return quoted.ReplaceAllStringFunc(s, func(string) string { return next() })
}

// inTOML is a string that TOML reads as s: whatever is not printable ASCII is escaped.
func inTOML(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			fmt.Fprintf(&b, "\\%c", r)
		case r >= ' ' && r < 0x7f:
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "\\U%08X", r)
		}
	}
	return `"` + b.String() + `"`
}

// valid are the nasty strings that TOML can hold.
func valid(t testing.TB) []string {
	return slices.DeleteFunc(cleantest.Nasty(t), func(s string) bool { return !utf8.ValidString(s) })
}

// harmless says what in an output is no business of ours; "" for nothing. Colors may be in
// it only where they were asked for.
func harmless(out string, colors bool) string {
	s := screen.New(400, 5)
	for _, line := range strings.SplitAfter(out, "\n") {
		_, _ = s.Write([]byte("\r" + line))
		if len(s.Strange()) > 0 {
			return fmt.Sprintf("%s in %q", s.Strange(), line)
		}
		rest := strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
		if strings.ContainsAny(rest, "\r\b") || !colors && strings.Contains(rest, "\x1b") {
			return fmt.Sprintf("a control character in %q", line)
		}
	}
	_, _ = s.Write([]byte("\x1b\\\r\n end")) // what waits for its end shows now
	switch text := s.Text(); {
	case !strings.HasSuffix(strings.TrimSpace(text), "end"):
		return fmt.Sprintf("a sequence without an end in %q", out)
	case len(s.Titles()) > 0:
		return fmt.Sprintf("titles: %q", s.Titles())
	}
	return ""
}

func TestHarmless(t *testing.T) {
	t.Parallel()
	for _, s := range cleantest.Nasty(t) {
		if harmless(s+"\n", false) == "" && strings.ContainsAny(s, "\x1b\u009b\u202e\x07\x00\x7f") {
			t.Errorf("%q passes for harmless", s)
		}
	}
	for _, s := range []string{"", "plain\ntext\n", "日本語 é\n", "\x1b[31mred\x1b[m\n"} {
		if what := harmless(s, true); what != "" {
			t.Errorf("%q: %s", s, what)
		}
	}
}

// mended are the outputs where a tab stands between columns that a shell reads.
var mended = []string{"__complete", "completion", "man"}

func (h *home) harmless(t *testing.T, c call) {
	t.Helper()
	if c.tty {
		x := open(t, h.command(c.args...), size{100, 40}, silent)
		x.send(c.stdin + "\x04\x04")
		x.end()
		if left := x.left(); left != "" && !strings.HasPrefix(left, "left for the shell") {
			t.Errorf("%v: %s", c, left)
		}
		if slices.Contains(c.args, "--plain") && strings.Contains(x.bytes(), "\x1b") {
			t.Errorf("%v: an escape sequence in %q", c, x.bytes())
		}
		x.close()
		return
	}
	r := h.pipe(c.stdin, c.args...)
	if r.code < 0 || r.code > 4 || strings.Contains(r.err, "goroutine ") {
		t.Errorf("%v: exit code %d: %s", c, r.code, r.err)
	}
	colors := slices.ContainsFunc(c.args, func(s string) bool { return strings.HasPrefix(s, "--color") })
	for name, out := range map[string]string{"standard output": r.out, "standard error": r.err} {
		if what := harmless(out, colors); what != "" {
			t.Errorf("%v: %s: %s", c, name, what)
		}
		if strings.Contains(out, "\t") && !slices.Contains(mended, c.args[0]) {
			t.Errorf("%v: %s has a tab", c, name)
		}
	}
}

// harmlessFiles looks through what was written.
func (h *home) harmlessFiles(t *testing.T) {
	t.Helper()
	for _, dir := range []string{"here", "state"} {
		h.must(fs.WalkDir(os.DirFS(h.path(dir)), ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || name == "nasty.csv" {
				return err
			}
			data, err := os.ReadFile(filepath.Join(h.path(dir), name))
			if what := harmless(string(data), false); what != "" {
				t.Errorf("%s: %s", name, what)
			}
			return err
		}))
	}
}

// TestShowsFromStrangers: a show whose every text is an attack comes to nothing, in every
// command and in the guide.
func TestShowsFromStrangers(t *testing.T) {
	t.Parallel()
	nasty := valid(t)
	for i := range often(2, 60) {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			h := newHome(t)
			h.stand(strange(t, nasty, i*37))
			h.want("mark", "S1E1-S1E2")
			rng := rand.New(rand.NewPCG(uint64(i), 11))
			s := h.surface()
			told := call{args: []string{"check", h.path("shows/" + showID)}}
			h.lists()
			for _, c := range append(s.draw(rng, 70), told, call{args: []string{"mark", "S1", "S2"}}, told) {
				h.harmless(t, c)
			}
			for _, c := range s.draw(rng, 40) {
				h.harmless(t, c)
			}
			h.harmlessFiles(t)
			got := h.session(drawStrokes(rng, 60), swift, nil)
			if got.left != "" {
				t.Errorf("the guide: %s", got.left)
			}
			if titles := strings.ReplaceAll(strings.ReplaceAll(got.titles, `"unspoiled"`, ""), `""`, ""); strings.Trim(titles, "[ ]") != "" {
				t.Errorf("titles: %s", got.titles)
			}
		})
	}
}

// TestWordsFromStrangers: nasty arguments, settings, variables, names of files and lists
// to import come to nothing. But when soaking, each string meets a third of the calls, and
// each call a third of the strings.
func TestWordsFromStrangers(t *testing.T) {
	t.Parallel()
	all := cleantest.Nasty(t)
	if !soaking() {
		rand.New(rand.NewPCG(3, 4)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		all = all[:24]
	}
	for i, s := range all {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			arg := strings.ReplaceAll(s, "\x00", "") // which no argument can hold
			file := strings.ReplaceAll(arg, "/", "|")
			h := newHome(t)
			turn := i
			harmless := func(c call) {
				if turn++; soaking() || turn%3 == 0 {
					h.harmless(t, c)
				}
			}
			h.stand(draw(1).Show())
			h.watched("default", []content.Point{{Season: 1, Episode: 1}})
			h.write("here/nasty.csv", "Title,Date\n\""+strings.ReplaceAll(s, `"`, `""`)+": Season 1: x\",\"1/2/24\"\nS1E1 "+s+"\n")
			for _, args := range [][]string{
				{arg},
				{"show", arg},
				{"search", arg},
				{"mark", arg},
				{"recap", arg},
				{"status", arg},
				{"status", "--" + arg},
				{"status", "--profile", arg},
				{"status", "--show", arg},
				{"status", "--as-of", arg},
				{"status", "--with", arg},
				{"status", "--color", arg},
				{"status", "--content", h.path("here/" + file)},
				{"status", "--state", h.path("here/" + file)},
				{"status", "--config", h.path("here/" + file)},
				{"import", "nasty.csv"},
				{"import", "nasty.csv", "--from=netflix", "--title", arg, "--yes"},
				{"import", "nasty.csv", "--from=list", "--doubtful", "--yes"},
				{"import", file},
				{"check", file},
				{"new", arg + "/" + arg},
				{"export", "--out", "missing/" + file},
				{"export", "--out", file + ".md"},
				{"export", "--format", arg},
				{"plan", "--by", arg},
				{"plan", "--per-day", arg},
				{"help", arg},
				{"completion", arg},
				{"__complete", "show", arg},
			} {
				harmless(call{args: args})
				harmless(call{args: args, tty: true})
			}
			h.write("config/unspoiled/config.toml", "[look]\ntheme = "+inTOML(s)+"\n"+inTOML(s)+" = 1\n[keys]\nup = ["+inTOML(s)+"]\n")
			harmless(call{args: []string{"status"}})
			harmless(call{args: []string{"config"}})
			harmless(call{args: []string{"doctor"}})
			line := strings.Join(strings.Fields(arg), " ")
			harmless(call{args: []string{"--plain"}, tty: true, stdin: "1\n" + line + "\nmark " + line + "\n/" + line + "\nprofile " + line + "\n"})
			h.write("config/unspoiled/config.toml", s)
			harmless(call{args: []string{"status"}})
			h.must(os.Remove(h.path("config/unspoiled/config.toml")))
			for _, name := range []string{"SHOW", "PROFILE", "THEME", "STATE", "CONTENT", "CONFIG", "PLAIN"} {
				h.env = []string{"UNSPOILED_" + name + "=" + arg}
				harmless(call{args: []string{"status"}})
				harmless(call{args: []string{"doctor"}})
			}
			h.env = nil
			h.write("shows/"+showID+"/season-1.toml", s)
			harmless(call{args: []string{"status"}})
			harmless(call{args: []string{"check", h.path("shows/" + showID)}})
			_ = os.WriteFile(h.path("shows/"+showID+"/"+file+".toml"), []byte("x = 1"), 0o644)
			harmless(call{args: []string{"check", h.path("shows/" + showID)}})
			_ = os.Rename(h.path("shows/"+showID), h.path("shows/"+file))
			harmless(call{args: []string{"shows"}})
			harmless(call{args: []string{"status"}, tty: true})
			_ = os.WriteFile(h.path("state/unspoiled/profiles/"+file+".toml"), []byte(s), 0o600)
			h.write("state/unspoiled/profiles/default.toml", s)
			harmless(call{args: []string{"profiles"}})
			harmless(call{args: []string{"status"}})
			harmless(call{args: []string{"doctor"}})
		})
	}
}
