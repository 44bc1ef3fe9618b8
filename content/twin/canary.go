package twin

import "slices"

// Canary is an invented word that stands in one version of one text and nowhere else.
type Canary struct {
	Word string
	Text string // which text: its words without the canary
	Open func(Viewer) bool
}

// Canaries puts a canary into each version of each text of the model.
func (m *Model) Canaries() []Canary {
	var all []Canary
	for _, x := range m.texts() {
		// Texts may share their versions with others.
		x.versions = slices.Clone(x.versions)
		text := *x
		for i := range x.versions {
			after, words := x.versions[i].after, x.versions[i].words
			c := Canary{Word: CanaryWord(len(all)), Text: words, Open: func(v Viewer) bool { return v.open(m, text, after) }}
			x.versions[i].words = words + " " + c.Word
			all = append(all, c)
		}
	}
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

// texts is every text of the model.
func (m *Model) texts() []*modelText {
	var all []*modelText
	for i := range m.seasons {
		s := &m.seasons[i]
		all = append(all, &s.title, &s.setting, &s.premise)
		if s.minute.versions != nil {
			all = append(all, &s.minute)
		}
		for j := range s.five {
			all = append(all, &s.five[j])
		}
		for j := range s.parts {
			all = append(all, &s.parts[j].title)
		}
		for j := range s.notes {
			all = append(all, &s.notes[j])
		}
		for j := range s.eps {
			e := &s.eps[j]
			all = append(all, &e.title, &e.teaser, &e.recap)
			for k := range e.beats {
				all = append(all, &e.beats[k].text)
			}
		}
	}
	for i := range m.entries {
		e := &m.entries[i]
		all = append(all, &e.name, &e.actor, &e.intro)
		for j := range e.aliases {
			all = append(all, &e.aliases[j])
		}
		for j := range e.facts {
			all = append(all, &e.facts[j].text)
		}
	}
	return append(all, m.restOfTexts()...)
}

// restOfTexts is those of threads and events.
func (m *Model) restOfTexts() []*modelText {
	var all []*modelText
	for i := range m.threads {
		th := &m.threads[i]
		all = append(all, &th.question)
		if th.resolved {
			all = append(all, &th.answer)
		}
		for j := range th.clues {
			all = append(all, &th.clues[j].text)
		}
	}
	for i := range m.events {
		all = append(all, &m.events[i].text)
	}
	return all
}
