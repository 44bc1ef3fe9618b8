package ui

import (
	"slices"
	"strconv"
	"strings"

	"unspoiled/ui/text"
)

// header is the first line of the frame: which show it is, which screen, and how far one
// has watched.
type header struct {
	look   *text.Look
	width  int
	open   int  // which screen
	lensed bool // how far that is, through a lens

	title, where string
	tabs         [len(screens)]span
}

// span is the name of a screen as it stands in the header, and its columns there; to is 0
// where it has none.
type span struct {
	words    string
	from, to int
}

// headerForm is a way to word the header.
type headerForm struct {
	tabs      tabForm
	gap       int
	longWhere bool
}

// headerForms are those there are, those that tell most first.
var headerForms = [...]headerForm{
	{tabsNamed, 2, true},
	{tabsShort, 2, true},
	{tabsShort, 1, true},
	{tabsShort, 2, false},
	{tabsShort, 1, false},
	{tabsNumbered, 1, true}, // never with more air: the tabs would jump from one to the next
	{tabsNumbered, 2, false},
	{tabOpen, 2, true},
	{tabOpen, 2, false},
	{tabsGone, 0, true},
	{tabsGone, 0, false},
}

type tabForm int

const (
	tabsNamed    tabForm = iota
	tabsShort            // the short names
	tabsNumbered         // the keys, and the name of the open one
	tabOpen              // the open one alone
	tabsGone
)

// headerLeft is where the header begins.
const headerLeft = 2

// lay decides what the header says. How far one has watched comes in full and in few words.
func (h *header) lay(title, long, short string) {
	const left, between = headerLeft, 3
	room := h.width - 2*left
	keep := 0 // a lens is always said, whatever else there is no room for
	if h.lensed {
		short = text.Clip(short, room, h.look.Symbols.More)
		keep = between + text.Measure(short)
	}
	h.title = text.Clip(strings.ToUpper(title), room-keep, h.look.Symbols.More)
	for _, f := range h.forms() {
		if h.where = short; f.longWhere {
			h.where = long
		}
		end := h.layTabs(left+text.Measure(h.title)+between, f)
		switch {
		case h.title == "":
			end = left - between
		case f.tabs == tabsGone:
			end -= between
		}
		if end+between+text.Measure(h.where) <= left+room {
			return
		}
	}
	h.where = ""
	h.layTabs(0, headerForm{tabs: tabsGone})
}

// forms are those to try: a lens is told in full before the screens are.
func (h *header) forms() []headerForm {
	if !h.lensed {
		return headerForms[:]
	}
	rest := func(f headerForm) bool { return !f.longWhere || f.tabs == tabsGone }
	full := slices.DeleteFunc(slices.Clone(headerForms[:]), rest)
	return append(full, headerForms[:]...)
}

// layTabs gives each screen its words and columns in a form, and the column behind the
// last.
func (h *header) layTabs(from int, form headerForm) int {
	end := from
	for i := range h.tabs {
		h.tabs[i] = span{words: screens[i].word(form.tabs, i, i == h.open)}
		if t := &h.tabs[i]; t.words != "" {
			t.from, t.to = from, from+text.Measure(t.words)
			from, end = t.to+form.gap, t.to
		}
	}
	return end
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

// line draws what was laid out, dim while a dialog asks.
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

// screenAt is the screen whose name stands at a column; -1 for none.
func (h *header) screenAt(x int) int {
	return slices.IndexFunc(h.tabs[:], func(t span) bool { return x >= t.from && x < t.to })
}
