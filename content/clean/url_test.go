package clean_test

import (
	"strings"
	"testing"

	"unspoiled/content/clean"
	"unspoiled/content/clean/cleantest"
)

func TestURL(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org":                            "https://example.org",
		"HTTP://Example.ORG:8080/a/b?c=d&e=(f)#g":        "http://example.org:8080/a/b?c=d&e=(f)#g",
		"https://example.org/Ärger?q=漢 字#é":              "https://example.org/%C3%84rger?q=%E6%BC%A2%20%E5%AD%97#%C3%A9",
		"https://example.org/a\"<b>`|\\^{}":              "https://example.org/a%22%3Cb%3E%60%7C%5C%5E%7B%7D",
		"https://example.org/%41%2f?%zz":                 "https://example.org/%41%2f?%zz",
		"https://xn--mnchen-3ya.example/":                "https://xn--mnchen-3ya.example/",
		"https://[2001:DB8::1]:443/":                     "https://[2001:db8::1]:443/",
		"https://example.org/می\u200cخواهم":              "https://example.org/%D9%85%DB%8C%E2%80%8C%D8%AE%D9%88%D8%A7%D9%87%D9%85",
		"https://example.org/" + strings.Repeat("a", 99): "https://example.org/" + strings.Repeat("a", 99),
	} {
		got, ok := clean.URL(in)
		if !ok || got != want {
			t.Errorf("URL(%+q) = %+q, %v, want %+q", in, got, ok, want)
		}
		if again, ok := clean.URL(got); !ok || again != got {
			t.Errorf("URL(%+q) = %+q, %v", got, again, ok)
		}
	}
}

func TestURLRefuses(t *testing.T) {
	for _, s := range []string{
		"", "example.org", "//example.org", "/path", "https:", "https://", "https:///x", "https:example.org", "https://:80/",
		"javascript:alert(1)", "file:///etc/passwd", "ftp://example.org", "data:text/html,x", "https\n://example.org",
		"https://good.example@evil.example/", "https://a:b@evil.example/", "https://good.example\\@evil.example/",
		"https://münchen.example/", "https://exаmple.org/", "https://a b.example/", "https://%65vil.example/", "https://a\u3002b/",
		"https://[fe80::1%25eth0]/", "https://example.org:port/", "https://example.org:123456/", "https://example.org/%zz",
		" https://example.org", "https://example.org/\x1b]8;;x\x07", "https://example.org/\u009c", "https://example.org/\x07",
		"https://example.org/\u202etxt", "https://example.org/\xff", "https://example.org/a\nb",
		"https://example.org/" + strings.Repeat("a", 2048), "https://example.org/" + strings.Repeat("漢", 600),
	} {
		if got, ok := clean.URL(s); ok || got != "" {
			t.Errorf("URL(%+q) = %+q, %v", s, got, ok)
		}
	}
}

func FuzzURL(f *testing.F) {
	for _, s := range append(cleantest.Nasty(f), cleantest.Honest(f)...) {
		f.Add(s)
		f.Add("https://" + s)
		f.Add("https://example.org/" + s)
		f.Add("https://example.org/?" + s + "#" + s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, ok := clean.URL(s)
		if !ok {
			if got != "" {
				t.Fatalf("URL(%+q) = %+q, refused", s, got)
			}
			return
		}
		if strings.ContainsFunc(got, func(r rune) bool { return r <= ' ' || r > '~' }) {
			t.Fatalf("URL(%+q) = %+q", s, got)
		}
		if again, ok := clean.URL(got); !ok || again != got {
			t.Fatalf("URL(%+q) = %+q, and again %+q, %v", s, got, again, ok)
		}
	})
}
