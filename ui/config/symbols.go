package config

import (
	"cmp"
	"strings"
)

// ASCII reports whether only ASCII is drawn. Left to the environment, which is of the form
// of os.Environ, that is so where the locale names something else than UTF-8: "C", "POSIX",
// "de_DE.ISO-8859-1", and on the Linux console, whose font has 256 characters. Where none is
// named, as on Windows, the terminal is taken for one of today.
func (s Symbols) ASCII(environ []string) bool {
	if s != SymbolsAuto {
		return s == SymbolsASCII
	}
	set := variables(environ)
	// The locale of characters; a variable that is empty counts as not set.
	locale := cmp.Or(set["LC_ALL"], set["LC_CTYPE"], set["LANG"])
	named := strings.ReplaceAll(strings.ToLower(locale), "-", "")
	return set["TERM"] == "linux" || locale != "" && !strings.Contains(named, "utf8")
}
