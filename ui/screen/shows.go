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
	keys  *widget.KeyMap
	shows []Listing // nil as long as they are being read
}

// NewChooser waits for the shows that it is to list.
func NewChooser(l *text.Look, k *widget.KeyMap) *Chooser {
	c := &Chooser{keys: k}
	c.Overlay = widget.NewOverlay(l, k, true, func(width int) widget.Page { return chooserPage(c.shows, width, l.Symbols) })
	return c
}

// List takes in the shows; the cursor stands on the one that is open.
func (c *Chooser) List(shows []Listing, open *content.Show) {
	c.shows = shows
	c.Rewrite()
	for at, t := range c.Targets() {
		if t.Want == (Choose{open}) {
			c.Choose(at)
		}
	}
}

// Listing is a row of the chooser.
type Listing struct {
	Show        *content.Show // nil where it does not load
	Title, Note string
}

// Choose opens another show.
type Choose struct{ Show *content.Show }

// ShowsMsg brings the shows that have been read.
type ShowsMsg struct{ Shows []Listing }

func chooserPage(rows []Listing, width int, symbols *text.Symbols) widget.Page {
	w := widget.NewWriter(width, symbols)
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
		words := []text.Run{{Text: text.Pad(text.Clip(r.Title, wide, symbols.More), wide) + "  "}, {Text: text.Clip(r.Note, max(width-wide-2, 1), symbols.More), Ink: text.InkDim}}
		if r.Show == nil {
			words[0].Ink = text.InkDim
			w.Line(words...)
			continue
		}
		w.Row(Choose{r.Show}, words...)
	}
	return w.Done()
}

// ShortHelp is what the footer says.
func (c *Chooser) ShortHelp() []key.Binding {
	return []key.Binding{widget.Pair(c.keys.Down, c.keys.Up, "choose"), widget.As(c.keys.Enter, "open"), c.keys.Back}
}
