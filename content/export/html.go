package export

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html"
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/content/wording"
)

//go:embed page.css
var css string

// HTML is the guide as one page that stands alone: no script, nothing fetched, light or
// dark as the reader's system is, for phone, desk and printer. lens says in a few words
// what narrows it, or is "".
func HTML(g *content.Guide, lens string) []byte {
	w := &page{book: newBook(g, lens)}
	w.begin()
	w.put(markup("<main>\n"))
	w.tellStory()
	w.tellSeasons()
	for _, group := range w.groups {
		w.tellGroup(group)
	}
	w.tellThreads("threads", "Open questions", w.open)
	w.tellThreads("answers", "Answered questions", w.solved)
	w.tellTimeline()
	w.put(markup("</main>\n<footer><p>"), g.Title(), markup(": "), w.stand(),
		markup(". Nothing later is told here. Made with unspoiled.</p></footer>\n</body>\n</html>\n"))
	return []byte(w.b.String())
}

// markup is text that goes into the page as it is. Only constants and numbers become
// markup; whatever a show says is a string, and escaped.
type markup string

type page struct {
	*book
	b strings.Builder
}

// put writes markup as it is and strings escaped.
func (w *page) put(parts ...any) {
	for _, p := range parts {
		switch p := p.(type) {
		case markup:
			w.b.WriteString(string(p))
		case string:
			w.b.WriteString(html.EscapeString(p))
		case content.Prose:
			w.inline(p)
		}
	}
}

func (w *page) begin() {
	style := strings.ReplaceAll(css, "\r\n", "\n") // as a browser reads it, or the hash is another
	sum := sha256.Sum256([]byte(style))
	policy := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
	w.put(markup("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"),
		markup("<meta http-equiv=\"Content-Security-Policy\" content=\""), markup(policy), markup("\">\n"),
		markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"),
		markup("<meta name=\"color-scheme\" content=\"dark light\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"),
		markup("<meta name=\"robots\" content=\"noindex\">\n<title>"), w.guide.Title(), " · ", w.stand(),
		markup("</title>\n<style>"), markup(style), markup("</style>\n</head>\n<body id=\"top\">\n"))
	w.masthead()
	w.contents()
}

func (w *page) masthead() {
	g := w.guide
	w.put(markup("<header>\n<h1>"), g.Title(), markup("</h1>\n"))
	w.block("tagline", g.Tagline())
	w.block("meta", joined(g.Network(), wording.Lead("created by ", g.Creators())))
	w.put(markup("<p class=\"stand\"><strong>"), w.stand(), markup(".</strong> Nothing later is told here.</p>\n</header>\n"))
}

// block is a paragraph of plain words; nothing where there are none.
func (w *page) block(class markup, words string) {
	if words != "" {
		w.put(markup("<p class=\""), class, markup("\">"), words, markup("</p>\n"))
	}
}

// contents is the list of the page's sections.
func (w *page) contents() {
	w.put(markup("<nav aria-label=\"Sections\"><ul>\n"))
	item := func(id markup, words string) {
		w.put(markup("<li><a href=\"#"), id, markup("\">"), words, markup("</a></li>\n"))
	}
	if len(w.story) > 0 {
		item("story", "Story so far")
	}
	for _, p := range w.parts {
		item(seasonID(p.Number), p.Label)
	}
	for _, g := range w.groups {
		item(markup(g.id), g.title)
	}
	if len(w.open) > 0 {
		item("threads", "Open questions")
	}
	if len(w.solved) > 0 {
		item("answers", "Answers")
	}
	if len(w.events) > 0 {
		item("timeline", "Timeline")
	}
	w.put(markup("</ul></nav>\n"))
}

func (w *page) section(id markup, title string) {
	w.put(markup("<section id=\""), id, markup("\">\n<h2>"), title, markup("</h2>\n"))
}

func (w *page) end() { w.put(markup("</section>\n")) }

// text writes a text's paragraphs.
func (w *page) text(text content.Prose) {
	for _, p := range text {
		w.put(markup("<p>"), content.Prose{p}, markup("</p>\n"))
	}
}

// inline writes a text in one line, with its links.
func (w *page) inline(text content.Prose) {
	for i, p := range text {
		if i > 0 {
			w.put(" ")
		}
		for _, s := range p {
			if n := w.number[s.Link]; n > 0 {
				w.put(markup("<a href=\"#"), markup(entryID(n)), markup("\">"), s.Text, markup("</a>"))
				continue
			}
			w.put(s.Text)
		}
	}
}

func (w *page) entryLink(e content.Entry) {
	w.put(markup("<a href=\"#"), markup(entryID(w.number[e.Ref])), markup("\">"), e.Name, markup("</a>"))
}

// point writes an episode's number, as a link where the page tells of it.
func (w *page) point(p content.Point) {
	switch {
	case p == content.Point{}:
	case p.Whole() || !w.guide.Watched(p):
		w.put(markup("<span class=\"pt\">"), p.String(), markup("</span>"))
	default:
		w.put(markup("<a class=\"pt\" href=\"#"), markup(episodeID(p)), markup("\">"), p.String(), markup("</a>"))
	}
}

func seasonID(number int) markup { return markup("s" + strconv.Itoa(number)) }
