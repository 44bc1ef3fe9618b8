package ui

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"unspoiled/content"
)

// searchPage lists hits, two lines each: what it is called, and the sentence in which
// it was found. Nothing in it tells a locked name from one that is none.
func searchPage(s *search, width int, signs *signs) page {
	w := newWriter(width, signs)
	switch {
	case strings.TrimSpace(s.field.text) == "":
		w.text(nil, run{text: "A name, a place, a word: all that is open to you is searched.", ink: inkDim})
	case !s.ready:
		w.text(nil, run{text: "Reading what is open to you.", ink: inkDim})
	case len(s.hits) == 0:
		w.text(nil, run{text: "Nothing that is open to you fits this.", ink: inkDim})
	}
	if s.ready {
		near := !slices.ContainsFunc(s.hits, func(h content.Hit) bool { return !h.Approximate })
		if near && len(s.hits) > 0 {
			w.line(run{text: "Nothing fits this as it is typed; what is near:", ink: inkDim})
		}
		for _, h := range s.hits {
			h.Approximate = h.Approximate && !near // said once for all
			w.hit(h, leads(h))
		}
	}
	if len(s.hits) == maxHits {
		w.blank()
		w.line(run{text: "These are the " + strconv.Itoa(maxHits) + " best: type more to narrow them down.", ink: inkDim})
	}
	return w.done()
}

// hit is a row for what was found, and a line with its context.
func (w *writer) hit(h content.Hit, want intent) {
	tail := string(h.Kind)
	if h.Approximate {
		tail += ", approximate"
	}
	if h.At != (content.Point{}) && h.Kind != content.HitSeason {
		tail += " " + w.signs.dot + " " + h.At.String()
	}
	if w.width < 36 {
		tail = h.At.String()
		if h.Approximate {
			tail = "approx. " + tail
		}
	}
	title := []run{{text: h.Title}}
	if h.Text == "" {
		title = marked(h.Title, h.Marks, inkText)
	}
	title = line(title).clip(max(w.width-measure(tail)-2, 8), w.signs.more)
	w.row(want, append(title, run{text: "  " + tail, ink: inkDim})...)
	if h.Text != "" {
		w.line(append([]run{{text: "  "}}, w.context(h.Text, h.Marks)...)...)
	}
}

// context is as much of a text as fits, with what matched in it.
func (w *writer) context(text string, marks [][2]int) []run {
	room := w.width - 2
	if len(marks) == 0 || measure(text[:min(marks[0][1], len(text))]) <= room*2/3 {
		return marked(text, marks, inkDim)
	}
	from := marks[0][0]
	for from > 0 {
		earlier := strings.LastIndexByte(text[:from-1], ' ') + 1
		if measure(text[earlier:marks[0][0]]) > room/3 {
			break
		}
		from = earlier
	}
	var shifted [][2]int
	for _, m := range marks {
		shifted = append(shifted, [2]int{m[0] - from, m[1] - from})
	}
	return append([]run{{text: w.signs.more + " ", ink: inkDim}}, marked(text[from:], shifted, inkDim)...)
}

// marked is a text as runs, what matched in an ink of its own.
func marked(text string, marks [][2]int, rest ink) []run {
	var out []run
	at := 0
	put := func(to int, i ink) {
		if to > at {
			out = append(out, run{text: text[at:to], ink: i})
			at = to
		}
	}
	for _, m := range marks {
		from, to := whole(text, max(m[0], at)), whole(text, m[1])
		put(from, rest)
		put(to, inkMatch)
	}
	put(len(text), rest)
	return out
}

// whole is the place itself, or, within a character, the place behind it.
func whole(text string, at int) int {
	at = min(max(at, 0), len(text))
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return at
}
