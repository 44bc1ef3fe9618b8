package twin

import (
	"fmt"
	"slices"
	"time"

	"unspoiled/content/showfile"
)

func (w *modelWriter) season(s modelSeason) *showfile.Season {
	out := &showfile.Season{Number: &s.number, Title: w.text(s.title), Setting: w.text(s.setting), Premise: w.text(s.premise)}
	w.story(out, s)
	w.parts(out, s)
	for _, n := range s.notes {
		for range w.times(w.locked(n)) {
			out.Notes = append(out.Notes, showfile.Note{After: written(n.after), Text: w.text(n)})
		}
	}
	day := w.before(s)
	for _, e := range s.eps {
		out.Episodes = append(out.Episodes, w.episode(e, w.hidden(s), &day))
	}
	// A peek at the only episode of a season counts as that season, so tells it is the only one.
	if w.hidden(s) && !slices.ContainsFunc(s.eps, func(e modelEpisode) bool { return w.v.peeks(w.m, e.point) }) && w.chance("episode added") {
		number, runtime := len(s.eps)+1, 20
		out.Episodes = append(out.Episodes, showfile.Episode{Number: &number, Title: showfile.Plain("twin"), Runtime: &runtime})
	}
	return out
}

// hidden reports whether the viewer's policy hides the shape of the season.
func (w *modelWriter) hidden(s modelSeason) bool {
	return w.t != nil && !w.v.shaped(w.m, s.number)
}

// story writes the story so far.
func (w *modelWriter) story(out *showfile.Season, s modelSeason) {
	if s.minute.versions != nil {
		out.Minute = w.unlessGone(s.minute)
	} else if at := w.added("minute"); at != nil {
		out.Minute = showfile.Text{{Text: "twin minute", After: at}}
	}
	for _, p := range s.five {
		for range w.times(w.locked(p)) {
			out.Five = append(out.Five, showfile.Five{Text: w.text(p)})
		}
	}
	if at := w.added("paragraph"); at != nil {
		out.Five = append(out.Five, showfile.Five{After: at, Text: showfile.Plain("twin paragraph")})
	}
}

func (w *modelWriter) parts(out *showfile.Season, s modelSeason) {
	for _, p := range s.parts {
		if w.hidden(s) && w.chance("part gone") {
			continue
		}
		words := p.title.versions[0].words
		if !w.open(p.title, nil) {
			words = "twin " + words
		}
		out.Parts = append(out.Parts, showfile.Part{Title: words, Episodes: fmt.Sprintf("%d-%d", p.from, p.to)})
	}
}

// before is the day of the last dated episode before a season.
func (w *modelWriter) before(s modelSeason) int {
	day := 1
	for _, p := range w.m.order {
		if p.Season > 0 && (s.number == 0 || p.Season < s.number) {
			day = max(day, w.m.days[p])
		}
	}
	return day
}

func (w *modelWriter) episode(e modelEpisode, hidden bool, day *int) showfile.Episode {
	number, runtime, released := e.point.Number(), 50, w.m.days[e.point]
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
	by := []string{"Director " + e.point.String()}
	out := showfile.Episode{
		Number: &number, Runtime: &runtime, Directors: by, Writers: by,
		Title: w.text(e.title), Teaser: w.unlessGone(e.teaser), Recap: w.unlessGone(e.recap),
	}
	if released > 0 {
		year, month, d := time.Date(2000, 1, released, 0, 0, 0, 0, time.UTC).Date()
		out.Released = showfile.Day{Year: year, Month: int(month), Day: d}
	}
	if seen := w.passed(gate{e.point}); e.cast != nil || !seen && w.chance("a cast") {
		out.Cast = w.who(e.cast, !seen)
	}
	for _, beat := range e.beats {
		out.Beats = append(out.Beats, w.beat(beat)...)
	}
	if at := w.added("beat"); at != nil { // locked with its episode or by a gate of its own
		out.Beats = append(out.Beats, showfile.Beat{Text: showfile.Plain("twin beat"), After: at, Essential: true, Minute: true, Kind: "death", Who: w.who(nil, true)})
	}
	return out
}

func (w *modelWriter) begunAfter(season int) bool {
	return slices.ContainsFunc(w.m.seasons, func(s modelSeason) bool { return s.number > season && w.v.begun(w.m, s.number) })
}

func (w *modelWriter) beat(beat modelBeat) (out []showfile.Beat) {
	locked := w.locked(beat.text)
	for range w.times(locked) {
		out = append(out, showfile.Beat{
			Text: w.text(beat.text), Kind: w.kind(beat.kind, locked), Who: w.who(beat.who, locked), After: written(beat.text.after),
			Essential: beat.essential != (locked && w.chance("essential")),
			Minute:    beat.minute != (locked && w.chance("minute")),
		})
	}
	return out
}
