package screen

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// Filter narrows a browser's list to the items with a name that contains the typed words.
type Filter struct {
	widget.Finder
	browser *Browser
}

// Filter returns a filter for the list; nil if the list is not in use.
func (s *Browser) Filter() *Filter {
	if s.isEmpty() || s.level != widget.LevelList {
		return nil
	}
	f := &Filter{browser: s}
	f.Finder = widget.NewFinder(s.look, s.keys, s.look.Symbols.Point, f.page)
	f.Hint = "type a part of a name"
	return f
}

// page lists the matches, those that begin with the words first.
func (f *Filter) page(width int) widget.Page {
	w := widget.NewWriter(width, f.browser.look.Symbols)
	want := content.Fold(strings.TrimSpace(f.Typed()))
	var begin, hold []int
	for at, i := range f.browser.items {
		switch names := f.names(i); {
		case strings.HasPrefix(names[0], want):
			begin = append(begin, at)
		case slices.ContainsFunc(names, func(n string) bool { return strings.Contains(n, want) }):
			hold = append(hold, at)
		}
	}
	for _, at := range append(begin, hold...) {
		i := f.browser.items[at]
		room := max(w.Width-text.Measure(i.Note)-2, 1)
		name := text.Clip(i.Name, room, w.Symbols.More)
		w.Row(f.browser.open(at), text.Run{Text: text.Pad(name, room)}, text.Run{Text: "  " + i.Note, Ink: text.InkDim})
	}
	if len(w.Targets) == 0 {
		w.Text(nil, text.Run{Text: "Nothing in this list has that in its name.", Ink: text.InkDim})
	}
	return w.Done()
}

// names returns an item's names, folded, beginning with the one in the list.
func (f *Filter) names(i item) []string {
	e, _ := f.browser.guide.EntryPage(i.ref)
	out := []string{content.Fold(i.Name)}
	for _, other := range e.Also {
		out = append(out, content.Fold(other))
	}
	return out
}

// Update handles keys, mouse and pasted text.
func (f *Filter) Update(msg tea.Msg) (widget.Intent, tea.Cmd) {
	want, typed := f.Handle(msg)
	if _, back := want.(widget.Back); back && f.Typed() != "" {
		f.Type("")
		want, typed = nil, true
	}
	if typed {
		f.Refill()
	}
	return want, nil
}

// ShortHelp lists the keys for the footer.
func (f *Filter) ShortHelp() []key.Binding {
	out := f.HelpKeys("open")
	if f.Typed() != "" {
		out[len(out)-1] = widget.Bind("whole list", "esc")
	}
	return out
}

// FullHelp lists the keys for the help.
func (f *Filter) FullHelp() [][]key.Binding {
	return f.Help(widget.Bind("open it", "enter"), widget.Bind("the next one", "tab"))
}
