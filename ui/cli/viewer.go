package cli

import (
	"cmp"
	"errors"
	"strings"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/config"
)

// viewer is a profile's view of a show, through a lens.
type viewer struct {
	*app
	settings *config.Config
	store    *watch.Store
	show     *content.Show
	history  watch.History
	guide    *content.Guide
	lens     watch.Lens // from --as-of and --with
}

// viewer loads the show and the progress, and cuts the guide.
func (a *app) viewer() (*viewer, error) {
	c, store, err := a.settingsAndStore()
	if err != nil {
		return nil, err
	}
	v := &viewer{app: a, settings: c, store: store}
	if _, v.show, err = a.openShow(c, nil); err != nil {
		return nil, err
	}
	if v.history, err = a.history(v.store, c.Profile); err != nil {
		return nil, err
	}
	if err = v.putOnLens(); err != nil {
		return nil, err
	}
	v.guide = v.cut(v.history)
	return v, nil
}

// cut makes the guide for a history, seen through the lens. A rewatch is part of the history.
func (v *viewer) cut(h watch.History) *content.Guide {
	return content.NewGuide(v.show, v.lens.Cut(v.show, h.Told(v.show)), v.settings.For(v.show.ID()).Policy.On(v.sys.Now()))
}

// history reads a profile. Damage is reported at the end of the run, and the readable part is
// used.
func (a *app) history(store *watch.Store, profile string) (watch.History, error) {
	h, err := store.Load(profile)
	if _, ok := errors.AsType[*watch.Damage](err); ok {
		a.trouble = err
		return h, nil
	}
	return h, err
}

// putOnLens sets the lens from --as-of and --with. The point of --as-of is read in the guide that
// --with leaves, so that its error tells no more than that guide.
func (v *viewer) putOnLens() error {
	with, damage, err := watch.LoadViewers(v.store, v.list("with"))
	if err != nil {
		if exit.IsProgress(err) {
			return err
		}
		return exit.Misused("--with: %w", err)
	}
	v.trouble = cmp.Or(damage, v.trouble)
	v.lens = watch.Lens{With: with}
	if v.word("as-of") == "" {
		return nil
	}
	p, err := v.cut(v.history).Point(v.word("as-of"))
	if err != nil {
		return exit.Misused("--as-of: %w", err)
	}
	v.lens.AsOf = &p
	return nil
}

func (v *viewer) rewatch() watch.Rewatch { return v.history.Rewatch(v.show.ID()) }

// lensWords is "rewatch to S3E1, as of S2E3, with alice"; "" for no lens.
func (v *viewer) lensWords() string { return strings.Join(v.lens.Words(v.rewatch()), ", ") }

func (v *viewer) who() string { return "profile " + v.settings.Profile }

// head begins all JSON about a show.
type head struct {
	Version int      `json:"version"`
	Show    string   `json:"show"`
	Title   string   `json:"title"`
	Profile string   `json:"profile"`
	Rewatch string   `json:"rewatch,omitempty"` // the last episode of it, or "start"
	AsOf    string   `json:"as_of,omitempty"`
	With    []string `json:"with,omitempty"`
}

func (v *viewer) head() head {
	out := head{Version: record.Version, Show: v.guide.ID(), Title: v.guide.Title(), Profile: v.settings.Profile, With: v.lens.Names()}
	if v.lens.AsOf != nil {
		out.AsOf = v.lens.AsOf.String()
	}
	if r := v.rewatch(); r.On {
		out.Rewatch = cmp.Or(record.At(r.Last), "start")
	}
	return out
}

// answer is app.answer for a command about the show.
func (v *viewer) answer(fields any, words func(p *print.Printer)) error {
	return v.answerAfter(v.head(), fields, words)
}

// note ends the output of a command during a rewatch, which hides part of what was watched.
func (v *viewer) note(p *print.Printer) {
	if r := v.rewatch(); r.On {
		p.Blank()
		p.Wrap("", print.Quiet("Told along your "+r.Words()+"; to end it: "+v.hint(endRewatch)))
	}
}

// noteBelow is note for lists, whose output in a pipe must be records only.
func (v *viewer) noteBelow(p *print.Printer) {
	if !p.Piped {
		v.note(p)
	}
}

// unwritten is the answer if there is nothing to show. If something is watched, it says that
// nobody has written it, as in a show made from a catalogue.
func (v *viewer) unwritten(what, answer string) string {
	if v.guide.Begun() {
		return v.withLens("Nobody has written " + what + " in what you have watched")
	}
	return v.nothingYet(answer)
}

// nothingYet is the answer if nothing is watched: it names the lens that hides it, or says how to
// begin.
func (v *viewer) nothingYet(answer string) string {
	if v.history.Seen(v.show.ID()).Len() > 0 {
		return v.withLens(answer)
	}
	return answer + ". Mark what you have watched: " + v.markFirst()
}

// markFirst is the command that marks the first season of the series.
func (v *viewer) markFirst() string {
	first := content.Point{Season: 1}
	for _, s := range v.guide.Seasons() { // specials come last
		if !s.Shaped || len(s.Episodes) > 0 {
			first.Season = s.Number
			break
		}
	}
	return v.hint("unspoiled mark " + first.String())
}

// withLens adds the lens to an answer that depends on it.
func (v *viewer) withLens(answer string) string {
	words := v.lensWords()
	if words == "" {
		return answer
	}
	if v.rewatch().On {
		words += "; to end the rewatch: " + v.hint(endRewatch)
	}
	return answer + " (" + words + ")"
}
