package record

import "unspoiled/content"

// Name is an entry by the name that the viewer knows.
type Name struct {
	Name  string `json:"name"`
	Kind  string `json:"kind"`
	First string `json:"first"`
}

// Entry is an entry with all that the viewer knows.
type Entry struct {
	Name
	Also    []string `json:"also,omitempty"`
	Actors  []string `json:"actors,omitempty"`
	Intro   string   `json:"intro,omitempty"`
	Facts   []Fact   `json:"facts,omitempty"`
	Bonds   []Bond   `json:"bonds,omitempty"`
	Appears []string `json:"appears,omitempty"`    // episodes in which it is seen, if the show says so
	ToldOf  []string `json:"told_of_in,omitempty"` // otherwise, episodes that mention it
}

// Fact is one thing the viewer knows.
type Fact struct {
	At   string `json:"at,omitempty"`
	Text string `json:"text"`
	Kind string `json:"kind,omitempty"`
}

// Bond is a bond between an entry and another.
type Bond struct {
	With  string `json:"with"`
	Kind  string `json:"kind"`
	Since string `json:"since,omitempty"`
	Until string `json:"until,omitempty"`
}

// Thread is a question of the story.
type Thread struct {
	Question string `json:"question"`
	Opened   string `json:"opened"`
	Clues    []Fact `json:"clues,omitempty"`
	Answered bool   `json:"answered"`
	Answer   string `json:"answer,omitempty"`
	Resolved string `json:"resolved,omitempty"`
	About    []Name `json:"about,omitempty"`
}

// Event is an event of the story.
type Event struct {
	Date string `json:"date"` // "1983-11-06", "1983-11" or "1983"
	Text string `json:"text"`
	At   string `json:"at"`
}

// Chapter is the story of a season, or of one of its episodes.
type Chapter struct {
	Season string `json:"season"` // its point
	Label  string `json:"label"`
	Title  string `json:"title,omitempty"`
	Told   []Fact `json:"told"`
}

// Each converts all items of a list. The result is never nil, so JSON gets [] instead of null.
func Each[T, R any](all []T, of func(T) R) []R {
	out := make([]R, len(all))
	for i, v := range all {
		out[i] = of(v)
	}
	return out
}

// OfName converts an entry to its name.
func OfName(e content.Entry) Name { return Name{e.Name, string(e.Kind), At(e.First)} }

// OfEntries converts entries to their names.
func OfEntries(all []content.Entry) []Name { return Each(all, OfName) }

// OfFact converts a fact.
func OfFact(f content.Fact) Fact { return Fact{At(f.At), f.Text.Plain(), f.Kind} }

// OfEntry converts the page of an entry.
func OfEntry(e content.EntryPage) Entry {
	out := Entry{
		Name: Name{e.Name, string(e.Kind), At(e.First)},
		Also: e.Also, Actors: e.Actors, Intro: e.Intro.Plain(), Facts: Each(e.Facts, OfFact),
	}
	for _, b := range e.Bonds {
		until := ""
		if b.Ended {
			until = At(b.Until)
		}
		out.Bonds = append(out.Bonds, Bond{b.With.Name, b.Kind, At(b.At), until})
	}
	in := Each(e.Appears, content.Point.String)
	if e.Seen {
		out.Appears = in
	} else {
		out.ToldOf = in
	}
	return out
}

// OfThread converts a thread.
func OfThread(t content.Thread) Thread {
	out := Thread{Question: t.Question.Line(), Opened: At(t.Opened), Clues: Each(t.Clues, OfFact), Answered: t.Answered, About: OfEntries(t.About)}
	if t.Answered {
		out.Answer, out.Resolved = t.Answer.Plain(), At(t.Resolved)
	}
	return out
}

// OfEvent converts an event.
func OfEvent(e content.Event) Event { return Event{e.Date.ISO(), e.Text.Plain(), At(e.At)} }

// OfChapter converts a chapter.
func OfChapter(c content.Chapter) Chapter {
	return Chapter{content.Point{Season: c.Season}.String(), c.Label, c.Title, Each(c.Told, OfFact)}
}
