package config

import (
	"cmp"
	"strings"

	"github.com/charmbracelet/colorprofile"
)

// ColorChoice is what may be written to an output.
type ColorChoice struct {
	// Profile is NoTTY for no escape sequences, ASCII for bold and underline without color, or
	// the number of colors. It goes to tea.WithColorProfile: Bubble Tea's own detection ignores
	// NO_COLOR=yes, and runs `tmux info`.
	Profile colorprofile.Profile
	// Why names the reason: "NO_COLOR is set".
	Why string
}

// Colors decides how many colors an output gets. The user's setting comes first, as no-color.org
// asks, then NO_COLOR, CLICOLOR_FORCE and CLICOLOR, as on bixense.com/clicolors. An empty
// variable counts as unset. environ is like os.Environ; tty says whether the output is a
// terminal.
func Colors(set Color, environ []string, tty bool) ColorChoice {
	env := variables(environ)
	var terminal []string // variables about the terminal's abilities, without those that decide
	for _, name := range []string{"TERM", "COLORTERM", "WT_SESSION", "GOOGLE_CLOUD_SHELL", "ConEmuANSI", "ANSICON", "ANSICON_VER"} {
		if env[name] != "" {
			terminal = append(terminal, name+"="+env[name])
		}
	}
	able := colorprofile.Env(terminal)
	bare := colorprofile.NoTTY // no color, but bold and underline if possible
	if tty && able > colorprofile.NoTTY {
		bare = colorprofile.ASCII
	}
	forced := max(able, colorprofile.ANSI)
	switch {
	case set == ColorNever:
		return ColorChoice{bare, "color is never"}
	case set == ColorAlways:
		return ColorChoice{forced, "color is always"}
	case env["NO_COLOR"] != "":
		return ColorChoice{bare, "NO_COLOR is set"}
	case env["CLICOLOR_FORCE"] != "" && env["CLICOLOR_FORCE"] != "0":
		return ColorChoice{forced, "CLICOLOR_FORCE is set"}
	case env["CLICOLOR"] == "0":
		return ColorChoice{bare, "CLICOLOR is 0"}
	case !tty:
		return ColorChoice{colorprofile.NoTTY, "the output is no terminal"}
	case able == colorprofile.NoTTY:
		return ColorChoice{able, "TERM is dumb or not set"}
	}
	return ColorChoice{able, "what the terminal says it can do"}
}

// variables returns an environment as a map. The last value of a name counts.
func variables(environ []string) map[string]string {
	out := map[string]string{}
	for _, v := range environ {
		if name, value, ok := strings.Cut(v, "="); ok {
			out[name] = value
		}
	}
	return out
}

// ASCII reports whether to draw only ASCII. SymbolsAuto decides by environ, which is like
// os.Environ: ASCII if the locale has another character set than UTF-8 ("C", "POSIX",
// "de_DE.ISO-8859-1"), and on the Linux console, whose font has 256 characters. Without a locale,
// as on Windows, the terminal is assumed to know Unicode.
func (s Symbols) ASCII(environ []string) bool {
	if s != SymbolsAuto {
		return s == SymbolsASCII
	}
	set := variables(environ)
	// An empty variable counts as unset.
	locale := cmp.Or(set["LC_ALL"], set["LC_CTYPE"], set["LANG"])
	named := strings.ReplaceAll(strings.ToLower(locale), "-", "")
	return set["TERM"] == "linux" || locale != "" && !strings.Contains(named, "utf8")
}
