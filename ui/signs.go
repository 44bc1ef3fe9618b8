package ui

// signs are the symbols that carry meaning beside colors, each one cell wide.
type signs struct {
	watched, next, ahead, locked string // cells of the grid
	bar, away                    string // where the cursor is, and where it is while another pane has it
	point                        string // what is chosen, what is next
	essential, beat              string
	crumb, dot                   string // between the parts of a path, of a line of facts
	rule, wall                   string
	redact                       string // what is not told
	above, below, more           string // there is more to see; words were cut
	left, right                  string // keys, as above and below are
	box                          [6]string
}

// newSigns are the symbols, or those of ASCII for fonts that have no others.
func newSigns(ascii bool) *signs {
	if ascii {
		return &signs{
			watched: "#", next: ">", ahead: "o", locked: ".", bar: "|", away: ":", point: ">",
			essential: "*", beat: "-", crumb: ">", dot: "-", rule: "-", wall: "|", redact: "=",
			above: "^", below: "v", more: "~", left: "<", right: ">", box: [6]string{"+", "+", "+", "+", "-", "|"},
		}
	}
	return &signs{
		watched: "■", next: "▣", ahead: "□", locked: "·", bar: "▌", away: "▎", point: "▸",
		essential: "◆", beat: "◇", crumb: "›", dot: "·", rule: "─", wall: "│", redact: "░",
		above: "↑", below: "↓", more: "…", left: "←", right: "→", box: [6]string{"╭", "╮", "╰", "╯", "─", "│"},
	}
}
