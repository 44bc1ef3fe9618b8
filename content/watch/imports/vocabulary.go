package imports

import (
	"strconv"
	"strings"
	"unicode"

	"unspoiled/content"
	"unspoiled/content/internal/alike"
)

// noun is what a word counts.
type noun uint8

const (
	noNoun noun = iota
	seasonNoun
	partNoun // of a season or of a show, or an episode: its number alone tells nothing
	episodeNoun
)

// label is a part of a row that is nothing but a noun and its number: "Season 1".
type label struct {
	noun    noun
	number  int
	episode int // in "S01E03"
}

func (l label) is(n noun) bool { return l.noun == n }

// vocabulary reads labels in the languages in which lists are written. It is made when it
// is first needed, so that a program that imports nothing does not pay for it.
type vocabulary struct {
	nouns   map[string]noun
	english map[string]bool // nouns that a file in English has as well
	numbers map[string]int
	wholes  map[string]int // labels without a number → season
	clips   []string
	foreign bool // a label was not in English
}

func newVocabulary() *vocabulary {
	v := &vocabulary{nouns: map[string]noun{}, english: map[string]bool{}, numbers: map[string]int{}, wholes: map[string]int{}}
	for kind, words := range map[noun]string{seasonNoun: seasonNouns, partNoun: partNouns, episodeNoun: episodeNouns} {
		for word := range strings.FieldsSeq(words) {
			v.nouns[alike.Fold(word)] = kind
		}
	}
	for word := range strings.FieldsSeq(englishNouns) {
		v.english[word] = true
	}
	for counted := range strings.Lines(numberWords) {
		n := 0
		for words := range strings.FieldsSeq(counted) {
			n++
			for word := range strings.SplitSeq(words, "/") {
				v.numbers[spaced(alike.Fold(word))] = n
			}
		}
	}
	for word := range strings.FieldsSeq(onlySeason) {
		v.wholes[spaced(alike.Fold(word))] = 1
	}
	for word := range strings.FieldsSeq(specials) {
		v.wholes[spaced(alike.Fold(word))] = 0
	}
	for word := range strings.FieldsSeq(clipWords) {
		v.clips = append(v.clips, " "+spaced(alike.Fold(word))+" ")
	}
	return v
}

// spaced reads the signs that stand for a space in the lists of words, and hyphens.
func spaced(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == '-' {
			return ' '
		}
		return r
	}, s)
}

// label reads a part of a row.
func (v *vocabulary) label(part string) label {
	if len(part) > 64 {
		return label{}
	}
	folded := spaced(alike.Fold(part))
	if season, ok := v.wholes[folded]; ok {
		return label{noun: seasonNoun, number: season}
	}
	if p, err := content.ParsePoint(folded); err == nil {
		return label{seasonNoun, p.Season, p.Episode}
	}
	words := tokens(folded)
	if len(words) == 1 {
		return v.glued(words[0])
	}
	if len(words) < 2 || len(words) > 5 {
		return label{}
	}
	last := len(words) - 1
	if l, ok := v.counted(words[0], strings.Join(words[1:], " ")); ok {
		return l
	}
	l, _ := v.counted(words[last], strings.Join(words[:last], " "))
	return l
}

// counted is the label of a noun and a number.
func (v *vocabulary) counted(word, number string) (label, bool) {
	kind := v.nouns[word]
	if kind == noNoun {
		return label{}, false
	}
	n, ok := v.number(number)
	if !ok {
		return label{}, false
	}
	v.foreign = v.foreign || !v.english[word]
	return label{noun: kind, number: n}, true
}

// glued reads "第一章", where number and noun are one word.
func (v *vocabulary) glued(word string) label {
	if word[0] < 0x80 {
		return label{}
	}
	word = strings.TrimPrefix(word, "第")
	for i := range word {
		if i == 0 {
			continue
		}
		if l, ok := v.counted(word[i:], word[:i]); ok {
			return l
		}
	}
	return label{}
}

// endsInNumber reports whether a part of a row is words and a number.
func (v *vocabulary) endsInNumber(part string) bool {
	words := tokens(spaced(alike.Fold(limit(part))))
	if len(words) < 2 {
		return false
	}
	_, ok := v.number(words[len(words)-1])
	return ok
}

// number reads digits, a number word or a Roman number.
func (v *vocabulary) number(s string) (int, bool) {
	s = strings.TrimSpace(s)
	if n, err := strconv.ParseUint(s, 10, 16); err == nil {
		return int(n), n <= content.MaxNumber
	}
	n, ok := v.numbers[spaced(alike.Fold(s))]
	return n, ok
}

// tokens parts a folded text into words and numbers, and leaves out signs and the endings
// of ordinal numbers.
func tokens(s string) []string {
	var out []string
	for s != "" && len(out) < 8 {
		digits := s[0] >= '0' && s[0] <= '9'
		n := strings.IndexFunc(s, func(r rune) bool {
			return (r >= '0' && r <= '9') != digits || !unicode.IsLetter(r) && !unicode.IsDigit(r)
		})
		switch {
		case n < 0:
			n = len(s)
		case n == 0:
			_, n = nextRune(s)
			s = s[n:]
			continue
		}
		word := s[:n]
		s = s[n:]
		if afterNumber := len(out) > 0 && out[len(out)-1][0] <= '9'; afterNumber && isOrdinalEnding(word) || word == "第" || word == "제" {
			continue
		}
		out = append(out, word)
	}
	return out
}

func nextRune(s string) (rune, int) {
	for i, r := range s {
		if i > 0 {
			return r, i
		}
	}
	return 0, len(s)
}

func isOrdinalEnding(s string) bool { return oneOf(s, "st nd rd th e er re ere eme º ª a o") }

// isTrailer reports whether a row has a word that trailers and clips have.
func (v *vocabulary) isTrailer(row string) bool {
	row = " " + strings.Join(strings.FieldsFunc(alike.Fold(row), func(r rune) bool { return !unicode.IsLetter(r) }), " ") + " "
	for _, clip := range v.clips {
		if strings.Contains(row, clip) {
			return true
		}
	}
	return false
}
