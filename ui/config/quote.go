package config

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"unspoiled/content/clean"
)

// toTOML writes a string, bool, int, []string or map[string]string as TOML.
func toTOML(v any) string {
	switch v := v.(type) {
	case string:
		return quote(v)
	case []string:
		quoted := make([]string, len(v))
		for i, word := range v {
			quoted[i] = quote(word)
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	case map[string]string:
		var all []string
		for _, key := range slices.Sorted(maps.Keys(v)) {
			all = append(all, key+" = "+quote(v[key]))
		}
		if all == nil {
			return "{}"
		}
		return "{ " + strings.Join(all, ", ") + " }"
	}
	return fmt.Sprint(v)
}

// quote returns a TOML string that is safe to print on a terminal. If printing it as it is would
// not be safe, it uses escapes. Bytes that are not UTF-8 become U+FFFD, since TOML cannot hold
// them.
func quote(s string) string {
	if q := escape(s, unicode.MaxRune); clean.Line(q) == q {
		return q
	}
	return escape(s, unicode.MaxASCII)
}

// escape escapes all characters that are not printable, or above last.
func escape(s string, last rune) string {
	b := []byte{'"'}
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r <= last && unicode.IsPrint(r):
			b = utf8.AppendRune(b, r)
		case r > 0xffff:
			b = fmt.Appendf(b, `\U%08x`, r)
		default:
			b = fmt.Appendf(b, `\u%04x`, r)
		}
	}
	return string(append(b, '"'))
}
