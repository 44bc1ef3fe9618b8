package screen

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/library"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// Chooser lists the shows whose names match what is typed.
type Chooser struct {
	widget.Finder
	rows []library.Row // nil until they are read
	fit  []library.Row
}

// NewChooser makes the list. A ShowsMsg fills it.
func NewChooser(l *text.Look, k *widget.KeyMap) *Chooser {
	c := &Chooser{}
	c.Finder = widget.NewFinder(l, k, "/", func(width int) widget.Page { return chooserPage(c, width, l.Symbols) })
	return c
}

// list fills the list, and moves the cursor to the open show.
func (c *Chooser) list(read ShowsMsg) {
	c.rows = read.Rows
	c.find()
	for at, t := range c.Targets() {
		if one, ok := t.Want.(OpenShow); ok && one.ID == read.Open {
			c.Choose(at)
		}
	}
}

// OpenShow is the intent to open another show.
type OpenShow struct {
	Item int // its index in the list of all shows
	ID   string
}

// ShowsMsg holds the shows once they are read.
type ShowsMsg struct {
	Rows []library.Row
	Open string // the id of the open show
}

// Update handles keys and mouse, and the list of shows.
func (c *Chooser) Update(msg tea.Msg) (widget.Intent, tea.Cmd) {
	if read, ok := msg.(ShowsMsg); ok {
		c.list(read)
		return nil, nil
	}
	want, typed := c.Handle(msg)
	if typed {
		c.find()
	}
	return want, nil
}

// find keeps the shows whose title or id contains what is typed.
func (c *Chooser) find() {
	words := content.Fold(c.Typed())
	c.fit = nil
	for _, r := range c.rows {
		if strings.Contains(content.Fold(r.Title), words) || strings.Contains(r.ID, words) {
			c.fit = append(c.fit, r)
		}
	}
	c.Refill()
}

func chooserPage(c *Chooser, width int, symbols *text.Symbols) widget.Page {
	w := widget.NewWriter(width, symbols)
	switch {
	case c.rows == nil:
		w.Text(nil, text.Run{Text: "Reading the shows.", Ink: text.InkDim})
	case len(c.fit) == 0:
		w.Text(nil, text.Run{Text: "No show is called that.", Ink: text.InkDim})
	}
	wide := 0
	for _, r := range c.fit {
		wide = max(wide, text.Measure(r.Title))
	}
	wide = min(wide, max(width*3/5, 12))
	for _, r := range c.fit {
		words := []text.Run{{Text: text.Pad(text.Clip(r.Title, wide, symbols.More), wide) + "  "}, {Text: text.Clip(noteOf(r), max(width-wide-2, 1), symbols.More), Ink: text.InkDim}}
		if r.Err != nil {
			words[0].Ink = text.InkDim
			w.Line(words...)
			continue
		}
		w.Row(OpenShow{r.Item, r.ID}, words...)
	}
	return w.Done()
}

// noteOf says how far a show is watched, and where its texts come from.
func noteOf(r library.Row) string {
	if r.Err != nil {
		return "does not load: unspoiled check tells why"
	}
	note := r.Stands
	for _, from := range []string{r.Source, r.License} {
		if from != "" {
			note += ", " + from
		}
	}
	return note
}

// ShortHelp lists the keys for the footer.
func (c *Chooser) ShortHelp() []key.Binding { return c.HelpKeys("open") }

// FullHelp lists the keys for the help.
func (c *Chooser) FullHelp() [][]key.Binding { return c.Help(widget.Bind("open", "enter")) }
