package export

import (
	"unspoiled/content"
	"unspoiled/content/wording"
)

func (w *page) tellStory() {
	if len(w.story) == 0 {
		return
	}
	w.section("story", "The story so far")
	for _, c := range w.story {
		w.put(markup("<h3>"), heading(c.Label, c.Title), markup("</h3>\n"))
		w.facts(c.Told)
	}
	w.end()
}

func (w *page) tellSeasons() {
	for _, p := range w.parts {
		w.section(seasonID(p.Number), heading(p.Label, p.Title))
		w.block("meta", shape(p.Season))
		if len(p.Premise) > 0 {
			w.put(markup("<div class=\"premise\">"))
			w.text(p.Premise)
			w.put(markup("</div>\n"))
		}
		for _, e := range p.told {
			w.episode(e)
		}
		w.ahead(p)
		if len(p.Notes) > 0 {
			w.put(markup("<h3>On its making</h3>\n<ul class=\"notes\">\n"))
			for _, n := range p.Notes {
				w.put(markup("<li>"), n.Text, markup("</li>\n"))
			}
			w.put(markup("</ul>\n"))
		}
		w.end()
	}
}

func (w *page) episode(e content.EpisodePage) {
	w.put(markup("<article id=\""), markup(episodeID(e.Point)), markup("\">\n<h3><span class=\"pt\">"), e.Point.String(),
		markup("</span> "), e.Name(), markup("</h3>\n"))
	w.block("meta", joined(e.Released.String(), wording.Minutes(e.Runtime), credits(e)))
	if len(e.Teaser) > 0 {
		w.put(markup("<p class=\"teaser\">"), e.Teaser, markup("</p>\n"))
	}
	w.text(e.Recap)
	w.beats(e.Beats)
	if len(e.In) > 0 {
		w.put(markup("<p class=\"cast\"><span class=\"label\">In it</span> "))
		for i, in := range e.In {
			if i > 0 {
				w.put(", ")
			}
			w.entryLink(in)
		}
		w.put(markup("</p>\n"))
	}
	w.put(markup("</article>\n"))
}

func (w *page) beats(beats []content.Beat) {
	if len(beats) == 0 {
		return
	}
	w.put(markup("<ul class=\"beats\">\n"))
	for _, b := range beats {
		if b.Essential {
			w.put(markup("<li><strong>"), b.Text, markup("</strong></li>\n"))
			continue
		}
		w.put(markup("<li>"), b.Text, markup("</li>\n"))
	}
	w.put(markup("</ul>\n"))
}

// ahead lists the episodes that are not watched.
func (w *page) ahead(p part) {
	if p.State == content.SeasonLater || len(p.ahead) == 0 {
		return
	}
	w.put(markup("<h3>Not watched yet</h3>\n<ul class=\"ahead\">\n"))
	for _, e := range p.ahead {
		class := markup("")
		if e.State == content.EpisodeNext {
			class = " class=\"next\""
		}
		w.put(markup("<li"), class, markup(">"))
		w.point(e.Point)
		w.put(markup(" <b>"), e.Name(), markup("</b>"))
		words := wording.Minutes(e.Runtime)
		if e.State == content.EpisodeNext {
			words = joined(words, "next")
		}
		if words != "" {
			w.put(markup(" <span class=\"dim\">"), words, markup("</span>"))
		}
		if len(e.Teaser) > 0 {
			w.put(markup("<br>"), e.Teaser)
		}
		w.put(markup("</li>\n"))
	}
	w.put(markup("</ul>\n"))
}

func (w *page) tellThreads(id markup, title string, threads []content.Thread) {
	if len(threads) == 0 {
		return
	}
	w.section(id, title)
	for _, t := range threads {
		w.put(markup("<article>\n<h3>"), t.Question, markup("</h3>\n<p class=\"meta\">asked since "))
		w.point(t.Opened)
		w.put(markup("</p>\n"))
		w.facts(t.Clues)
		if t.Answered {
			w.put(markup("<p class=\"answer\"><span class=\"label\">Answer</span> "), t.Answer, " ")
			w.point(t.Resolved)
			w.put(markup("</p>\n"))
		}
		w.put(markup("</article>\n"))
	}
	w.end()
}

func (w *page) tellTimeline() {
	if len(w.events) == 0 {
		return
	}
	w.section("timeline", "Timeline")
	w.put(markup("<ol class=\"events\">\n"))
	for i, e := range w.events {
		if i > 0 && w.events[i-1].Date == e.Date {
			w.put(markup("<li class=\"same\">"))
		} else {
			w.put(markup("<li><span class=\"date\">"), e.Date.String(), markup("</span>"))
		}
		w.put(markup("<span>"), e.Text, markup("</span> "))
		w.point(e.At)
		w.put(markup("</li>\n"))
	}
	w.put(markup("</ol>\n"))
	w.end()
}

// facts lists what was told, each with its episode.
func (w *page) facts(all []content.Fact) {
	if len(all) == 0 {
		return
	}
	w.put(markup("<ul class=\"facts\">\n"))
	for _, f := range all {
		w.put(markup("<li><span>"), f.Text, markup("</span> "))
		w.point(f.At)
		w.put(markup("</li>\n"))
	}
	w.put(markup("</ul>\n"))
}
