package ui

import (
	"strconv"

	"unspoiled/content"
)

func newsTitle(k content.NewsKind) string {
	switch k {
	case content.NewsSeasons:
		return "Seasons"
	case content.NewsEpisodes:
		return "Told now"
	case content.NewsOne:
		return "One after all"
	case content.NewsEntries:
		return "People and world"
	case content.NewsFacts:
		return "Learned"
	case content.NewsAnswers:
		return "Answered"
	case content.NewsThreads:
		return "Open questions"
	case content.NewsEvents:
		return "Timeline"
	case content.NewsNotes:
		return "On the making"
	}
	return string(k)
}

func newsPage(news []content.News, width int, signs *signs) page {
	w := newWriter(width, signs)
	w.text(nil, run{text: "What has opened", ink: inkTitle})
	for _, n := range news {
		w.blank()
		w.line(run{text: newsTitle(n.Kind), ink: inkHeading}, run{text: "  " + strconv.Itoa(len(n.Items)), ink: inkDim})
		for _, i := range n.Items {
			w.newsRow(n.Kind, i)
		}
	}
	return w.done()
}

// newsRow is one thing that has opened: its name, what is told of it as far as it
// fits, and its episode.
func (w *writer) newsRow(k content.NewsKind, i content.NewsItem) {
	title, text := i.Title, i.Text.Line()
	switch k {
	case content.NewsSeasons, content.NewsEpisodes, content.NewsAnswers, content.NewsThreads:
		text = "" // the page says it
	case content.NewsOne:
		text = "also " + text
	}
	at := ""
	if !i.At.Whole() {
		at = i.At.String()
	}
	room := max(w.width-measure(at)-2, 1)
	title = clip(title, room, w.signs.more)
	runs := []run{{text: title}}
	if left := room - measure(title) - 2; text != "" && left >= 8 {
		text = clip(text, left, w.signs.more)
		runs = append(runs, run{text: "  " + text, ink: inkDim})
		room -= 2 + measure(text)
	}
	w.row(newsLink(k, i), append(runs, run{text: spaces(room - measure(title) + 2)}, run{text: at, ink: inkDim})...)
}

// newsLink is where a thing that has opened is told.
func newsLink(k content.NewsKind, i content.NewsItem) intent {
	switch {
	case i.Ref.OK():
		return follow{i.Ref}
	case k == content.NewsAnswers, k == content.NewsThreads:
		return openThread{i.Title}
	case k == content.NewsEvents:
		return openEvent{i.Text.Line()}
	}
	return visit{i.At}
}
