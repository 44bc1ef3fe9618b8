package twin

import (
	"slices"

	"unspoiled/content"
	"unspoiled/content/showfile"
)

func (w *twin) season(s *showfile.Season, _ bool) {
	own := content.Point{Season: *s.Number}
	s.Notes = redo(w, s.Notes, func(n *showfile.Note) bool { return w.locked(noteSlot(own, n), n.Text) }, nil)
	s.Five = redo(w, s.Five, func(f *showfile.Five) bool { return w.locked(fiveSlot(own, f), f.Text) }, nil)
	if at := w.added("minute"); at != nil && s.Minute == nil {
		s.Minute = showfile.Text{{Text: "twin minute", After: at}}
	}
	if at := w.added("paragraph"); at != nil {
		s.Five = append(s.Five, showfile.Five{After: at, Text: showfile.Plain("twin paragraph")})
	}
	hidden, day := !w.v.shaped(w.Model, own.Season), w.before(own.Season)
	s.Parts = slices.DeleteFunc(slices.Clone(s.Parts), func(showfile.Part) bool { return hidden && w.chance("part gone") })
	peeked := false
	s.Episodes = redo(w, s.Episodes, nil, func(e *showfile.Episode, _ bool) {
		p := content.Point{Season: own.Season, Episode: *e.Number}
		peeked = peeked || w.v.peeks(w.Model, p)
		if hidden {
			w.shape(p, e, &day)
		}
		w.episode(p, e)
	})
	// A peek at the only episode of a season counts as that season, so tells it is the only one.
	if hidden && !peeked && w.chance("episode added") {
		number, runtime := len(s.Episodes)+1, 20
		s.Episodes = append(s.Episodes, showfile.Episode{Number: &number, Title: showfile.Plain("twin"), Runtime: &runtime})
	}
}

// before is the day of the last dated episode before a season.
func (w *twin) before(season int) int {
	day := 1
	for _, p := range w.order {
		if p.Season > 0 && (season == 0 || p.Season < season) {
			day = max(day, w.days[p])
		}
	}
	return day
}

// shape gives an episode of a hidden season another runtime and date: no season out of its order,
// and no date where a later season is begun.
func (w *twin) shape(p content.Point, e *showfile.Episode, day *int) {
	runtime, at := 1+w.pick("runtime", 90), w.days[p]
	if begun := slices.ContainsFunc(w.order, func(q content.Point) bool { return q.Season > p.Season && w.v.Seen.Has(q) }); p.Season > 0 && begun {
	} else if at > 0 && p.Season > 0 {
		at = *day + w.pick("day", max(at-*day, 0)+1)
	} else if at > 0 {
		at = w.pick("day", 20)
	}
	*day = max(*day, at)
	e.Runtime, e.Released = &runtime, released(at)
}

func (w *twin) episode(p content.Point, e *showfile.Episode) {
	if seen := w.v.Seen.Has(p); e.Cast != nil || !seen && w.chance("a cast") {
		e.Cast = w.who(e.Cast, !seen)
	}
	e.Beats = redo(w, e.Beats, func(b *showfile.Beat) bool { return w.locked(beatSlot(p, b), b.Text) }, func(b *showfile.Beat, locked bool) {
		b.Who = w.who(b.Who, locked)
		if locked {
			b.Kind, b.Essential, b.Minute = w.kind(), b.Essential != w.chance("essential"), b.Minute != w.chance("minute")
		}
	})
	if at := w.added("beat"); at != nil { // locked with its episode or by a gate of its own
		e.Beats = append(e.Beats, showfile.Beat{Text: showfile.Plain("twin beat"), After: at, Essential: true, Minute: true, Kind: "death", Who: w.who(nil, true)})
	}
}
