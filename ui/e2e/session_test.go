//go:build unix

package e2e

import (
	"fmt"
	"strings"

	"unspoiled/ui/internal/screen"
)

// session is what came of one run of the guide.
type session struct {
	frames []string // at the start, and after each stroke
	raw    string   // every byte written
	titles string
	copied string
	odd    string // sequences that no guide should send
	files  string
	code   int
	left   string
}

// session runs the guide, makes the strokes and quits. Where it is known what is to be
// seen, what differs gets more time.
func (h *home) session(all []stroke, p pace, known []string, args ...string) session {
	h.t.Helper()
	x := open(h.t, h.command(args...), usual)
	x.ready()
	s := session{frames: []string{x.frame()}}
	for _, k := range all {
		if x.over() {
			break
		}
		x.do(k, p)
		if n := len(s.frames); n < len(known) && known[n] != x.frame() {
			x.quiet(slow)
		}
		s.frames = append(s.frames, x.frame())
	}
	if !x.over() {
		x.send("\x03")
	}
	s.code = x.end()
	s.raw = x.bytes()
	s.left = x.left()
	x.see(func(v *screen.Screen) {
		s.titles = fmt.Sprintf("%q", v.Titles())
		s.copied = fmt.Sprintf("%q", v.Copied())
		s.odd = strings.Join(v.Strange(), " ")
	})
	s.files = h.files()
	x.close()
	return s
}

// differs says where two sessions differ; "" for nowhere.
func (a session) differs(b session, all []stroke) string {
	for i := range min(len(a.frames), len(b.frames)) {
		if a.frames[i] != b.frames[i] {
			return fmt.Sprintf("the screen after %s:\n%s", describe(all[:i]), lines(a.frames[i], b.frames[i]))
		}
	}
	for _, c := range []struct{ what, a, b string }{
		{"frames", fmt.Sprint(len(a.frames)), fmt.Sprint(len(b.frames))},
		{"window titles", a.titles, b.titles},
		{"texts copied", a.copied, b.copied},
		{"files written", a.files, b.files},
		{"exit code", fmt.Sprint(a.code), fmt.Sprint(b.code)},
		{"state of the terminal", a.left, b.left},
	} {
		if c.a != c.b {
			return fmt.Sprintf("%s after %s:\n%s", c.what, describe(all), lines(c.a, c.b))
		}
	}
	return ""
}

// lines are the lines in which two texts differ.
func lines(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	var out []string
	for i := range max(len(as), len(bs)) {
		var x, y string
		if i < len(as) {
			x = as[i]
		}
		if i < len(bs) {
			y = bs[i]
		}
		if x != y && len(out) < 40 {
			out = append(out, fmt.Sprintf("%d: show: %s", i+1, x), fmt.Sprintf("%d: twin: %s", i+1, y))
		}
	}
	return strings.Join(out, "\n")
}
