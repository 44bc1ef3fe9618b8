package cli

import "testing"

func TestFirstSentence(t *testing.T) {
	for text, want := range map[string]string{
		"The laboratory where Dr. Orme works now. It is shut.": "The laboratory where Dr. Orme works now.",
		"A hospital that Mrs. Ada runs":                        "A hospital that Mrs. Ada runs",
		"Who hides the boy in the end. She is kind.":           "Who hides the boy in the end.",
		"She is new. She has come from the sea. Ask.":          "She is new. She has come from the sea.",
		"": "",
	} {
		if got := firstSentence(text); got != want {
			t.Errorf("firstSentence(%q) = %q, want %q", text, got, want)
		}
	}
}
