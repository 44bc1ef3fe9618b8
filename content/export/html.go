package export

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html"
	"html/template"
	"io"
	"strings"

	"unspoiled/content"
	"unspoiled/content/wording"
)

//go:embed page.html
var pageHTML string

//go:embed page.css
var css string

// HTML is the guide as one page that stands alone: no script, nothing fetched, light or
// dark as the reader's system is, for phone, desk and printer. lens says in a few words
// what narrows it, or is "". The error is the writer's.
func HTML(w io.Writer, g *content.Guide, lens string) error {
	b := newBook(g, lens)
	t := template.Must(template.New("page").Funcs(b.functions()).Parse(pageHTML))
	return t.Execute(w, page{b, g, b.charts()})
}

// page is what the template is filled from.
type page struct {
	*book
	Guide  *content.Guide
	Charts []chart
}

// section is an entry in the page's list of sections.
type section struct{ ID, Title string }

// Stand, Story and the others are what page.html names.
func (p page) Stand() string { return p.stand() }

// From is what book.from says.
func (p page) From() string { return p.from() }

func (p page) Makers() string {
	return wording.Facts(p.Guide.Network(), wording.Lead("created by ", p.Guide.Creators()))
}
func (p page) Story() []content.Chapter { return p.story }
func (p page) Parts() []part            { return p.parts }
func (p page) Groups() []group          { return p.groups }
func (p page) Events() []content.Event  { return p.events }

// asked is questions under one heading.
type asked struct {
	section
	Threads []content.Thread
}

// Asked is the open questions and the answered ones, where there are any.
func (p page) Asked() []asked {
	var out []asked
	if len(p.open) > 0 {
		out = append(out, asked{section{"threads", "Open questions"}, p.open})
	}
	if len(p.solved) > 0 {
		out = append(out, asked{section{"answers", "Answered questions"}, p.solved})
	}
	return out
}

// Sections is the list of the page's sections.
func (p page) Sections() []section {
	var out []section
	add := func(there bool, id, title string) {
		if there {
			out = append(out, section{id, title})
		}
	}
	add(len(p.story) > 0, "story", "Story so far")
	for _, s := range p.parts {
		add(true, fmt.Sprintf("s%d", s.Number), s.Label)
	}
	add(len(p.Charts) > 0, "chart", "Who is where")
	for _, g := range p.groups {
		add(true, g.ID, g.Title)
	}
	add(len(p.open) > 0, "threads", "Open questions")
	add(len(p.solved) > 0, "answers", "Answers")
	add(len(p.events) > 0, "timeline", "Timeline")
	return out
}

// functions are what page.html calls.
func (b *book) functions() template.FuncMap {
	style := strings.ReplaceAll(css, "\r\n", "\n") // as a browser reads it, or the hash is another
	sum := sha256.Sum256([]byte(style))
	return template.FuncMap{
		"style": func() template.CSS { return template.CSS(style) },
		"policy": func() template.HTMLAttr {
			return template.HTMLAttr(`content="default-src 'none'; style-src 'sha256-` + base64.StdEncoding.EncodeToString(sum[:]) + `'; base-uri 'none'; form-action 'none'"`)
		},
		"heading": wording.Titled, "shape": shape, "stretches": content.Stretches, "lead": wording.Lead, "appears": wording.Appears,
		"bonds":      b.bondsOf,
		"episodeID":  episodeID,
		"anchor":     func(r content.Ref) string { return entryID(b.number[r]) },
		"inline":     b.inline,
		"paragraphs": b.paragraphs,
		"point":      b.point,
		"link":       func(e content.Entry) template.HTML { return linkTo(entryID(b.number[e.Ref]), "", e.Name) },
		"made": func(e content.EpisodePage) string {
			return wording.Facts(e.Released.String(), wording.Minutes(e.Runtime), wording.Credits(e.Directors, e.Writers))
		},
		"isNext": func(e content.Episode) bool { return e.State == content.EpisodeNext },
		"lengthOf": func(e content.Episode) string {
			if e.State == content.EpisodeNext {
				return wording.Facts(wording.Minutes(e.Runtime), "next")
			}
			return wording.Facts(wording.Minutes(e.Runtime), e.Comes())
		},
		"sameDay": func(i int) bool { return i > 0 && b.events[i-1].Date == b.events[i].Date },
	}
}

// linkTo is a link to a place on the page; the id is one of ours.
func linkTo(id, class, words string) template.HTML {
	if class != "" {
		class = " class=\"" + class + "\""
	}
	return template.HTML("<a" + class + " href=\"#" + id + "\">" + html.EscapeString(words) + "</a>")
}

// inline is a text in one line, with its links.
func (b *book) inline(text content.Prose) template.HTML {
	var out strings.Builder
	for i, p := range text {
		if i > 0 {
			out.WriteByte(' ')
		}
		for _, s := range p {
			if n := b.number[s.Link]; n > 0 {
				out.WriteString(string(linkTo(entryID(n), "", s.Text)))
				continue
			}
			out.WriteString(html.EscapeString(s.Text))
		}
	}
	return template.HTML(out.String())
}

func (b *book) paragraphs(text content.Prose) template.HTML {
	var out strings.Builder
	for _, p := range text {
		out.WriteString("<p>" + string(b.inline(content.Prose{p})) + "</p>\n")
	}
	return template.HTML(out.String())
}

// point is an episode's number, as a link where the page tells of it.
func (b *book) point(p content.Point) template.HTML {
	switch {
	case p == content.Point{}:
		return ""
	case p.Whole() || !b.guide.Watched(p):
		return template.HTML("<span class=\"pt\">" + p.String() + "</span>")
	}
	return linkTo(episodeID(p), "pt", p.String())
}
