package cli

import (
	"cmp"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"unspoiled/content"
	"unspoiled/content/clean"
)

func (a *app) newHelp() *cobra.Command {
	return &cobra.Command{
		Use: "help [COMMAND]", GroupID: groupSelf,
		Short:   "Help on a command or a topic: points, json, exit-codes, environment",
		Example: "unspoiled help mark\nunspoiled help json",
		ValidArgsFunction: func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
			at, _, err := cmd.Root().Find(args)
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
		},
		RunE: a.work(func(cmd *cobra.Command, args []string) error {
			at, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return noSuchHelp(at, args)
			}
			a.help(at, nil)
			return nil
		}),
	}
}

// noSuchHelp answers words of which there is no help, with the nearest of which there is.
func noSuchHelp(under *cobra.Command, args []string) error {
	word := clean.Quote(strings.Join(args, " "), maxEcho)
	var names []string
	for _, c := range under.Commands() {
		names = append(names, c.Name())
	}
	if near := content.Nearest(args[len(args)-1], names); near != "" {
		return misused("there is no help on %s; did you mean %s?", word, strings.TrimPrefix(under.CommandPath()+" "+near, under.Root().Name()+" "))
	}
	return misused("there is no help on %s; see unspoiled --help", word)
}

// help prints the help of a command.
func (a *app) help(cmd *cobra.Command, _ []string) {
	cmd.InitDefaultHelpFlag()
	p := a.print(cmd)
	p.paragraphs(firstOf(cmd.Long, cmd.Short))
	if !cmd.Runnable() { // a topic
		return
	}
	p.heading("Usage")
	p.line(say("  " + usage(cmd)))
	if cmd.HasExample() {
		p.heading("Examples")
		for line := range strings.SplitSeq(cmd.Example, "\n") {
			p.line(say("  " + line))
		}
	}
	p.commands(cmd)
	p.flags("Flags", cmd.LocalFlags(), cmd.Root() == cmd)
	if cmd.Root() == cmd {
		p.flags("Flags of every command", cmd.PersistentFlags(), false)
		p.topics(cmd)
		return
	}
	p.blank()
	p.wrap("", quiet("Flags of every command (--show, --profile, --as-of, --json, …): unspoiled --help"))
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// usage is the line that shows how a command is called.
func usage(cmd *cobra.Command) string {
	switch {
	case cmd.Root() == cmd:
		return "unspoiled [command] [flags]"
	case cmd.HasAvailableSubCommands():
		return cmd.CommandPath() + " [command] [flags]"
	}
	return cmd.UseLine()
}

// paragraphs writes long words; indented lines stay as they are.
func (p *printer) paragraphs(text string) {
	for line := range strings.SplitSeq(text, "\n") {
		if line == "" || strings.HasPrefix(line, " ") {
			p.line(say(line))
			continue
		}
		p.wrap("", say(line))
	}
}

// commands lists what is under a command, by groups.
func (p *printer) commands(cmd *cobra.Command) {
	wide, cmds := 0, inOrder(cmd)
	for _, c := range cmds {
		if c.IsAvailableCommand() {
			wide = max(wide, len(c.Name()))
		}
	}
	list := func(title, group string) {
		first := true
		for _, c := range cmds {
			if !c.IsAvailableCommand() || c.GroupID != group {
				continue
			}
			if first {
				p.heading(title)
				first = false
			}
			p.wrap("  "+pad(c.Name(), wide)+"  ", say(c.Short))
		}
	}
	for _, g := range cmd.Groups() {
		list(g.Title, g.ID)
	}
	list("Commands", "")
}

// topics lists what help there is beside the commands'.
func (p *printer) topics(cmd *cobra.Command) {
	p.heading("More help")
	for _, c := range cmd.Commands() {
		if c.IsAdditionalHelpTopicCommand() {
			p.wrap("  "+pad("help "+c.Name(), 18)+"  ", say(c.Short))
		}
	}
}

// flags lists flags; local ones alone where the others come later.
func (p *printer) flags(title string, set *pflag.FlagSet, local bool) {
	wide, first := 0, true
	each(set, local, func(name, _ string) { wide = max(wide, measure(name)) })
	each(set, local, func(name, use string) {
		if first {
			p.heading(title)
			first = false
		}
		p.wrap("  "+pad(name, wide)+"  ", say(use))
	})
}

// each yields the flags of a set as people write them, and what they are for.
func each(set *pflag.FlagSet, local bool, yield func(name, use string)) {
	set.VisitAll(func(f *pflag.Flag) {
		if f.Hidden || local && f.Name != "help" && f.Name != "version" {
			return
		}
		use := f.Usage
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		if f.Value.Type() != "bool" {
			name += " " + valueName(f)
		}
		switch {
		case f.Name == "help":
			use = "this help"
		case f.Value.Type() == "int", f.Value.Type() == "string" && f.DefValue != "":
			use += " (default " + f.DefValue + ")"
		}
		yield(name, use)
	})
}

// inOrder is the commands under one as they were listed, not by the alphabet.
func inOrder(cmd *cobra.Command) []*cobra.Command {
	out := slices.Clone(cmd.Commands())
	slices.SortStableFunc(out, func(a, b *cobra.Command) int { return cmp.Compare(a.Annotations[orderKey], b.Annotations[orderKey]) })
	return out
}
