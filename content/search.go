package content

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"

	"unspoiled/content/internal/alike"
)

// HitKind is what a hit is: a Kind of entry, or one of the kinds below.
type HitKind string

// The kinds of hits beside the kinds of entries.
const (
	HitEpisode HitKind = "episode"
	HitSeason  HitKind = "season"
	HitThread  HitKind = "thread"
	HitEvent   HitKind = "event"
)

// Hit is one thing that search found among what is open to the viewer.
type Hit struct {
	Kind   HitKind
	Title  string
	Text   string   // the sentence in which it was found; "" where the title itself was
	Marks  [][2]int // byte ranges of the matched words, in Text or else in Title
	At     Point    // where it is told; for a season or an episode, itself
	Ref    Ref      // of an entry
	Thread int      // index in Guide.Threads, plus 1; 0 for anything else
	// Approximate is whether the query is not there as it was written: a word is one letter
	// off or is elsewhere on the page, or a name merely holds the letters in order.
	Approximate bool
}

// How well a word of the query fits a word of the show.
const (
	fitTypo   = 1 // one letter off
	fitInside = 2 // occurs within it
	fitPrefix = 5
	fitWhole  = 8
	fitTitle  = 12 // on top, where the word is in a name or title
)

// Search finds what is open to the viewer, names before texts, the best first, at most limit hits.
// Every word of the query must fit on one page. The index holds nothing locked, so a locked name
// and a name that does not exist are answered alike.
func (g *Guide) Search(query string, limit int) []Hit {
	var terms []string
	for _, word := range words(Fold(query)) {
		terms = append(terms, word)
	}
	if len(terms) == 0 || limit <= 0 {
		return nil
	}
	x := g.index()
	hits := x.bestOfPage(x.find(terms, limit*perPage), limit)
	if len(hits) < limit {
		hits = append(hits, x.findLoose(strings.Join(terms, " "), limit-len(hits), hits)...)
	}
	out := make([]Hit, len(hits))
	for i, h := range hits {
		out[i] = x.hit(h, terms)
	}
	return out
}

// perPage is how many docs are kept for each hit wanted, since of one page only the best is listed.
const perPage = 8

// bestOfPage keeps the best hit of each page.
func (x *index) bestOfPage(hits []scored, limit int) []scored {
	listed := make(map[int]bool, limit)
	out := hits[:0]
	for _, h := range hits {
		if page := x.docs[h.doc].page; !listed[page] && len(out) < limit {
			listed[page] = true
			out = append(out, h)
		}
	}
	return out
}

type scored struct {
	doc   int32
	score int
	marks []int // of a loose match: offsets in the folded name
}

// find scores the docs in which every term fits. Where there is none, it scores those in which any
// fits, on pages on which every term does.
func (x *index) find(terms []string, limit int) []scored {
	terms = terms[:min(len(terms), 8)]
	score, best := make([]int32, len(x.docs)), make([]int32, len(x.docs))
	inDoc, onPage := make([]uint8, len(x.docs)), make([]uint8, len(x.docs)) // how many terms fit
	for n, term := range terms {
		clear(best)
		x.matching(term, func(word, fit int) {
			for _, p := range x.posts[word] {
				s := int32(fit)
				if p.title {
					s += fitTitle
				}
				if best[p.doc] == 0 {
					inDoc[p.doc]++
				}
				if of := x.docs[p.doc].page; int(onPage[of]) == n {
					onPage[of]++
				}
				if s > best[p.doc] {
					score[p.doc] += s - best[p.doc]
					best[p.doc] = s
				}
			}
		})
	}
	all := uint8(len(terms))
	together := slices.Contains(inDoc, all)
	var out []scored
	for i, d := range x.docs {
		if inDoc[i] == all || !together && inDoc[i] > 0 && onPage[d.page] == all {
			out = append(out, scored{doc: int32(i), score: int(score[i])*8 - min(len(d.title), 7)})
		}
	}
	slices.SortFunc(out, func(a, b scored) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.doc, b.doc)) })
	return out[:min(len(out), limit)]
}

// matching yields the words of the show that a term fits, with how well.
func (x *index) matching(term string, yield func(word, fit int)) {
	for i, word := range x.words {
		switch {
		case word == term:
			yield(i, fitWhole)
		case strings.HasPrefix(word, term):
			yield(i, fitPrefix)
		case len(term) >= 3 && strings.Contains(word, term):
			yield(i, fitInside)
		case misspelt(word, term):
			yield(i, fitTypo)
		}
	}
}

// oneEdit reports whether two words differ by one letter added, dropped or changed, or by two
// neighbors swapped.
func oneEdit(a, b string) bool {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	a, b = a[i:], b[i:]
	j := 0
	for j < len(a) && j < len(b) && a[len(a)-1-j] == b[len(b)-1-j] {
		j++
	}
	a, b = a[:len(a)-j], b[:len(b)-j]
	return len(a) <= 1 && len(b) <= 1 || len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0]
}

// findLoose finds names that hold the letters of the query in order.
func (x *index) findLoose(query string, limit int, already []scored) []scored {
	if len(query) < 2 || len(query) > 40 {
		return nil
	}
	var out []scored
	for _, m := range fuzzy.Find(query, x.folded) {
		d := int32(x.names[m.Index])
		if m.Score < 0 || slices.ContainsFunc(already, func(s scored) bool { return x.docs[s.doc].title == x.docs[d].title }) {
			continue
		}
		if out = append(out, scored{d, m.Score, m.MatchedIndexes}); len(out) == limit {
			break
		}
	}
	return out
}

// hit makes a hit of a doc and marks what matched.
func (x *index) hit(s scored, terms []string) Hit {
	d := x.docs[s.doc]
	h := Hit{Kind: d.kind, Title: d.title, Text: d.text, At: d.at, Ref: d.ref, Thread: d.thread}
	shown := cmp.Or(d.text, d.title)
	from := 0
	if d.other != "" { // the name is at the end of the sentence that gives it
		from = len(shown) - len(d.other)
	}
	if s.marks != nil {
		for _, at := range s.marks {
			start, end := alike.Span(shown[from:], at, at+1)
			h.Marks = append(h.Marks, [2]int{from + start, from + end})
		}
		h.Approximate = true
		return h
	}
	held := make([]bool, len(terms))
	for start, word := range words(shown[from:]) {
		if at, size := fit(Fold(word), terms, held); size > 0 {
			begin, end := alike.Span(word, at, at+size)
			h.Marks = append(h.Marks, [2]int{from + start + begin, from + start + end})
		}
	}
	h.Approximate = slices.Contains(held, false)
	return h
}

// fit is where the longest of the terms occurs in a folded word, or the whole word where a term is
// one letter off. It sets held for the terms that are there as written.
func fit(word string, terms []string, held []bool) (at, size int) {
	off := false
	for i, term := range terms {
		switch place := strings.Index(word, term); {
		case place == 0 || place > 0 && len(term) >= 3:
			held[i] = true
			if len(term) > size {
				at, size = place, len(term)
			}
		case misspelt(word, term):
			off = true
		}
	}
	if size == 0 && off {
		return 0, len(word)
	}
	return at, size
}

// misspelt reports whether a term may mean a word that is one letter off.
func misspelt(word, term string) bool {
	return len(term) >= 4 && max(len(word)-len(term), len(term)-len(word)) <= 1 && word[0] == term[0] && oneEdit(word, term)
}
