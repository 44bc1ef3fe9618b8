package ui

import (
	"slices"

	"unspoiled/content"
	"unspoiled/ui/screen"
	"unspoiled/ui/widget"
)

// showNews lays what the last mark has opened over the screen.
func (m *Model) showNews() {
	news := m.opened()
	if len(news) == 0 {
		m.said = "nothing has opened since the guide was started"
		return
	}
	m.lay(widget.NewOverlay(m.look, m.keys, true, func(width int) widget.Page { return screen.NewsPage(news, width, m.look.Symbols) }))
}

// opened is what the guide tells since the last mark and did not tell before.
func (m *Model) opened() []content.News {
	if m.before == nil {
		return nil
	}
	return content.Opened(m.before, m.guide)
}

// hasNews reports whether the last mark has opened anything: at least its episode.
func (m *Model) hasNews() bool {
	return m.before != nil && !m.before.Seen().Equal(m.before.Seen().With(slices.Collect(m.guide.Seen().All())...))
}
