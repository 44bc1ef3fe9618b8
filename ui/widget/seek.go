package widget

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/text"
)

// piece is some bytes of a line's words.
type piece struct{ line, from, to int }

// sought is what was searched on a page, and where it stands there.
type sought struct {
	words string
	found [][]piece // of each place, line by line
	at    int       // the place that one is at
}

// folded is all words of a page as they are compared, and for each byte of them where it
// stands on the page. The end of a line is a space, so that what wraps is found.
func (p Page) folded() (string, []piece) {
	var b strings.Builder
	var from []piece
	put := func(words string, at piece) {
		if words == " " && strings.HasSuffix(b.String(), " ") {
			return
		}
		b.WriteString(words)
		for range len(words) {
			from = append(from, at)
		}
	}
	for _, s := range p.flow() {
		at, l := s.line, p.Lines[s.line]
		for rest, done := l[s.from:s.to].Words(), len(l[:s.from].Words()); rest != ""; {
			c := character(rest)
			words := " "
			if c != " " {
				words = content.Fold(c)
			}
			put(words, piece{at, done, done + len(c)})
			rest, done = rest[len(c):], done+len(c)
		}
		put(" ", piece{at, 0, 0})
	}
	return b.String(), from
}

// find is every place of some words on a page.
func (p Page) find(words string) [][]piece {
	words = content.Fold(strings.TrimSpace(words))
	if words == "" {
		return nil
	}
	var out [][]piece
	all, from := p.folded()
	for done := 0; ; {
		at := strings.Index(all[done:], words)
		if at < 0 {
			return out
		}
		at += done
		done = at + len(words)
		var one []piece
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

// Occurs is how often some words stand on the page.
func (r *Reader) Occurs(words string) int { return len(r.page.find(words)) }

// Seek goes to the first place of some words that is in view or below it.
func (r *Reader) Seek(words string) {
	r.sought = sought{words: words, found: r.page.find(words)}
	if len(r.sought.found) == 0 {
		r.sought = sought{}
		return
	}
	at := slices.IndexFunc(r.sought.found, func(one []piece) bool { return one[0].line >= r.Top() })
	r.sought.at = max(at, 0)
	r.reveal(r.sought.found[r.sought.at][0].line)
}

// Seeking reports whether something was searched on the page.
func (r *Reader) Seeking() bool { return len(r.sought.found) > 0 }

// pressSeek walks what was searched on the page, and reports whether the key did.
func (r *Reader) pressSeek(msg tea.KeyPressMsg) bool {
	if !r.Seeking() {
		return false
	}
	n := len(r.sought.found)
	switch {
	case key.Matches(msg, r.keys.NextMatch):
		r.sought.at = (r.sought.at + 1) % n
	case key.Matches(msg, r.keys.PrevMatch):
		r.sought.at = (r.sought.at + n - 1) % n
	case key.Matches(msg, r.keys.Back):
		r.sought = sought{}
		return true
	default:
		return false
	}
	r.reveal(r.sought.found[r.sought.at][0].line)
	return true
}

// SeekKeys are the keys that walk what was searched on the page.
func (r *Reader) SeekKeys() []key.Binding {
	var out []key.Binding
	if n := len(r.sought.found); n > 1 {
		out = append(out, Pair(r.keys.NextMatch, r.keys.PrevMatch, position(r.sought.at, n)+" here"))
	}
	return append(out, As(r.keys.Back, "end the search"))
}

// marked is a line with what was searched in it in inks of its own.
func (r *Reader) marked(at int, l text.Line) text.Line {
	for i, one := range r.sought.found {
		for _, p := range one {
			if p.line != at {
				continue
			}
			ink := text.InkMatch
			if i == r.sought.at {
				ink = text.InkChosen
			}
			l = inked(l, p, ink)
		}
	}
	return l
}

// inked is a line with a piece of it in another ink.
func inked(l text.Line, p piece, ink text.Ink) text.Line {
	var out text.Line
	done := 0
	for _, r := range l {
		from := min(max(p.from-done, 0), len(r.Text))
		to := min(max(p.to-done, 0), len(r.Text))
		done += len(r.Text)
		for _, part := range []text.Run{{Text: r.Text[:from], Ink: r.Ink, To: r.To}, {Text: r.Text[from:to], Ink: ink, To: r.To}, {Text: r.Text[to:], Ink: r.Ink, To: r.To}} {
			if part.Text != "" {
				out = append(out, part)
			}
		}
	}
	return out
}
