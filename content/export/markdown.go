package export

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/content/wording"
)

// Markdown writes the guide as CommonMark. Lens names in a few words what narrows the guide, or is
// "". Errors are the writer's.
func Markdown(w io.Writer, g *content.Guide, lens string) error {
	m := &markdown{newBook(g, lens), bufio.NewWriter(w)}
	m.head()
	m.tellStory()
	m.tellSeasons()
	for _, group := range m.Groups {
		m.section(group.Title)
		for _, e := range group.Pages {
			m.entry(e)
		}
	}
	for _, a := range m.Asked {
		m.section(a.Title)
		for _, t := range a.Threads {
			m.thread(t)
		}
	}
	m.tellTimeline()
	if from := m.From(); from != "" {
		m.para("---")
		m.plain(from)
	}
	return m.b.Flush()
}

type markdown struct {
	*book
	b *bufio.Writer // keeps its first error
}

// para writes a block and an empty line after it, unless the block is empty.
func (m *markdown) para(parts ...string) {
	if s := strings.Join(parts, ""); s != "" {
		m.b.WriteString(s + "\n\n")
	}
}

// plain writes a block of plain words.
func (m *markdown) plain(s string) { m.para(atStart(inline(s))) }

func (m *markdown) section(title string) { m.para("## ", title) }

func (m *markdown) head() {
	m.para("# ", inline(m.Guide.Title()))
	if tagline := m.Guide.Tagline(); tagline != "" {
		m.para("*", inline(tagline), "*")
	}
	m.plain(m.Makers())
	m.para("**", inline(m.Stand()), ".** Nothing later is told here.")
}

func (m *markdown) tellStory() {
	if len(m.Story) == 0 {
		return
	}
	m.section("The story so far")
	for _, c := range m.Story {
		m.para("### ", inline(wording.Titled(c.Label, c.Title)))
		m.facts(c.Told)
	}
}

func (m *markdown) tellSeasons() {
	m.section("Seasons")
	for _, p := range m.Parts {
		m.para("### ", inline(wording.Titled(p.Label, p.Title)))
		m.plain(shape(p.Season))
		m.prose(p.Premise)
		for _, e := range p.Told {
			m.episode(e)
		}
		m.ahead(p)
		for _, n := range p.Notes {
			m.para("On its making: ", m.line(n.Text))
		}
	}
}

func (m *markdown) episode(e content.EpisodePage) {
	m.para("#### ", anchor(episodeID(e.Point)), e.Point.String(), " ", inline(e.Name()))
	m.plain(wording.Facts(e.Released.String(), wording.Minutes(e.Runtime), wording.Credits(e.Directors, e.Writers)))
	if len(e.Teaser) > 0 {
		m.para("> ", m.line(e.Teaser))
	}
	m.prose(e.Recap)
	var items []string
	for _, b := range e.Beats {
		words := m.line(b.Text)
		if b.Essential {
			words = "**" + words + "**"
		}
		items = append(items, words)
	}
	m.bullets(items)
	var names []string
	for _, in := range e.In {
		names = append(names, m.entryLink(in))
	}
	m.para(wording.Lead(wording.TellsOf+": ", names))
}

// ahead lists the episodes that are not watched.
func (m *markdown) ahead(p part) {
	var items []string
	for _, e := range p.Untold() {
		words := wording.Facts(e.Point.String()+" "+inline(e.Name()), wording.Minutes(e.Runtime), e.Comes())
		if len(e.Teaser) > 0 {
			words += ": " + m.line(e.Teaser)
		}
		items = append(items, words)
	}
	if len(items) > 0 {
		m.para("Not watched yet:")
		m.bullets(items)
	}
}

