package config

import (
	"strings"
	"testing"
)

func TestSymbolsFollowTheLocale(t *testing.T) {
	for environ, ascii := range map[string]bool{
		"":                               false, // as on Windows
		"LANG=":                          false,
		"LANG=C":                         true,
		"LANG=POSIX":                     true,
		"LC_ALL=C LANG=de_DE.UTF-8":      true,
		"LANG=C LC_ALL=C.UTF-8":          false,
		"LC_ALL= LC_CTYPE=C LANG=C.utf8": true,
		"LC_CTYPE=UTF-8 LANG=C":          false, // as on macOS
		"LANG=de_DE.utf8":                false,
		"LANG=de_DE.ISO-8859-1":          true,
		"LANG=de_DE":                     true,
		"XLC_ALL=C":                      false,
		"TERM=linux LANG=de_DE.UTF-8":    true,
		"TERM=xterm LANG=de_DE.UTF-8":    false,
	} {
		set := strings.Fields(environ)
		if got := SymbolsAuto.ASCII(set); got != ascii {
			t.Errorf("%s: ASCII is %v", environ, got)
		}
		if !SymbolsASCII.ASCII(set) || SymbolsUnicode.ASCII(set) {
			t.Errorf("%s: what was set does not hold", environ)
		}
	}
}
