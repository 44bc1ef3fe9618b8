package widget

import (
	"math"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/text"
)

// byteRange is a range of bytes in the words of a line.
type byteRange struct{ line, from, to int }

// pageSearch is a search on a page, and its matches.
type pageSearch struct {
	words string
	found [][]byteRange // the pieces of each match, one for each line it touches
	at    int           // the current match
}

// foldedText returns the words of a page folded for comparison and, for each byte of them, its place
// on the page. Lines are joined by spaces, so that a match may wrap.
func (p Page) foldedText() (string, []byteRange) {
	var b strings.Builder
	var from []byteRange
	put := func(words string, at byteRange) {
		if words == " " && strings.HasSuffix(b.String(), " ") {
			return
		}
		b.WriteString(words)
		for range len(words) {
			from = append(from, at)
		}
	}
	for _, s := range p.flow() {
		for rest, done := s.words.Words(), s.from; rest != ""; {
			c := firstCluster(rest)
			words := " "
			if c != " " {
				words = content.Fold(c)
			}
			put(words, byteRange{s.line, done, done + len(c)})
			rest, done = rest[len(c):], done+len(c)
		}
		put(" ", byteRange{line: s.line})
	}
	return b.String(), from
}

// find returns all matches of some words on the page.
func (p Page) find(words string) [][]byteRange {
	words = content.Fold(strings.TrimSpace(words))
	if words == "" {
		return nil
	}
	var out [][]byteRange
	all, from := p.foldedText()
	for done := 0; ; {
		at := strings.Index(all[done:], words)
		if at < 0 {
			return out
		}
		at += done
		done = at + len(words)
		var one []byteRange
		for _, b := range from[at:done] {
			if last := len(one) - 1; last >= 0 && one[last].line == b.line {
				one[last].to = max(one[last].to, b.to)
			} else if b.to > b.from {
				one = append(one, b)
			}
		}
		out = append(out, one)
	}
}

// Occurs returns the number of matches on the page.
func (r *Reader) Occurs(words string) int { return len(r.page.find(words)) }

// Seek goes to the first match at or below the top line, or else to the first.
func (r *Reader) Seek(words string) {
	r.search = pageSearch{words: words, found: r.page.find(words)}
	if len(r.search.found) == 0 {
		r.search = pageSearch{}
		return
	}
	at := slices.IndexFunc(r.search.found, func(one []byteRange) bool { return one[0].line >= r.Top() })
	r.search.at = max(at, 0)
	r.reveal(r.search.found[r.search.at][0].line)
}

// Seeking reports whether a search is shown on the page.
func (r *Reader) Seeking() bool { return len(r.search.found) > 0 }

// pressSeek handles the keys of a search, and reports whether it used the key.
func (r *Reader) pressSeek(msg tea.KeyPressMsg) bool {
	if !r.Seeking() {
		return false
	}
	n := len(r.search.found)
	switch {
	case key.Matches(msg, r.keys.NextMatch):
		r.search.at = (r.search.at + 1) % n
	case key.Matches(msg, r.keys.PrevMatch):
		r.search.at = (r.search.at + n - 1) % n
	case key.Matches(msg, r.keys.Back):
		r.search = pageSearch{}
		return true
	default:
		return false
	}
	r.reveal(r.search.found[r.search.at][0].line)
	return true
}

// SeekKeys lists the keys of a search.
func (r *Reader) SeekKeys() []key.Binding {
	var out []key.Binding
	if n := len(r.search.found); n > 1 {
		out = append(out, Pair(r.keys.NextMatch, r.keys.PrevMatch, position(r.search.at, n)+" here"))
	}
	return append(out, As(r.keys.Back, "end the search"))
}

// withMatches gives the matches in a line their inks.
func (r *Reader) withMatches(at int, l text.Line) text.Line {
	for i, one := range r.search.found {
		for _, p := range one {
			if p.line != at {
				continue
			}
			ink := text.InkMatch
			if i == r.search.at {
				ink = text.InkChosen
			}
			l = inkRange(l, p, ink)
		}
	}
	return l
}

// inkRange gives a piece of a line another ink.
func inkRange(l text.Line, p byteRange, ink text.Ink) text.Line {
	piece := l.Slice(p.from, p.to)
	for i := range piece {
		piece[i].Ink = ink
	}
	return slices.Concat(l.Slice(0, p.from), piece, l.Slice(p.to, math.MaxInt))
}
