package ui

import "strings"

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
	ascii                        bool
}

// newSigns are the symbols, or those of ASCII for fonts that have no others.
func newSigns(ascii bool) *signs {
	if ascii {
		return &signs{
			ascii: true, watched: "#", next: ">", ahead: "o", locked: ".", bar: "|", away: ":", point: ">",
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

// typewritten is for each mark of print the one on a keyboard, as wide.
var typewritten = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "…", "~", "·", "-", "×", "x")

// plain is a frame without marks of print in the words of shows, where only ASCII is drawn.
func (s *signs) plain(frame string) string {
	if !s.ascii {
		return frame
	}
	return typewritten.Replace(frame)
}
