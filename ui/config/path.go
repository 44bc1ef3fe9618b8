package config

import "path/filepath"

// path is the file to read, and where it was named: the zero Origin where nobody named
// it, so that it need not exist.
func (s Sources) path() (string, Origin) {
	if values := s.Flags["config"]; len(values) > 0 {
		return lastWord(values).(string), Origin{Kind: FromFlag, Name: "--config"}
	}
	if path := s.Getenv("UNSPOILED_CONFIG"); path != "" {
		return path, Origin{Kind: FromEnv, Name: "UNSPOILED_CONFIG"}
	}
	if s.GOOS == "windows" {
		return within(s.Getenv("AppData")), Origin{}
	}
	// The XDG rules have a relative path ignored.
	if dir := s.Getenv("XDG_CONFIG_HOME"); filepath.IsAbs(dir) {
		return within(dir), Origin{}
	}
	if home := s.Getenv("HOME"); home != "" {
		return within(filepath.Join(home, ".config")), Origin{}
	}
	return "", Origin{}
}

func within(dir string) string {
	if dir == "" {
		return ""
	}
	return filepath.Join(dir, "unspoiled", "config.toml")
}
