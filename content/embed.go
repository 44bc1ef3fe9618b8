package content

import (
	"embed"
	"fmt"
	"io/fs"
	"sync"
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

// loaded holds each built-in show that was asked for, and what became of it.
var loaded sync.Map // id → func() (*Show, error)

// LoadBuiltin is Load for a show that is built in. It is read once in a run: main begins
// with it, and who asks meanwhile waits for the same.
func LoadBuiltin(id string) (*Show, error) {
	once, _ := loaded.LoadOrStore(id, sync.OnceValues(func() (*Show, error) {
		folder, err := fs.Sub(Builtin(), id)
		if err != nil {
			return nil, fmt.Errorf("there is no built-in show of that name: %w", err)
		}
		return Load(folder)
	}))
	return once.(func() (*Show, error))()
}
