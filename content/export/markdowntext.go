package export

import "strings"

// inline escapes what Markdown would read as markup within a line. What it gets has no
// line breaks.
func inline(s string) string {
	if !strings.ContainsAny(s, "\\`*_[]<>&|~") {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_[]<>&|~", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// atStart escapes what Markdown would read as markup at the start of a line: a heading, a
// list, a rule, a number of a list.
func atStart(s string) string {
	if s == "" {
		return s
	}
	if strings.ContainsRune("#+-=:", rune(s[0])) {
		return `\` + s
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') {
		return s[:digits] + `\` + s[digits:]
	}
	return s
}

func emphasis(s string) string {
	if s == "" {
		return ""
	}
	return "*" + inline(s) + "*"
}
