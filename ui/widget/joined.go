package widget

import "unspoiled/ui/text"

// Facts is what is known of something: "2022 · 9 episodes"; what is empty is left out.
func (w *Writer) Facts(all ...string) {
	var parts [][]text.Run
	for _, s := range all {
		if s != "" {
			parts = append(parts, []text.Run{{Text: s, Ink: text.InkDim}})
		}
	}
	w.Dotted(text.InkDim, parts...)
}

// Dotted is parts in a row with a dot between them.
func (w *Writer) Dotted(between text.Ink, parts ...[]text.Run) {
	w.Joined(text.Run{Text: " " + w.Symbols.Dot + " ", Ink: between}, parts...)
}

// Joined is parts in a row with a sign between them, and none at the end of a line: what
// does not fit behind another part begins a line of its own.
func (w *Writer) Joined(sign text.Run, parts ...[]text.Run) {
	var now []text.Run
	used := 0
	for _, p := range parts {
		wide := text.Line(p).Width()
		switch {
		case used == 0:
		case used+text.Measure(sign.Text)+wide <= w.Width:
			now, used = append(now, sign), used+text.Measure(sign.Text)
		default:
			w.Text(nil, now...)
			now, used = nil, 0
		}
		now, used = append(now, p...), used+wide
	}
	if used > 0 {
		w.Text(nil, now...)
	}
}
