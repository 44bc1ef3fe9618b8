package content

import "strings"

// Ref names an entry within the Guide that handed it out; a Ref of one Guide
// means nothing to another (see Guide.Follow). The zero Ref leads nowhere.
type Ref struct{ n int }

// OK reports whether the Ref leads to an entry.
func (r Ref) OK() bool { return r.n != 0 }

// Span is a run of words. Link leads to the entry they name; it is zero for plain words and where
// that entry is locked.
type Span struct {
	Text string
	Link Ref
}

// Paragraph is one paragraph of prose, without line breaks.
type Paragraph []Span

// Plain is the paragraph's words alone.
func (p Paragraph) Plain() string {
	if len(p) == 1 {
		return p[0].Text
	}
	var b strings.Builder
	for _, s := range p {
		b.WriteString(s.Text)
	}
	return b.String()
}

// Prose is a text as one viewer may read it, nil where it is locked.
type Prose []Paragraph

// Plain is the words alone, with an empty line between paragraphs.
func (p Prose) Plain() string { return p.join("\n\n") }

// Line is the words alone in one line.
func (p Prose) Line() string { return p.join(" ") }

func (p Prose) join(by string) string {
	parts := make([]string, len(p))
	for i, paragraph := range p {
		parts[i] = paragraph.Plain()
	}
	return strings.Join(parts, by)
}

// link is one [words](id) of a raw text, with the place where it is.
type link struct {
	start, end int // of the whole link in the raw text
	words, id  string
}

// nextLink finds the first link at or after byte from. Brackets that are not a
// link are plain words.
func nextLink(raw string, from int) (link, bool) {
	for {
		mid := strings.Index(raw[from:], "](") + from
		if mid < from {
			return link{}, false
		}
		open := strings.LastIndexByte(raw[from:mid], '[') + from
		shut := strings.IndexByte(raw[mid:], ')') + mid
		switch {
		case shut < mid:
			return link{}, false
		case open < from:
		case open+1 < mid && ValidID(raw[mid+2:shut]):
			return link{open, shut + 1, raw[open+1 : mid], raw[mid+2 : shut]}, true
		}
		from = mid + 2
	}
}

// paragraphs cuts a raw text at its empty lines and joins the lines between.
func paragraphs(raw string) []string {
	if !strings.Contains(raw, "\n") {
		return []string{raw}
	}
	var out []string
	for part := range strings.SplitSeq(raw, "\n\n") {
		if words := strings.Join(strings.Fields(part), " "); words != "" {
			out = append(out, words)
		}
	}
	return out
}

// spans turns one raw paragraph into spans; resolve gives the entry that an id
// leads to, or the zero Ref.
func spans(raw string, resolve func(id string) Ref) Paragraph {
	var out Paragraph
	at := 0
	for {
		l, ok := nextLink(raw, at)
		if !ok {
			break
		}
		out = appendSpan(out, Span{Text: raw[at:l.start]})
		out = appendSpan(out, Span{Text: l.words, Link: resolve(l.id)})
		at = l.end
	}
	return appendSpan(out, Span{Text: raw[at:]})
}

// appendSpan joins neighboring plain spans, so that a link to a locked entry
// leaves no seam in the text.
func appendSpan(p Paragraph, s Span) Paragraph {
	if s.Text == "" {
		return p
	}
	if n := len(p); n > 0 && !s.Link.OK() && !p[n-1].Link.OK() {
		p[n-1].Text += s.Text
		return p
	}
	return append(p, s)
}
