package twin

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

func (w *modelWriter) season(s modelSeason) string {
	var b strings.Builder
	fmt.Fprintf(&b, "number = %d\n%s%s%s", s.number, w.text("title", s.title), w.text("setting", s.setting), w.text("premise", s.premise))
	w.story(&b, s)
	w.parts(&b, s)
	for _, n := range s.notes {
		for range w.times(w.locked(n)) {
			b.WriteString("[[note]]\n")
			if n.after != nil {
				b.WriteString("after = " + quoted(n.after) + "\n")
			}
			b.WriteString(w.text("text", n))
		}
	}
	day := w.before(s)
	for _, e := range s.eps {
		w.episode(&b, e, w.hidden(s), &day)
	}
	// A peek at the only episode of a season counts as that season, so tells it is the only one.
	if w.hidden(s) && !slices.ContainsFunc(s.eps, func(e modelEpisode) bool { return w.tw.v.peeks(w.m, e.point) }) && w.chance("episode added") {
		fmt.Fprintf(&b, "[[episode]]\nnumber = %d\ntitle = \"twin\"\nruntime = 20\n", len(s.eps)+1)
	}
	return b.String()
}

// hidden reports whether the viewer's policy hides the shape of the season.
func (w *modelWriter) hidden(s modelSeason) bool {
	return w.tw != nil && !w.tw.v.shaped(w.m, s.number)
}

// story writes the story so far. The minute is a list of tables or of versions; a
// paragraph with one version has its gate beside it or in it.
func (w *modelWriter) story(b *strings.Builder, s modelSeason) {
	if s.minute.versions == nil {
		if at, ok := w.addedStory("minute added"); ok {
			fmt.Fprintf(b, "[[minute]]\nafter = %s\ntext = \"twin minute\"\n", at)
		}
	} else if !w.locked(s.minute) || !w.chance("no minute") {
		b.WriteString(w.text("minute", s.minute))
	}
	for _, p := range s.five {
		for range w.times(w.locked(p)) {
			b.WriteString("[[five]]\n" + w.text("text", p))
		}
	}
	if at, ok := w.addedStory("paragraph added"); ok {
		fmt.Fprintf(b, "[[five]]\nafter = %s\ntext = \"twin paragraph\"\n", at)
	}
}

// addedStory is the gate of a text that a twin adds now and then.
func (w *modelWriter) addedStory(what string) (string, bool) {
	if !w.chance(what) {
		return "", false
	}
	at, ok := w.lockedPoint()
	return quoted(at), ok
}

func (w *modelWriter) parts(b *strings.Builder, s modelSeason) {
	for _, p := range s.parts {
		if w.hidden(s) && w.chance("part gone") {
			continue
		}
		words := p.title.versions[0].words
		if !w.open(p.title, nil) {
			words = "twin " + words
		}
		fmt.Fprintf(b, "[[part]]\ntitle = %q\nepisodes = \"%d-%d\"\n", words, p.from, p.to)
	}
}

// before is the day of the last dated episode before a season.
func (w *modelWriter) before(s modelSeason) int {
	day := 1
	for _, p := range w.m.before(s.title.own) {
		day = max(day, w.m.day(p))
	}
	return day
}

func (w *modelWriter) episode(b *strings.Builder, e modelEpisode, hidden bool, day *int) {
	runtime, director := e.runtime, e.director
	released := e.day
	if hidden {
		runtime = 1 + w.pick("runtime", 90)
		// Other dates, but no season out of its order, and none where a later one is begun.
		if e.point.Season > 0 && w.begunAfter(e.point.Season) {
		} else if released > 0 && e.point.Season > 0 {
			released = *day + w.pick("day", max(released-*day, 0)+1)
		} else if released > 0 {
			released = w.pick("day", 20)
		}
		*day = max(*day, released)
	}
	fmt.Fprintf(b, "[[episode]]\nnumber = %d\nruntime = %d\ndirectors = [%q]\nwriters = [%q]\n", e.point.Episode, runtime, director, director)
	if released > 0 {
		fmt.Fprintf(b, "released = %s\n", time.Date(2000, 1, released, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
	}
	b.WriteString(w.text("title", e.title))
	if !w.locked(e.teaser) || !w.chance("no teaser") {
		b.WriteString(w.text("teaser", e.teaser))
	}
	if !w.locked(e.recap) || !w.chance("no recap") {
		b.WriteString(w.text("recap", e.recap))
	}
	if seen := w.passed(gate{e.point}); e.cast != nil || !seen && w.chance("a cast") {
		b.WriteString(w.who("cast", e.cast, !seen))
	}
	for _, beat := range e.beats {
		w.beat(b, beat)
	}
	if w.chance("beat added") {
		w.addBeat(b, e)
	}
}

func (w *modelWriter) begunAfter(season int) bool {
	for _, s := range w.m.seasons {
		if s.number > season && w.tw.v.begun(w.m, s.number) {
			return true
		}
	}
	return false
}

func (w *modelWriter) beat(b *strings.Builder, beat modelBeat) {
	locked := w.locked(beat.text)
	for range w.times(locked) {
		b.WriteString("[[episode.beat]]\n" + w.text("text", beat.text) + w.kind(beat.kind, locked) + w.who("who", beat.who, locked))
		if beat.text.after != nil {
			b.WriteString("after = " + quoted(beat.text.after) + "\n")
		}
		fmt.Fprintf(b, "essential = %v\nminute = %v\n", beat.essential != (locked && w.chance("essential")), beat.minute != (locked && w.chance("minute")))
	}
}

// addBeat adds a beat that is locked with its episode or by a gate of its own.
func (w *modelWriter) addBeat(b *strings.Builder, e modelEpisode) {
	if at, ok := w.lockedPoint(); ok {
		fmt.Fprintf(b, "[[episode.beat]]\ntext = \"twin beat\"\nafter = %s\nessential = true\nminute = true\nkind = \"death\"\n%s", quoted(at), w.who("who", nil, true))
	}
}
