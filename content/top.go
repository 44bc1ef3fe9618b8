package content

import (
	"cmp"
	"container/heap"
	"slices"
)

// top keeps the best few of many scored documents; equal scores go to the
// document that stands first.
type top struct {
	limit int
	kept  worstFirst
}

func newTop(limit int) *top { return &top{limit: limit} }

func (t *top) offer(s scored) {
	switch {
	case len(t.kept) < t.limit:
		heap.Push(&t.kept, s)
	case better(s, t.kept[0]) < 0:
		t.kept[0] = s
		heap.Fix(&t.kept, 0)
	}
}

func (t *top) sorted() []scored {
	out := slices.Clone(t.kept)
	slices.SortFunc(out, better)
	return out
}

func better(a, b scored) int {
	return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.doc, b.doc))
}

type worstFirst []scored

func (h worstFirst) Len() int           { return len(h) }
func (h worstFirst) Less(i, j int) bool { return better(h[i], h[j]) > 0 }
func (h worstFirst) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *worstFirst) Push(x any)        { *h = append(*h, x.(scored)) }
func (h *worstFirst) Pop() any {
	old := *h
	last := old[len(old)-1]
	*h = old[:len(old)-1]
	return last
}
