package watch

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// What is written is read back the same, and is the same bytes again.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		hs := genHistories(t, 2)
		h := hs[0].Merge(hs[1])
		b, err := h.encode()
		if err != nil {
			t.Fatal(err)
		}
		changes, err := decode(string(b))
		if err != nil && !h.Empty() {
			t.Fatalf("%v in\n%s", err, b)
		}
		sameView(t, newHistory(changes), h)
		again, _ := newHistory(changes).encode()
		if !bytes.Equal(b, again) {
			t.Fatalf("written again it is\n%s, not\n%s", again, b)
		}
	})
}

// written is what the first release wrote. It must always be readable, and be written again as the
// same bytes.
const written = preamble + `checksum = "f560cbeb1ced60f539eb6db86d52f698"

[[change]]
id = "AAAAAAAAAAAAAAAA"
at = 2026-11-22T20:00:00Z
show = "hill"
name = "a \"quoted\" one"
watched = ["S1E1-S1E3", "S2E1"]

[[change]]
id = "BBBBBBBBBBBBBBBB"
at = 1969-07-20T20:17:40.5Z
clock = 1795377600001
show = "hill"
name = "Import"
watched = [
  "S1E1 2020-01-02T03:04:05Z",
  "S1E4",
]

[[change]]
id = "CCCCCCCCCCCCCCCC"
at = 2026-11-22T20:01:00Z
show = "hill"
name = "S1E2 unmarked"
unwatched = ["S1E2"]

[[change]]
id = "DDDDDDDDDDDDDDDD"
at = 2026-11-22T20:02:00Z
show = "hill"
name = "S1E2 unmarked"
undoes = "CCCCCCCCCCCCCCCC"

[[change]]
id = "EEEEEEEEEEEEEEEE"
at = 2026-11-22T20:03:00.25Z
show = "hill"
name = "Rewatch begun"
rewatch = "begun"
`

func TestWrittenBefore(t *testing.T) {
	changes, err := decode(written)
	if err != nil {
		t.Fatal(err)
	}
	h := newHistory(changes)
	wantSeen(t, h, "hill", "S1E1 S1E2 S1E3 S1E4 S2E1")
	if got := dump(h); got != written {
		t.Errorf("written again it is\n%s", got)
	}
}

// A file that is cut off or has a changed byte is found damaged, unless the change means nothing.
func TestDamageIsNoticed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, _ := genHistories(t, 1)[0].Mark("hill", "S1", true, at(0), season(1, 8)...)
		good, _ := h.encode()
		bad := bytes.Clone(good)
		switch rapid.IntRange(0, 3).Draw(t, "damage") {
		case 0:
			bad = bad[:rapid.IntRange(0, len(bad)-1).Draw(t, "cut")]
		case 1:
			clear(bad[rapid.IntRange(0, len(bad)-1).Draw(t, "nul"):])
		case 2:
			i := rapid.IntRange(0, len(bad)-1).Draw(t, "flip")
			bad[i] ^= 1 << rapid.IntRange(0, 7).Draw(t, "bit")
		default:
			bad = rapid.SliceOf(rapid.Byte()).Draw(t, "garbage")
		}
		changes, err := decode(string(bad))
		if err == nil && !newHistory(changes).Equal(h) {
			t.Fatalf("read as if it were whole:\n%s\nis not\n%s", bad, good)
		}
	})
}

const edited = `version = 1

[[change]]
at = 2026-11-22 20:00:00+01:00
show = 'hill'   # by hand, without an id or a name
watched = [ "S1E1-S1E3", "S2E1 2020-01-02T03:04:05Z" ]

[[change]]
id = "second"
at = 2026-11-22T21:00:00Z
show = "hill"
name = "a \u0022quoted\u0022 one"
unwatched = ["s1e2"]
`

