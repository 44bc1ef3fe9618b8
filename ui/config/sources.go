package config

import (
	"path/filepath"

	"unspoiled/content/userdir"
)

// Sources is where settings come from, besides the defaults.
type Sources struct {
	// Getenv is like os.Getenv. An empty variable counts as unset.
	Getenv func(string) string
	// GOOS is like runtime.GOOS.
	GOOS string
	// Flags holds the flags that were given, with their values, by name without dashes. Flags
	// that are not settings are ignored.
	Flags map[string][]string
}

// Home returns the user's home folder, or "". A relative HOME is ignored, since it would depend
// on the current folder.
func (s Sources) Home() string {
	if s.GOOS == "windows" {
		return s.Getenv("USERPROFILE")
	}
	if home := s.Getenv("HOME"); filepath.IsAbs(home) {
		return home
	}
	return ""
}

// configFlag names the settings file. It is not a setting itself.
const configFlag = "--config"

// path returns the file to read, and who named it. A file that nobody named has a zero Origin,
// and may be missing.
func (s Sources) path() (string, Origin) {
	if values := s.Flags["config"]; len(values) > 0 {
		return values[len(values)-1], Origin{Kind: FromFlag, Name: configFlag}
	}
	if path := s.Getenv("UNSPOILED_CONFIG"); path != "" {
		return path, Origin{Kind: FromEnv, Name: "UNSPOILED_CONFIG"}
	}
	dir := userdir.Config.Dir(s.Getenv, s.GOOS)
	if dir == "" {
		return "", Origin{}
	}
	return filepath.Join(dir, "config.toml"), Origin{}
}

// read converts the values of a variable or a flag, at least one, into what a file would hold. Of
// several the last counts.
func (s Setting) read(words ...string) any {
	switch {
	case !s.Flag.Many:
		return words[len(words)-1]
	case len(words) == 1:
		return filepath.SplitList(words[0])
	}
	return words
}

// overlayOutside applies environment variables, then flags. ACCESSIBLE, which other programs know
// too, turns on plain text, unless its value means no.
func (l *loader) overlayOutside() {
	for _, row := range l.rows {
		accessible := l.sources.Getenv("ACCESSIBLE")
		if v := l.sources.Getenv(row.Env); row.Env != "" && v != "" {
			l.set(row, &l.Settings, row.read(v), "", Origin{Kind: FromEnv, Name: row.Env})
		} else if row.Name == "look.plain" && accessible != "" {
			yes, known := yesOrNo(accessible)
			l.set(row, &l.Settings, yes || !known, "", Origin{Kind: FromEnv, Name: "ACCESSIBLE"})
		}
		if values := l.sources.Flags[row.Flag.Name]; row.Flag.Name != "" && len(values) > 0 {
			l.set(row, &l.Settings, row.read(values...), "", Origin{Kind: FromFlag, Name: "--" + row.Flag.Name})
		}
	}
}
