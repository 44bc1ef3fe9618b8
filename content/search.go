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
	hits := x.find(terms, limit)
	if len(hits) < limit {
		hits = append(hits, x.findLoose(strings.Join(terms, " "), limit-len(hits), hits)...)
	}
	out := make([]Hit, len(hits))
	for i, h := range hits {
		out[i] = x.hit(h, terms)
	}
	return out
}

type scored struct {
	doc     int32
	score   int
	letters []int // of a loose match: their offsets in the folded name
}

// find lists the best doc of each page among those in which every term fits. Where there is none,
// it looks at those in which any fits, on pages on which every term does.
func (x *index) find(terms []string, limit int) []scored {
	terms = terms[:min(len(terms), 8)]
	score, best := make([]int32, len(x.docs)), make([]int32, len(x.docs))
	inDoc, onPage := make([]uint8, len(x.docs)), make([]uint8, len(x.docs)) // how many terms fit
	for n, term := range terms {
		clear(best)
		for word, docs := range x.posts {
			fit := fitOf(word, term)
			if fit == 0 {
				continue
			}
			for _, d := range *docs {
				s := fit
				if x.docs[d].named {
					s += fitTitle
				}
				if best[d] == 0 {
					inDoc[d]++
				}
				if page := x.docs[d].page; int(onPage[page]) == n {
					onPage[page]++
				}
				if s > best[d] {
					score[d] += s - best[d]
					best[d] = s
				}
			}
		}
	}
	all := uint8(len(terms))
	together := slices.Contains(inDoc, all)
	var out []scored
	for i, d := range x.docs {
		if inDoc[i] == all || !together && inDoc[i] > 0 && onPage[d.page] == all {
			out = append(out, scored{doc: int32(i), score: int(score[i])*8 - min(len(d.Title), 7)})
		}
	}
	slices.SortFunc(out, func(a, b scored) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.doc, b.doc)) })
	listed := map[int]bool{}
	out = slices.DeleteFunc(out, func(s scored) bool {
		page := x.docs[s.doc].page
		again := listed[page]
		listed[page] = true
		return again
	})
	return out[:min(len(out), limit)]
}

// fitOf is how well a term fits a word of the show; 0 where it does not.
func fitOf(word, term string) int32 {
	switch {
	case word == term:
		return fitWhole
	case strings.HasPrefix(word, term):
		return fitPrefix
	case len(term) >= 3 && strings.Contains(word, term):
		return fitInside
	case misspelt(word, term):
		return fitTypo
	}
	return 0
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
		if m.Score < 0 || slices.ContainsFunc(already, func(s scored) bool { return x.docs[s.doc].Title == x.docs[d].Title }) {
			continue
		}
		if out = append(out, scored{d, m.Score, m.MatchedIndexes}); len(out) == limit {
			break
		}
	}
	return out
}

// hit is a doc with marks on what matched.
func (x *index) hit(s scored, terms []string) Hit {
	d := x.docs[s.doc]
	h, from := d.Hit, len(cmp.Or(d.Text, d.Title))-len(d.found)
	mark := func(at, size, start int) { // what stands there in the folded word or name that begins at start
		begin, end := alike.Span(d.found[start:], at, at+size)
		h.Marks = append(h.Marks, [2]int{from + start + begin, from + start + end})
	}
	if s.letters != nil {
		for _, at := range s.letters {
			mark(at, 1, 0)
		}
		h.Approximate = true
		return h
	}
	held := make([]bool, len(terms))
	for start, word := range words(d.found) {
		if at, size := fit(Fold(word), terms, held); size > 0 {
			mark(at, size, start)
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
