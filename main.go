// Unspoiled is a terminal guide to a TV series that never tells more than you have
// watched.
package main

import (
	"context"
	"fmt"
	"os"
	"runtime"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/ui"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "unspoiled:", err)
		os.Exit(1)
	}
}

func run() error {
	dir, err := watch.StateDir(os.Getenv, runtime.GOOS, "")
	if err != nil {
		return err
	}
	store := watch.NewStore(dir)
	return ui.Run(context.Background(), ui.Options{
		Load:    func() (ui.Loaded, error) { return load(store) },
		Save:    func(h watch.History) (watch.History, error) { return store.Save(ui.DefaultProfile, h) },
		Confirm: true,
		Mouse:   true,
		NoColor: os.Getenv("NO_COLOR") != "",
	}, os.Stdin, os.Stdout)
}

func load(store *watch.Store) (ui.Loaded, error) {
	show, err := content.LoadBuiltin("stranger-things")
	if err != nil {
		return ui.Loaded{}, err
	}
	history, err := store.Load(ui.DefaultProfile)
	return ui.Loaded{Show: show, History: history, Trouble: err}, nil
}
