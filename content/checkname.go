package content

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// proper is a proper name, with the position at which a viewer who watches in order learns it.
type proper struct {
	words []string
	open  int
	// common: the name is one word that the show also writes in lower case, or a number. Then its
	// capital at the beginning of a sentence tells nothing.
	common bool
}

// names looks for names, aliases and titles in texts that open before them.
func (c *checker) names() {
	known := c.properNames()
	var all []spelled
	for _, t := range c.texts {
		all = appendWords(all[:0], t.raw)
		words, told := all, map[string]bool{}
		for len(words) > 0 {
			// The longest come first, so that a known name hides the shorter ones within it.
			names := known[words[0].word]
			at := slices.IndexFunc(names, func(p proper) bool { return p.begins(words) })
			if at < 0 {
				words = words[1:]
				continue
			}
			p := names[at]
			if key := strings.Join(p.words, " "); p.open > t.open && !told[key] {
				told[key] = true
				c.reportEarly(t, p)
			}
			words = words[len(p.words):]
		}
	}
}

func (c *checker) reportEarly(t checked, p proper) {
	name, at := strings.Join(p.words, " "), c.guide.pointAt(p.open)
	switch {
	case (t.role == roleTeaser || t.role == rolePremise) && p.open <= t.ep:
		c.report(t.spot, false, t.open, fmt.Sprintf("it says %q, which opens with %s", name, at), "it is well if that is said in the first minutes")
	case t.role == roleTitle:
		c.report(t.spot, false, t.open, fmt.Sprintf("the title says %q, which opens with %s", name, at), "it is the series’ own; a safe version may stand before it")
	default:
		c.report(t.spot, true, t.open, fmt.Sprintf("%q opens with %s", name, at), "say what a viewer can say by then, or open the text with "+at.String())
	}
}

// properNames lists every name, alias and title by its first word. Each opens with the first text
// that gives it as a name.
func (c *checker) properNames() map[string][]proper {
	first := map[string]proper{}
	lower := c.lowerWords()
	add := func(raw string, open int) {
		words := nameWords(raw)
		if len(words) == 0 {
			return
		}
		key := strings.Join(words, " ")
		if old, ok := first[key]; !ok || open < old.open {
			first[key] = proper{words, open, lower[strings.ToLower(key)]}
		}
	}
	for _, e := range c.show.lore().entries {
		for _, v := range slices.Concat(e.name, e.aliases) {
			add(v.raw, c.guide.opensAt(v.after))
			for _, w := range nameWords(v.raw) { // a first name and a surname tell as much as both together
				if e.kind == Person && unicode.IsUpper(initial(w)) && len(w) > 3 {
					add(w, c.guide.opensAt(v.after))
				}
			}
		}
	}
	for _, t := range c.texts {
		if t.role == roleTitle && len(nameWords(t.raw)) > 1 {
			add(t.raw, t.open)
		}
	}
	for _, v := range c.show.said {
		add(v.raw, c.guide.opensAt(v.after))
	}
	out := map[string][]proper{}
	for _, p := range first {
		out[p.words[0]] = append(out[p.words[0]], p)
	}
	for _, list := range out {
		slices.SortFunc(list, func(a, b proper) int { return len(b.words) - len(a.words) })
	}
	return out
}

// lowerWords is the words that the show writes in lower case somewhere, and number words.
func (c *checker) lowerWords() map[string]bool {
	out := map[string]bool{}
	for n := range 20 {
		out[strings.ToLower(numberWord(n+1))] = true
	}
	var words []spelled
	for _, t := range c.texts {
		words = appendWords(words[:0], t.raw)
		for _, w := range words {
			if unicode.IsLower(initial(w.word)) {
				out[w.word] = true
			}
		}
	}
	return out
}

func initial(word string) rune {
	r, _ := utf8.DecodeRuneInString(word)
	return r
}

// nameWords is the words of a proper name without its article; nil for a label
// such as "The orderly", which anybody may say.
func nameWords(raw string) []string {
	words := strings.FieldsFunc(raw, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' })
	if len(words) > 0 && slices.Contains([]string{"the", "a", "an"}, strings.ToLower(words[0])) {
		words = words[1:]
	}
	if len(words) == 0 || len(words) == 1 && len(words[0]) < 3 || unicode.IsLower(initial(words[0])) {
		return nil
	}
	if last := initial(words[len(words)-1]); !unicode.IsUpper(last) && !unicode.IsDigit(last) {
		return nil
	}
	return words
}

// spelled is a word of a text. First says that it begins a sentence, where a capital tells nothing.
type spelled struct {
	word  string
	first bool
}

// appendWords appends the words of a text to out.
func appendWords(out []spelled, raw string) []spelled {
	fresh := true
	start := -1
	flush := func(end int) {
		if start >= 0 {
			out = append(out, spelled{raw[start:end], fresh})
			start, fresh = -1, false
		}
	}
	for i, r := range raw {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' && start >= 0:
			if start < 0 {
				start = i
			}
		default:
			flush(i)
			fresh = fresh || strings.ContainsRune(".?!:“\n", r)
		}
	}
	flush(len(raw))
	return out
}

// begins reports whether words begin with the name. A common name does not count where it begins a
// sentence.
func (p proper) begins(words []spelled) bool {
	if len(words) < len(p.words) {
		return false
	}
	same := slices.EqualFunc(p.words, words[:len(p.words)], func(w string, in spelled) bool { return w == in.word })
	return same && (len(p.words) > 1 || !words[0].first || !p.common)
}