func (m *markdown) entry(e content.EntryPage) {
	m.para("### ", anchor(entryID(m.number[e.Ref])), inline(e.Name))
	m.plain(wording.Lead("Also ", e.Also))
	m.para("First met in ", m.episodeLink(e.First), inline(wording.Lead(" · played by ", e.Actors)))
	m.prose(e.Intro)
	m.facts(e.Facts)
	var bonds []string
	for _, b := range e.Bonds {
		words := m.entryLink(b.With) + ": " + inline(b.Kind)
		if b.Ended {
			words += ", until " + m.episodeLink(b.Until)
		}
		bonds = append(bonds, words)
	}
	if len(bonds) > 0 {
		m.para("Bonds:") // or the two lists would become one
		m.bullets(bonds)
	}
	var runs []string
	for _, s := range content.Stretches(e.Appears) {
		words := m.episodeLink(s.From)
		if s.To != s.From {
			words += "–" + m.episodeLink(s.To)
		}
		runs = append(runs, words)
	}
	if len(runs) > 0 {
		m.para(wording.Appears(e.Seen)+" ", strings.Join(runs, ", "))
	}
}

func (m *markdown) thread(t content.Thread) {
	m.para("### ", inline(t.Question.Line()))
	m.para("Asked since ", m.episodeLink(t.Opened))
	m.facts(t.Clues)
	if t.Answered {
		m.para("**Answer:** ", m.line(t.Answer), " (", m.episodeLink(t.Resolved), ")")
	}
}

func (m *markdown) tellTimeline() {
	if len(m.Events) == 0 {
		return
	}
	m.section("Timeline")
	var items []string
	for _, e := range m.Events {
		items = append(items, "**"+e.Date.String()+"** "+m.line(e.Text)+m.source(e.At))
	}
	m.bullets(items)
}

func (m *markdown) facts(all []content.Fact) {
	var items []string
	for _, f := range all {
		items = append(items, m.line(f.Text)+m.source(f.At))
	}
	m.bullets(items)
}

// source is the episode that tells something, in brackets; "" for what everybody knows.
func (m *markdown) source(p content.Point) string {
	if p == (content.Point{}) {
		return ""
	}
	return " (" + m.episodeLink(p) + ")"
}

func (m *markdown) bullets(items []string) {
	for _, s := range items {
		m.b.WriteString("- " + s + "\n")
	}
	if len(items) > 0 {
		m.b.WriteByte('\n')
	}
}

func (m *markdown) prose(text content.Prose) {
	for _, p := range text {
		m.para(m.paragraph(p))
	}
}

func (m *markdown) line(text content.Prose) string {
	parts := make([]string, len(text))
	for i, p := range text {
		parts[i] = m.paragraph(p)
	}
	return strings.Join(parts, " ")
}

func (m *markdown) paragraph(p content.Paragraph) string {
	var b strings.Builder
	for i, s := range p {
		words := inline(s.Text)
		if i == 0 {
			words = atStart(words)
		}
		if n := m.number[s.Link]; n > 0 {
			words = "[" + words + "](#" + entryID(n) + ")"
		}
		b.WriteString(words)
	}
	return b.String()
}

func (m *markdown) entryLink(e content.Entry) string {
	return "[" + inline(e.Name) + "](#" + entryID(m.number[e.Ref]) + ")"
}

func (m *markdown) episodeLink(p content.Point) string {
	if p.Whole() || !m.Guide.Watched(p) {
		return p.String()
	}
	return "[" + p.String() + "](#" + episodeID(p) + ")"
}

// anchor is a target for links, in HTML: Markdown has none.
func anchor(id string) string { return `<a id="` + id + `"></a>` }

func entryID(n int) string { return "e" + strconv.Itoa(n) }

func episodeID(p content.Point) string { return strings.ToLower(p.String()) }

// markup escapes what Markdown would read as markup within a line.
var markup = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "&", `\&`, "|", `\|`, "~", `\~`)

// inline escapes words that have no line breaks.
func inline(s string) string { return markup.Replace(s) }

// atStart escapes what Markdown would read as markup at the start of a line: a heading, a list or a
// rule.
func atStart(s string) string {
	if s == "" {
		return s
	}
	if strings.ContainsRune("#+-=:", rune(s[0])) {
		return `\` + s
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') {
		return s[:digits] + `\` + s[digits:]
	}
	return s
}
