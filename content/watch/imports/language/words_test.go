package language

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
	for part, want := range map[string]Label{
		"Season 1": {Season, 1, 0, false}, "season one": {Season, 1, 0, false}, "SEASON 12": {Season, 12, 0, false}, "S4": {Season, 4, 0, false},
		"s4e7": {Season, 4, 7, false}, "1st Season": {Season, 1, 0, false}, "Staffel2": {Season, 2, 0, true}, "Chapter IV": {Episode, 4, 0, false},
		"Chapitre vingt": {Episode, 20, 0, true}, "Chapitre dix-sept": {Episode, 17, 0, true}, "On Birinci Bölüm": {}, "Bölüm on iki": {Episode, 12, 0, true},
		"Chapter": {}, "One": {}, "Chapter One and Two": {}, "Season 1 2": {}, "Season": {}, "": {}, "-": {}, "Season 99999": {}, "Season -": {},
		"S4:E8": {Season, 4, 8, false}, "S4 E8": {Season, 4, 8, false}, "Season 1 Episode 5": {Season, 1, 5, false}, "4x08": {Season, 4, 8, false},
		"Staffel 2, Folge 3": {Season, 2, 3, true}, "Season 5 Volume 1": {Season, 5, 0, false}, "시즌 4 7화": {Season, 4, 7, true}, "第2季第3集": {Season, 2, 3, true},
		"Σεζόν 1": {Season, 1, 0, true}, "עונה 2": {Season, 2, 0, true}, "الموسم 2": {Season, 2, 0, true}, "Mùa 3": {Season, 3, 0, true}, "Episode 5 Season 1": {},
		"Miniseries": {Season, 1, 0, false}, "The Season 1": {}, "Season 1 Trailer": {}, "Episode #3": {Episode, 3, 0, false}, "Ep. 3": {Episode, 3, 0, false},
	} {
		if got := Read(part); got != want {
			t.Errorf("%q is %+v, want %+v", part, got, want)
		}
	}
}
