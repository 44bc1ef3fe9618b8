package cli

import (
	"github.com/spf13/cobra"
)

// hint is a command that a run tells its user to give next, on the same show and the same
// progress: it repeats the flags of this run that say which those are, so that it does
// not, pasted, do something to others.
func hint(cmd *cobra.Command, command string) string {
	flags := given(cmd.Flags())
	for _, name := range [...]string{"show", "profile", "content", "state", "config"} {
		for _, value := range flags[name] {
			command += " --" + name + " " + shellQuote(value)
		}
	}
	return command
}

// hint is such a command, for who looks at a show.
func (v *viewer) hint(command string) string { return hint(v.command, command) }
