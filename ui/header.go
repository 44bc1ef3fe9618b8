package ui

import (
	"slices"
	"strconv"
	"strings"

	"unspoiled/ui/text"
)

// header is the first line of the frame: the show, the screens, and how far the viewer has
// watched.
type header struct {
	look   *text.Look
	width  int
	open   int  // index of the open screen
	lensed bool // where names a lens

	title, where string
	tabs         [len(screens)]tabLabel
}

// tabLabel is the label of a screen in the header, and the columns it covers. to is 0 if it has no
// label.
type tabLabel struct {
	words    string
	from, to int
}

// headerForm is one way to word the header.
type headerForm struct {
	tabs      tabForm
	gap       int
	longWhere bool
}

// headerForms are tried in this order, from the most words to the fewest; the first that fits is
// used.
var headerForms = [...]headerForm{
	{tabsNamed, 2, true},
	{tabsShort, 2, true},
	{tabsShort, 1, true},
	{tabsShort, 2, false},
	{tabsShort, 1, false},
	{tabsNumbered, 1, true}, // a gap of 2 is not tried: tabs would jump when another one opens
	{tabsNumbered, 2, false},
	{tabOpen, 2, true},
	{tabOpen, 2, false},
	{tabsGone, 0, true},
	{tabsGone, 0, false},
}

type tabForm int

const (
	tabsNamed    tabForm = iota
	tabsShort            // their short names
	tabsNumbered         // their keys, and the name of the open one
	tabOpen              // only the open one
	tabsGone
)

// headerLeft is the margin, headerGap what is free between title, tabs and where.
const headerLeft, headerGap = 2, 3

// lay decides what the header says. long and short are two wordings of how far the viewer has
// watched.
func (h *header) lay(title, long, short string) {
	room := h.width - 2*headerLeft
	keep := 0 // columns kept free for a lens, which is always named
	if h.lensed {
		short = text.Clip(short, room, h.look.Symbols.More)
		keep = headerGap + text.Measure(short)
	}
	h.title = text.Clip(strings.ToUpper(title), room-keep, h.look.Symbols.More)
	for _, f := range h.forms() {
		if h.where = short; f.longWhere {
			h.where = long
		}
		if h.layTabs(f)+text.Measure(h.where) <= headerLeft+room {
			return
		}
	}
	h.where = ""
}

// forms lists the forms to try. With a lens on, its long wording is worth more than the tabs.
func (h *header) forms() []headerForm {
	if !h.lensed {
		return headerForms[:]
	}
	rest := func(f headerForm) bool { return !f.longWhere || f.tabs == tabsGone }
	full := slices.DeleteFunc(slices.Clone(headerForms[:]), rest)
	return append(full, headerForms[:]...)
}

// layTabs gives each screen its label and columns, and returns the first column that is free behind
// them.
func (h *header) layTabs(form headerForm) int {
	from := headerLeft
	if h.title != "" {
		from += text.Measure(h.title) + headerGap
	}
	free := from
	for i := range h.tabs {
		h.tabs[i] = tabLabel{words: screens[i].word(form.tabs, i, i == h.open)}
		if t := &h.tabs[i]; t.words != "" {
			t.from, t.to = from, from+text.Measure(t.words)
			from, free = t.to+form.gap, t.to+headerGap
		}
	}
	return free
}

func (t tab) word(form tabForm, at int, open bool) string {
	name := t.name
	if form > tabsNamed && t.short != "" {
		name = t.short
	}
	switch {
	case form == tabsGone, form == tabOpen && !open:
		return ""
	case form == tabsNumbered && open:
		return strconv.Itoa(at+1) + " " + name
	case form == tabsNumbered:
		return strconv.Itoa(at + 1)
	}
	return name
}

// line draws the header, dimmed while a dialog is open.
func (h *header) line(dim bool) string {
	l := text.Line{{Text: text.Spaces(headerLeft)}, {Text: h.title, Ink: text.InkTitle}}
	for i, t := range h.tabs {
		if t.to == 0 {
			continue
		}
		in := text.InkDim
		if i == h.open {
			in = text.InkTab
		}
		l = append(l, text.Run{Text: text.Spaces(t.from - l.Width())}, text.Run{Text: t.words, Ink: in})
	}
	if h.where != "" {
		in := text.InkNext
		if h.lensed {
			in = text.InkAccent
		}
		l = append(l, text.Run{Text: text.Spaces(h.width - headerLeft - text.Measure(h.where) - l.Width())}, text.Run{Text: h.where, Ink: in})
	}
	for i := range l {
		if dim {
			l[i].Ink = text.InkFaint
		}
	}
	return h.look.Draw(l)
}

// screenAt returns the screen whose label covers a column, or -1.
func (h *header) screenAt(x int) int {
	return slices.IndexFunc(h.tabs[:], func(t tabLabel) bool { return x >= t.from && x < t.to })
}
