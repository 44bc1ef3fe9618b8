// Package language reads how lists write seasons, episodes and days, in the languages of the
// services. It knows no show and no file.
package language

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"unspoiled/content"
	"unspoiled/content/internal/alike"
)

// Noun is what a word counts.
type Noun uint8

// The nouns.
const (
	None    Noun = iota
	Season       // season, Staffel, シーズン
	Part         // of a season, a show or an episode, so its number alone tells nothing
	Episode      // episode, chapter, Folge
)

// Label is a piece of a row with nothing but a noun and its number: "Season 1".
type Label struct {
	Noun    Noun
	Number  int
	Episode int  // of "S01E03" or "Season 1 Episode 3", as in content.Point
	Foreign bool // not in English
}

// Is reports whether the label has that noun.
func (l Label) Is(n Noun) bool { return l.Noun == n }

// vocabulary is made when first needed, so that only imports pay for it.
var vocabulary = sync.OnceValue(newWords)

type words struct {
	nouns   map[string]Noun
	english map[string]bool // nouns that English files use too
	numbers map[string]int
	wholes  map[string]int // labels without a number, and the season they mean
	clips   []string
}

func newWords() *words {
	v := &words{nouns: map[string]Noun{}, english: map[string]bool{}, numbers: map[string]int{}, wholes: map[string]int{}}
	each := func(list string, do func(word string)) {
		for word := range strings.FieldsSeq(list) {
			do(spaced(alike.Fold(word)))
		}
	}
	for kind, list := range map[Noun]string{Season: seasonNouns, Part: partNouns, Episode: episodeNouns} {
		each(list, func(word string) { v.nouns[word] = kind })
	}
	each(englishNouns, func(word string) { v.english[word] = true })
	for counted := range strings.Lines(numberWords) {
		for i, forms := range strings.Fields(counted) {
			each(strings.ReplaceAll(forms, "/", " "), func(word string) { v.numbers[word] = i + 1 })
		}
	}
	each(onlySeason, func(word string) { v.wholes[word] = 1 })
	each(specials, func(word string) { v.wholes[word] = 0 })
	each(clipWords, func(word string) { v.clips = append(v.clips, " "+word+" ") })
	return v
}

// spaced replaces hyphens, and the "_" of the lists of words, by spaces.
var spaced = strings.NewReplacer("_", " ", "-", " ").Replace

// croatian replaces the Croatian word for third, which folded is the Spanish word for thirteen.
var croatian = strings.NewReplacer("treće", "3", "Treće", "3")

// Read reads a piece of a row. It is the zero Label for anything but a label.
func Read(piece string) Label {
	if len(piece) > 64 {
		return Label{}
	}
	v := vocabulary()
	if strings.Contains(piece, "ć") {
		piece = croatian.Replace(piece)
	}
	folded := strings.TrimSpace(strings.ReplaceAll(spaced(alike.Fold(piece)), "第", " ")) // 第2季第3集
	if season, ok := v.wholes[folded]; ok {
		return Label{Noun: Season, Number: season}
	}
	if folded != "" && (folded[0] == 's' || folded[0] <= '9') && len(folded) < 16 {
		if p, err := content.ReadPoint(strings.Replace(folded, ":e", "e", 1)); err == nil {
			return Label{Noun: Season, Number: p.Season, Episode: p.Episode}
		}
	}
	all := tokens(folded)
	if len(all) > 8 {
		return Label{}
	}
	if l := v.single(all); l.Noun != None {
		return l
	}
	for i := 1; i < len(all); i++ { // "Season 1 Episode 5", "Season 5 Volume 1"
		l := v.single(all[:i])
		if !l.Is(Season) {
			continue
		}
		behind := v.single(all[i:])
		if behind.Noun <= Season {
			continue
		}
		if behind.Is(Episode) {
			l.Episode = content.EpisodePoint(l.Number, behind.Number).Episode
		}
		return l
	}
	return Label{}
}

