package screen

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// Filter is a browser's list, less what does not have the words that one types in a name
// that is open to the viewer.
type Filter struct {
	widget.Finder
	browser *Browser
}

// Filter is what filters the list; nil where the list is not what one walks.
func (s *Browser) Filter() *Filter {
	if s.empty() || s.level != widget.LevelList {
		return nil
	}
	f := &Filter{browser: s}
	f.Finder = widget.NewFinder(s.look, s.keys, s.look.Symbols.Point, f.page)
	f.Hint = "type a part of a name"
	return f
}

// page lists what has the words: names that begin with them first.
func (f *Filter) page(width int) widget.Page {
	w := widget.NewWriter(width, f.browser.look.Symbols)
	want := content.Fold(strings.TrimSpace(f.Typed()))
	var begin, hold []int
	for at := range f.browser.list.Items {
		switch names := f.names(at); {
		case strings.HasPrefix(names[0], want):
			begin = append(begin, at)
		case held(names, want):
			hold = append(hold, at)
		}
	}
	for _, at := range append(begin, hold...) {
		i := f.browser.list.Items[at]
		room := max(w.Width-text.Measure(i.Note)-2, 1)
		name := text.Clip(i.Name, room, w.Symbols.More)
		w.Row(f.browser.open(at), text.Run{Text: text.Pad(name, room)}, text.Run{Text: "  " + i.Note, Ink: text.InkDim})
	}
	if len(w.Targets) == 0 {
		w.Text(nil, text.Run{Text: "Nothing in this list has that in its name.", Ink: text.InkDim})
	}
	return w.Done()
}

// names are those of an item, folded, the one that it is listed by first.
func (f *Filter) names(at int) []string {
	out := []string{content.Fold(f.browser.list.Items[at].Name)}
	for _, other := range f.browser.source.also(at) {
		out = append(out, content.Fold(other))
	}
	return out
}

func held(names []string, words string) bool {
	for _, n := range names {
		if strings.Contains(n, words) {
			return true
		}
	}
	return false
}

// Update takes keys, mouse and what is pasted.
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

// ShortHelp is what the footer says.
func (f *Filter) ShortHelp() []key.Binding {
	out := f.HelpKeys("open")
	if f.Typed() != "" {
		out[len(out)-1] = widget.Bind("whole list", "esc")
	}
	return out
}

// FullHelp is what the help says.
func (f *Filter) FullHelp() [][]key.Binding {
	return f.Help(widget.Bind("open it", "enter"), widget.Bind("the next one", "tab"))
}
