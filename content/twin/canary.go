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
func (m *Model) texts() (all []*modelText) {
	self := func(x *modelText) *modelText { return x }
	ofFact := func(f *modelFact) *modelText { return &f.text }
	for i := range m.seasons {
		s := &m.seasons[i]
		all = append(all, &s.title, &s.setting, &s.premise, &s.minute)
		all = slices.Concat(all, each(s.five, self), each(s.notes, self), each(s.parts, func(p *modelPart) *modelText { return &p.title }))
		for j := range s.eps {
			e := &s.eps[j]
			all = append(all, &e.title, &e.teaser, &e.recap)
			all = append(all, each(e.beats, func(b *modelBeat) *modelText { return &b.text })...)
		}
	}
	for i := range m.entries {
		e := &m.entries[i]
		all = append(all, &e.name, &e.actor, &e.intro)
		all = slices.Concat(all, each(e.aliases, self), each(e.facts, ofFact))
	}
	for i := range m.threads {
		th := &m.threads[i]
		all = append(all, &th.question)
		if th.resolved {
			all = append(all, &th.answer)
		}
		all = append(all, each(th.clues, ofFact)...)
	}
	return append(all, each(m.events, func(e *modelEvent) *modelText { return &e.text })...)
}

// each is the text of each of a list.
func each[T any](list []T, text func(*T) *modelText) (all []*modelText) {
	for i := range list {
		all = append(all, text(&list[i]))
	}
	return all
}
