package ui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/screen"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// showNews opens a page with all that the last mark has opened.
func (m *Model) showNews() {
	news := m.viewing.opened()
	if len(news) == 0 {
		m.notice.say("nothing has opened since the guide was started")
		return
	}
	m.nav.page(true, func(width int, symbols *text.Symbols) widget.Page { return screen.NewsPage(news, width, symbols) })
}

// showCard opens a dialog after a mark: it counts what has opened, and offers to read it or to
// undo the mark. It does nothing if the settings say so, or if nothing has opened.
func (m *Model) showCard() {
	if !m.options.Card || m.tooSmall() {
		return
	}
	rows := opened(m.viewing.guide, m.viewing.opened())
	if len(rows) == 0 {
		return
	}
	symbols := m.look.Symbols
	if symbols.Spoken { // line by line, the card is part of the notice
		words := make([]string, len(rows))
		for i, r := range rows {
			words[i] = r.spoken(symbols)
		}
		m.notice.add(". " + strings.Join(words, "; ") + `. "opened" tells it, "undo" takes it back`)
		return
	}
	d := widget.NewDialog(m.look, m.keys, text.Sentence(m.notice.words)+".")
	cells := m.markedCells()
	d.Table = func(width int) []text.Line { return cardTable(cells, rows, width, symbols) }
	d.Choices = []widget.Choice{
		{Words: "Go on"},
		{Words: "Read them", Key: m.keys.Opened, Do: func() tea.Cmd { m.showNews(); return nil }},
		{Words: "Take it back", Key: m.keys.Undo, Do: m.undo},
	}
	m.dialog = d
}

// cardRows are the rows of the card. Entries have two: people, and all others.
var cardRows = []struct {
	kind      content.NewsKind
	of        func(content.Kind) bool // only these entries; nil for other news
	one, many string
	named     bool // say the first names too
}{
	{content.NewsEntries, func(k content.Kind) bool { return k == content.Person }, "person met", "people met", true},
	{content.NewsEntries, func(k content.Kind) bool { return k != content.Person }, "place or thing", "places and things", true},
	{content.NewsFacts, nil, "new fact on those you knew", "new facts on those you knew", true},
	{content.NewsMerged, nil, "page that joined another", "pages that became one", true},
	{content.NewsAnswers, nil, "question answered", "questions answered", false},
	{content.NewsThreads, nil, "new question", "new questions", false},
	{content.NewsEvents, nil, "event on the timeline", "events on the timeline", false},
}

// openedRow is how much of one kind has opened, with the names of some.
type openedRow struct {
	n     int
	words string
	names []string
}

// opened counts what has opened, one row for each kind that has any.
func opened(g *content.Guide, news []content.News) []openedRow {
	var out []openedRow
	for _, c := range cardRows {
		row := openedRow{words: c.many}
		for _, one := range news {
			for _, i := range one.Items {
				if e, ok := g.Entry(i.Ref); one.Kind != c.kind || c.of != nil && (!ok || !c.of(e.Kind)) {
					continue
				}
				row.n++
				if c.named && !slices.Contains(row.names, i.Title) {
					row.names = append(row.names, i.Title)
				}
			}
		}
		switch row.n {
		case 0:
			continue
		case 1:
			row.words = c.one
		}
		out = append(out, row)
	}
	return out
}

// firstNames joins the first names, as many as fit, with a sign that there are more.
func (r openedRow) firstNames(width int, symbols *text.Symbols) string {
	for n := min(len(r.names), 3); n > 0; n-- {
		words := strings.Join(r.names[:n], ", ")
		if n < len(r.names) {
			words += " " + symbols.More
		}
		if n == 1 || text.Measure(words) <= width {
			return text.Clip(words, width, symbols.More)
		}
	}
	return ""
}

// spoken is the row as a sentence: "7 people met: Axel, Dottie".
func (r openedRow) spoken(symbols *text.Symbols) string {
	words := strconv.Itoa(r.n) + " " + r.words
	if some := r.firstNames(60, symbols); some != "" {
		words += ": " + some
	}
	return words
}

// markedCells draws the season in which an episode was just marked. It is nil if there are
// several, or none.
func (m *Model) markedCells() text.Line {
	fresh := func(e content.Episode) bool {
		return e.State == content.EpisodeWatched && !m.viewing.before.Watched(e.Point)
	}
	var out text.Line
	for _, s := range m.viewing.guide.Seasons() {
		if !slices.ContainsFunc(s.Episodes, fresh) {
			continue
		}
		if out != nil {
			return nil
		}
		out = screen.Cells(s.Episodes, m.look.Symbols)
	}
	return out
}

// cardTable draws the card's rows in columns: how many, of what, and some names.
func cardTable(cells text.Line, rows []openedRow, width int, symbols *text.Symbols) []text.Line {
	digits, words := 0, 0
	for _, r := range rows {
		digits, words = max(digits, len(strconv.Itoa(r.n))), max(words, text.Measure(r.words))
	}
	var out []text.Line
	if cells != nil && width >= 30 {
		out = append(out, cells.Clip(width, symbols.More), nil)
	}
	for _, r := range rows {
		n := strconv.Itoa(r.n)
		l := text.Line{{Text: text.Spaces(digits - len(n))}, {Text: n, Ink: text.InkNext}, {Text: "  " + r.words}}
		if room := width - digits - 2 - words - 3; room >= 10 {
			l = append(l, text.Run{Text: text.Spaces(words - text.Measure(r.words) + 3)}, text.Run{Text: r.firstNames(room, symbols), Ink: text.InkDim})
		}
		out = append(out, l.Clip(width, symbols.More))
	}
	return out
}
