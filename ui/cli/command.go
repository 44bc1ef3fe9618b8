package cli

import (
	"math"
	"strings"

	"github.com/spf13/cobra"

	"unspoiled/content/clean"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/manual"
)

// command is one command: what there is to know of it, and what it does.
type command struct {
	use      string // its name, and what it takes: "show QUERY"
	also     string // what else people may call it
	group    string
	takes    takes // its arguments; the zero takes is none
	complete completer
	short    string
	long     string
	example  string
	flags    []flag
	sub      []command

	// What it does: tell with a show and its viewer, run without. A topic of the help has
	// neither.
	tell func(v *viewer, args []string) error
	run  func(a *app, args []string) error
	// changes is what it does to progress, for which a lens is refused; "" for nothing.
	changes string
}

// flag is a flag of one command.
type flag struct {
	name     string
	short    string // one letter, or ""
	value    string // what stands for its value in the help; else its name
	without  any    // what it is where it is not given: a string, int, bool or []string
	does     string
	complete completer // nil for files
}

// takes is how many arguments a command takes, and what they are in an error.
type takes struct {
	what        string
	least, most int
}

// many is for takes.most: as many as one likes.
const many = math.MaxInt

// check refuses arguments that a command cannot have.
func (t takes) check(cmd *cobra.Command, args []string) error {
	name := strings.TrimPrefix(cmd.CommandPath(), cmd.Root().Name()+" ")
	switch {
	case len(args) > 0 && t.most == 0:
		return exit.Misused("%s takes no argument, and %s is one; see %s --help", name, clean.Quote(args[0], maxEcho), cmd.CommandPath())
	case len(args) > t.most:
		return exit.Misused("%s takes %s and no more; see %s --help", name, t.what, cmd.CommandPath())
	case len(args) < t.least:
		return exit.Misused("%s needs %s; see %s --help", name, t.what, cmd.CommandPath())
	}
	return nil
}

// build makes the command that cobra runs.
func (a *app) build(c command) *cobra.Command {
	cmd := &cobra.Command{
		Use: c.use, SuggestFor: strings.Fields(c.also), GroupID: c.group, Args: c.takes.check,
		Short: c.short, Long: c.long, Example: c.example, ValidArgsFunction: a.completing(c.complete),
	}
	if c.complete == nil {
		cmd.ValidArgsFunction = cobra.NoFileCompletions
	}
	if c.run != nil {
		cmd.RunE = func(cmd *cobra.Command, args []string) error {
			a.cmd, a.began = cmd, true
			return c.run(a, args)
		}
	}
	if c.tell != nil {
		cmd.RunE = func(cmd *cobra.Command, args []string) error {
			a.cmd, a.began = cmd, true
			return a.told(c, args)
		}
	}
	for _, f := range c.flags {
		a.addFlag(cmd, f)
	}
	for _, sub := range c.sub {
		cmd.AddCommand(a.build(sub))
	}
	return cmd
}

func (a *app) told(c command, args []string) error {
	if c.changes != "" {
		if err := a.noLens(c.changes); err != nil {
			return err
		}
	}
	v, err := a.viewer()
	if err != nil {
		return err
	}
	return c.tell(v, args)
}

func (a *app) addFlag(cmd *cobra.Command, f flag) {
	set := cmd.Flags()
	switch without := f.without.(type) {
	case bool:
		set.BoolP(f.name, f.short, without, f.does)
	case int:
		set.IntP(f.name, f.short, without, f.does)
	case []string:
		set.StringSliceP(f.name, f.short, without, f.does)
	case string:
		set.StringP(f.name, f.short, without, f.does)
	}
	if f.value != "" {
		manual.Value(set, f.name, f.value)
	}
	if f.complete != nil {
		_ = cmd.RegisterFlagCompletionFunc(f.name, a.completing(f.complete))
	}
}

// What the flags of this run say, by their names.
func (a *app) yes(flag string) bool      { return must(a.cmd.Flags().GetBool(flag)) }
func (a *app) number(flag string) int    { return must(a.cmd.Flags().GetInt(flag)) }
func (a *app) word(flag string) string   { return must(a.cmd.Flags().GetString(flag)) }
func (a *app) list(flag string) []string { return must(a.cmd.Flags().GetStringSlice(flag)) }

// must is for flags, which fail only where a command asks for one that it does not have.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
