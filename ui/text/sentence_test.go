package text

import (
	"testing"
)

func TestMessagesAreOfOneStyle(t *testing.T) {
	for said, want := range map[string]string{
		"":                                  "",
		"nothing is peeked at":              "Nothing is peeked at",
		"There is nothing to undo.":         "There is nothing to undo",
		"1 peek hidden again":               "1 peek hidden again",
		"S1E2 marked":                       "S1E2 marked",
		"that's so: already":                "That's so: already",
		"season-4.toml:12: is empty":        "season-4.toml:12: is empty",
		"/home/ada/x.toml: no space left":   "/home/ada/x.toml: no space left",
		"ada.toml: cannot be read":          "ada.toml: cannot be read",
		"\"bo\" is no name for a profile":   "\"bo\" is no name for a profile",
		"one cannot be read\nnor the other": "One cannot be read; nor the other",
	} {
		if got := Sentence(said); got != want {
			t.Errorf("%q: %q, want %q", said, got, want)
		}
	}
}
