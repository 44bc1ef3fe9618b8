package ui

import (
	"fmt"

	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// settings is what holds for the show that is open, in the words of the settings.
func (t table) settings() {
	id, s := t.viewing.show.ID(), t.viewing.spoilers()
	t.root.nav.page(false, func(width int, symbols *text.Symbols) widget.Page {
		w := widget.NewWriter(width, symbols)
		w.Text(nil, text.Run{Text: "Settings of this show", Ink: text.InkTitle})
		w.Text(nil, text.Run{Text: "This holds. Any line of it may stand in your config.toml, with another value.", Ink: text.InkDim})
		w.Blank()
		for _, l := range []string{
			"[shows." + id + "]", fmt.Sprintf("titles = %q", s.Titles), fmt.Sprintf("teasers = %q", s.Teasers),
			fmt.Sprintf("shape = %q", s.Shape), fmt.Sprintf("confirm = %v", s.Confirm),
		} {
			w.Text([]text.Run{{Text: "  "}}, text.Run{Text: l, Ink: text.InkStrong})
		}
		writeShell(w, "For what each can be, and where the file is", "unspoiled config path", "unspoiled config example")
		return w.Done()
	})
}
