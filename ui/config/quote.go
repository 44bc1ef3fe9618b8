package config

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

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

// quote is a TOML string that can be written to a terminal as it is: as it stands where
// the sanitiser leaves that alone, else in ASCII. Bytes that are not UTF-8, which TOML
// cannot hold, become U+FFFD.
func quote(s string) string {
	if q := escape(s, unicode.MaxRune); clean.Line(q) == q {
		return q
	}
	return escape(s, unicode.MaxASCII)
}

// escape writes printable characters up to last as they are.
func escape(s string, last rune) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r <= last && unicode.IsPrint(r):
			b.WriteRune(r)
		case r > 0xffff:
			b.WriteString(`\U` + hex(r, 8))
		default:
			b.WriteString(`\u` + hex(r, 4))
		}
	}
	b.WriteByte('"')
	return b.String()
}

func hex(r rune, digits int) string {
	h := strconv.FormatInt(int64(r), 16)
	return strings.Repeat("0", digits-len(h)) + h
}
