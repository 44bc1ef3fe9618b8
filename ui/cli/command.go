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

// command describes a command, and what it does.
type command struct {
	use        string // its name and arguments: "show QUERY"
	suggestFor string // other names that people may try
	group      string
	args       argRule // its arguments; zero for none
	complete   completer
	short      string
	long       string
	example    string
	flags      []flag
	sub        []command

	// One of the two: tell gets the show and its viewer, run does not. A help topic has neither.
	tell func(v *viewer, args []string) error
	run  func(a *app, args []string) error
	// changes is the verb for how the command changes progress, "" if it does not. Such a command
	// refuses a lens.
	changes string
}

type flag struct {
	name      string
	short     string // one letter, or ""
	value     string // stands for its value in the help; "" for its name
	byDefault any    // the default: a string, int, bool, []string or repeated
	usage     string
	complete  completer // nil completes files
}

// repeated is the value of a flag that may be given several times.
type repeated []string

// argRule says how many arguments a command takes; what describes them in errors.
type argRule struct {
	what        string
	least, most int
}

// many is an argRule.most without a limit.
const many = math.MaxInt

// check refuses a wrong number of arguments.
func (t argRule) check(cmd *cobra.Command, args []string) error {
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

// build makes the command for cobra.
func (a *app) build(c command) *cobra.Command {
	cmd := &cobra.Command{
		Use: c.use, SuggestFor: strings.Fields(c.suggestFor), GroupID: c.group, Args: c.args.check,
		Short: c.short, Long: c.long, Example: c.example, ValidArgsFunction: a.completing(c.complete),
	}
	if c.complete == nil {
		cmd.ValidArgsFunction = cobra.NoFileCompletions
	}
	if c.run != nil {
		cmd.RunE = func(_ *cobra.Command, args []string) error { return c.run(a, args) }
	}
	if c.tell != nil {
		cmd.RunE = func(_ *cobra.Command, args []string) error { return a.runTell(c, args) }
	}
	for _, f := range c.flags {
		a.addFlag(cmd, cmd.Flags(), f)
	}
	for _, sub := range c.sub {
		cmd.AddCommand(a.build(sub))
	}
	return cmd
}

func (a *app) runTell(c command, args []string) error {
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
	switch without := f.byDefault.(type) {
	case bool:
		set.BoolP(f.name, f.short, without, f.usage)
	case int:
		set.IntP(f.name, f.short, without, f.usage)
	case []string:
		set.StringSliceP(f.name, f.short, without, f.usage)
	case repeated:
		set.StringArrayP(f.name, f.short, without, f.usage)
	case string:
		set.StringP(f.name, f.short, without, f.usage)
	}
	if f.value != "" {
		manual.Value(set, f.name, f.value)
	}
	if f.complete != nil {
		_ = cmd.RegisterFlagCompletionFunc(f.name, a.completing(f.complete))
	}
}

// The values of this run's flags.
func (a *app) yes(flag string) bool      { return must(a.cmd.Flags().GetBool(flag)) }
func (a *app) number(flag string) int    { return must(a.cmd.Flags().GetInt(flag)) }
func (a *app) word(flag string) string   { return must(a.cmd.Flags().GetString(flag)) }
func (a *app) list(flag string) []string { return must(a.cmd.Flags().GetStringSlice(flag)) }

// must panics if a command asks for a flag that it does not have.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// addFlags adds the flags of all commands, in the order of the help. ui/config reads those that
// are settings; here they only have to be declared.
func (a *app) addFlags(root *cobra.Command) {
	rows := map[string]config.Flag{}
	for _, s := range config.Registry() {
		rows[s.Flag.Name] = s.Flag
	}
	root.PersistentFlags().SortFlags = false
	for _, f := range []flag{
		{name: "show", complete: completeShows},
		{name: "profile", complete: completeProfiles},
		{name: "with", value: "NAME,…", byDefault: []string(nil), usage: "tell only what is safe with these profiles in the room", complete: completeProfiles},
		{name: "as-of", value: "POINT", byDefault: "", usage: "tell only what was known at this point, such as S2E3", complete: completePoints(watched)},
		{name: "content", complete: folders},
		{name: "state", complete: folders},
		{name: "config", value: "FILE", byDefault: "", usage: "the settings file", complete: extension("toml")},
		{name: "json", byDefault: false, usage: "write JSON, for programs (see unspoiled help json)"},
		{name: "plain"},
		{name: "color", complete: fixed("auto", "always", "never")},
	} {
		if of, is := rows[f.name]; is {
			f.value, f.usage, f.byDefault = of.Value, of.Usage, ""
			switch {
			case of.Value == "":
				f.byDefault = false
			case of.Many:
				f.byDefault = repeated(nil)
			}
		}
		a.addFlag(root, root.PersistentFlags(), f)
	}
}

// given returns the flags that were set, with their values.
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

// hint completes a command that is suggested to the user. It repeats the flags of this run that
// name the show and the progress; otherwise the pasted command would change others.
func (a *app) hint(command string) string {
	return a.repeat(command, "show", "profile", "content", "state", "config")
}

// repeat adds the named flags of this run to a command.
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
