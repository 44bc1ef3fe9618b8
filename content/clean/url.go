package clean

import (
	"net/url"
	"strings"
)

const maxURL = 2048 // bytes, as browsers' and terminals' own limits

// URL checks a link from a stranger and returns it as it may be shown and opened: http or
// https, a host of ASCII in lower case, everything else printable ASCII, with percent
// escapes where it was not. It refuses what Line would change, and a name or password
// before the host, which only serve to look like another host.
func URL(s string) (string, bool) {
	if len(s) > maxURL || Line(s) != s {
		return "", false
	}
	u, err := url.Parse(s)
	if err != nil || u.User != nil || u.Scheme != "http" && u.Scheme != "https" {
		return "", false
	}
	u.Host = strings.ToLower(u.Host)
	if !asciiHost(u) {
		return "", false
	}
	clean := escapeURL(u.String())
	if len(clean) > maxURL {
		return "", false
	}
	return clean, true
}

func asciiHost(u *url.URL) bool {
	host := u.Hostname()
	if host == "" || len(host) > 253 || len(u.Port()) > 5 {
		return false
	}
	allowed := "abcdefghijklmnopqrstuvwxyz0123456789-._"
	if strings.HasPrefix(u.Host, "[") {
		allowed = "abcdef0123456789:."
	}
	return !strings.ContainsFunc(host, func(r rune) bool { return !strings.ContainsRune(allowed, r) })
}

// escapeURL writes what is not printable ASCII, or has a meaning to Markdown, HTML or a
// terminal, as percent escapes.
func escapeURL(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c >= del || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
