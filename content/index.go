package content

import (
	"iter"
	"strings"
	"sync"
	"unicode"
)

// doc is one thing that search can find: a hit without its marks. It is made of what the Guide
// returns, so it holds nothing locked.
type doc struct {
	Hit
	found string // what it is found by: the end of its Text or, where it has none, of its Title
	named bool   // that is a name or title
	page  int    // the first doc of the page that it is on
}

// index is what search looks through: all that is open.
type index struct {
	docs  []doc
	posts map[string]*[]int32 // folded word → the docs in which it occurs
}

// newIndex reads everything that is open but what is peeked at: a peek opens a page and nothing
// else.
func (g *Guide) newIndex() *index {
	if len(g.peeks) > 0 {
		shut := *g
		shut.peeks, shut.peeked = nil, make([]bool, len(g.peeked))
		g = &shut
		g.seasons = sync.OnceValue(g.cutSeasons)
	}
	x := &index{posts: map[string]*[]int32{}}
	g.indexEntries(x)
	g.indexSeasons(x)
	g.indexThreads(x)
	for _, e := range g.Timeline() {
		x.text(x.page(Hit{Kind: HitEvent, Title: e.Date.String()}), e.Text.Line(), e.At)
	}
	return x
}

func (g *Guide) indexEntries(x *index) {
	for _, e := range g.Entries() {
		page, _ := g.EntryPage(e.Ref)
		base := x.page(Hit{Kind: HitKind(e.Kind), Title: e.Name, At: e.First, Ref: e.Ref})
		x.name(base, e.Name)
		for _, other := range page.Also {
			also := base
			also.Text = "also called " + other
			x.name(also, other)
		}
		for _, actor := range page.Actors {
			x.text(base, "played by "+actor, e.First)
		}
		x.text(base, page.Intro.Line(), e.First)
		for _, f := range page.Facts {
			x.text(base, f.Text.Line(), f.At)
		}
	}
}

func (g *Guide) indexSeasons(x *index) {
	for _, s := range g.Seasons() {
		base := x.page(Hit{Kind: HitSeason, Title: s.Label, At: Point{Season: s.Number}})
		if s.Title != "" {
			base.Title = s.Label + ": " + s.Title
		}
		x.name(base, base.Title)
		x.sentences(base, s.Premise)
		for _, n := range g.Notes(s.Number) {
			x.sentences(base, n.Text)
		}
		for _, e := range s.Episodes {
			g.indexEpisode(x, e)
		}
	}
}

func (g *Guide) indexEpisode(x *index, e Episode) {
	base := x.page(Hit{Kind: HitEpisode, Title: e.Name(), At: e.Point})
	x.name(base, base.Title)
	x.sentences(base, e.Teaser)
	page, _ := g.EpisodePage(e.Point)
	x.sentences(base, page.Recap)
	for _, b := range page.Beats {
		x.text(base, b.Text.Line(), e.Point)
	}
}

func (g *Guide) indexThreads(x *index) {
	for i, t := range g.Threads() {
		base := x.page(Hit{Kind: HitThread, Title: t.Question.Line(), At: t.Opened, Thread: i + 1})
		x.name(base, base.Title)
		for _, c := range t.Clues {
			x.text(base, c.Text.Line(), c.At)
		}
		x.text(base, t.Answer.Line(), t.Resolved)
	}
}

// page begins the docs of a page.
func (x *index) page(h Hit) doc { return doc{Hit: h, page: len(x.docs)} }

// name adds a doc that is found by a name or title.
func (x *index) name(d doc, name string) {
	d.found, d.named = name, true
	x.add(d)
}

// text adds a doc that is found by a text, unless that is empty.
func (x *index) text(d doc, text string, at Point) {
	if d.Text, d.found, d.At = text, text, at; text != "" {
		x.add(d)
	}
}

// sentences adds each sentence of a text by itself, so that a hit shows the one that matched.
func (x *index) sentences(base doc, text Prose) {
	for _, p := range text {
		rest := p.Plain()
		for rest != "" {
			end := sentenceEnd(rest)
			x.text(base, strings.TrimSpace(rest[:end]), base.At)
			rest = rest[end:]
		}
	}
}

// sentenceEnd is the offset after the first full stop that a capital follows. A short word such as
// "Dr." does not end a sentence.
func sentenceEnd(s string) int {
	for at := 0; ; {
		i := strings.Index(s[at:], ". ")
		if i < 0 {
			return len(s)
		}
		at += i + 2
		word := s[strings.LastIndexByte(s[:at-2], ' ')+1 : at-2]
		if len(word) > 3 && at < len(s) && !unicode.IsLower(rune(s[at])) {
			return at
		}
	}
}

func (x *index) add(d doc) {
	n := int32(len(x.docs))
	x.docs = append(x.docs, d)
	for _, word := range words(Fold(d.found)) {
		in := x.posts[word]
		if in == nil {
			in = new([]int32)
			x.posts[strings.Clone(word)] = in
		}
		if len(*in) == 0 || (*in)[len(*in)-1] != n {
			*in = append(*in, n)
		}
	}
}

// words yields the words of a text and their byte offsets. An apostrophe ends a word, so that a
// name also finds its possessive; a combining accent does not.
func words(s string) iter.Seq2[int, string] {
	ends := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) }
	return func(yield func(at int, word string) bool) {
		at := 0
		for word := range strings.FieldsFuncSeq(s, ends) {
			at += strings.Index(s[at:], word)
			if !yield(at, word) {
				return
			}
			at += len(word)
		}
	}
}
