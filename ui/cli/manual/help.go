// Package manual holds the help of the commands, the manual page, and the help topics. Help and
// manual page are generated from the commands; the package knows none by name.
package manual

import (
	"cmp"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"unspoiled/ui/cli/print"
	"unspoiled/ui/text"
)

// Help prints the help of a command.
func Help(p *print.Printer, cmd *cobra.Command) {
	cmd.InitDefaultHelpFlag()
	paragraphs(p, cmp.Or(cmd.Long, cmd.Short))
	if !cmd.Runnable() { // a help topic
		return
	}
	p.Heading("Usage")
	p.Line(print.Say("  " + usage(cmd)))
	if cmd.HasExample() {
		p.Heading("Examples")
		for line := range strings.SplitSeq(cmd.Example, "\n") {
			p.Line(print.Say("  " + line))
		}
	}
	commands(p, cmd)
	flags(p, "Flags", cmd.LocalFlags(), cmd.Root() == cmd)
	if cmd.Root() == cmd {
		flags(p, "Flags of every command", cmd.PersistentFlags(), false)
		topics(p, cmd)
		return
	}
	p.Blank()
	p.Wrap("", print.Quiet("Flags of every command (--show, --profile, --as-of, --json, …): unspoiled --help"))
}

// usage is the line that shows how to call a command.
func usage(cmd *cobra.Command) string {
	switch {
	case cmd.Root() == cmd:
		return "unspoiled [command] [flags]"
	case cmd.HasAvailableSubCommands():
		return cmd.CommandPath() + " [command] [flags]"
	}
	return cmd.UseLine()
}

// paragraphs prints text, and wraps all lines that are not indented.
func paragraphs(p *print.Printer, text string) {
	for line := range strings.SplitSeq(text, "\n") {
		if line == "" || strings.HasPrefix(line, " ") {
			p.Line(print.Say(line))
			continue
		}
		p.Wrap("", print.Say(line))
	}
}

// commands lists subcommands by groups.
func commands(p *print.Printer, cmd *cobra.Command) {
	wide, groups := 0, map[string][]print.Labeled{}
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			wide = max(wide, len(c.Name()))
		}
	}
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			groups[c.GroupID] = append(groups[c.GroupID], print.Label("  "+text.Pad(c.Name(), wide)+"  ", print.Say(c.Short)))
		}
	}
	for _, g := range slices.Concat(cmd.Groups(), []*cobra.Group{{Title: "Commands"}}) {
		p.List(g.Title, groups[g.ID])
	}
}

// topics lists the help topics.
func topics(p *print.Printer, cmd *cobra.Command) {
	var all []print.Labeled
	for _, c := range cmd.Commands() {
		if c.IsAdditionalHelpTopicCommand() {
			all = append(all, print.Label("  "+text.Pad("help "+c.Name(), 18)+"  ", print.Say(c.Short)))
		}
	}
	p.List("More help", all)
}

// flags lists flags. With local it lists only --help and --version.
func flags(p *print.Printer, title string, set *pflag.FlagSet, local bool) {
	var all []print.Labeled
	eachFlag(set, local, func(name, use string) { all = append(all, print.Label(name, print.Say(use))) })
	p.List(title, print.Column("  ", all))
}

// eachFlag yields the flags of a set as they are typed, and their descriptions.
func eachFlag(set *pflag.FlagSet, local bool, yield func(name, use string)) {
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

// valueKey is the annotation that holds a value's name.
const valueKey = "value"

// Value sets the word that stands for a flag's value in the help. The default is the flag's name.
func Value(set *pflag.FlagSet, flag, name string) {
	_ = set.SetAnnotation(flag, valueKey, []string{name})
}

func valueName(f *pflag.Flag) string {
	if name := f.Annotations[valueKey]; len(name) > 0 {
		return name[0]
	}
	return strings.ToUpper(f.Name)
}
