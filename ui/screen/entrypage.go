package screen

import (
	"strings"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// entryPage is all that a viewer knows of somebody or something. The seasons are
// those of the guide that the page is from.
func entryPage(e content.EntryPage, seasons []content.Season, width int, symbols *text.Symbols) widget.Page {
	w := widget.NewWriter(width, symbols)
	writeNamed(w, text.Run{Text: e.Name, Ink: text.InkTitle}, strings.Join(e.Also, ", "), "also ")
	is := credit("played by ", e.Actors)
	if e.Kind != content.Person {
		is = kindWord(e.Kind)
	}
	met := []text.Run{{Text: "first met in ", Ink: text.InkDim}, writePoint(w, e.First)}
	if is == "" {
		w.Text(nil, met...)
	} else {
		w.Dotted(text.InkDim, []text.Run{{Text: is, Ink: text.InkDim}}, met)
	}
	w.Prose(e.Intro, text.InkText)
	w.Blank()
	for _, f := range e.Facts {
		writeFact(w, f)
	}
	writeBonds(w, e.Bonds)
	writeAppears(w, e, seasons)
	return w.Done()
}

// writeNamed is a title with a few words at its right, or under it behind a word of
// their own where there is no room.
func writeNamed(w *widget.Writer, title text.Run, words, under string) {
	if words == "" {
		w.Text(nil, title)
		return
	}
	if text.Measure(title.Text)+3+text.Measure(words) <= w.Width {
		w.Line(title, text.Run{Text: "   "}, text.Run{Text: words, Ink: text.InkDim})
		return
	}
	w.Text(nil, title)
	w.Text(nil, text.Run{Text: under + words, Ink: text.InkDim})
}

// writeBonds are who is what to the one on the page; those that have ended say so.
func writeBonds(w *widget.Writer, all []content.Bond) {
	if len(all) == 0 {
		return
	}
	w.Heading("Bonds")
	wide := 0
	for _, b := range all {
		wide = max(wide, text.Measure(b.With.Name))
	}
	wide = min(wide, w.Width*2/5)
	for _, b := range all {
		writeBond(w, b, wide)
	}
}

// writeBond is a line with the name in a column of its own where there is room.
func writeBond(w *widget.Writer, b content.Bond, wide int) {
	name := b.With.Name
	if w.Width >= factsFrom {
		name = text.Clip(name, wide, w.Symbols.More)
	}
	link := w.Link(name, widget.Follow{Ref: b.With.Ref})
	kind := []text.Run{{Text: b.Kind, Ink: text.InkDim}}
	if b.Ended {
		kind = append(kind, text.Run{Text: ", until ", Ink: text.InkDim}, writePoint(w, b.Until))
	}
	if w.Width < factsFrom {
		w.Text(nil, append([]text.Run{link, {Text: " "}}, kind...)...)
		return
	}
	w.Text([]text.Run{link, {Text: text.Spaces(wide - text.Measure(name) + 3)}}, kind...)
}

// writeAppears is the strip of the episodes watched: a full cell where the one on the page is
// seen or, where nobody has written who is, where it is told of.
func writeAppears(w *widget.Writer, e content.EntryPage, seasons []content.Season) {
	in := e.Appears
	if len(in) == 0 {
		return
	}
	there := make(map[content.Point]bool, len(in))
	for _, p := range in {
		there[p] = true
	}
	w.Heading(wording.Appears(e.Seen))
	var now text.Line
	for _, s := range seasons {
		part := writeStrip(w, s, there)
		if part == nil {
			continue
		}
		switch {
		case len(now) == 0:
			now = part
		case now.Width()+3+part.Width() > w.Width:
			w.Line(now...)
			now = part
		default:
			now = append(append(now, text.Run{Text: "   "}), part...)
		}
	}
	if len(now) > 0 {
		w.Line(now...)
	}
}

// writeStrip is a season's cells, nil where none of it is watched.
func writeStrip(w *widget.Writer, s content.Season, there map[content.Point]bool) text.Line {
	out := text.Line{{Text: s.Label + " ", Ink: text.InkDim}}
	seen := false
	for _, e := range s.Episodes {
		cell := text.Run{Text: w.Symbols.Locked, Ink: text.InkDim}
		if e.State == content.EpisodeWatched {
			seen = true
			cell = text.Run{Text: w.Symbols.Ahead, Ink: text.InkDim}
			if there[e.Point] {
				cell = text.Run{Text: w.Symbols.Watched, Ink: text.InkDone}
			}
		}
		out = out.Add(cell)
	}
	if !seen {
		return nil
	}
	return out
}
