package ui

import (
	"unspoiled/content/watch"
)

// recorder is a store of one profile that notes what is saved, and fails when told to.
type recorder struct{ g *guide }

func (r recorder) Load(string) (watch.History, error) { return watch.History{}, nil }

func (r recorder) Stamp(string) watch.Stamp { return watch.Stamp{} }

func (r recorder) Profiles() ([]string, error) { return nil, nil }

func (r recorder) Save(_ string, h watch.History) (watch.History, error) {
	r.g.saves = append(r.g.saves, h)
	return h, r.g.fail
}
