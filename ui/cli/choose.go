package cli

import (
	"os"
	"path/filepath"

	"unspoiled/content/watch/atomicfile"
	"unspoiled/ui/cli/file"
	"unspoiled/ui/config"
)

// choose keeps a setting of one show that was set in the guide, and returns what then holds
// for the show. The settings are read anew: they may have been changed meanwhile.
func (a *app) choose(show, key, word string) (config.Spoilers, error) {
	now := a.newSettings()
	path, data, err := now.Choose(show, key, word)
	if err != nil {
		return config.Spoilers{}, err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return config.Spoilers{}, file.Refused(err)
	}
	if err := atomicfile.Write(path, data, 0o600); err != nil {
		return config.Spoilers{}, file.Refused(err)
	}
	return a.newSettings().For(show), nil
}
