// Unspoiled is a terminal guide to a TV series that never tells more than you have
// watched.
package main

import (
	_ "embed"
	"os"

	"unspoiled/content"
	"unspoiled/ui/cli"
)

//go:embed config.toml
var settings []byte

func main() {
	go content.LoadBuiltin("stranger-things") // nearly every run wants it; who waits for it gets the error
	os.Exit(cli.Main(settings))
}
