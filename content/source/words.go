package source

import (
	"html"
	"slices"
	"strconv"
	"strings"

	tokens "golang.org/x/net/html"

	"unspoiled/content/clean"
	"unspoiled/content/internal/pattern"
	"unspoiled/content/watch/imports/language"
)

// Line is a text of a catalogue as one clean line without HTML.
func Line(s string) string { return strings.Join(strings.Fields(clean.Line(plain(s))), " ") }

// placeholders matches what catalogues write for a title that is not yet known.
var placeholders = pattern.New(`(?i)^(tb[acd]|to be (announced|confirmed|determined)|untitled|episode (tb[acd]|#\d+\.\d+))$`)

// Title is an episode's title; "" for a placeholder or a mere number.
func Title(s string) string {
	s = Line(s)
	if placeholders().MatchString(s) || language.Read(s).Is(language.Episode) {
		return ""
	}
	return s
}

// seasonTitle is a season's own name; "" for a mere number.
func seasonTitle(number int, s string) string {
	s = Line(s)
	n, err := strconv.Atoi(s)
	if l := language.Read(s); l.Is(language.Season) && l.Number == number && l.Episode == 0 || err == nil && n == number {
		return ""
	}
	return s
}

// Prose is a text of a catalogue as clean paragraphs without HTML, an empty line between them.
func Prose(s string) string {
	var out []string
	for _, p := range strings.Split(clean.Text(plain(s)), "\n\n") {
		if p = strings.Join(strings.Fields(p), " "); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, "\n\n")
}

// plain takes the HTML out of a text: a tag that begins a paragraph becomes an empty line, and
// entities become their characters. A text without HTML stays as it is.
func plain(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	var b strings.Builder
	z := tokens.NewTokenizer(strings.NewReader(s))
	for {
		switch token := z.Next(); token {
		case tokens.ErrorToken:
			return b.String()
		case tokens.TextToken:
			b.WriteString(html.UnescapeString(string(z.Raw()))) // the tokenizer's own unescaping would fill a large table at every start
		case tokens.StartTagToken, tokens.SelfClosingTagToken, tokens.EndTagToken:
			switch name, _ := z.TagName(); string(name) {
			case "script", "style":
				if token != tokens.EndTagToken {
					z.Next() // skips what stands in it, or its end where that is nothing
				}
			case "br":
				b.WriteByte('\n')
			case "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "blockquote":
				b.WriteString("\n\n")
			}
		}
	}
}

// People splits lists of names into single names, each once.
func People(names []string) []string {
	var out []string
	for _, list := range names {
		for _, name := range strings.FieldsFunc(Line(list), func(r rune) bool { return r == ',' || r == ';' || r == '|' || r == '/' }) {
			if name = strings.TrimSpace(name); name != "" && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

// uncredited matches remarks that catalogues put after a role.
var uncredited = pattern.New(`\s*\((uncredited|voice|archive footage|credit only|[0-9]+ episodes?)\)`)

// role is a role's name without such remarks.
func role(s string) string { return strings.TrimSpace(uncredited().ReplaceAllString(Line(s), "")) }

// clock matches a runtime such as "00:48:00".
var clock = pattern.New(`^(\d{1,2}):(\d{2}):\d{2}$`)

// length matches a runtime such as "48", "48 min" or "1 h 2 min"; parts of a minute are ignored.
var length = pattern.New(`^(?:(\d{1,2}) ?h[a-z]*\.? ?)?(?:(\d{1,4})(?:\.\d+)? ?(?:m[a-z]*\.?|['′])?)?$`)

// runtimeOf is a runtime in minutes; 0 where s gives none.
func runtimeOf(s string) int {
	s = clock().ReplaceAllString(strings.ToLower(strings.TrimSpace(s)), "${1}h$2")
	m := length().FindStringSubmatch(s)
	if m == nil {
		return 0
	}
	hours, _ := strconv.Atoi(m[1]) // digits or nothing
	rest, _ := strconv.Atoi(m[2])
	return min(60*hours+rest, 24*60)
}
