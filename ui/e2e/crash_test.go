//go:build unix

package e2e

import (
	"context"
	"fmt"
	"os"
	"time"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/ui"
	"unspoiled/ui/config"
)

// crashing names the variable that makes this test binary a guide that breaks in some
// way, through what it is given: the program itself has no such door.
const (
	crashing  = "UNSPOILED_E2E_CRASH"
	crashRoot = "UNSPOILED_E2E_ROOT" // the folder of the module
)

// crash runs a guide that breaks where how says, and ends the process.
func crash(how string) {
	show, err := content.Load(os.DirFS(os.Getenv(crashRoot) + "/content/testdata/lantern-bay"))
	if err != nil {
		panic(err)
	}
	past, _ := watch.History{}.Mark(show.ID(), "Season 1 marked", true, time.Now(), content.Point{Season: 1, Episode: 1})
	defaults, err := os.ReadFile(os.Getenv(crashRoot) + "/config.toml")
	if err != nil {
		panic(err)
	}
	settings, err := config.Load(defaults, config.Sources{Getenv: os.Getenv})
	if err != nil {
		panic(err)
	}
	o := ui.Options{
		Keys:  settings.Keys,
		Load:  func() (ui.Loaded, error) { return ui.Loaded{Show: show, History: past}, nil },
		Store: store{save: func(h watch.History) (watch.History, error) { return h, nil }},
	}
	var none []int
	loaded := false
	// later is a clock that breaks when something is marked: it was read once before, when
	// the guide was cut.
	later := func(breaks func() time.Time) func() time.Time {
		return func() time.Time {
			if loaded {
				return breaks()
			}
			loaded = true
			return time.Now()
		}
	}
	switch how {
	case "update":
		o.Now = later(func() time.Time { panic(show) })
	case "runtime":
		o.Now = later(func() time.Time { return time.Unix(int64(none[len(os.Args)]), 0) })
	case "command":
		o.Store = store{save: func(watch.History) (watch.History, error) { panic(show) }}
	case "load":
		o.Load = func() (ui.Loaded, error) { panic(fmt.Sprintf("%+v", show)) }
	case "busy":
		o.Now = later(func() time.Time { select {} })
	}
	if err := ui.Run(context.Background(), o, os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "unspoiled:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

// store keeps nothing.
type store struct {
	save func(watch.History) (watch.History, error)
}

func (s store) Save(_ string, h watch.History) (watch.History, error) { return s.save(h) }

func (s store) Load(string) (watch.History, error) { return watch.History{}, nil }

func (s store) Stamp(string) watch.Stamp { return watch.Stamp{} }

func (s store) Profiles() ([]string, error) { return nil, nil }
