package config

import (
	"path/filepath"

	"unspoiled/content/userdir"
)

// Sources is where settings come from beside the defaults.
type Sources struct {
	// Getenv is os.Getenv. A variable that is empty counts as not set.
	Getenv func(string) string
	// GOOS is runtime.GOOS.
	GOOS string
	// Flags are the flags that were given, by name without dashes, each with its
	// values. Those that stand for no setting are left alone.
	Flags map[string][]string
}

// Home is the user's home folder, or "". A relative one is none: it would be another wherever
// one stands.
func (s Sources) Home() string {
	if s.GOOS == "windows" {
		return s.Getenv("USERPROFILE")
	}
	if home := s.Getenv("HOME"); filepath.IsAbs(home) {
		return home
	}
	return ""
}

// configFlag names the file. It is no setting.
const configFlag = "--config"

// path is the file to read, and where it was named: the zero Origin where nobody named
// it, so that it need not exist.
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

// overlayEnvironment takes over what the environment says. ACCESSIBLE, which other
// programs read as well, asks for plain text by any value but one that says no.
func (l *loader) overlayEnvironment() {
	for _, row := range l.rows {
		if row.Env == "" {
			continue
		}
		if v := l.sources.Getenv(row.Env); v != "" {
			l.set(row, row.read([]string{v}), "", Origin{Kind: FromEnv, Name: row.Env})
		} else if v := l.sources.Getenv("ACCESSIBLE"); v != "" && row.Name == "look.plain" {
			yes, known := truth(v)
			l.set(row, yes || !known, "", Origin{Kind: FromEnv, Name: "ACCESSIBLE"})
		}
	}
}

// overlayFlags takes over what was said on the command line.
func (l *loader) overlayFlags() {
	for _, row := range l.rows {
		if values := l.sources.Flags[row.Flag.Name]; row.Flag.Name != "" && len(values) > 0 {
			l.set(row, row.read(values), "", Origin{Kind: FromFlag, Name: "--" + row.Flag.Name})
		}
	}
}
