package ui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// showCard says once after a mark what it has opened, with the ways to read it and to
// take it back. It is left out where the settings say so, or where nothing has opened.
func (m *Model) showCard() {
	if !m.options.Card || m.tooSmall() {
		return
	}
	lines := cardLines(m.viewing.guide, m.viewing.opened(), m.look.Symbols)
	if len(lines) == 0 {
		return
	}
	if m.look.Symbols.Spoken { // there nothing is laid over anything
		for i := range lines {
			lines[i] = strings.Join(strings.Fields(lines[i]), " ")
		}
		m.notice.add(". " + strings.Join(lines, "; ") + `. "opened" tells it, "undo" takes it back`)
		return
	}
	d := widget.NewDialog(m.look, m.keys, text.Sentence(m.notice.words)+".", lines...)
	d.Choices = []widget.Choice{
		{Words: "Go on"},
		{Words: "Read them", Key: m.keys.Opened, Do: func() tea.Cmd { m.showNews(); return nil }},
		{Words: "Take it back", Key: m.keys.Undo, Do: m.undo},
	}
	m.dialog = d
}

// counted are the kinds of news that the card tells of, each with its words; of
// entries, people and the rest by themselves.
var counted = []struct {
	kind      content.NewsKind
	of        func(content.Kind) bool // of entries alone; nil for the rest
	one, many string
	named     bool // with the first names of it
}{
	{content.NewsEntries, func(k content.Kind) bool { return k == content.Person }, "person met", "people met", true},
	{content.NewsEntries, func(k content.Kind) bool { return k != content.Person }, "place or thing", "places and things", true},
	{content.NewsFacts, nil, "new fact on those you knew", "new facts on those you knew", true},
	{content.NewsOne, nil, "page that became one with another", "pages that became one", true},
	{content.NewsAnswers, nil, "question answered", "questions answered", false},
	{content.NewsThreads, nil, "new question", "new questions", false},
	{content.NewsEvents, nil, "event on the timeline", "events on the timeline", false},
}

// cardLines are how much of each kind has opened.
func cardLines(g *content.Guide, news []content.News, symbols *text.Symbols) []string {
	var out []string
	for _, c := range counted {
		n, names := 0, []string(nil)
		for _, one := range news {
			for _, i := range one.Items {
				if e, ok := g.Entry(i.Ref); one.Kind != c.kind || c.of != nil && (!ok || !c.of(e.Kind)) {
					continue
				}
				n++
				if !slices.Contains(names, i.Title) {
					names = append(names, i.Title)
				}
			}
		}
		if n == 0 {
			continue
		}
		words := c.many
		if n == 1 {
			words = c.one
		}
		words = text.PadLeft(strconv.Itoa(n), 3) + "  " + words
		if c.named {
			words += ": " + strings.Join(names[:min(len(names), 2)], ", ")
			if len(names) > 2 {
				words += " " + symbols.More
			}
		}
		out = append(out, words)
	}
	return out
}
