// Package schema is what an editor must know of the files of a show to help who writes
// them, as JSON Schemas: every key and every limit, as content/shows/FORMAT.md has them.
// It holds these files and nothing else.
package schema

import "embed"

//go:embed *.json
var files embed.FS

// Names are the schemas: of show.toml, of a season's file, and of any other.
var Names = []string{"show", "season", "guide"}

// File is the file in a show's folder in which a schema is; its TOML files name it in their
// first line.
func File(name string) string { return "." + name + ".schema.json" }

// Files are all schemas, by the names of their files in a show's folder.
func Files() map[string][]byte {
	out := map[string][]byte{}
	for _, name := range Names {
		data, err := files.ReadFile(name + ".json")
		if err != nil {
			panic(err) // they are embedded
		}
		out[File(name)] = data
	}
	return out
}
