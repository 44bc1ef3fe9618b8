package cli

import (
	"errors"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/ui/config"
)

// maxEcho is how much of an argument or path a message repeats, in characters.
const maxEcho = 120

// viewer is who looks at which show, through which lens.
type viewer struct {
	settings *config.Config
	store    *watch.Store
	show     *content.Show
	history  watch.History
	guide    *content.Guide
	lens     watch.Lens // --as-of and --with
	command  *cobra.Command
	now      time.Time
}

// viewer loads the show and the progress, and cuts the guide.
func (a *app) viewer(cmd *cobra.Command) (*viewer, error) {
	c, err := a.settings(cmd)
	if err != nil {
		return nil, err
	}
	v := &viewer{settings: c, command: cmd, now: a.sys.Now()}
	if v.store, err = a.store(c); err != nil {
		return nil, err
	}
	if v.show, err = openShow(c); err != nil {
		return nil, err
	}
	if v.history, err = a.history(v.store, c.Profile); err != nil {
		return nil, err
	}
	if v.lens, err = a.lens(v); err != nil {
		return nil, err
	}
	v.guide = v.cut(v.history)
	return v, nil
}

// cut is the guide that a history makes, through the lens. A rewatch is in the history.
func (v *viewer) cut(h watch.History) *content.Guide {
	return content.NewGuide(v.show, v.lens.Cut(v.show, h.Told(v.show)), v.settings.For(v.show.ID()).Policy.On(v.now))
}

// history reads a profile. Damage is reported in the end, and what could be read counts.
func (a *app) history(store *watch.Store, profile string) (watch.History, error) {
	h, err := store.Load(profile)
	var damage *watch.Damage
	if errors.As(err, &damage) {
		a.trouble = err
		return h, nil
	}
	return h, err
}

// lens is what --as-of and --with ask for. The point is read in the guide that is left
// with the others in the room, so that its error tells no more than that guide.
func (a *app) lens(v *viewer) (watch.Lens, error) {
	var out watch.Lens
	for _, name := range a.flags.with {
		if err := watch.ValidProfile(name); err != nil {
			return out, misused("--with: %w", err)
		}
	}
	with, damage, err := watch.Company(v.store, a.flags.with)
	if err != nil {
		return out, misused("--with: %w", err)
	}
	if damage != nil {
		a.trouble = damage
	}
	out.With = with
	if a.flags.asOf == "" {
		return out, nil
	}
	v.lens = out
	p, err := pointOf(v.cut(v.history), a.flags.asOf)
	if err != nil {
		return out, misused("--as-of: %w", err)
	}
	out.AsOf = &p
	return out, nil
}

// lensed reports whether a lens is on.
func (a *app) lensed() bool { return a.flags.asOf != "" || len(a.flags.with) > 0 }

// noLens refuses a lens where progress is to be changed.
func (a *app) noLens(does string) error {
	if a.lensed() {
		return misused("--as-of and --with are for looking: leave them away to %s", does)
	}
	return nil
}

// rewatch is where a rewatch stands, if one is on.
func (v *viewer) rewatch() watch.Rewatch { return v.history.Rewatch(v.show.ID()) }

// asOf is the point of --as-of; "" for none.
func (v *viewer) asOf() string {
	if v.lens.AsOf == nil {
		return ""
	}
	return v.lens.AsOf.String()
}

// lensWords is "rewatch to S3E1, as of S2E3, with alice", or "".
func (v *viewer) lensWords() string { return strings.Join(v.lens.Words(v.rewatch()), ", ") }
