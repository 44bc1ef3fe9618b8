// Package userdir is where a system has its users keep things: the one place that knows
// the XDG rules and what stands for them on Windows. What lies in those folders is known
// by those who keep it there.
package userdir

import "path/filepath"

// Kind is what is kept.
type Kind struct{ variable, below, windows string }

// The kinds that the program has.
var (
	Config = Kind{"XDG_CONFIG_HOME", ".config", "AppData"}
	State  = Kind{"XDG_STATE_HOME", ".local/state", "LocalAppData"}
	Data   = Kind{"XDG_DATA_HOME", ".local/share", "LocalAppData"}
)

// Dir is the program's folder for things of a kind; "" where the environment names no home.
// A relative path counts as none: it would be another folder wherever one stands, and the
// XDG rules have it ignored.
func (k Kind) Dir(getenv func(string) string, goos string) string {
	base := getenv(k.variable)
	switch {
	case goos == "windows":
		base = getenv(k.windows)
	case !filepath.IsAbs(base):
		base = filepath.Join(getenv("HOME"), k.below)
	}
	if !filepath.IsAbs(base) {
		return ""
	}
	return filepath.Join(base, "unspoiled")
}
