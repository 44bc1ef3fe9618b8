package config

import (
	"strings"

	"unspoiled/content"
)

// meant is the end of a sentence about a wrong word: `: did you mean "dark"?`, or
// nothing where no known word is near.
func meant(word string, known []string) string {
	if k := content.Nearest(word, known); k != "" {
		return `: did you mean "` + k + `"?`
	}
	return ""
}

// either joins two words or more as one says them: auto, light or dark.
func either(words []string) string {
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
