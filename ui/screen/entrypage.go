package screen

import (
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// entryPage lays out what the viewer knows of an entry; entrySide has its bonds and questions.
func entryPage(e content.EntryPage, seasons []content.Season, width int, symbols *text.Symbols) widget.Page {
	w := widget.NewWriter(width, symbols)
	writeNamed(w, text.Run{Text: e.Name, Ink: text.InkTitle}, strings.Join(e.Also, ", "), "also ")
	is := wording.Lead("played by ", e.Actors)
	if e.Kind != content.Person {
		is = kindWord(e.Kind)
	}
	var parts [][]text.Run
	if is != "" {
		parts = append(parts, []text.Run{{Text: is, Ink: text.InkDim}})
	}
	parts = append(parts, []text.Run{{Text: "first met in ", Ink: text.InkDim}, writePoint(w, e.First)})
	if n := len(e.Appears); n > 0 {
		in := strings.ToLower(wording.Appears(e.Seen)) + " " + wording.Count(n, "episode")
		parts = append(parts, []text.Run{{Text: in, Ink: text.InkDim}})
	}
	w.Dotted(text.InkDim, parts...)
	strip := strip(e.Appears, seasons, w.Width, symbols)
	if len(strip) <= maxStripLines {
		w.Blank()
		w.Lines = append(w.Lines, strip...)
	}
	w.Prose(e.Intro, text.InkText)
	w.Blank()
	for _, f := range e.Facts {
		writeSourced(w, nil, f.Text, text.InkText, f.At)
	}
	if len(strip) > maxStripLines {
		w.Heading(wording.Appears(e.Seen))
		w.Lines = append(w.Lines, strip...)
	}
	return w.Done()
}

// maxStripLines is how many lines of cells may stand above the text. A longer strip stands below it.
const maxStripLines = 4

// strip draws a cell for each episode of the seasons that may show theirs. It is full if the
// entry appears in the episode. It is nil if in is empty.
func strip(in []content.Point, seasons []content.Season, width int, symbols *text.Symbols) []text.Line {
	if len(in) == 0 {
		return nil
	}
	there := content.NewSet(in...)
	var out []text.Line
	space, gap := stripSpaces(seasons, width)
	for _, s := range seasons {
		if symbols.Spoken {
			if words := SpokenStrip(s, there); words != "" {
				out = append(out, text.Line{{Text: words}})
			}
			continue
		}
		if !s.Shaped || len(s.Episodes) == 0 {
			continue
		}
		var cells text.Line
		for _, e := range s.Episodes {
			cells = cells.Add(stripCell(e, there.Has(e.Point), symbols))
		}
		lead := text.Run{Text: stripLabel(s) + space, Ink: text.InkDim}
		wide := text.Measure(lead.Text)
		if last := len(out) - 1; last >= 0 && out[last].Width()+gap+wide+len(s.Episodes) <= width {
			out[last] = append(append(out[last], text.Run{Text: text.Spaces(gap)}, lead), cells...)
			continue
		}
		for _, l := range text.Wrap(width-wide, cells...) { // several lines, if the season is longer than one
			out = append(out, append(text.Line{lead}, l...))
			lead.Text = text.Spaces(wide)
		}
	}
	return out
}

func stripLabel(s content.Season) string { return strings.TrimPrefix(s.Label, "Season ") }

// stripSpaces returns the space behind a season's label, and the gap between two seasons. Both get
// narrower if the strip then fits into one line.
func stripSpaces(seasons []content.Season, width int) (space string, gap int) {
	used, n := 0, 0
	for _, s := range seasons {
		if s.Shaped && len(s.Episodes) > 0 {
			used, n = used+text.Measure(stripLabel(s))+len(s.Episodes), n+1
		}
	}
	switch {
	case used+n+2*(n-1) <= width:
		return " ", 2
	case used+n+n-1 <= width:
		return " ", 1
	case used+n-1 <= width:
		return "", 1
	}
	return " ", 2
}

func stripCell(e content.Episode, there bool, s *text.Symbols) text.Run {
	switch {
	case there:
		return text.Run{Text: s.Watched, Ink: text.InkDone}
	case e.State == content.EpisodeWatched:
		return text.Run{Text: s.Ahead, Ink: text.InkDim}
	}
	return text.Run{Text: s.Locked, Ink: text.InkDim}
}

// writeNamed writes a title with words to its right. If they do not fit they go below it, after
// the words of under.
func writeNamed(w *widget.Writer, title text.Run, words, under string) {
	if words == "" {
		w.Text(nil, title)
		return
	}
	if !w.Symbols.Spoken && text.Measure(title.Text)+3+text.Measure(words) <= w.Width {
		w.Line(title, text.Run{Text: "   "}, text.Run{Text: words, Ink: text.InkDim})
		return
	}
	w.Text(nil, title)
	w.Text(nil, text.Run{Text: under + words, Ink: text.InkDim})
}

// SpokenStrip is a season's part of a strip in words: "Season 1: 1 to 3, 5"; "" for none.
func SpokenStrip(s content.Season, there content.Set) string {
	var parts []string
	for at := 0; at < len(s.Episodes); at++ {
		first := at
		for at < len(s.Episodes) && s.Episodes[at].State == content.EpisodeWatched && there.Has(s.Episodes[at].Point) {
			at++
		}
		if at == first {
			continue
		}
		words := strconv.Itoa(s.Episodes[first].Point.Number())
		if at-first > 1 {
			words += " to " + strconv.Itoa(s.Episodes[at-1].Point.Number())
		}
		parts = append(parts, words)
	}
	if len(parts) == 0 {
		return ""
	}
	return s.Label + ": " + strings.Join(parts, ", ")
}

// entrySide lays out an entry's bonds, and the open questions about it.
func entrySide(g *content.Guide, r content.Ref, width int, symbols *text.Symbols) widget.Page {
	w := widget.NewWriter(width, symbols)
	if ties := content.Ties(g.Bonds(r)); len(ties) > 0 {
		e, _ := g.Entry(r)
		w.Heading("Bonds")
		w.Blank()
		writeTree(w, e.Name, ties)
	}
	if asked := g.OpenThreads(r); len(asked) > 0 {
		w.Heading("Open questions")
		for _, t := range asked {
			w.Blank()
			q := t.Question.Line()
			w.Text(nil, w.Link(q, widget.OpenThread{Question: q}))
		}
	}
	return w.Done()
}

// treeColumnFrom is the least text width for the words of a bond beside the name; else they go
// below it.
const treeColumnFrom = 50

// writeTree writes the bonds as branches of a tree, with the entry as its root.
func writeTree(w *widget.Writer, root string, ties []content.Tie) {
	s, wide := w.Symbols, 0
	if !s.Spoken {
		w.Text(nil, text.Run{Text: root})
	}
	for _, t := range ties {
		wide = max(wide, text.Measure(t.Name))
	}
	wide = min(wide, w.Width*2/5)
	for i, t := range ties {
		if s.Spoken {
			w.Text(nil, w.Link(t.Name, widget.Follow{Ref: t.Ref}), text.Run{Text: ", " + t.Words})
			continue
		}
		last := i == len(ties)-1
		fork, trunk := s.Joint(true, !last, false, true)+s.Rule+" ", s.Joint(true, true, false, false)+"  "
		if last {
			trunk = text.Spaces(text.Measure(fork))
		}
		lead := text.Line{{Text: fork, Ink: text.InkDim}}
		words := text.Run{Text: t.Words, Ink: text.InkDim}
		if w.Width < treeColumnFrom {
			writeBranch(w, lead, trunk, w.Link(t.Name, widget.Follow{Ref: t.Ref}))
			writeBranch(w, text.Line{{Text: trunk + "  ", Ink: text.InkDim}}, trunk+"  ", words)
			continue
		}
		name := text.Clip(t.Name, wide, s.More)
		lead = append(lead, w.Link(name, widget.Follow{Ref: t.Ref}), text.Run{Text: text.Spaces(wide - text.Measure(name) + 3)})
		writeBranch(w, lead, trunk+text.Spaces(wide+3), words)
	}
}

// writeBranch writes words after a piece of the tree. Further lines begin with another piece.
func writeBranch(w *widget.Writer, first text.Line, further string, words text.Run) {
	for _, l := range text.Wrap(w.Width-first.Width(), words) {
		w.Line(append(first, l...)...)
		w.Locate(len(w.Lines) - 1)
		first = text.Line{{Text: further, Ink: text.InkDim}}
	}
}
