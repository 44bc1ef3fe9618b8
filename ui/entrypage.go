package ui

import (
	"strings"

	"unspoiled/content"
	"unspoiled/content/wording"
)

// entryPage is all that a viewer knows of somebody or something. The seasons are
// those of the guide that the page is from.
func entryPage(e content.EntryPage, seasons []content.Season, width int, signs *signs) page {
	w := newWriter(width, signs)
	w.named(run{text: e.Name, ink: inkTitle}, strings.Join(e.Also, ", "), "also ")
	is := credit("played by ", e.Actors)
	if e.Kind != content.Person {
		is = kindWord(e.Kind)
	}
	met := []run{{text: "first met in ", ink: inkDim}, w.source(e.First)}
	if is == "" {
		w.text(nil, met...)
	} else {
		w.dotted(inkDim, []run{{text: is, ink: inkDim}}, met)
	}
	w.prose(e.Intro, inkText)
	w.blank()
	for _, f := range e.Facts {
		w.fact(f)
	}
	w.bonds(e.Bonds)
	w.appears(e, seasons)
	return w.done()
}

// named is a title with a few words at its right, or under it behind a word of
// their own where there is no room.
func (w *writer) named(title run, words, under string) {
	if words == "" {
		w.text(nil, title)
		return
	}
	if measure(title.text)+3+measure(words) <= w.width {
		w.line(title, run{text: "   "}, run{text: words, ink: inkDim})
		return
	}
	w.text(nil, title)
	w.text(nil, run{text: under + words, ink: inkDim})
}

// bonds are who is what to the one on the page; those that have ended say so.
func (w *writer) bonds(all []content.Bond) {
	if len(all) == 0 {
		return
	}
	w.heading("Bonds")
	wide := 0
	for _, b := range all {
		wide = max(wide, measure(b.With.Name))
	}
	wide = min(wide, w.width*2/5)
	for _, b := range all {
		w.bond(b, wide)
	}
}

// bond is a line with the name in a column of its own where there is room.
func (w *writer) bond(b content.Bond, wide int) {
	name := b.With.Name
	if w.width >= ledgerFrom {
		name = clip(name, wide, w.signs.more)
	}
	link := w.link(name, follow{b.With.Ref})
	kind := []run{{text: b.Kind, ink: inkDim}}
	if b.Ended {
		kind = append(kind, run{text: ", until ", ink: inkDim}, w.source(b.Until))
	}
	if w.width < ledgerFrom {
		w.text(nil, append([]run{link, {text: " "}}, kind...)...)
		return
	}
	w.text([]run{link, {text: spaces(wide - measure(name) + 3)}}, kind...)
}

// appears is the strip of the episodes watched: a full cell where the one on the page is
// seen or, where nobody has written who is, where it is told of.
func (w *writer) appears(e content.EntryPage, seasons []content.Season) {
	in := e.Appears
	if len(in) == 0 {
		return
	}
	there := make(map[content.Point]bool, len(in))
	for _, p := range in {
		there[p] = true
	}
	w.heading(wording.Appears(e.Seen))
	var now line
	for _, s := range seasons {
		part := w.strip(s, there)
		if part == nil {
			continue
		}
		switch {
		case len(now) == 0:
			now = part
		case now.width()+3+part.width() > w.width:
			w.line(now...)
			now = part
		default:
			now = append(append(now, run{text: "   "}), part...)
		}
	}
	if len(now) > 0 {
		w.line(now...)
	}
}

// strip is a season's cells, nil where none of it is watched.
func (w *writer) strip(s content.Season, there map[content.Point]bool) line {
	out := line{{text: s.Label + " ", ink: inkDim}}
	seen := false
	for _, e := range s.Episodes {
		cell := run{text: w.signs.locked, ink: inkDim}
		if e.State == content.EpisodeWatched {
			seen = true
			cell = run{text: w.signs.ahead, ink: inkDim}
			if there[e.Point] {
				cell = run{text: w.signs.watched, ink: inkDone}
			}
		}
		out = out.add(cell)
	}
	if !seen {
		return nil
	}
	return out
}
