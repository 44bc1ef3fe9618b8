package ui

import (
	"unspoiled/ui/screen"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// showNews lays what the last mark has opened over the screen.
func (m *Model) showNews() {
	news := m.viewing.opened()
	if len(news) == 0 {
		m.notice.say("nothing has opened since the guide was started")
		return
	}
	m.nav.page(true, func(width int, symbols *text.Symbols) widget.Page { return screen.NewsPage(news, width, symbols) })
}
