package style

import (
	"fmt"
	"strings"
	"testing"
)

func story(paragraphs ...string) Text { return Text{Paragraphs: paragraphs} }

// long is a paragraph of n words, in sentences of ten.
func long(words int) string {
	var b strings.Builder
	for n := range words {
		switch {
		case n%10 == 0:
			fmt.Fprintf(&b, " Keeper%d", n)
		case n%10 == 9:
			b.WriteString(" lamp.")
		default:
			b.WriteString([]string{" walks", " to", " the", " sea"}[n%4])
		}
	}
	return b.String()
}

func recap(words, minutes int, last bool) Text {
	return Text{Kind: Recap, Paragraphs: []string{"So." + long(words-1)}, Minutes: minutes, Last: last}
}

func TestFaults(t *testing.T) {
	sea := strings.Repeat("sea ", 33)
	for _, c := range []struct {
		name string
		text Text
		want string // what is found, a rule a line; "" for nothing
	}{
		{"a plain text", story("Mara climbs to the lamp, because the night is dark."), ""},
		{"34 words", story("The " + sea + "rises."), "a sentence has 35 words, and 34 are enough"},
		{"33 words", story("The " + sea + "."), ""},
		{"34 words in two sentences", story("The " + sea + "rises. It falls."), "a sentence has 35 words, and 34 are enough"},
		{"a title ends no sentence", story("Old Dr. " + sea + "J. Pell."), "a sentence has 37 words, and 34 are enough"},
		{"speech ends a sentence", story("“The " + strings.Repeat("sea ", 20) + "rises.” The " + strings.Repeat("sea ", 20) + "falls."), ""},
		{"a question within goes on", story("“Who " + strings.Repeat("sea ", 20) + "goes?” asks " + strings.Repeat("sea ", 20) + "Edda."), "a sentence has 44 words, and 34 are enough"},
		{"three openings", story("Mara reads. Mara sleeps. Mara wakes."), `3 sentences in a row begin with "mara"`},
		{"four are one", story("She reads. She sleeps. She wakes. She rows."), `3 sentences in a row begin with "she"`},
		{"two openings", story("Mara reads. Mara sleeps. The sea rises. Mara wakes."), ""},
		{"an article is no opening", story("The lamp burns. The sea rises. The boat goes."), ""},
		{"a paragraph begins anew", story("Mara reads. Mara sleeps.", "Mara wakes."), ""},
		{"nine links", Text{Paragraphs: []string{"Mara."}, Links: 9}, "it has 9 links, and 8 are enough"},
		{"eight links", Text{Paragraphs: []string{"Mara."}, Links: 8}, ""},
		{"praise", story("An Epic night."), `it says "epic"`},
		{"a hedge", story("Edda goes under and, apparently, drowns."), `it says "apparently"`},
		{"a hint of two words", story("The lamp is safe for now."), `it says "for now"`},
		{"over a mark", story("Meanwhile, in the harbor a bell rings."), `it says "meanwhile in"`},
		{"a beginning of a hint", story("She reads for an hour now."), ""},
		{"over a sentence", story("It is what she came for. Now she rows."), ""},
		{"in speech", story("“You are safe for now!” Edda calls."), ""},
		{"in straight quotes", story(`"You are safe for now!" Edda calls.`), ""},
		{"to the reader", story("Behind the lamp you see a door."), `it says "you"`},
		{"a shout", story("The lamp is out!"), "it has an exclamation mark"},
		{"a question", story("Who put the lamp out?"), "it asks the reader"},
		{"a question that is one", Text{Kind: Question, Paragraphs: []string{"Who put the lamp out?"}}, ""},
		{"a note of viewers", Text{Kind: Note, Paragraphs: []string{"The finale drew a million viewers. It was shot in May."}}, ""},
		{"a note that praises", Text{Kind: Note, Paragraphs: []string{"The lamp was bought. It is an iconic lamp."}}, `it says "iconic"`},
		{"two rules", story("Mara reads. Mara sleeps. Mara wakes, for now."), "3 sentences in a row begin with \"mara\"\nit says \"for now\""},
		{"no cause", Text{Kind: Recap, Paragraphs: []string{"So it is." + long(160), long(40)}, Minutes: 71}, "a paragraph of 40 words has no word of cause"},
		{"no cause in another language", Text{Kind: Recap, Paragraphs: []string{"So it is." + long(160), strings.ReplaceAll(long(40), "the ", "die ")}, Minutes: 71}, ""},
		{"no cause in few words", Text{Kind: Recap, Paragraphs: []string{"So it is." + long(160), long(39)}, Minutes: 71}, ""},
		{"no cause in an hour", Text{Kind: Recap, Paragraphs: []string{long(160)}, Minutes: 70}, ""},
		{"too short", recap(129, 48, false), "the recap has 129 words; 130 to 200 suit its 48 minutes"},
		{"half of it", recap(65, 48, false), "the recap has 65 words; 130 to 200 suit its 48 minutes"},
		{"a summary", recap(64, 48, false), ""},
		{"short enough", recap(130, 48, false), ""},
		{"too long", recap(201, 70, false), "the recap has 201 words; 130 to 200 suit its 70 minutes"},
		{"too short for long", recap(199, 71, false), "the recap has 199 words; 200 to 280 suit its 71 minutes"},
		{"the end of a part", recap(420, 66, true), ""},
		{"too long for it", recap(421, 66, true), "the recap has 421 words; 130 to 420 suit its 66 minutes"},
		{"half an hour", recap(131, 22, false), "the recap has 131 words; 60 to 130 suit its 22 minutes"},
		{"no runtime", recap(12, 0, false), ""},
		{"nothing", story(), ""},
		{"marks alone", story("— … —"), ""},
		{"a dash is no word", story("The " + strings.Repeat("sea — ", 32) + "rises."), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, f := range c.text.Faults() {
				got = append(got, f.What)
			}
			if all := strings.Join(got, "\n"); all != c.want {
				t.Errorf("got %q, want %q", all, c.want)
			}
		})
	}
}
