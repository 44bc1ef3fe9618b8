package ui

import (
	"bytes"
	"cmp"
	"errors"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content/clean"
	"unspoiled/content/export"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// inShell lists what only a shell command can do, with the lines to type. The palette leads to a
// page that says so.
var inShell = []struct {
	name, desc string
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

func (t table) shellCommands() []command {
	var out []command
	for _, c := range inShell {
		out = append(out, command{name: c.name, desc: c.desc + " (in the shell)", run: func(string) (tea.Cmd, error) {
			t.nav.page(false, func(width int, symbols *text.Symbols) widget.Page {
				w := widget.NewWriter(width, symbols)
				w.Text(nil, text.Run{Text: text.Sentence(c.name), Ink: text.InkTitle})
				writeShell(w, "To "+c.desc, c.lines...)
				return w.Done()
			})
			return nil, nil
		}})
	}
	return out
}

// writeShell says what to type in the shell, and what that is for.
func writeShell(w *widget.Writer, what string, lines ...string) {
	w.Blank()
	w.Text(nil, text.Run{Text: what + ", type in your shell:", Ink: text.InkDim})
	for _, l := range lines {
		w.Text([]text.Run{{Text: "  "}}, text.Run{Text: l, Ink: text.InkStrong})
	}
}

// exportedMsg reports how writing a file went.
type exportedMsg struct {
	path string
	err  error
}

// exportsTo completes the extension of a file's name.
func (t table) exportsTo(arg string) []offer {
	base := strings.TrimSuffix(arg, filepath.Ext(arg))
	if base == "" {
		return nil // only the viewer can name the file
	}
	var out []offer
	for _, c := range [][2]string{{".html", "a page for every browser"}, {".md", "Markdown"}} {
		if strings.HasPrefix(base+c[0], arg) {
			out = append(out, offer{line: base + c[0], note: c[1]})
		}
	}
	return out
}

func (t table) runExport(arg string) (tea.Cmd, error) {
	lens := ""
	if t.viewing.lensed() {
		lens, _ = t.viewing.lensWords()
	}
	var data bytes.Buffer
	var err error
	switch strings.ToLower(filepath.Ext(arg)) {
	case ".html", ".htm":
		err = export.HTML(&data, t.viewing.guide, lens)
	case ".md":
		err = export.Markdown(&data, t.viewing.guide, lens)
	default:
		err = errors.New("a file to write ends in .html or .md")
	}
	path, e := filepath.Abs(arg)
	if err := cmp.Or(err, e); err != nil {
		return nil, err
	}
	write := t.options.Write
	if write == nil {
		return nil, errors.New("no file can be written from here")
	}
	return func() tea.Msg { return exportedMsg{path, write(path, data.Bytes())} }, nil
}

// exported says where the file is, or why it was not written.
func (n *notice) exported(msg exportedMsg) {
	if msg.err != nil {
		n.complain(msg.err)
		return
	}
	n.say("what the guide tells is in " + clean.Line(msg.path))
}
