package watch

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/wording"
)

// Viewer is a profile, and what it has watched.
type Viewer struct {
	Name    string
	History History
}

// Lens is what a guide is looked at through: it only ever tells less. The zero Lens is
// none. A rewatch is a lens as well; it stands in the history.
type Lens struct {
	AsOf *content.Point // what one knew there; nil for now
	With []Viewer       // what is safe to talk about with them in the room
}

// On reports whether the lens hides anything.
func (l Lens) On() bool { return l.AsOf != nil || len(l.With) > 0 }

// Cut is what is left of the watched episodes.
func (l Lens) Cut(show *content.Show, seen content.Set) content.Set {
	if l.AsOf != nil {
		seen = seen.Intersect(show.UpTo(*l.AsOf))
	}
	for _, v := range l.With {
		seen = seen.Intersect(v.History.Seen(show.ID()))
	}
	return seen
}

// Idle says that the point hides nothing, as all that is open ends before it; "" where it
// hides something, or stands in what is watched.
func (l Lens) Idle(show *content.Show, seen content.Set) string {
	if l.AsOf == nil {
		return ""
	}
	all := Lens{With: l.With}.Cut(show, seen)
	there := content.NewSet(show.Episodes(*l.AsOf)...)
	if l.Cut(show, seen).Len() < all.Len() || all.Intersect(there).Len() > 0 {
		return ""
	}
	return "as of " + l.AsOf.String() + " hides nothing: what is open to you ends before it"
}

// Names are those in the room.
func (l Lens) Names() []string {
	var out []string
	for _, v := range l.With {
		out = append(out, v.Name)
	}
	return out
}

// Words say what is looked through, each part by itself: "rewatch to S3E1", "as of
// S2E3", "with alice". There are none where nothing is hidden.
func (l Lens) Words(r Rewatch) []string {
	return l.parts(r.Words(), "with "+wording.List(l.Names()))
}

// Brief is Words for where there is little room: how many people look, not who.
func (l Lens) Brief(r Rewatch) []string {
	rewatch := strings.NewReplacer(" at the start", "", " to ", " ").Replace(r.Words())
	return l.parts(rewatch, strconv.Itoa(len(l.With)+1)+" people")
}

// parts are a rewatch, the point, and who is in the room, as far as there are such.
func (l Lens) parts(rewatch, with string) []string {
	var out []string
	if rewatch != "" {
		out = append(out, rewatch)
	}
	if l.AsOf != nil {
		out = append(out, "as of "+l.AsOf.String())
	}
	if len(l.With) > 0 {
		out = append(out, with)
	}
	return out
}

// Profiles is what reads the histories of all profiles; a Store is one.
type Profiles interface {
	Load(profile string) (History, error)
	Profiles() ([]string, error)
}

// InTheRoom checks the names of those that somebody, who is own, looks together with.
func InTheRoom(own string, names []string) error {
	for i, name := range names {
		switch err := ValidProfile(name); {
		case err != nil:
			return err
		case name == own:
			return fmt.Errorf("the profile that is open is %s", name)
		case slices.Contains(names[:i], name):
			return fmt.Errorf("two in the room are called %s", name)
		}
	}
	return nil
}

// Company reads profiles. One that does not exist is an error: a slip of the pen must
// not look as if somebody had seen nothing. Damage is what is wrong with one that could
// be read all the same.
func Company(from Profiles, names []string) (with []Viewer, damage, err error) {
	for _, name := range names {
		h, err := from.Load(name)
		switch {
		case is[*Damage](err):
			damage = err
		case err != nil:
			return nil, nil, err
		case h.Empty():
			return nil, nil, fmt.Errorf("there is no profile %s%s", clean.Quote(name, 64), there(from))
		}
		with = append(with, Viewer{name, h})
	}
	return with, damage, nil
}

// there names the profiles that there are, for an error.
func there(from Profiles) string {
	names, err := from.Profiles()
	if err != nil || len(names) == 0 {
		return ""
	}
	return "; there are: " + strings.Join(names, ", ")
}
