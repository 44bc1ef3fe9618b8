package config_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"unspoiled/ui/config"
)

func TestColors(t *testing.T) {
	const (
		none = colorprofile.NoTTY
		bare = colorprofile.ASCII
		few  = colorprofile.ANSI
		many = colorprofile.ANSI256
		all  = colorprofile.TrueColor
	)
	const xterm = "TERM=xterm-256color"
	for _, c := range []struct {
		set  config.Color
		env  string // split at spaces
		tty  bool
		want colorprofile.Profile
		why  string
	}{
		// what the terminal can do
		{"auto", xterm, true, many, "what the terminal"},
		{"auto", "TERM=xterm", true, few, "what the terminal"},
		{"auto", xterm + " COLORTERM=truecolor", true, all, "what the terminal"},
		{"auto", "TERM=tmux-256color COLORTERM=truecolor TMUX=/tmp/x", true, many, "what the terminal"},
		{"", xterm, true, many, "what the terminal"},
		{"auto", "TERM=dumb", true, none, "TERM is dumb"},
		{"auto", "TERM=dumb COLORTERM=truecolor", true, none, "TERM is dumb"},
		{"auto", xterm, false, none, "the output is no"},
		// NO_COLOR is any value but the empty one
		{"auto", xterm + " NO_COLOR=1", true, bare, "NO_COLOR"},
		{"auto", xterm + " NO_COLOR=yes", true, bare, "NO_COLOR"},
		{"auto", xterm + " NO_COLOR=0", true, bare, "NO_COLOR"},
		{"auto", xterm + " NO_COLOR=false", true, bare, "NO_COLOR"},
		{"auto", xterm + " NO_COLOR=", true, many, "what the terminal"},
		{"auto", xterm + " NO_COLOR=1", false, none, "NO_COLOR"},
		{"auto", "TERM=dumb NO_COLOR=1", true, none, "NO_COLOR"},
		{"auto", xterm + " NO_COLOR=1 CLICOLOR_FORCE=1", true, bare, "NO_COLOR"},
		{"auto", xterm + " NO_COLOR=1 CLICOLOR_FORCE=1", false, none, "NO_COLOR"},
		// CLICOLOR_FORCE is any value but the empty one and 0
		{"auto", xterm + " CLICOLOR_FORCE=1", false, many, "CLICOLOR_FORCE"},
		{"auto", xterm + " CLICOLOR_FORCE=yes", false, many, "CLICOLOR_FORCE"},
		{"auto", xterm + " CLICOLOR_FORCE=0", false, none, "the output is no"},
		{"auto", xterm + " CLICOLOR_FORCE=", false, none, "the output is no"},
		{"auto", "TERM=dumb CLICOLOR_FORCE=1", true, few, "CLICOLOR_FORCE"},
		{"auto", "CLICOLOR_FORCE=1 TERM=dumb", false, few, "CLICOLOR_FORCE"},
		{"auto", xterm + " CLICOLOR_FORCE=1 CLICOLOR=0", true, many, "CLICOLOR_FORCE"},
		// CLICOLOR
		{"auto", xterm + " CLICOLOR=0", true, bare, "CLICOLOR is 0"},
		{"auto", xterm + " CLICOLOR=0", false, none, "CLICOLOR is 0"},
		{"auto", xterm + " CLICOLOR=1", true, many, "what the terminal"},
		{"auto", xterm + " CLICOLOR=1", false, none, "the output is no"},
		{"auto", xterm + " CLICOLOR=", true, many, "what the terminal"},
		// what the user has set comes before them all
		{"always", xterm + " NO_COLOR=1", true, many, "color is always"},
		{"always", xterm + " CLICOLOR=0", false, many, "color is always"},
		{"always", "TERM=dumb", false, few, "color is always"},
		{"never", xterm + " CLICOLOR_FORCE=1", true, bare, "color is never"},
		{"never", xterm + " CLICOLOR_FORCE=1", false, none, "color is never"},
		{"never", "TERM=dumb", true, none, "color is never"},
		// the last of a variable counts, as for a process; what is no variable does not
		{"auto", xterm + " NO_COLOR=1 NO_COLOR=", true, many, "what the terminal"},
		{"auto", xterm + " NO_COLOR", true, many, "what the terminal"},
		{"auto", xterm + " XNO_COLOR=1", true, many, "what the terminal"},
	} {
		got := config.Colors(c.set, strings.Fields(c.env), c.tty)
		if got.Profile != c.want || !strings.HasPrefix(got.Why, c.why) {
			t.Errorf("%s, %s, tty %t: %s (%s), not %s (%s)", c.set, c.env, c.tty, got.Profile, got.Why, c.want, c.why)
		}
	}
}
