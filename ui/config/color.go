package config

import (
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
	env := newEnvironment(environ)
	able := env.able()
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
	case env.noColor != "":
		return ColorChoice{bare, "NO_COLOR is set"}
	case env.force != "" && env.force != "0":
		return ColorChoice{forced, "CLICOLOR_FORCE is set"}
	case env.color == "0":
		return ColorChoice{bare, "CLICOLOR is 0"}
	case !tty:
		return ColorChoice{colorprofile.NoTTY, "the output is no terminal"}
	case able == colorprofile.NoTTY:
		return ColorChoice{able, "TERM is dumb or not set"}
	}
	return ColorChoice{able, "what the terminal says it can do"}
}

// environment is the variables that decide over colors, and those that only say what a
// terminal can do.
type environment struct {
	noColor, force, color string
	terminal              []string
}

func newEnvironment(environ []string) environment {
	var e environment
	for _, v := range environ {
		name, value, _ := strings.Cut(v, "=")
		switch name {
		case "NO_COLOR":
			e.noColor = value
		case "CLICOLOR_FORCE":
			e.force = value
		case "CLICOLOR":
			e.color = value
		case "TERM", "COLORTERM", "WT_SESSION", "GOOGLE_CLOUD_SHELL", "ConEmuANSI", "ANSICON", "ANSICON_VER":
			if value != "" {
				e.terminal = append(e.terminal, v)
			}
		}
	}
	return e
}

// able is what a terminal of this environment can do: NoTTY where it is a dumb one.
func (e environment) able() colorprofile.Profile { return colorprofile.Env(e.terminal) }
