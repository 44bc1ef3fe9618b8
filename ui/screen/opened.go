package screen

import (
	"strconv"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

func newsTitle(k content.NewsKind) string {
	if k == content.NewsEpisodes {
		return "Told now"
	}
	return text.Sentence(string(k))
}

// NewsPage lists what a mark has opened.
func NewsPage(news []content.News, width int, symbols *text.Symbols) widget.Page {
	w := widget.NewWriter(width, symbols)
	w.Text(nil, text.Run{Text: "What has opened", Ink: text.InkTitle})
	for _, n := range news {
		w.Blank()
		w.Line(text.Run{Text: newsTitle(n.Kind), Ink: text.InkHeading}, text.Run{Text: "  " + strconv.Itoa(len(n.Items)), Ink: text.InkDim})
		for _, i := range n.Items {
			writeNews(w, n.Kind, i)
		}
	}
	return w.Done()
}

// writeNews writes one thing that has opened: its name, as much of its text as fits, and its
// episode.
func writeNews(w *widget.Writer, k content.NewsKind, i content.NewsItem) {
	title, words := i.Title, i.Text.Line()
	switch k {
	case content.NewsSeasons, content.NewsEpisodes, content.NewsAnswers, content.NewsThreads:
		words = "" // its page says that
	case content.NewsMerged:
		words = "also " + words
	}
	at := ""
	if !i.At.Whole() {
		at = i.At.String()
	}
	room := max(w.Width-text.Measure(at)-2, 1)
	title = text.Clip(title, room, w.Symbols.More)
	runs := []text.Run{{Text: title}}
	if left := room - text.Measure(title) - 2; words != "" && left >= 8 {
		words = text.Clip(words, left, w.Symbols.More)
		runs = append(runs, text.Run{Text: "  " + words, Ink: text.InkDim})
		room -= 2 + text.Measure(words)
	}
	w.Row(newsLink(k, i), append(runs, text.Run{Text: text.Spaces(room - text.Measure(title) + 2)}, text.Run{Text: at, Ink: text.InkDim})...)
}

// newsLink leads to something that has opened.
func newsLink(k content.NewsKind, i content.NewsItem) widget.Intent {
	switch {
	case i.Ref.OK():
		return widget.Follow{Ref: i.Ref}
	case k == content.NewsAnswers, k == content.NewsThreads:
		return widget.OpenThread{Question: i.Title}
	case k == content.NewsEvents:
		return widget.OpenEvent{Text: i.Text.Line()}
	}
	return widget.Visit{Point: i.At}
}
