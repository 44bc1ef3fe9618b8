// Unspoiled is a terminal guide to a TV series that never tells more than you have
// watched.
package main

import (
	_ "embed"
	"os"

	"unspoiled/ui/cli"
)

//go:embed config.toml
var settings []byte

func main() { os.Exit(cli.Main(settings)) }
