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

// Viewer is a profile and its history.
type Viewer struct {
	Name    string
	History History
}

// Lens narrows what a guide tells, and never widens it. The zero Lens hides nothing. A rewatch
// narrows too, but is part of the history.
type Lens struct {
	AsOf *content.Point // tell only what was known at this point; nil for no limit
	With []Viewer       // tell only what these have watched as well
}

// On reports whether the lens hides anything.
func (l Lens) On() bool { return l.AsOf != nil || len(l.With) > 0 }

// Cut is what the lens leaves of the watched episodes.
func (l Lens) Cut(show *content.Show, seen content.Set) content.Set {
	if l.AsOf != nil {
		seen = seen.Intersect(show.UpTo(*l.AsOf))
	}
	for _, v := range l.With {
		seen = seen.Intersect(v.History.Seen(show.ID()))
	}
	return seen
}

// Idle says that AsOf hides nothing, since all that is open comes before it; "" where it hides
// something, or is itself an open episode.
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

// Names are the names of the others.
func (l Lens) Names() []string {
	var out []string
	for _, v := range l.With {
		out = append(out, v.Name)
	}
	return out
}

// Words describe the lens and the rewatch, one part each: "rewatch to S3E1", "as of S2E3", "with
// alice"; nil where neither hides anything.
func (l Lens) Words(r Rewatch) []string {
	return l.parts(r.Words(), "with "+wording.List(l.Names()))
}

// Brief is Words in fewer words: the number of people instead of their names.
func (l Lens) Brief(r Rewatch) []string {
	rewatch := strings.NewReplacer(" at the start", "", " to ", " ").Replace(r.Words())
	return l.parts(rewatch, strconv.Itoa(len(l.With)+1)+" people")
}

// parts lists the rewatch, AsOf and the others, as far as each is set.
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

// Profiles reads the histories of profiles, as a Store does.
type Profiles interface {
	Load(profile string) (History, error)
	Profiles() ([]string, error)
}

// CheckCompany checks the names of others with whom the profile own looks at a guide.
func CheckCompany(own string, names []string) error {
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

// LoadViewers reads the histories of the named profiles. A profile that does not exist is an error,
// since a misspelt name must not look as if somebody had seen nothing. Damage is a *Damage of a
// profile that could be read all the same.
func LoadViewers(from Profiles, names []string) (with []Viewer, damage, err error) {
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

// there lists the existing profiles for an error.
func there(from Profiles) string {
	names, err := from.Profiles()
	if err != nil || len(names) == 0 {
		return ""
	}
	return "; there are: " + strings.Join(names, ", ")
}
