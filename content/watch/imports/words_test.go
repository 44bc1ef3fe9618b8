package imports

import (
	"strings"
	"testing"

	"unspoiled/content/internal/alike"
)

// TestEachNumberWordHasOneMeaning: the languages share one list.
func TestEachNumberWordHasOneMeaning(t *testing.T) {
	meaning := map[string]int{}
	for counted := range strings.Lines(numberWords) {
		for i, words := range strings.Fields(counted) {
			for word := range strings.SplitSeq(words, "/") {
				word = spaced(alike.Fold(word))
				if n, ok := meaning[word]; ok && n != i+1 {
					t.Errorf("%q is %d and %d", word, n, i+1)
				}
				meaning[word] = i + 1
			}
		}
	}
	nouns := map[string]string{}
	for _, words := range []string{seasonNouns, partNouns, episodeNouns} {
		for word := range strings.FieldsSeq(words) {
			word = alike.Fold(word)
			if other, ok := nouns[word]; ok && other != words {
				t.Errorf("%q counts two things", word)
			}
			nouns[word] = words
			if _, ok := meaning[word]; ok {
				t.Errorf("%q is a noun and a number", word)
			}
		}
	}
}

func TestLabels(t *testing.T) {
	v := newVocabulary()
	for part, want := range map[string]label{
		"Season 1": {seasonNoun, 1, 0}, "season one": {seasonNoun, 1, 0}, "SEASON 12": {seasonNoun, 12, 0}, "S4": {seasonNoun, 4, 0},
		"s4e7": {seasonNoun, 4, 7}, "1st Season": {seasonNoun, 1, 0}, "Staffel2": {seasonNoun, 2, 0}, "Chapter IV": {episodeNoun, 4, 0},
		"Chapitre vingt": {episodeNoun, 20, 0}, "Chapitre dix-sept": {episodeNoun, 17, 0}, "On Birinci Bölüm": {}, "Bölüm on iki": {episodeNoun, 12, 0},
		"Chapter": {}, "One": {}, "Chapter One and Two": {}, "Season 1 2": {}, "Season": {}, "": {}, "-": {}, "Season 99999": {}, "Season -": {},
		"Miniseries": {seasonNoun, 1, 0}, "The Season 1": {}, "Season 1 Trailer": {}, "Episode #3": {episodeNoun, 3, 0}, "Ep. 3": {episodeNoun, 3, 0},
	} {
		if got := v.label(part); got != want {
			t.Errorf("%q is %+v, want %+v", part, got, want)
		}
	}
}
