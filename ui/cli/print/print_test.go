package print

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

// TestAddresses: on a terminal with colors an address is one that it opens; what one reads
// is where it leads, and where nothing else may be sent nothing is.
func TestAddresses(t *testing.T) {
	const words = "TVmaze, https://www.tvmaze.com/shows/1. ftp://x file:///etc http://"
	const want = "TVmaze, \x1b]8;;https://www.tvmaze.com/shows/1\x1b\\https://www.tvmaze.com/shows/1\x1b]8;;\x1b\\. ftp://x file:///etc http://\n"
	p := Printer{Width: 80, Colors: colorprofile.ANSI}
	if p.Line(Say(words)); p.String() != want {
		t.Errorf("%q, not %q", p.String(), want)
	}
	wrapped := Printer{Width: 20, Colors: colorprofile.TrueColor}
	if wrapped.Wrap("", Quiet(words)); strings.Count(wrapped.String(), "\x1b]8;;https://www.tvmaze.com/shows/1\x1b\\") != 1 {
		t.Errorf("%q", wrapped.String())
	}
	for _, p := range []Printer{{Width: 80}, {Width: 80, Plain: true}, {Width: 80, Colors: colorprofile.ANSI, Piped: true}, {Width: 80, Colors: colorprofile.ASCII}} {
		if p.Line(Say(words)); strings.Contains(p.String(), "\x1b") {
			t.Errorf("%+v", p.String())
		}
	}
}
