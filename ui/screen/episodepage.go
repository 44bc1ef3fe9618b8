package screen

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// episodePage lays out what the viewer may see of an episode.
func episodePage(e content.EpisodePage, width int, symbols *text.Symbols, mark, rehide key.Binding) widget.Page {
	w := widget.NewWriter(width, symbols)
	w.Joined(text.Run{Text: " " + symbols.Crumb + " ", Ink: text.InkDim}, []text.Run{{Text: e.Season, Ink: text.InkDim}}, []text.Run{{Text: e.Word, Ink: text.InkDim}})
	w.Text(nil, text.Run{Text: e.Name(), Ink: text.InkTitle})
	w.Facts(cmp.Or(e.Comes(), e.Released.String()), wording.Minutes(e.Runtime), wording.Lead("directed by ", e.Directors))
	if !slices.Equal(e.Directors, e.Writers) {
		w.Facts(wording.Lead("written by ", e.Writers))
	}
	w.Prose(e.Teaser, text.InkAside)
	if e.Recap == nil && len(e.Beats) == 0 && e.State != content.EpisodeWatched {
		writeUnwatched(w, e, mark)
		return w.Done()
	}
	if e.Peeked {
		w.Blank()
		words := []text.Run{{Text: "Not watched: a peek, for this run of the guide.", Ink: text.InkNext}}
		if rehide.Enabled() {
			words = append(words, text.Run{Text: " "}, text.Run{Text: rehide.Help().Key, Ink: text.InkStrong}, text.Run{Text: " hides it again.", Ink: text.InkDim})
		}
		w.Text(nil, words...)
	}
	w.Prose(e.Recap, text.InkText)
	if len(e.Beats) > 0 {
		w.Heading("What to remember")
		for _, b := range e.Beats {
			bullet := text.Run{Text: symbols.Beat, Ink: text.InkDim}
			if b.Essential {
				bullet = text.Run{Text: symbols.Essential, Ink: text.InkAccent}
			}
			w.Item(bullet, b.Text)
		}
	}
	writeLinked(w, wording.TellsOf, e.In)
	return w.Done()
}

// writeLinked writes entries in a row, each a link.
func writeLinked(w *widget.Writer, heading string, in []content.Entry) {
	if len(in) == 0 {
		return
	}
	w.Heading(heading)
	parts := make([][]text.Run, len(in))
	for i, e := range in {
		parts[i] = []text.Run{w.Link(e.Name, widget.Follow{Ref: e.Ref})}
	}
	w.Dotted(text.InkDim, parts...)
}

// writeUnwatched stands for the events of an unwatched episode. Its bars depend only on the width of
// the page, never on the text.
func writeUnwatched(w *widget.Writer, e content.EpisodePage, mark key.Binding) {
	w.Blank()
	writeBars(w, 1, 1, 2.0/3)
	w.Blank()
	w.Text(nil, text.Run{Text: "Not watched yet, so not told yet."})
	runs := []text.Run{{Text: comesFirst(e.Before), Ink: text.InkDim}}
	if mark.Enabled() {
		runs = append(runs, text.Run{Text: mark.Help().Key, Ink: text.InkStrong}, text.Run{Text: " marks it when you have seen it.", Ink: text.InkDim})
	}
	w.Text(nil, runs...)
}

// comesFirst says how many episodes the viewer has to watch before this one.
func comesFirst(n int) string {
	words := [...]string{2: "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"}
	switch {
	case n <= 0:
		return ""
	case n == 1:
		return "One episode comes first. "
	case n < len(words):
		return words[n] + " episodes come first. "
	}
	return strconv.Itoa(n) + " episodes come first. "
}

// writeBars writes bars in place of hidden text. Each part is a fraction of the text width.
func writeBars(w *widget.Writer, parts ...float64) {
	for _, p := range parts {
		n := max(int(float64(min(w.Width, 60))*p), 1)
		w.Line(text.Run{Text: strings.Repeat(w.Symbols.Redact, n), Ink: text.InkFaint})
	}
}

// writeLocked stands for the premise of a locked season.
func writeLocked(w *widget.Writer, words string) {
	w.Blank()
	writeBars(w, 1, 2.0/3)
	w.Blank()
	w.Text(nil, text.Run{Text: words, Ink: text.InkDim})
}
