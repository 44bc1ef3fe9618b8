//go:build unix && leaks

package e2e

// mutant is the program with a leak put into one of its surfaces. The patch is found by
// its words, however they are spaced: in its file, or wherever else they stand once.
type mutant struct {
	surface  string
	file     string // from the root of the module
	old, new string
}

// door is what a surface must be given to leak at all: it never gets a locked text.
const door = `package content

// Leak is some of what is locked.
func (g *Guide) Leak() string {
	var out string
	for i := range g.show.lore().entries {
		if e := &g.show.lore().entries[i]; !g.ref(i).OK() && len(e.name) > 0 {
			out += e.name[0].raw + " "
		}
	}
	for i := range g.show.seasons {
		for _, e := range g.show.seasons[i].whole().episodes {
			if !g.seen[g.show.index[e.point]] && len(e.recap) > 0 {
				out += e.recap[0].raw + " "
			}
		}
	}
	return out
}
`

// mutants are one leak for each surface that tells something. One that no longer fits, since
// what it patches was rewritten, is told by TestPatchesFit and must be mended here.
var mutants = []mutant{
	// The gate.
	{"the gate", "content/gate.go", "if g.passed(t[i].after) {", "if g.passed(t[i].after) || len(t) == 1 {"},
	{"versions", "content/gate.go", "if g.passed(t[i].after) {", "if g.passed(t[i].after) || i > 0 {"},
	{"titles of episodes", "content/guideepisode.go", "	return g.reached(s, at)\n}\n\n// teaserOpen", "	return true\n}\n\n// teaserOpen"},
	{"teasers", "content/guideepisode.go", "	return g.unseenBefore(g.show.order[at]) == 0\n", "	return true\n"},
	{"recaps", "content/guideepisode.go", "	if told {\n		g.fillPage", "	page.Recap = g.resolve(e.recap.first())\n	if told {\n		g.fillPage"},
	{"beats", "content/guideepisode.go", "if text := g.proseFrom(lens, b.text); text != nil {", "if text := g.resolve(b.text.first()); text != nil {"},
	{"titles of seasons", "content/guideseason.go", "	if g.seasonOpen(s) {\n		whole :=", "	if s != nil {\n		whole :="},
	{"the shape of seasons", "content/guideseason.go", "	return g.policy.Shape != ShapeHidden || g.begun[season] > 0\n", "	return true\n"},
	{"points", "content/range.go", "	case !g.shaped(s.number):\n", "	case !g.shaped(s.number) && g.show.Has(p):\n"},
	{"notes", "content/guideseason.go", "		if p := g.prose(n.text); p != nil {", "		if p := g.prose(n.text); p != nil || len(n.text) > 0 {"},
	{"entries", "content/world.go", "out[i] = unknown; !g.passed(entries[i].first) {", "out[i] = unknown; i == 0 && !g.passed(entries[i].first) {"},
	{"one after all", "content/world.go", "out[b.entry] != locked && g.passed(b.after) {", "out[b.entry] != locked {"},
	{"the order of entries", "content/world.go", "	slices.SortFunc(w.met, g.compareMet)\n", "	slices.SortFunc(w.met, func(a, b meeting) int { return cmp.Compare(a.entry, b.entry) })\n"},
	{"aliases", "content/guideentry.go", "		if g.passed(a.after) {\n			names", "		if a.raw != \"\" {\n			names"},
	{"actors", "content/guideentry.go", "if actor := g.line(e.actor); actor", "if actor := e.actor.first(); actor"},
	{"facts", "content/guideentry.go", "if text := g.prose(f.text); text != nil {\n			out", "if text := g.prose(f.text); len(f.text) > 0 {\n			out"},
	{"who takes part", "content/guideentry.go", "		if _, open := lens.open(b.text); !open {\n			continue\n		}\n", ""},
	{"bonds", "content/guideentry.go", "other == page || !g.passed(b.after) {", "other == page {"},
	{"the ends of bonds", "content/guideentry.go", "if b.until != nil && g.passed(b.until) {", "if b.until != nil {"},
	{"threads", "content/guidestory.go", "	if out.Question == nil {\n", "	if out.Question == nil && len(th.clues) == 0 {\n"},
	{"answers", "content/guidestory.go", "	for _, i := range th.about {\n", "	out.Answered = out.Answered || th.resolved != nil\n	for _, i := range th.about {\n"},
	{"clues", "content/guidestory.go", "	out.Clues = g.cutFacts(th.clues)\n", "	for _, c := range th.clues {\n		out.Clues = append(out.Clues, Fact{g.resolve(c.text.first()), c.kind, g.openedBy(c.after)})\n	}\n"},
	{"the timeline", "content/guidestory.go", "if text := g.prose(e.text); text != nil {", "if text := g.prose(e.text); len(e.text) > 0 {"},
	{"the story so far", "content/guidestory.go", "for _, paragraph := range g.prose(e.recap) {", "for _, paragraph := range g.resolve(e.recap.first()) {"},
	{"the minute", "content/guidestory.go", "	v, ok := g.open(t)\n	if !ok {\n		return nil", "	v, ok := g.open(t)\n	if len(t) > 0 {\n		v, ok = t[len(t)-1], true\n	}\n	if !ok {\n		return nil"},
	{"who is seen", "content/world.go", "		if g.seen[at] {\n			casts[at] =", "		if at >= 0 {\n			casts[at] ="},
	{"the search index", "content/index.go", "	return x\n}\n\nfunc (g *Guide) indexEntries", "	x.name(x.page(Hit{Kind: HitEvent, Title: g.Leak()}), g.Leak())\n	return x\n}\n\nfunc (g *Guide) indexEntries"},
	{"what opened", "content/opened.go", "	add(NewsNotes, openedNotes(older, newer))\n", "	add(NewsNotes, []NewsItem{{Title: newer.Leak()}})\n"},
	{"links", "content/world.go", "	return Ref{g.world().rank[at]}\n", "	return Ref{max(g.world().rank[at], 1)}\n"},

	// The guide.
	{"the window's title", "ui/model.go", "	v.AltScreen = true\n", "	v.AltScreen = true\n	if m.viewing.guide != nil {\n		v.WindowTitle = m.viewing.guide.Leak()\n	}\n"},
	{"a count on the screen", "ui/model.go", "	v.ReportFocus = true\n", "	v.ReportFocus = true\n	if g := m.viewing.guide; g != nil && len(g.Leak())%2 == 1 {\n		v.Content = \"!\" + v.Content[min(len(v.Content), 1):]\n	}\n"},
	{"the clipboard", "ui/reload.go", "tea.Batch(m.progress.lookNow(m.viewing.lens), m.background.ask())", "tea.Batch(m.progress.lookNow(m.viewing.lens), m.background.ask(), tea.SetClipboard(m.viewing.guide.Leak()))"},
	{"faults", "ui/session/guard.go", "fmt.Sprintf(\"a panic of type %T\", value)", "fmt.Sprintf(\"a panic: %+v\", value)"},
	{"traces", "ui/session/session.go", "_ = os.Unsetenv(name)", "_ = name"},
	{"names of changes in the guide", "ui/viewing.go", "v.history.MarkTold(v.show, name, watched,", "v.history.MarkTold(v.show, name+v.guide.Leak(), watched,"},

	// The commands.
	{"status", "ui/cli/status.go", "p.Wrap(\"\", print.Headline(v.guide.Title()))", "p.Wrap(\"\", print.Headline(v.guide.Title()+v.guide.Leak()))"},
	{"a count in JSON", "ui/cli/status.go", "	return v.answer(v.jsonStatus(seasons, t),", "	t.watched += len(v.guide.Leak())\n	return v.answer(v.jsonStatus(seasons, t),"},
	{"completions", "ui/cli/completion.go", "	for _, s := range v.guide.Seasons() {\n		season :=", "	out = append(out, described(\"S\", v.guide.Leak()))\n	for _, s := range v.guide.Seasons() {\n		season :="},
	{"errors", "ui/cli/look.go", "	if near := v.nearby(query); len(near) > 0 {", "	if strings.Contains(v.guide.Leak(), query) {\n		s += \" yet\"\n	}\n	if near := v.nearby(query); len(near) > 0 {"},
	{"exit codes", "ui/cli/look.go", "	if len(hits) == 0 {\n", "	if len(hits) == 0 && strings.Contains(v.guide.Leak(), query) {\n		return exit.With(exit.Data, errors.New(\"nothing\"))\n	}\n	if len(hits) == 0 {\n"},
	{"names of changes", "ui/cli/mark.go", "v.history.MarkTold(v.show, name, watched,", "v.history.MarkTold(v.show, name+v.guide.Leak(), watched,"},
	{"exports", "content/export/export.go", "	for _, t := range g.Threads() {\n", "	if g.Leak() != \"\" {\n		b.lens += g.Leak()\n	}\n	for _, t := range g.Threads() {\n"},
	{"calendars", "ui/cli/plan.go", "Title: ", "Title: v.guide.Leak() + "},
	{"plans", "ui/cli/plan.go", "	page.Plan(p, out)\n", "	p.Line(print.Say(v.guide.Leak()))\n	page.Plan(p, out)\n"},
	{"the doctor", "ui/cli/doctor.go", "	err := a.answer(out,", "	if v, err := a.viewer(); err == nil {\n		out.Shows = append(out.Shows, diagnosis{Name: \"leak\", Value: v.guide.Leak()})\n	}\n	err := a.answer(out,"},

	// Text from strangers, and the terminal.
	{"the sanitiser", "content/clean/clean.go", "	c := cleaner{src: s}\n	return c.run()\n", "	return s\n"},
	{"messages", "ui/cli/cli.go", "strings.Split(clean.Text(err.Error()), \"\\n\")", "strings.Split(clean.Text(\"\")+err.Error(), \"\\n\")"},
	{"answers left to the shell", "ui/session/exit.go", "	case tea.QuitMsg:\n		if !e.settled {\n			return settleMsg{}", "	case tea.QuitMsg:\n		if e.round > 9 {\n			return settleMsg{}"},
}
