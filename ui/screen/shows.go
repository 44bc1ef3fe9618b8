package screen

import (
	"charm.land/bubbles/v2/key"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// Choice is a show that can be opened.
type Choice struct {
	// Name is what the show goes by as long as it is not read: the name of its folder.
	Name string
	// Load reads it whole.
	Load func() (*content.Show, error)
}

// Chooser lists the shows there are.
type Chooser struct {
	*widget.Overlay
	Rows []Listing // nil as long as they are being read
}

// Listing is a row of the chooser.
type Listing struct {
	Show        *content.Show // nil where it does not load
	Title, Note string
}

// Choose opens another show.
type Choose struct{ Show *content.Show }

type ShowsMsg struct{ Shows []Listing }

func ChooserPage(rows []Listing, width int, signs *text.Symbols) widget.Page {
	w := widget.NewWriter(width, signs)
	w.Text(nil, text.Run{Text: "Shows", Ink: text.InkTitle})
	w.Blank()
	if rows == nil {
		w.Text(nil, text.Run{Text: "Reading them.", Ink: text.InkDim})
	}
	wide := 0
	for _, r := range rows {
		wide = max(wide, text.Measure(r.Title))
	}
	wide = min(wide, max(width*3/5, 12))
	for _, r := range rows {
		words := []text.Run{{Text: text.Pad(text.Clip(r.Title, wide, signs.More), wide) + "  "}, {Text: r.Note, Ink: text.InkDim}}
		if r.Show == nil {
			words[0].Ink = text.InkDim
			w.Line(words...)
			continue
		}
		w.Row(Choose{r.Show}, words...)
	}
	return w.Done()
}

func (c *Chooser) ShortHelp() []key.Binding {
	return []key.Binding{widget.Pair(c.Keys.Down, c.Keys.Up, "choose"), widget.As(c.Keys.Enter, "open"), c.Keys.Back}
}
