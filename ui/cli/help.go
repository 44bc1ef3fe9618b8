package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/manual"
)

// helpCommand stands beside the registry: cobra wants it by itself.
var helpCommand = command{
	use: "help [COMMAND]", group: groupSelf, takes: takes{most: many}, complete: completeHelp,
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

// noSuchHelp answers words of which there is no help, with the nearest of which there is.
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
