package ui

import (
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// inShell are what is done by a command, outside of the guide: its name, what it does,
// and the lines to type.
var inShell = []struct {
	name, does string
	lines      []string
}{
	{"import", "take over what you have watched elsewhere", []string{"unspoiled import FILE", "unspoiled import --help"}},
	{"new", "make a guide to another show", []string{"unspoiled new --from SOURCE FILE", "unspoiled new --help"}},
	{"update", "bring a show up to date", []string{"unspoiled update SHOW --from SOURCE FILE"}},
	{"add", "add a show from a folder or a file", []string{"unspoiled add PATH"}},
	{"remove", "remove a show that you have added", []string{"unspoiled remove SHOW"}},
	{"config", "what is set, and by which file", []string{"unspoiled config", "unspoiled config check"}},
	{"doctor", "a report of how things stand, to paste", []string{"unspoiled doctor"}},
}

// shellCommands are the commands that lead to a page with the line to type.
func (t table) shellCommands() []command {
	var out []command
	for _, c := range inShell {
		out = append(out, command{name: c.name, does: c.does + " (in the shell)", run: func(string) (tea.Cmd, error) {
			t.root.nav.page(false, func(width int, symbols *text.Symbols) widget.Page {
				w := widget.NewWriter(width, symbols)
				w.Text(nil, text.Run{Text: text.Sentence(c.name), Ink: text.InkTitle})
				writeShell(w, "To "+c.does, c.lines...)
				return w.Done()
			})
			return nil, nil
		}})
	}
	return out
}

// writeShell says what to type in the shell, and what for.
func writeShell(w *widget.Writer, what string, lines ...string) {
	w.Blank()
	w.Text(nil, text.Run{Text: what + ", type in your shell:", Ink: text.InkDim})
	for _, l := range lines {
		w.Text([]text.Run{{Text: "  "}}, text.Run{Text: l, Ink: text.InkStrong})
	}
}
