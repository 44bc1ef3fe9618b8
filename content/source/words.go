package source

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/html"

	"unspoiled/content/clean"
)

// Line is a text of a catalogue as one clean line, without HTML.
func Line(s string) string { return strings.Join(strings.Fields(clean.Line(plain(s))), " ") }

// placeholders are what catalogues write for a title that is not known yet.
var placeholders = regexp.MustCompile(`(?i)^(tba|tbd|to be announced|to be determined|untitled|(episode|chapter|folge|episodio|épisode|aflevering|avsnitt) #?[\d.]+)$`)

// Title is an episode's title, "" where there is only a placeholder.
func Title(s string) string {
	s = Line(s)
	if placeholders.MatchString(s) {
		return ""
	}
	return s
}

// onlyNumber is a season's name that only says its number, in the languages of catalogues.
var onlyNumber = regexp.MustCompile(`(?i)^(season|series|serie|staffel|temporada|saison|stagione|seizoen|säsong|sæson|сезон)?\s*\.?\s*0*(\d+)\.?$`)

// seasonTitle is a season's own name, "" where it only says its number.
func seasonTitle(number int, s string) string {
	s = Line(s)
	if m := onlyNumber.FindStringSubmatch(s); s == "" || strings.EqualFold(s, "Specials") || m != nil && m[2] == strconv.Itoa(number) {
		return ""
	}
	return s
}

// Prose is a text of a catalogue as clean paragraphs with an empty line between them,
// without HTML.
func Prose(s string) string {
	var out []string
	for _, p := range strings.Split(clean.Text(plain(s)), "\n\n") {
		if p = strings.Join(strings.Fields(p), " "); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, "\n\n")
}

// plain is a text without its HTML: what begins a paragraph stands behind an empty
// line, and entities are what they stand for. What is no HTML stays as it is.
func plain(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	var b strings.Builder
	skip := ""
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			if skip == "" {
				b.WriteString(html.UnescapeString(string(z.Raw())))
			}
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			name, _ := z.TagName()
			switch tag := string(name); tag {
			case "script", "style":
				if skip == "" {
					skip = tag
				} else if skip == tag {
					skip = ""
				}
			case "br":
				b.WriteByte('\n')
			case "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "blockquote":
				b.WriteString("\n\n")
			}
		}
	}
}

// People are names in a row, each once; one that is a list is taken apart.
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

// uncredited is what catalogues put behind a role.
var uncredited = regexp.MustCompile(`\s*\((uncredited|voice|archive footage|credit only|[0-9]+ episodes?)\)`)

// role is a role's name, as an entry of a show can bear it.
func role(s string) string { return strings.TrimSpace(uncredited.ReplaceAllString(Line(s), "")) }

// dayForms are how dates are written whose day and month cannot be taken for each other.
var dayForms = []string{time.DateOnly, "2006/01/02", "2006-1-2", "January 2, 2006", "Jan 2, 2006", "2 January 2006", "2 Jan 2006", "2.1.2006"}

// day is the day of a date, with or without a time of day behind it; "" where it is none.
func day(s string) string {
	s = strings.TrimSpace(s)
	if at := strings.IndexByte(s, 'T'); at == len(time.DateOnly) || len(s) > len(time.DateOnly) && s[len(time.DateOnly)] == ' ' && s[4] == '-' {
		s = s[:len(time.DateOnly)]
	}
	for _, form := range dayForms {
		if t, err := time.Parse(form, s); err == nil && t.Year() >= 1900 {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

// clock is a runtime as "00:48:00".
var clock = regexp.MustCompile(`^(\d{1,2}):(\d{2}):\d{2}$`)

// runtimeOf is the minutes that words name: "48", "48 min", "0:48:00"; 0 where they name none.
func runtimeOf(s string) int {
	s = strings.TrimSpace(s)
	if m := clock.FindStringSubmatch(s); m != nil {
		hours, _ := strconv.Atoi(m[1]) // digits
		rest, _ := strconv.Atoi(m[2])
		return minutes(60*hours + rest)
	}
	number, unit, _ := strings.Cut(s, " ")
	n, err := strconv.Atoi(number)
	if unit = strings.ToLower(unit); err != nil || unit != "" && !strings.HasPrefix(unit, "m") {
		return 0
	}
	return minutes(n)
}
