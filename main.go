// Unspoiled is a terminal guide to a TV series that never tells more than you have
// watched.
package main

import (
	_ "embed"
	"os"
	"runtime"
	"runtime/debug"

	"unspoiled/content"
	"unspoiled/ui/cli"
)

//go:embed config.toml
var settings []byte

func main() {
	collectLater()
	go content.LoadBuiltin("stranger-things") // nearly every run wants it; who waits for it gets the error
	os.Exit(cli.Main(settings))
}

// collectLater lets the first garbage collection wait until the heap has 16 MiB instead of
// 4: most commands, and the guide's first frame, are done by then, a third sooner than with
// a collection or two. The first one brings the usual pace back.
func collectLater() {
	usual := debug.SetGCPercent(400)
	runtime.AddCleanup(&struct{ *int }{}, func(usual int) { debug.SetGCPercent(usual) }, usual)
}
