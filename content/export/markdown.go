package export

import (
	"bufio"
	_ "embed"
	"io"
	"strconv"
	"strings"
	"text/template"

	"unspoiled/content"
	"unspoiled/content/wording"
)

//go:embed page.md
var pageMarkdown string

// Markdown writes the guide as CommonMark. Lens names in a few words what narrows the guide, or is
// "". Errors are the writer's.
func Markdown(w io.Writer, g *content.Guide, lens string) error {
	m := markdown{newBook(g, lens)}
	t := template.Must(template.New("page").Funcs(m.words()).Funcs(m.functions()).Parse(pageMarkdown))
	out := &blocks{Writer: bufio.NewWriter(w), breaks: 2}
	if err := t.Execute(out, m.book); err != nil {
		return err
	}
	return out.Flush()
}

// blocks leaves out all but one of the empty lines in a row.
type blocks struct {
	*bufio.Writer     // keeps its first error
	breaks        int // in a row
}

func (b *blocks) Write(p []byte) (int, error) {
	for i, c := range p {
		if b.breaks++; c != '\n' {
			b.breaks = 0
		}
		if b.breaks > 2 {
			continue
		}
		if err := b.WriteByte(c); err != nil {
			return i, err
		}
	}
	return len(p), nil
}

type markdown struct{ *book }

// functions are the functions that page.md calls, beside words.
func (m markdown) functions() template.FuncMap {
	return template.FuncMap{
		"inline":  inline,
		"plain":   func(s string) string { return atStart(inline(s)) },
		"line":    func(text content.Prose) string { return m.text(text, " ") },
		"prose":   func(text content.Prose) string { return m.text(text, "\n\n") },
		"point":   m.point,
		"link":    m.link,
		"tellsOf": func(links []string) string { return wording.Lead(wording.TellsOf+": ", links) },
		"links": func(entries []content.Entry) (out []string) {
			for _, e := range entries {
				out = append(out, m.link(e))
			}
			return out
		},
		"source": func(p content.Point) string { // "" for what everybody knows
			if p == (content.Point{}) {
				return ""
			}
			return " (" + m.point(p) + ")"
		},
		"ahead": func(e content.Episode) string {
			return wording.Facts(e.Point.String()+" "+inline(e.Name()), wording.Minutes(e.Runtime), e.Comes())
		},
	}
}

// text is a text with its links. Between its paragraphs is sep.
func (m markdown) text(text content.Prose, sep string) string {
	var b strings.Builder
	for i, p := range text {
		if i > 0 {
			b.WriteString(sep)
		}
		for j, s := range p {
			words := inline(s.Text)
			if j == 0 {
				words = atStart(words)
			}
			if m.number[s.Link] > 0 {
				words = "[" + words + "](#" + m.anchor(s.Link) + ")"
			}
			b.WriteString(words)
		}
	}
	return b.String()
}

func (m markdown) link(e content.Entry) string {
	return "[" + inline(e.Name) + "](#" + m.anchor(e.Ref) + ")"
}

// point is an episode's number, as a link where the file tells the episode.
func (m markdown) point(p content.Point) string {
	if p.Whole() || !m.Guide.Watched(p) {
		return p.String()
	}
	return "[" + p.String() + "](#" + episodeID(p) + ")"
}

// anchor is the target of links to an entry.
func (b *book) anchor(r content.Ref) string { return "e" + strconv.Itoa(b.number[r]) }

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
