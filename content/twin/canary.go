package twin

import (
	"slices"

	"unspoiled/content/showfile"
)

// Canary is an invented word that stands in one version of one text and nowhere else.
type Canary struct {
	Word string
	Text string // which text: its words without the canary
	Open func(Viewer) bool
}

// Canaries puts a canary into each version of each text of the model.
func (m *Model) Canaries() []Canary {
	var all []Canary
	m.texts(func(x slot, text *showfile.Text) {
		*text = slices.Clone(*text)
		for i, v := range *text {
			c := Canary{Word: CanaryWord(len(all)), Text: v.Text, Open: func(by Viewer) bool { return by.open(m, x, v.After) }}
			(*text)[i].Text = c.Word + " " + v.Text
			all = append(all, c)
		}
	})
	return all
}

// CanaryWord is the nth of some hundred thousand invented words of eight letters. Canaries
// are the first of them; the others stand nowhere.
func CanaryWord(n int) string {
	const letters = "bcdfghjkmnpqrstvwxz"
	const all = len(letters) * len(letters) * len(letters) * len(letters)
	n = n * 7919 % all // neighbours share no letters
	word := []byte("qyj")
	for range 4 {
		word = append(word, letters[n%len(letters)])
		n /= len(letters)
	}
	return string(word) + "q"
}
