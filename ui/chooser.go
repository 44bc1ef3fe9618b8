package ui

import (
	"charm.land/bubbles/v2/key"

	"unspoiled/content"
)

// Choice is a show that can be opened.
type Choice struct {
	// Name is what the show goes by as long as it is not read: the name of its folder.
	Name string
	// Load reads it whole.
	Load func() (*content.Show, error)
}

// chooser lists the shows there are.
type chooser struct {
	*sheet
	rows []listing // nil as long as they are being read
}

// listing is a row of the chooser.
type listing struct {
	show        *content.Show // nil where it does not load
	title, note string
}

// choose opens another show.
type choose struct{ show *content.Show }

type showsMsg struct{ shows []listing }

func chooserPage(rows []listing, width int, signs *signs) page {
	w := newWriter(width, signs)
	w.text(nil, run{text: "Shows", ink: inkTitle})
	w.blank()
	if rows == nil {
		w.text(nil, run{text: "Reading them.", ink: inkDim})
	}
	wide := 0
	for _, r := range rows {
		wide = max(wide, measure(r.title))
	}
	wide = min(wide, max(width*3/5, 12))
	for _, r := range rows {
		words := []run{{text: pad(clip(r.title, wide, signs.more), wide) + "  "}, {text: r.note, ink: inkDim}}
		if r.show == nil {
			words[0].ink = inkDim
			w.line(words...)
			continue
		}
		w.row(choose{r.show}, words...)
	}
	return w.done()
}

func (c *chooser) ShortHelp() []key.Binding {
	return []key.Binding{pair(c.keys.Down, c.keys.Up, "choose"), as(c.keys.Enter, "open"), c.keys.Back}
}
