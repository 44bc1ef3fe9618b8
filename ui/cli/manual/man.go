package manual

import (
	"cmp"
	"strings"

	"github.com/spf13/cobra"
)

type roff struct{ strings.Builder }

// Page returns the manual page as roff, generated from the commands.
func Page(root *cobra.Command) string {
	var r roff
	r.WriteString(".TH UNSPOILED 1 \"\" \"unspoiled\" \"User Commands\"\n")
	r.section("NAME")
	r.text("unspoiled - " + strings.ToLower(root.Short[:1]) + root.Short[1:])
	r.section("SYNOPSIS")
	r.WriteString(".B unspoiled\n[\\fIcommand\\fR] [\\fIflags\\fR]\n")
	r.section("DESCRIPTION")
	r.text(root.Long)
	for _, g := range root.Groups() {
		r.section(strings.ToUpper(g.Title))
		for _, c := range root.Commands() {
			if c.GroupID == g.ID && c.IsAvailableCommand() {
				r.command(c)
			}
		}
	}
	r.section("OPTIONS OF EVERY COMMAND")
	eachFlag(root.PersistentFlags(), false, r.flag)
	for _, c := range root.Commands() {
		if c.IsAdditionalHelpTopicCommand() {
			r.section(strings.ToUpper(strings.ReplaceAll(c.Name(), "-", " ")))
			r.text(c.Long)
		}
	}
	r.section("EXAMPLES")
	r.verbatim(root.Example)
	return r.String()
}

func (r *roff) section(title string) { r.WriteString(".SH \"" + escapeRoff(title) + "\"\n") }

func (r *roff) command(c *cobra.Command) {
	r.WriteString(".SS \"" + escapeRoff(strings.TrimSuffix(c.UseLine(), " [flags]")) + "\"\n")
	r.text(cmp.Or(c.Long, c.Short))
	eachFlag(c.LocalNonPersistentFlags(), false, r.flag)
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			r.flag(sub.CommandPath(), sub.Short)
		}
	}
	if c.HasExample() {
		r.WriteString(".PP\nFor example:\n")
		r.verbatim(c.Example)
	}
}

func (r *roff) flag(name, use string) {
	r.WriteString(".TP\n\\fB" + escapeRoff(strings.TrimSpace(name)) + "\\fR\n")
	r.text(use)
}

// text writes paragraphs, and leaves indented lines as they are.
func (r *roff) text(s string) {
	kept := false
	for line := range strings.Lines(s + "\n") {
		if indented := line[0] == ' '; indented != kept {
			r.WriteString(map[bool]string{true: ".PP\n.nf\n", false: ".fi\n"}[indented])
			kept = indented
		}
		if line == "\n" {
			line = ".PP\n"
		} else {
			line = escapeRoff(line)
		}
		r.WriteString(line)
	}
	if kept {
		r.WriteString(".fi\n")
	}
}

func (r *roff) verbatim(s string) { r.WriteString(".PP\n.nf\n" + escapeRoff(s) + "\n.fi\n") }

// escapeRoff escapes what roff would take for a request.
func escapeRoff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`, "’", `\(cq`, "…", "...", `"`, `\(dq`, "'", `\(aq`, "~", `\(ti`, "^", `\(ha`, "`", `\(ga`, "\n.", "\n\\&.").Replace("\n" + s)
	return s[1:]
}
