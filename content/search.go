package content

import (
	"cmp"
	"slices"
	"strings"

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
	// off or is elsewhere on the page.
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
	var out []Hit
	listed := map[int]bool{} // by page, of which only the best is
	for _, i := range x.find(terms) {
		if d := x.docs[i]; !listed[d.page] && len(out) < limit {
			listed[d.page] = true
			out = append(out, d.hit(terms))
		}
	}
	return out
}

// find lists the docs in which every term fits, the best first. Where there is none, it lists those
// in which any fits, on pages on which every term does.
func (x *index) find(terms []string) []int {
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
	var found []int
	for i, d := range x.docs {
		if inDoc[i] == all || !together && inDoc[i] > 0 && onPage[d.page] == all {
			found = append(found, i)
			score[i] = score[i]*8 - int32(min(len(d.Title), 7)) // of two alike, the shorter
		}
	}
	slices.SortStableFunc(found, func(a, b int) int { return cmp.Compare(score[b], score[a]) })
	return found
}

// fitOf is how well a term fits a word of the show, which is empty where it is a mark alone; 0 where
// it does not.
func fitOf(word, term string) int32 {
	switch {
	case word == term:
		return fitWhole
	case strings.HasPrefix(word, term):
		return fitPrefix
	case len(term) >= 3 && strings.Contains(word, term):
		return fitInside
	case len(term) >= 4 && strings.HasPrefix(word, term[:1]) && oneEdit(word, term):
		return fitTypo
	}
	return 0
}

// oneEdit reports whether two words differ by one letter added, dropped or changed, or by two
// neighbors swapped.
func oneEdit(a, b string) bool {
	if max(len(a)-len(b), len(b)-len(a)) > 1 {
		return false
	}
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

// hit is a doc with marks on what matched: in each word the longest of the terms that are in it or,
// where one is a letter off, the word.
func (d doc) hit(terms []string) Hit {
	h, from := d.Hit, len(cmp.Or(d.Text, d.Title))-len(d.found)
	held := make([]bool, len(terms))
	for start, word := range words(d.found) {
		folded, marked, typo := Fold(word), "", false
		for i, term := range terms {
			switch how := fitOf(folded, term); {
			case how == fitTypo:
				typo = true
			case how > fitTypo:
				held[i] = true
				if len(term) > len(marked) {
					marked = term
				}
			}
		}
		if marked == "" && typo {
			marked = folded
		}
		if marked != "" {
			at := strings.Index(folded, marked)
			begin, end := alike.Span(word, at, at+len(marked))
			h.Marks = append(h.Marks, [2]int{from + start + begin, from + start + end})
		}
	}
	h.Approximate = slices.Contains(held, false)
	return h
}
