//go:build unix

package e2e

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
)

// call is one run of a command.
type call struct {
	args  []string
	stdin string
	tty   bool // on a terminal
}

func (c call) String() string {
	if c.tty {
		return fmt.Sprintf("%q on a terminal", c.args)
	}
	return fmt.Sprintf("%q", c.args)
}

// surface is the commands there are, each with its flags, as the program lists them: a
// new one is found by itself.
type surface struct {
	commands []string
	flags    map[string][]string
}

func (h *home) surface() surface {
	h.t.Helper()
	listing.Do(func() { listed = h.listSurface() })
	if len(listed.commands) == 0 {
		h.t.Fatal("the commands could not be listed")
	}
	return listed
}

// The surface is one for all homes, and costs a process for each command.
var (
	listing sync.Once
	listed  surface
)

func (h *home) listSurface() surface {
	h.t.Helper()
	s := surface{flags: map[string][]string{}}
	s.commands = h.completions("")
	for _, c := range s.commands {
		s.flags[c] = h.completions(c, "--")
	}
	if len(s.commands) < 15 || len(s.flags["status"]) < 8 {
		h.t.Fatalf("what the program lists is not all: %v", s)
	}
	return s
}

// completions are the words that complete a command line.
func (h *home) completions(args ...string) []string {
	h.t.Helper()
	var words []string
	for line := range strings.Lines(h.want(append([]string{"__complete"}, args...)...)) {
		word, _, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if word != "" && !strings.HasPrefix(word, ":") {
			words = append(words, word)
		}
	}
	return words
}

// told are commands whose work is to tell a show's author what stands in it.
var told = []string{"check"}

// elsewhere are flags that lead away from the show and the progress of the test.
var elsewhere = []string{"--state", "--config", "--content", "--show", "--help"}

// arguments are what some commands take, beyond the words that any may be given.
var arguments = map[string][]string{
	"completion": {"bash", "zsh", "fish", "powershell"},
	"export":     {"--format=md", "--format=html", "--format=json", "--out=out.md", "--out=out.html", "--force"},
	"help":       {"points", "json", "exit-codes", "environment", "status", "show", "mark"},
	"import":     {"list.txt", "--yes", "--from=list", "netflix.csv", "--doubtful", "none.csv"},
	"new":        {"somewhere"},
	"plan":       {"--per-day=2h", "--by=2031-01-31", "--ics=-", "--ics=plan.ics", "--at=20:00", "--days=fri", "--force", "--from=2031-01-02"},
	"recap":      {"--length=minute", "--length=five", "--length=full"},
}

// words are given to any command: points, and words of open texts, of locked ones and of
// none.
var words = []string{
	"S1", "S2", "S1E1", "S1E2", "S1E1-S1E3", "S3E2", "S0E1", "S9E9", "season 1",
	"name 0", "name 1", "name 3", "alias", "actor 2", "wa", "fact", "twin", "long", "late", "title", "linked", "zzz", "Model", "",
}

// draw is a random sequence of commands.
func (s surface) draw(rng *rand.Rand, n int) []call {
	one := func(from []string) string { return from[rng.IntN(len(from))] }
	var calls []call
	for i := range n {
		name := s.commands[i%len(s.commands)]
		if i >= len(s.commands) {
			name = one(append([]string{"mark", "undo", "opened", "show", "search", "recap", "unmark"}, s.commands...))
		}
		if slices.Contains(told, name) {
			continue
		}
		c := call{args: []string{name}, tty: rng.IntN(12) == 0}
		for range rng.IntN(3) {
			c.args = append(c.args, one(words))
		}
		if own := arguments[name]; own != nil {
			for range 1 + rng.IntN(2) {
				c.args = append(c.args, one(own))
			}
		}
		for range max(rng.IntN(5)-2, 0) {
			c.args = append(c.args, s.flag(rng, one(s.flags[name])))
		}
		if rng.IntN(5) == 0 {
			c.args = append([]string{"__complete"}, append(c.args, one([]string{"", "S", "n", "w", "t", "-", "--as-of=", "--with="}))...)
			c.tty = false
		}
		if rng.IntN(4) == 0 {
			c.stdin = one([]string{"y\n", "n\n", "S1E1\n", "wa\n"})
		}
		calls = append(calls, c)
	}
	return calls
}

// flag gives a flag some value.
func (s surface) flag(rng *rand.Rand, name string) string {
	one := func(from ...string) string { return from[rng.IntN(len(from))] }
	name = strings.TrimSuffix(name, "=")
	switch {
	case slices.Contains(elsewhere, name):
		return "--json"
	case name == "--as-of":
		return name + "=" + one("S1E1", "S1", "S2E1", "S1E2", "S7")
	case name == "--with" || name == "--profile":
		return name + "=" + one("alice", "default", "nobody", "")
	case name == "--color":
		return name + "=" + one("always", "never", "auto")
	}
	return name + one("", "", "=1", "=S1E1", "=wa", "=json")
}

// lists are files to import. An import believes the titles and numbers that its owner
// brings (see the README), so these bring none that a show has and its twin may lack.
func (h *home) lists() {
	h.write("here/list.txt", "S1E1\nS1E1 2024-05-01\nS9E9\na title\nnonsense\n")
	h.write("here/netflix.csv", "Title,Date\n\"Model: Season 1: a title\",\"1/2/24\"\n\"Model: Season 1: wa tle\",\"1/3/24\"\n\"Other: Season 1: x\",\"1/3/24\"\n")
}

// perform runs the commands one after the other, and returns all that came of each.
func (h *home) perform(calls []call) []string {
	h.t.Helper()
	h.lists()
	var all []string
	for _, c := range calls {
		all = append(all, mask(h.one(c)))
	}
	return append(all, h.files())
}

func (h *home) one(c call) string {
	h.t.Helper()
	if !c.tty {
		r := h.pipe(c.stdin, c.args...)
		return fmt.Sprintf("exit code %d\n%s\nstandard error:\n%s", r.code, r.out, r.err)
	}
	x := open(h.t, h.command(c.args...), size{100, 40}, silent)
	x.send(c.stdin)
	x.send("\x04\x04") // whoever still reads, reads the end
	code := x.end()
	x.close()
	return fmt.Sprintf("exit code %d\n%s", code, x.bytes())
}

// TestTheLawInCommands runs the same random commands on a show and its twin.
func TestTheLawInCommands(t *testing.T) {
	t.Parallel()
	for seed := range seeds(4, 1500) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			d := draw(seed)
			rng := func() *rand.Rand { return rand.New(rand.NewPCG(uint64(seed), 6)) }
			h := newHome(t)
			d.prepare(h, d.Show(), rng())
			calls := h.surface().draw(rng(), 70)
			d.prepare(h, d.Show(), rng())
			a := h.perform(calls)
			ever := h.ever()
			d.prepare(h, d.twin(seed, ever), rng())
			b := h.perform(calls)
			for i := range a {
				if a[i] == b[i] {
					continue
				}
				what := "the files written"
				if i < len(calls) {
					what = calls[i].String()
				}
				t.Fatalf("%s tells a show from its twin, for %v who has ever seen %v:\n%s", what, d.viewer, ever, lines(a[i], b[i]))
			}
		})
	}
}
