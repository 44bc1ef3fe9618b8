package content

import (
	"embed"
	"io/fs"
)

//go:embed shows/*/*.toml
var shows embed.FS

// Builtin is the folder of the shows that are built in; each show is a folder in
// it, named by the show's id.
func Builtin() fs.FS {
	sub, err := fs.Sub(shows, "shows")
	if err != nil {
		panic(err) // the name is a constant
	}
	return sub
}
