package export

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
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

// HTML writes the guide as one page that stands alone: no script, nothing fetched, light or dark as
// the reader's system is, for phone, desk and printer. Lens names in a few words what narrows the
// guide, or is "". Errors are the writer's.
func HTML(w io.Writer, g *content.Guide, lens string) error {
	b := newBook(g, lens)
	t := template.Must(template.New("page").Funcs(b.words()).Funcs(b.functions()).Parse(pageHTML))
	return t.Execute(w, page{b, b.charts()})
}

// page is the data of the template.
type page struct {
	*book
	Charts []chart
}

// functions are the functions that page.html calls, beside words.
func (b *book) functions() template.FuncMap {
	style := strings.ReplaceAll(css, "\r\n", "\n") // as a browser reads it; the hash must be of the same bytes
	sum := sha256.Sum256([]byte(style))
	return template.FuncMap{
		"style": func() template.CSS { return template.CSS(style) },
		"policy": func() template.HTMLAttr {
			return template.HTMLAttr(`content="default-src 'none'; style-src 'sha256-` + base64.StdEncoding.EncodeToString(sum[:]) + `'; base-uri 'none'; form-action 'none'"`)
		},
		"bonds":      b.bondsOf,
		"inline":     b.inline,
		"paragraphs": b.paragraphs,
		"point":      b.point,
		"link":       func(e content.Entry) template.HTML { return linkTo(b.anchor(e.Ref), "", e.Name) },
		"isNext":     func(e content.Episode) bool { return e.State == content.EpisodeNext },
		"lengthOf": func(e content.Episode) string {
			if e.State == content.EpisodeNext {
				return wording.Facts(wording.Minutes(e.Runtime), "next")
			}
			return wording.Facts(wording.Minutes(e.Runtime), e.Comes())
		},
		"sameDay": func(i int) bool { return i > 0 && b.Events[i-1].Date == b.Events[i].Date },
	}
}

// linkTo is a link to an anchor. The id is one of ours, so it needs no escaping.
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
			if b.number[s.Link] > 0 {
				out.WriteString(string(linkTo(b.anchor(s.Link), "", s.Text)))
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

// point is an episode's number, as a link where the page tells the episode.
func (b *book) point(p content.Point) template.HTML {
	switch {
	case p == content.Point{}:
		return ""
	case p.Whole() || !b.Guide.Watched(p):
		return template.HTML("<span class=\"pt\">" + p.String() + "</span>")
	}
	return linkTo(episodeID(p), "pt", p.String())
}