// single reads one noun and its number.
func (v *words) single(all []string) Label {
	last := len(all) - 1
	switch {
	case last == 0:
		return v.glued(all[0])
	case last < 0 || last > 4:
		return Label{}
	}
	if l := v.counted(all[0], all[1:]...); l.Noun != None {
		return l
	}
	return v.counted(all[last], all[:last]...)
}

// counted reads a noun and the words of a number.
func (v *words) counted(word string, number ...string) Label {
	kind := v.nouns[word]
	if kind == None {
		return Label{}
	}
	n, ok := v.number(strings.Join(number, " "))
	if !ok {
		return Label{}
	}
	return Label{Noun: kind, Number: n, Foreign: !v.english[word]}
}

// glued reads "一章", number and noun in one word.
func (v *words) glued(word string) Label {
	if word[0] < 0x80 {
		return Label{}
	}
	for i := range word {
		if l := v.counted(word[i:], word[:i]); l.Noun != None {
			return l
		}
	}
	return Label{}
}

// NounOf is the noun in the heading of a column: "Season", "Staffel Nr.".
func NounOf(heading string) Noun {
	all := tokens(spaced(alike.Fold(heading)))
	if len(all) == 2 && strings.Contains(" number nr no num ", " "+all[1]+" ") {
		all = all[:1]
	}
	if len(all) != 1 {
		return None
	}
	return vocabulary().nouns[all[0]]
}

// IsTitle reports whether a column with that heading, in lower case, holds titles.
func IsTitle(heading string) bool { return isOne(titleWords, heading) }

// IsDate reports whether a column with that heading, in lower case, holds dates.
func IsDate(heading string) bool { return isOne(dateWords, heading) }

func isOne(words, heading string) bool {
	return slices.Contains(strings.Fields(words), strings.ReplaceAll(heading, " ", "_"))
}

// IsEastern reports whether a text has Chinese, Japanese or Korean letters.
func IsEastern(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
	})
}

// EndsInNumber reports whether a piece of a row is words with a number after them.
func EndsInNumber(piece string) bool {
	all := tokens(spaced(alike.Fold(piece[:min(len(piece), 1024)])))
	if len(all) < 2 {
		return false
	}
	_, ok := vocabulary().number(all[len(all)-1])
	return ok
}

func (v *words) number(folded string) (int, bool) {
	if n, ok := v.numbers[folded]; ok {
		return n, true
	}
	if folded == "" || folded[0] > '9' {
		return 0, false
	}
	n, err := strconv.ParseUint(folded, 10, 16)
	return int(n), err == nil && n <= content.MaxNumber
}

// tokens splits a folded text into words and numbers, without signs and ordinal endings.
func tokens(s string) []string {
	var out []string
	for s != "" && len(out) < 9 {
		digits := s[0] >= '0' && s[0] <= '9'
		n := strings.IndexFunc(s, func(r rune) bool {
			return (r >= '0' && r <= '9') != digits || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
		})
		switch {
		case n < 0:
			n = len(s)
		case n == 0:
			_, n = utf8.DecodeRuneInString(s)
			s = s[n:]
			continue
		}
		word := s[:n]
		s = s[n:]
		if behindNumber := len(out) == 1 && out[0][0] <= '9'; !(behindNumber && isOrdinalEnding(word)) && word != "제" {
			out = append(out, word)
		}
	}
	return out
}

// isOrdinalEnding recognises the endings in "1st", "2e", "1ª".
func isOrdinalEnding(s string) bool {
	return slices.Contains([]string{"st", "nd", "rd", "th", "e", "er", "re", "ere", "eme", "º", "ª", "a", "o"}, s)
}

// IsTrailer reports whether a row has a word that only trailers and clips have.
func IsTrailer(row string) bool {
	row = " " + strings.Join(strings.FieldsFunc(alike.Fold(row), func(r rune) bool { return !unicode.IsLetter(r) }), " ") + " "
	return slices.ContainsFunc(vocabulary().clips, func(clip string) bool { return strings.Contains(row, clip) })
}
