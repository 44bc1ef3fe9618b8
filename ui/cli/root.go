package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/manual"
	"unspoiled/ui/text"
)

// The groups of commands in the help.
const (
	groupWatch = "watch"
	groupRead  = "read"
	groupMake  = "make"
	groupSelf  = "self"
)

// commands lists all commands, in the order of the help. To add one, define it in a file, and
// add it here.
func commands() []command {
	out := []command{
		nextCommand, statusCommand, markCommand, unmarkCommand, undoCommand, redoCommand, rewatchCommand, historyCommand, openedCommand,
		importCommand, planCommand,
		recapCommand, showCommand, searchCommand, peopleCommand, worldCommand, threadsCommand, timelineCommand, exportCommand,
		checkCommand, newCommand, updateCommand, addCommand, removeCommand,
		showsCommand, profilesCommand, configCommand, doctorCommand, completionCommand, manCommand,
	}
	for _, t := range manual.Topics() {
		out = append(out, command{use: t.Name, short: t.Short, long: t.Long})
	}
	return out
}

const rootLong = `A guide to a TV series that never tells more than you have watched.

Mark what you have seen; the guide opens up behind you: recaps, people, places, open questions, a timeline. Without a command it opens the guide on the whole screen, with --plain line by line; where there is no terminal it prints where you stand.`

const rootExample = `unspoiled                        open the guide
unspoiled mark S1 S2E1-S2E3      say what you have watched
unspoiled next                   what to watch next
unspoiled recap S1               what happened in season 1
unspoiled show "Will Byers"      all you know of somebody
unspoiled --as-of S1E2 people    whom you knew back then`

// The help lists commands in the order of the registry.
func init() { cobra.EnableCommandSorting = false }

func (a *app) newRoot() *cobra.Command {
	root := a.build(command{
		use: "unspoiled", short: "A guide to a TV series that never tells more than you have watched", long: rootLong, example: rootExample,
		flags: []flag{{name: "version", short: "V", byDefault: false, usage: "print the version and what it was built with"}},
		run:   (*app).guide,
	})
	root.Args = a.noSuchCommand
	root.PersistentPreRun = func(cmd *cobra.Command, _ []string) { a.cmd, a.began = cmd, true }
	root.SilenceErrors, root.SilenceUsage = true, true
	root.SuggestionsMinimumDistance = 2
	root.CompletionOptions.DisableDefaultCmd = true
	a.addFlags(root)
	root.AddGroup(
		&cobra.Group{ID: groupWatch, Title: "Where you stand"}, &cobra.Group{ID: groupRead, Title: "What you know"},
		&cobra.Group{ID: groupMake, Title: "Shows of your own"}, &cobra.Group{ID: groupSelf, Title: "About unspoiled"},
	)
	for _, c := range commands() {
		root.AddCommand(a.build(c))
	}
	root.SetHelpCommand(a.build(helpCommand))
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		a.cmd = cmd
		manual.Help(a.print(), cmd)
	})
	root.SetFlagErrorFunc(badFlag)
	return root
}

// noSuchCommand is the error for an unknown command.
func (a *app) noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	a.cmd = cmd
	word := clean.Quote(args[0], maxEcho)
	if meant := cmd.SuggestionsFor(args[0]); len(meant) > 0 {
		return exit.Misused("there is no command %s; did you mean %s?", word, either(meant))
	}
	return exit.Misused("there is no command %s; see unspoiled --help, or look it up with: %s", word, a.hint("unspoiled show "+wording.Shell(args[0])))
}

// either joins names: "next, mark or status".
func either(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " or " + names[n-1]
	}
	return names[0]
}

// badFlag is the error for an unknown flag or a wrong value.
func badFlag(cmd *cobra.Command, err error) error {
	if unknown, ok := errors.AsType[*pflag.NotExistError](err); ok {
		return noSuchFlag(cmd, unknown)
	}
	var value *pflag.InvalidValueError
	if !errors.As(err, &value) {
		return exit.Misused("%w; see %s --help", err, cmd.CommandPath())
	}
	flag, want := value.GetFlag(), "something else"
	switch flag.Value.Type() {
	case "int":
		want = "a whole number"
	case "bool":
		want = "true or false"
	}
	return exit.Misused("--%s is %s, not %s; see %s --help", flag.Name, want, clean.Quote(value.GetValue(), maxEcho), cmd.CommandPath())
}

// noSuchFlag suggests the flag that is nearest to an unknown one, also if a dash is missing.
func noSuchFlag(cmd *cobra.Command, unknown *pflag.NotExistError) error {
	word, dashes := unknown.GetSpecifiedName(), "--"
	if short := unknown.GetSpecifiedShortnames(); short != "" {
		word, dashes = short, "-"
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	what := "unknown flag " + dashes + clean.Line(text.Clip(word, maxEcho, "…"))
	if near := content.Nearest(word, names); near != "" {
		return exit.Misused("%s; did you mean --%s?", what, near)
	}
	return exit.Misused("%s; see %s --help", what, cmd.CommandPath())
}

// helpCommand is not in the registry, since cobra wants it separately.
var helpCommand = command{
	use: "help [COMMAND]", group: groupSelf, args: argRule{most: many}, complete: completeHelp,
	short:   "Help on a command or a topic: points, json, exit-codes, environment",
	example: "unspoiled help mark\nunspoiled help json",
	run: func(a *app, args []string) error {
		at, rest, err := a.cmd.Root().Find(args)
		if err != nil || len(rest) > 0 {
			return noSuchHelp(at, args)
		}
		manual.Help(a.print(), at)
		return nil
	},
}

var manCommand = command{
	use: "man", group: groupSelf,
	short:   "The manual page, as roff",
	long:    "Prints the manual page. To read it, or to install it for you alone:\n\n  unspoiled man | man -l -\n  unspoiled man > ~/.local/share/man/man1/unspoiled.1",
	example: "unspoiled man | man -l -",
	run: func(a *app, _ []string) error {
		a.print().WriteString(manual.Page(a.cmd.Root()))
		return nil
	},
}

// noSuchHelp suggests the help page that is nearest to an unknown one.
func noSuchHelp(under *cobra.Command, args []string) error {
	word := clean.Quote(strings.Join(args, " "), maxEcho)
	var names []string
	for _, c := range under.Commands() {
		names = append(names, c.Name())
	}
	if near := content.Nearest(args[len(args)-1], names); near != "" {
		return exit.Misused("there is no help on %s; did you mean %s?", word, strings.TrimPrefix(under.CommandPath()+" "+near, under.Root().Name()+" "))
	}
	return exit.Misused("there is no help on %s; see unspoiled --help", word)
}

func completeHelp(a *app, args []string, word string) ([]string, cobra.ShellCompDirective) {
	at, _, err := a.cmd.Root().Find(args)
	if err != nil {
		return nil, noFiles
	}
	var out []string
	for _, c := range at.Commands() {
		if !c.Hidden && strings.HasPrefix(c.Name(), word) {
			out = append(out, described(c.Name(), c.Short))
		}
	}
	return out, noFiles
}
