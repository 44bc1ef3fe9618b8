package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"unspoiled/content"
	"unspoiled/content/clean"
)

// The groups under which help lists the commands.
const (
	groupWatch = "watch"
	groupRead  = "read"
	groupMake  = "make"
	groupSelf  = "self"
)

// orderKey is the annotation that keeps the order of the commands.
const orderKey = "order"

// commands is every command, in the order of the help.
func (a *app) commands() []*cobra.Command {
	return []*cobra.Command{
		a.newNext(), a.newStatus(), a.newMark(), a.newUnmark(), a.newUndo(), a.newRedo(), a.newRewatch(), a.newHistory(), a.newOpened(), a.newImport(), a.newPlan(),
		a.newRecap(), a.newShow(), a.newSearch(), a.newPeople(), a.newWorld(), a.newThreads(), a.newTimeline(), a.newExport(),
		a.newCheck(), a.newNew(),
		a.newShows(), a.newProfiles(), a.newConfig(), a.newDoctor(), a.newCompletion(), a.newMan(),
		a.newJSONTopic(), a.newPointsTopic(), a.newExitTopic(), a.newEnvironmentTopic(),
	}
}

const rootLong = `A guide to a TV series that never tells more than you have watched.

Mark what you have seen; the guide opens up behind you: recaps, people, places, open questions, a timeline. Without a command it opens the guide on the whole screen, or, where there is no terminal, prints where you stand.`

const rootExample = `unspoiled                        open the guide
unspoiled mark S1 S2E1-S2E3      say what you have watched
unspoiled next                   what to watch next
unspoiled recap S1               what happened in season 1
unspoiled show "Will Byers"      all you know of somebody
unspoiled --as-of S1E2 people    whom you knew back then`

func (a *app) newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:           "unspoiled",
		Short:         "A guide to a TV series that never tells more than you have watched",
		Long:          rootLong,
		Example:       rootExample,
		Args:          a.noSuchCommand,
		RunE:          a.work(a.guide),
		SilenceErrors: true,
		SilenceUsage:  true,

		SuggestionsMinimumDistance: 2,

		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	a.addFlags(root)
	root.Flags().BoolP("version", "V", false, "print the version and what it was built with")
	root.AddGroup(
		&cobra.Group{ID: groupWatch, Title: "Where you stand"}, &cobra.Group{ID: groupRead, Title: "What you know"},
		&cobra.Group{ID: groupMake, Title: "Shows of your own"}, &cobra.Group{ID: groupSelf, Title: "About unspoiled"},
	)
	for i, c := range a.commands() {
		c.Annotations = map[string]string{orderKey: fmt.Sprintf("%02d", i)}
		root.AddCommand(c)
	}
	root.SetHelpCommand(a.newHelp())
	root.SetHelpCommandGroupID(groupSelf)
	root.SetHelpFunc(a.help)
	root.SetFlagErrorFunc(badFlag)
	a.completeFlags(root)
	return root
}

// noSuchCommand answers words that are no command.
func (a *app) noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	word := clean.Quote(args[0], maxEcho)
	if meant := cmd.SuggestionsFor(args[0]); len(meant) > 0 {
		return misused("there is no command %s; did you mean %s?", word, either(meant))
	}
	return misused("there is no command %s; see unspoiled --help, or look it up with: %s", word, hint(cmd, "unspoiled show "+shellQuote(args[0])))
}

// badFlag answers a flag that does not exist, or a value that it does not take.
func badFlag(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) {
		return noSuchFlag(cmd, unknown)
	}
	var value *pflag.InvalidValueError
	if !errors.As(err, &value) {
		return misused("%w; see %s --help", err, cmd.CommandPath())
	}
	flag, want := value.GetFlag(), "something else"
	switch flag.Value.Type() {
	case "int":
		want = "a whole number"
	case "bool":
		want = "true or false"
	}
	return misused("--%s is %s, not %s; see %s --help", flag.Name, want, clean.Quote(value.GetValue(), maxEcho), cmd.CommandPath())
}

// noSuchFlag answers a flag that does not exist with the nearest that does. One dash too
// few is a slip as well.
func noSuchFlag(cmd *cobra.Command, unknown *pflag.NotExistError) error {
	word, dashes := unknown.GetSpecifiedName(), "--"
	if short := unknown.GetSpecifiedShortnames(); short != "" {
		word, dashes = short, "-"
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	what := "unknown flag " + dashes + clean.Line(clip(word, maxEcho))
	if near := content.Nearest(word, names); near != "" {
		return misused("%s; did you mean --%s?", what, near)
	}
	return misused("%s; see %s --help", what, cmd.CommandPath())
}

// called is a command's name in an error, which begins with the program's.
func called(cmd *cobra.Command) string {
	return strings.TrimPrefix(cmd.CommandPath(), cmd.Root().Name()+" ")
}

// noArgs refuses arguments.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return misused("%s takes no argument, and %s is one; see %s --help", called(cmd), clean.Quote(args[0], maxEcho), cmd.CommandPath())
	}
	return nil
}

// someArgs wants at least one argument.
func someArgs(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return misused("%s needs %s; see %s --help", called(cmd), what, cmd.CommandPath())
		}
		return nil
	}
}

// oneArg wants at most one argument, or exactly one.
func oneArg(what string, needed bool) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) > 1:
			return misused("%s takes %s and no more; see %s --help", called(cmd), what, cmd.CommandPath())
		case len(args) == 0 && needed:
			return misused("%s needs %s; see %s --help", called(cmd), what, cmd.CommandPath())
		}
		return nil
	}
}
