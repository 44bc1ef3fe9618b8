package ui

import "unspoiled/content"

// entryPage is all that a viewer knows of somebody or something.
func entryPage(e content.EntryPage, width int, signs *signs) page {
	w := newWriter(width, signs)
	head := []run{{text: e.Name, ink: inkTitle}}
	for i, a := range e.Also {
		lead := ", "
		if i == 0 {
			lead = "  also "
		}
		head = append(head, run{text: lead + a, ink: inkDim})
	}
	w.text(nil, head...)
	w.facts(credit("played by ", e.Actors), "first met in "+e.First.String())
	w.prose(e.Intro, inkText)
	if len(e.Facts) > 0 {
		w.heading("What you know")
		for _, f := range e.Facts {
			w.fact(f)
		}
	}
	if len(e.Bonds) > 0 {
		w.heading("Bonds")
		for _, b := range e.Bonds {
			w.bond(b)
		}
	}
	return w.done()
}

// fact is a sentence with the episode it comes from, which enter opens.
func (w *writer) fact(f content.Fact) {
	lead := []run{{text: w.signs.beat + " ", ink: inkFaint}}
	for i, p := range f.Text {
		runs := w.spans(p, inkText)
		if i == len(f.Text)-1 {
			runs = append(runs, run{text: " "}, w.source(f.At))
		}
		w.text(lead, runs...)
		lead = []run{{text: "  "}}
	}
}

// source is the episode that tells something.
func (w *writer) source(p content.Point) run {
	if p == (content.Point{}) {
		return run{}
	}
	r := w.link(p.String(), visit{p})
	r.ink = inkDim
	return r
}

func (w *writer) bond(b content.Bond) {
	runs := []run{w.link(b.With.Name, follow{b.With.Ref}), {text: " "}, {text: b.Kind, ink: inkDim}}
	if b.Ended {
		runs = append(runs, run{text: ", until ", ink: inkDim}, w.source(b.Until))
	}
	w.text(nil, runs...)
}
