package config

import (
	"cmp"
	"strings"

	"github.com/charmbracelet/colorprofile"
)

// ColorChoice is what may be written to an output.
type ColorChoice struct {
	// Profile is NoTTY for no escape sequence at all, ASCII for bold and underlined
	// but no color, or how many colors there are. It is for tea.WithColorProfile: to
	// leave the choice to Bubble Tea would disregard NO_COLOR=yes and run `tmux info`.
	Profile colorprofile.Profile
	// Why names what decided: "NO_COLOR is set".
	Why string
}

// Colors decides whether an output gets colors, and how many. What the user has set,
// in a file or by --color, comes before the environment, as no-color.org has it; then
// NO_COLOR, CLICOLOR_FORCE and CLICOLOR, as bixense.com/clicolors has them; a variable
// that is empty counts as not set. The environment is of the form of os.Environ; tty
// says whether the output is a terminal.
func Colors(set Color, environ []string, tty bool) ColorChoice {
	env := variables(environ)
	var terminal []string // what says what it can do, and nothing that decides
	for _, name := range []string{"TERM", "COLORTERM", "WT_SESSION", "GOOGLE_CLOUD_SHELL", "ConEmuANSI", "ANSICON", "ANSICON_VER"} {
		if env[name] != "" {
			terminal = append(terminal, name+"="+env[name])
		}
	}
	able := colorprofile.Env(terminal)
	bare := colorprofile.NoTTY // no color, but what else the output can do
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

// variables are those of an environment; the last of a name counts, as for a process.
func variables(environ []string) map[string]string {
	out := map[string]string{}
	for _, v := range environ {
		if name, value, ok := strings.Cut(v, "="); ok {
			out[name] = value
		}
	}
	return out
}

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
