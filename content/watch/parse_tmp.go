package watch

import "github.com/BurntSushi/toml"

func parseTOML(data []byte) (map[string]any, error) {
	var t map[string]any
	_, err := toml.Decode(string(data), &t)
	return t, err
}