func TestEditedByHand(t *testing.T) {
	changes, err := decode(edited)
	if err != nil {
		t.Fatal(err)
	}
	h := newHistory(changes)
	wantSeen(t, h, "hill", "S1E1 S1E3 S2E1")
	sameView(t, h, restart(t, h))
	again, _ := decode(edited)
	sameView(t, h, newHistory(again))
	crlf, err := decode("\ufeff" + strings.ReplaceAll(edited, "\n", "\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	sameView(t, h, newHistory(crlf))
}

func TestWrongFiles(t *testing.T) {
	change := "version = 1\n[[change]]\nat = 2026-01-01T00:00:00Z\nshow = \"hill\"\n"
	for name, file := range map[string]string{
		"empty":              "",
		"only a head":        preamble,
		"NULs":               strings.Repeat("\x00", 4096),
		"no version":         "[[change]]\nat = 2026-01-01T00:00:00Z\n",
		"version 0":          "version = 0\n",
		"version as text":    "version = \"1\"\n",
		"not TOML":           "version = 1\n[[change",
		"unknown key above":  "version = 1\nepisodes = 3\n",
		"unknown key":        change + "episode = \"S1E1\"\n",
		"no time":            "version = 1\n[[change]]\nshow = \"hill\"\n",
		"wrong time":         "version = 1\n[[change]]\nat = \"yesterday\"\n",
		"a season":           change + "watched = [\"S1\"]\n",
		"a range backwards":  change + "watched = [\"S1E8-S1E1\"]\n",
		"over seasons":       change + "watched = [\"S1E8-S2E1\"]\n",
		"not a list":         change + "watched = \"S1E1\"\n",
		"a list of numbers":  change + "watched = [1]\n",
		"time in a range":    change + "watched = [\"S1E1 noon\"]\n",
		"both":               change + "watched = [\"S1E1\"]\nunwatched = [\"S1E2\"]\n",
		"undoes and marks":   change + "undoes = \"a\"\nwatched = [\"S1E1\"]\n",
		"undoes and redoes":  change + "undoes = \"a\"\nredoes = \"b\"\n",
		"wrong id":           change + "id = \"a b\"\n",
		"clock out of range": change + "clock = -3\n",
		"wrong rewatch":      change + "rewatch = \"S2\"\n",
		"changes not tables": "version = 1\nchange = 3\n",
		"git, half":          "version = 1\n<<<<<<< a\n[[change]]\n",
	} {
		_, err := decode(file)
		var newer *Newer
		if err == nil || errors.As(err, &newer) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestForgedSizes(t *testing.T) {
	bomb := "version = 1\n[[change]]\nid = \"a\"\nat = 2026-01-01T00:00:00Z\nwatched = [" +
		strings.Repeat("\"S1E1-S1E999\",", 101) + "]\n"
	if _, err := decode(bomb); !errors.Is(err, errTooMany) {
		t.Errorf("more than 100,000 marks: %v", err)
	}
	var h History
	far := newHistory([]*Change{{ID: "forged", At: day, Clock: maxClock, Show: "hill", Watched: true, Episodes: season(1, 1)}})
	h = far
	for range 3 {
		h, _ = h.Mark("hill", "", true, at(0), season(2, 1)...)
	}
	sameView(t, h, restart(t, h))
}

func TestNewerVersion(t *testing.T) {
	for _, file := range []string{
		"version = 2\nanything = 1\n", "# a\nchecksum = \"00\"\nversion = 7\n\n[[change]]\nx = 1\n",
		"checksum = 5\nversion = 2\nchange = 1\n", // values of other kinds
		"version = 2\n<<<<<<< a\nchecksum = 5\n=======\nchecksum = 6\n>>>>>>> b\n\n[[change]]\nat = 1\n",
	} {
		_, err := decode(file)
		var newer *Newer
		if !errors.As(err, &newer) {
			t.Errorf("%v", err)
		}
	}
}

// git merges what it can and leaves conflict markers where both sides added changes. The checksum
// always differs.
func TestGitConflict(t *testing.T) {
	var h History
	h, _ = h.Mark("hill", "base", true, at(0), season(1, 1)...)
	a, _ := h.Mark("hill", "ours", true, at(1), season(2, 1)...)
	b, _ := h.Mark("hill", "theirs", true, at(2), season(3, 1)...)
	ours, theirs := dump(a), dump(b)
	cut := func(s string) (head, sum, mid, tail string) {
		head, rest, _ := strings.Cut(s, checksumKey)
		sum, rest, _ = strings.Cut(rest, "\n")
		i := strings.LastIndex(rest, "[[change]]")
		return head, checksumKey + sum + "\n", rest[:i], rest[i:]
	}
	head, sumA, mid, tailA := cut(ours)
	_, sumB, _, tailB := cut(theirs)
	for _, base := range []string{"", "||||||| base\nchecksum = \"ff\"\n"} {
		file := head + "<<<<<<< HEAD\n" + sumA + base + "=======\n" + sumB + ">>>>>>> b\n" + mid +
			"<<<<<<< HEAD\n" + tailA + "=======\n" + tailB + ">>>>>>> b\n"
		changes, err := decode(file)
		if err != nil {
			t.Fatal(err)
		}
		sameView(t, newHistory(changes), a.Merge(b))
	}
}

func FuzzDecode(f *testing.F) {
	var h History
	h, _ = h.Mark("hill", "S1", true, at(0), season(1, 8)...)
	f.Add([]byte(dump(h)))
	f.Add([]byte(edited))
	f.Fuzz(func(t *testing.T, data []byte) {
		changes, err := decode(string(data))
		if err != nil {
			return
		}
		h := newHistory(changes)
		sameView(t, h, restart(t, h))
	})
}
