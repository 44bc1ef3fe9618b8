package cli

import (
	"errors"
	"math"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"unspoiled/content/clean"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/manual"
	"unspoiled/ui/config"
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

type flag struct {
	name     string
	short    string // one letter, or ""
	value    string // what stands for its value in the help; else its name
	without  any    // what it is where it is not given: a string, int, bool, []string or repeated
	does     string
	complete completer // nil for files
}

// repeated is the values of a flag that is given once for each.
type repeated []string

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
		cmd.RunE = func(_ *cobra.Command, args []string) error { return c.run(a, args) }
	}
	if c.tell != nil {
		cmd.RunE = func(_ *cobra.Command, args []string) error { return a.told(c, args) }
	}
	for _, f := range c.flags {
		a.addFlag(cmd, cmd.Flags(), f)
	}
	for _, sub := range c.sub {
		cmd.AddCommand(a.build(sub))
	}
	return cmd
}

func (a *app) told(c command, args []string) error {
	if lens := a.word("as-of") != "" || len(a.list("with")) > 0; lens && c.changes != "" {
		return exit.Misused("--as-of and --with are for looking: leave them away to %s", c.changes)
	}
	v, err := a.viewer()
	if err != nil {
		return err
	}
	if idle := v.lens.Idle(v.show, v.history.Told(v.show)); idle != "" {
		a.complain(errors.New(idle))
	}
	return c.tell(v, args)
}

func (a *app) addFlag(cmd *cobra.Command, set *pflag.FlagSet, f flag) {
	switch without := f.without.(type) {
	case bool:
		set.BoolP(f.name, f.short, without, f.does)
	case int:
		set.IntP(f.name, f.short, without, f.does)
	case []string:
		set.StringSliceP(f.name, f.short, without, f.does)
	case repeated:
		set.StringArrayP(f.name, f.short, without, f.does)
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

// addFlags adds the flags of every command, in the order of the help. Those of settings are
// read by ui/config; here they only have to exist.
func (a *app) addFlags(root *cobra.Command) {
	rows := map[string]config.Flag{}
	for _, s := range config.Registry() {
		rows[s.Flag.Name] = s.Flag
	}
	root.PersistentFlags().SortFlags = false
	for _, f := range []flag{
		{name: "show", complete: completeShows},
		{name: "profile", complete: completeProfiles},
		{name: "with", value: "NAME,…", without: []string(nil), does: "tell only what is safe with these profiles in the room", complete: completeProfiles},
		{name: "as-of", value: "POINT", without: "", does: "tell only what was known at this point, such as S2E3", complete: completePoints(watched)},
		{name: "content", complete: folders},
		{name: "state", complete: folders},
		{name: "config", value: "FILE", without: "", does: "the settings file", complete: extension("toml")},
		{name: "json", without: false, does: "write JSON, for programs (see unspoiled help json)"},
		{name: "plain"},
		{name: "color", complete: fixed("auto", "always", "never")},
	} {
		if of, is := rows[f.name]; is {
			f.value, f.does, f.without = of.Value, of.Does, ""
			switch {
			case of.Value == "":
				f.without = false
			case of.Many:
				f.without = repeated(nil)
			}
		}
		a.addFlag(root, root.PersistentFlags(), f)
	}
}

// given is the flags that were set, each with its values.
func given(set *pflag.FlagSet) map[string][]string {
	out := map[string][]string{}
	set.Visit(func(f *pflag.Flag) {
		if many, ok := f.Value.(pflag.SliceValue); ok {
			out[f.Name] = many.GetSlice()
			return
		}
		out[f.Name] = []string{f.Value.String()}
	})
	return out
}

// hint is a command that a run tells its user to give next, on the same show and the same
// progress: it repeats the flags of this run that say which those are, so that it does
// not, pasted, do something to others.
func (a *app) hint(command string) string {
	return a.repeat(command, "show", "profile", "content", "state", "config")
}

// repeat adds flags of this run, of those named, to a command.
func (a *app) repeat(command string, names ...string) string {
	flags := given(a.cmd.Flags())
	for _, name := range names {
		for _, value := range flags[name] {
			switch {
			case a.cmd.Flag(name).Value.Type() != "bool":
				command += " --" + name + " " + wording.Shell(value)
			case value == "true":
				command += " --" + name
			}
		}
	}
	return command
}
