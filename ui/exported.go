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
)

// exportedMsg says how writing a file went.
type exportedMsg struct {
	path string
	err  error
}

// exportsTo offers the name of a file, completed.
func (t table) exportsTo(arg string) []offer {
	base := strings.TrimSuffix(arg, filepath.Ext(arg))
	if base == "" {
		return nil // a file has a name of its own
	}
	var out []offer
	for _, c := range [][2]string{{".html", "a page for every browser"}, {".md", "Markdown"}} {
		if strings.HasPrefix(base+c[0], arg) {
			out = append(out, offer{line: base + c[0], note: c[1]})
		}
	}
	return out
}

// runExport writes all that the guide tells into a new file.
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
	write := t.root.options.Write
	if write == nil {
		return nil, errors.New("no file can be written from here")
	}
	return func() tea.Msg { return exportedMsg{path, write(path, data.Bytes())} }, nil
}

// exported says where the file is, or why there is none.
func (n *notice) exported(msg exportedMsg) {
	if msg.err != nil {
		n.complain(msg.err)
		return
	}
	n.say("what the guide tells is in " + clean.Line(msg.path))
}
