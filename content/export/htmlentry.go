package export

import (
	"unspoiled/content"
	"unspoiled/content/wording"
)

func (w *page) tellGroup(g group) {
	w.section(markup(g.id), g.title)
	if len(g.pages) > 5 {
		w.put(markup("<ul class=\"names\">\n"))
		for _, e := range g.pages {
			w.put(markup("<li>"))
			w.entryLink(e.Entry)
			w.put(markup("</li>\n"))
		}
		w.put(markup("</ul>\n"))
	}
	for _, e := range g.pages {
		w.entry(e)
	}
	w.end()
}

func (w *page) entry(e content.EntryPage) {
	w.put(markup("<article id=\""), markup(entryID(w.number[e.Ref])), markup("\" class=\"entry\">\n<h3>"), e.Name)
	if len(e.Also) > 0 {
		w.put(markup(" <span class=\"also\">"), wording.Lead("also ", e.Also), markup("</span>"))
	}
	w.put(markup("</h3>\n<p class=\"meta\">first met in "))
	w.point(e.First)
	if len(e.Actors) > 0 {
		w.put(wording.Lead(" · played by ", e.Actors))
	}
	w.put(markup("</p>\n"))
	w.text(e.Intro)
	w.facts(e.Facts)
	w.bonds(e.Bonds)
	w.appears(e)
	w.put(markup("</article>\n"))
}

func (w *page) bonds(bonds []content.Bond) {
	if len(bonds) == 0 {
		return
	}
	w.put(markup("<ul class=\"bonds\">\n"))
	for _, b := range bonds {
		w.put(markup("<li>"))
		w.entryLink(b.With)
		w.put(markup(" <span class=\"dim\">"), b.Kind)
		if b.Ended {
			w.put(", until ")
			w.point(b.Until)
		}
		w.put(markup("</span></li>\n"))
	}
	w.put(markup("</ul>\n"))
}

func (w *page) appears(e content.EntryPage) {
	if len(e.Appears) == 0 {
		return
	}
	w.put(markup("<p class=\"cast\"><span class=\"label\">"), wording.Appears(e.Seen), markup("</span> "))
	for i, s := range stretches(e.Appears) {
		if i > 0 {
			w.put(", ")
		}
		w.point(s.from)
		if s.to != s.from {
			w.put("–")
			w.point(s.to)
		}
	}
	w.put(markup("</p>\n"))
}
