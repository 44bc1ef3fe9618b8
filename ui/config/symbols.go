package config

import "strings"

// ASCII reports whether only ASCII is drawn. Left to the environment, which is of the form
// of os.Environ, that is so where the locale names something else than UTF-8: "C", "POSIX",
// "de_DE.ISO-8859-1". Where none is named, as on Windows, the terminal is taken for one of
// today.
func (s Symbols) ASCII(environ []string) bool {
	if s != SymbolsAuto {
		return s == SymbolsASCII
	}
	locale := locale(environ)
	named := strings.ReplaceAll(strings.ToLower(locale), "-", "")
	return locale != "" && !strings.Contains(named, "utf8")
}

// locale is that of characters: LC_ALL comes before LC_CTYPE, and that before LANG; one
// that is empty counts as not set.
func locale(environ []string) string {
	found := map[string]string{}
	for _, v := range environ {
		name, value, _ := strings.Cut(v, "=")
		found[name] = value
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if found[name] != "" {
			return found[name]
		}
	}
	return ""
}
