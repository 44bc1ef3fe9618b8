// Unspoiled is a terminal guide to a TV series that never tells more than you have
// watched.
package main

import (
	_ "embed"
	"os"
	"runtime/debug"

	"unspoiled/content"
	"unspoiled/ui/cli"
)

//go:embed config.toml
var settings []byte

func main() {
	go load()
	os.Exit(cli.Main(settings))
}

// load reads the show that nearly every run wants; who needs it waits for it. What it
// takes is there to stay, so the collector, which would take half as long again, looks
// at the heap only behind it.
func load() {
	defer debug.SetGCPercent(debug.SetGCPercent(800))
	_, _ = content.LoadBuiltin("stranger-things") // who asks for it gets the error
}
