package source

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"slices"

	"unspoiled/content/showfile"
)

// SaidFile is the file in a show's folder that remembers what the catalogue said last.
const SaidFile = ".unspoiled-source.json"

// said is what a catalogue said last. By place (the "show", a season "S1", an episode "S1E3") and
// key it holds a hash of the value as TOML. A value in a show's file with the same hash was written
// by the program and not changed by a person.
type said map[string]map[string]string

// note remembers what the catalogue says of a place, even if that is nothing.
func (s said) note(place string, of any) {
	if s[place] == nil {
		s[place] = map[string]string{}
	}
	for _, a := range updatable(of) {
		s[place][a.Key] = hash(a.Value)
	}
}

func hash(value string) string {
	sum := sha256.Sum256([]byte(value))
	return hex.EncodeToString(sum[:8])
}

// updatable is the keys of a table that an update may change. A show keeps the title that it was
// given.
func updatable(of any) []showfile.Assignment {
	_, show := of.(*showfile.Show)
	return slices.DeleteFunc(showfile.Assignments(of), func(a showfile.Assignment) bool {
		return show && a.Key == "title" || slices.Contains([]string{"schema", "id", "number", "cast"}, a.Key)
	})
}

// saidFile is the form of the file.
type saidFile struct {
	Comment string `json:"comment"`
	Said    said   `json:"said"`
}

func (s said) json() []byte {
	data, err := json.MarshalIndent(saidFile{"what unspoiled new and update wrote here; without it all counts as yours", s}, "", " ")
	if err != nil {
		panic(err) // strings can always be encoded
	}
	return append(data, '\n')
}

// readSaid reads what was said last. A file that is missing or cannot be read gives nothing, so
// that everything in the show counts as a person's.
func readSaid(folder fs.FS) said {
	var file saidFile
	if data, err := fs.ReadFile(folder, SaidFile); err != nil || json.Unmarshal(data, &file) != nil || file.Said == nil {
		return said{}
	}
	return file.Said
}

// say is what the catalogue said of a show that was just made.
func (m *Made) say() said {
	out := said{}
	out.note("show", &m.Show)
	for i := range m.Seasons {
		s := &m.Seasons[i]
		out.note(seasonPlace(*s.Number), s)
		for j := range s.Episodes {
			out.note(point(*s.Number, *s.Episodes[j].Number), &s.Episodes[j])
		}
	}
	return out
}
