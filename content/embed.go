package content

import (
	"embed"
	"fmt"
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

// LoadBuiltin is Load for a show that is built in.
func LoadBuiltin(id string) (*Show, error) {
	folder, err := fs.Sub(Builtin(), id)
	if err != nil {
		return nil, fmt.Errorf("there is no built-in show of that name: %w", err)
	}
	return Load(folder)
}
