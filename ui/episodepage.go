package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"

	"unspoiled/content"
	"unspoiled/content/wording"
)

// episodePage is all that may be told of an episode.
func episodePage(e content.EpisodePage, width int, signs *signs, mark, rehide key.Binding) page {
	w := newWriter(width, signs)
	w.joined(run{text: " " + signs.crumb + " ", ink: inkDim}, []run{{text: e.Season, ink: inkDim}}, []run{{text: e.Word, ink: inkDim}})
	w.text(nil, run{text: e.Name(), ink: inkTitle})
	w.facts(e.Released.String(), wording.Minutes(e.Runtime), credit("directed by ", e.Directors))
	if !same(e.Directors, e.Writers) {
		w.facts(credit("written by ", e.Writers))
	}
	w.prose(e.Teaser, inkAside)
	if e.Recap == nil && len(e.Beats) == 0 && e.State != content.EpisodeWatched {
		w.untold(e, mark)
		return w.done()
	}
	if e.Peeked {
		w.blank()
		words := []run{{text: "Not watched: a peek, for this run of the guide.", ink: inkNext}}
		if rehide.Enabled() {
			words = append(words, run{text: " "}, run{text: rehide.Help().Key, ink: inkStrong}, run{text: " hides it again.", ink: inkDim})
		}
		w.text(nil, words...)
	}
	w.prose(e.Recap, inkText)
	if len(e.Beats) > 0 {
		w.heading("What to remember")
		for _, b := range e.Beats {
			sign := run{text: signs.beat, ink: inkDim}
			if b.Essential {
				sign = run{text: signs.essential, ink: inkAccent}
			}
			w.item(sign, b.Text)
		}
	}
	w.linked(wording.TellsOf, e.In)
	return w.done()
}

func credit(what string, names []string) string {
	if len(names) == 0 {
		return ""
	}
	return what + wording.List(names)
}

func same(a, b []string) bool { return strings.Join(a, "\n") == strings.Join(b, "\n") }

// linked is entries in a row, each a link.
func (w *writer) linked(heading string, in []content.Entry) {
	if len(in) == 0 {
		return
	}
	w.heading(heading)
	parts := make([][]run, len(in))
	for i, e := range in {
		parts[i] = []run{w.link(e.Name, follow{e.Ref})}
	}
	w.dotted(inkDim, parts...)
}

// untold stands for what happens in an episode that is not watched. Its bars are
// as long as the page is wide: they know nothing of the text.
func (w *writer) untold(e content.EpisodePage, mark key.Binding) {
	w.blank()
	w.bars(1, 1, 2.0/3)
	w.blank()
	w.text(nil, run{text: "Not watched yet, so not told yet."})
	var runs []run
	if mark.Enabled() {
		runs = []run{{text: mark.Help().Key, ink: inkStrong}, {text: " marks it when you have seen it.", ink: inkDim}}
	}
	if s := comesFirst(e.Before); s != "" {
		runs = append([]run{{text: s, ink: inkDim}}, runs...)
	}
	w.text(nil, runs...)
}

// comesFirst says how many episodes stand between the viewer and this one.
func comesFirst(n int) string {
	switch {
	case n <= 0:
		return ""
	case n == 1:
		return "One episode comes first. "
	}
	return number(n) + " episodes come first. "
}

// bars are drawn over what is not told, each a part of the text's width.
func (w *writer) bars(parts ...float64) {
	for _, p := range parts {
		n := max(int(float64(min(w.width, 60))*p), 1)
		w.line(run{text: strings.Repeat(w.signs.redact, n), ink: inkFaint})
	}
}

// locked stands for the premise of a season that is not open.
func (w *writer) locked(words string) {
	w.blank()
	w.bars(1, 2.0/3)
	w.blank()
	w.text(nil, run{text: words, ink: inkDim})
}
