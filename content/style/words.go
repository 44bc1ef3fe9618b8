package style

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"unspoiled/content/internal/pattern"
)

// praise is forbidden in every text. Hinting words hint at what is to come or speak of the series
// as a series; they are forbidden everywhere but in notes. Words that may be things in a story,
// such as camera, are not listed.
var (
	praise  = []string{"shocking", "epic", "iconic", "must-see"}
	hinting = []string{
		"seems to die", "seems dead", "seems to be dead", "seemingly", "apparently", "for now", "believed dead", "is believed to be", "presumed dead",
		"or so they think", "or so it seems", "little does", "little do", "for the last time", "this will matter", "not yet", "still alive",
		"used to be", "was then", "the first of many", "meanwhile in",
		"you", "your", "viewer", "viewers", "finale", "cliffhanger", "this scene", "this episode",
	}
	causes = []string{
		"because", "so", "since", "therefore", "thus", "hence", "why", "unless", "for fear", "due to", "thanks to", "in order to",
		"make", "makes", "made", "let", "lets", "force", "forces", "forced", "lead", "leads", "led", "drive", "drives", "drove",
		"cause", "causes", "caused", "cost", "costs", "bring", "brings", "brought", "send", "sends", "sent",
	}
)

// find is the first of the phrases that occurs among words, or "".
func find(phrases, words []string) string {
	all := strings.Builder{}
	for _, w := range words {
		all.WriteString(" " + lower(w))
	}
	all.WriteByte(' ')
	i := slices.IndexFunc(phrases, func(p string) bool { return strings.Contains(all.String(), " "+p+" ") })
	if i < 0 {
		return ""
	}
	return phrases[i]
}

// lacksCause reports whether an English paragraph has no word of cause. One with "the" counts as
// English.
func lacksCause(paragraph string) bool {
	words := strings.Fields(paragraph)
	return find([]string{"the"}, words) != "" && find(causes, words) == ""
}

var quotation = pattern.New(`“[^”]*”|"[^"]*"`)

// unwanted describes a word or mark that a text of its kind should not have, outside of quotations;
// "" where there is none.
func (t Text) unwanted(paragraph string) string {
	if strings.ContainsAny(paragraph, `“"`) {
		paragraph = quotation().ReplaceAllString(paragraph, "")
	}
	for _, s := range sentences(paragraph) {
		found := find(praise, s)
		if found == "" && t.Kind != Note {
			found = find(hinting, s)
		}
		switch end := s[len(s)-1]; {
		case found != "":
			return fmt.Sprintf("it says %q", found)
		case t.Kind == Note:
		case strings.HasSuffix(end, "!"):
			return "it has an exclamation mark"
		case strings.HasSuffix(end, "?") && t.Kind != Question:
			return "it asks the reader"
		}
	}
	return ""
}

// sentences cuts a paragraph into sentences, and these into words.
func sentences(paragraph string) [][]string {
	var out [][]string
	words := strings.Fields(paragraph)
	for i := 0; i < len(words); {
		n := i + 1
		for n < len(words) && !ends(words[n-1], words[n]) {
			n++
		}
		out, i = append(out, words[i:n]), n
	}
	return out
}

// count is how many words there are, without the marks that stand alone.
func count(sentence []string) (n int) {
	for _, w := range sentence {
		if lower(w) != "" {
			n++
		}
	}
	return n
}

// ends reports whether a sentence ends between two words.
func ends(word, next string) bool {
	word = strings.TrimRight(word, "”’\"')")
	end, _ := utf8.DecodeLastRuneInString(word)
	begin, _ := utf8.DecodeRuneInString(next)
	return strings.ContainsRune(".?!…", end) && !isShort(word) && !unicode.IsLower(begin)
}

// isShort reports whether a word ends in a full stop because it is cut short.
func isShort(word string) bool {
	switch word = strings.TrimLeft(word, "“‘\"'("); word {
	case "Dr.", "Mr.", "Mrs.", "Ms.", "St.", "Sgt.", "Lt.", "Col.":
		return true
	}
	return len(word) == 2 && word[1] == '.' && unicode.IsUpper(rune(word[0]))
}

// opening is how a sentence begins: its first word, and the second after an article.
func opening(sentence []string) string {
	first := lower(sentence[0])
	if len(sentence) > 1 && slices.Contains([]string{"the", "a", "an"}, first) {
		first += " " + lower(sentence[1])
	}
	return first
}

// Opening is how a text begins.
func (t Text) Opening() string {
	for _, p := range t.Paragraphs {
		if words := strings.Fields(p); len(words) > 0 {
			return opening(words)
		}
	}
	return ""
}

// lower is a word without its case and the marks around it.
func lower(word string) string {
	return strings.ToLower(strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}
