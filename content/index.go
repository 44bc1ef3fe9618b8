package content

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// doc is one thing that search can find: a title, and one sentence told of it. It is made of what
// the Guide returns, so it holds nothing locked.
type doc struct {
	kind   HitKind
	title  string
	text   string
	other  string // of an entry: the other name that this doc is for
	at     Point  // where it is told
	ref    Ref    // of an entry
	thread int    // index in Guide.Threads, plus 1
	page   int    // the first doc of the page that it is on
}

// posting says that a word occurs in a doc, and whether in its title.
type posting struct {
	doc   int32
	title bool
}

// index is what search looks through: all that is open.
type index struct {
	docs   []doc
	words  []string    // distinct, folded, sorted
	posts  [][]posting // by word
	names  []int       // the docs that are a name or title alone
	folded []string    // those names and titles, folded
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
	x := &index{}
	g.indexEntries(x)
	g.indexSeasons(x)
	g.indexThreads(x)
	for _, e := range g.Timeline() {
		x.add(doc{kind: HitEvent, title: e.Date.String(), page: len(x.docs)}, e.Text.Line(), e.At)
	}
	x.invert()
	return x
}

func (g *Guide) indexEntries(x *index) {
	for _, e := range g.Entries() {
		page, _ := g.EntryPage(e.Ref)
		base := doc{kind: HitKind(e.Kind), title: e.Name, at: e.First, ref: e.Ref, page: len(x.docs)}
		x.name(base)
		for _, other := range page.Also {
			named := base
			named.other, named.text = other, "also called "+other
			x.name(named)
		}
		for _, actor := range page.Actors {
			x.add(base, "played by "+actor, e.First)
		}
		x.add(base, page.Intro.Line(), e.First)
		for _, f := range page.Facts {
			x.add(base, f.Text.Line(), f.At)
		}
	}
}

func (g *Guide) indexSeasons(x *index) {
	for _, s := range g.Seasons() {
		base := doc{kind: HitSeason, title: s.Label, at: Point{Season: s.Number}, page: len(x.docs)}
		if s.Title != "" {
			base.title = s.Label + ": " + s.Title
		}
		x.name(base)
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
	base := doc{kind: HitEpisode, title: e.Name(), at: e.Point, page: len(x.docs)}
	x.name(base)
	x.sentences(base, e.Teaser)
	page, _ := g.EpisodePage(e.Point)
	x.sentences(base, page.Recap)
	for _, b := range page.Beats {
		x.add(base, b.Text.Line(), e.Point)
	}
}

func (g *Guide) indexThreads(x *index) {
	for i, t := range g.Threads() {
		base := doc{kind: HitThread, title: t.Question.Line(), at: t.Opened, thread: i + 1, page: len(x.docs)}
		x.name(base)
		for _, c := range t.Clues {
			x.add(base, c.Text.Line(), c.At)
		}
		if t.Answered {
			x.add(base, t.Answer.Line(), t.Resolved)
		}
	}
}

// words is what a doc is found by, and whether that is a name or title.
func (d doc) words() (string, bool) {
	switch {
	case d.other != "":
		return d.other, true
	case d.text == "":
		return d.title, true
	}
	return d.text, false
}

func (x *index) add(d doc, text string, at Point) {
	if d.text, d.at = text, at; text != "" {
		x.docs = append(x.docs, d)
	}
}

func (x *index) name(d doc) {
	x.names = append(x.names, len(x.docs))
	x.docs = append(x.docs, d)
}

// sentences adds each sentence of a text by itself, so that a hit shows the one that matched.
func (x *index) sentences(base doc, text Prose) {
	for _, p := range text {
		rest := p.Plain()
		for rest != "" {
			end := sentenceEnd(rest)
			x.add(base, strings.TrimSpace(rest[:end]), base.at)
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

// invert lists, for every word, the docs in which it occurs.
func (x *index) invert() {
	at := map[string]int{}
	var posts [][]posting
	put := func(word string, p posting) {
		i, ok := at[word]
		if !ok {
			i = len(posts)
			at[strings.Clone(word)] = i
			posts = append(posts, nil)
		}
		if n := len(posts[i]); n > 0 && posts[i][n-1].doc == p.doc {
			posts[i][n-1].title = posts[i][n-1].title || p.title
			return
		}
		posts[i] = append(posts[i], p)
	}
	for i, d := range x.docs {
		text, title := d.words()
		for _, word := range words(Fold(text)) {
			put(word, posting{int32(i), title})
		}
	}
	x.words = slices.Sorted(maps.Keys(at))
	x.posts = make([][]posting, len(x.words))
	for i, word := range x.words {
		x.posts[i] = posts[at[word]]
	}
	x.folded = make([]string, len(x.names))
	for i, n := range x.names {
		name, _ := x.docs[n].words()
		x.folded[i] = Fold(name)
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
