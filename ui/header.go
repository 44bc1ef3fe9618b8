package ui

import (
	"slices"
	"strconv"
	"strings"

	"unspoiled/content/wording"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// tab is a screen and its place in the header.
type tab struct {
	name     string
	short    string // the name where there is little room, if it has another
	screen   widget.Screen
	shown    string // in the header
	from, to int    // its columns there; to is 0 where it has none
}

// heading is what stands in the header beside the tabs.
type heading struct{ title, where string }

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

// layHeader decides what the header says: which show it is, which screen, and how far
// one has watched.
func (m *Model) layHeader() {
	const left, between = headerLeft, 3
	room := m.width - 2*left
	long, short := m.where()
	keep := 0 // a lens is always said, whatever else there is no room for
	if m.lensed() {
		short = text.Clip(short, room, m.look.Symbols.More)
		keep = between + text.Measure(short)
	}
	title := text.Clip(strings.ToUpper(m.guide.Title()), room-keep, m.look.Symbols.More)
	used := text.Measure(title)
	where := ""
	for _, f := range m.headerForms() {
		if where = short; f.longWhere {
			where = long
		}
		end := m.layTabs(left+used+between, f.tabs, f.gap)
		if f.tabs == tabsGone {
			end = left + used
		}
		if title == "" {
			end = left - between
		}
		if end+between+text.Measure(where) <= left+room {
			break
		}
		where = ""
	}
	if where == "" {
		m.layTabs(0, tabsGone, 0)
	}
	m.heading = heading{title, where}
}

// headerForms are those to try: a lens is told in full before the screens are.
func (m *Model) headerForms() []headerForm {
	forms := headerForms[:]
	if m.lensed() {
		forms = slices.Clone(forms)
		slices.SortStableFunc(forms, func(a, b headerForm) int {
			switch full := func(f headerForm) bool { return f.longWhere && f.tabs != tabsGone }; {
			case full(a) == full(b):
				return 0
			case full(a):
				return -1
			}
			return 1
		})
	}
	return forms
}

// layTabs gives each tab its words and columns in a form, and the column behind
// the last.
func (m *Model) layTabs(from int, form tabForm, gap int) int {
	end := from
	for i := range m.tabs {
		t := &m.tabs[i]
		t.from, t.to, t.shown = 0, 0, t.word(form, i, i == m.open)
		if t.shown == "" {
			continue
		}
		t.from, t.to = from, from+text.Measure(t.shown)
		from, end = t.to+gap, t.to
	}
	return end
}

func (t *tab) word(form tabForm, at int, open bool) string {
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

// header draws what was laid out.
func (m *Model) header() string {
	if m.asking() {
		return "" // the question has the show's name over it
	}
	title, where := m.heading.title, m.heading.where
	var b strings.Builder
	b.WriteString(text.Spaces(headerLeft))
	m.write(&b, text.InkTitle, title)
	at := headerLeft + text.Measure(title)
	for i := range m.tabs {
		t := &m.tabs[i]
		if t.to == 0 {
			continue
		}
		b.WriteString(text.Spaces(t.from - at))
		in := text.InkDim
		if i == m.open {
			in = text.InkTab
		}
		m.write(&b, in, t.shown)
		at = t.to
	}
	if where != "" {
		b.WriteString(text.Spaces(m.width - headerLeft - text.Measure(where) - at))
		in := text.InkNext
		if m.lensed() {
			in = text.InkAccent
		}
		m.write(&b, in, where)
	}
	return b.String()
}

// where is how far the viewer has watched, and the same in fewer words.
func (m *Model) where() (long, short string) {
	if m.lensed() {
		long, short = m.lensWords()
		return m.whose(long + m.peeked()), short + m.peeked()
	}
	long, short = "nothing seen yet", "not begun"
	if m.guide.Begun() {
		long, short = "seen: specials alone", "specials"
	}
	if p, ok := m.guide.Furthest(); ok {
		short = p.String()
		if n := m.guide.Gaps(); n > 0 {
			short += ", " + strconv.Itoa(n) + " skipped"
		}
		long = "seen to " + short
	}
	return m.whose(long + m.peeked()), short + m.peeked()
}

// peeked is how many episodes are told though they are not watched.
func (m *Model) peeked() string {
	if n := len(m.peeks); n > 0 {
		return ", " + wording.Count(n, "peek")
	}
	return ""
}

// whose puts the profile before, unless it is the one that needs no naming.
func (m *Model) whose(words string) string {
	if p := m.profile(); p != DefaultProfile {
		return p + " " + m.look.Symbols.Dot + " " + words
	}
	return words
}
