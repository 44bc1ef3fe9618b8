package text

import (
	"strings"
)

// Symbols are those that carry meaning beside colors, each one cell wide.
type Symbols struct {
	Watched, Next, Ahead, Locked string // cells of the grid
	Bar, Away                    string // where the cursor is, and where it is while another pane has it
	Point                        string // what is chosen, what is next
	Essential, Beat              string
	Crumb, Dot                   string // between the parts of a path, of a line of facts
	Behind                       string // a crumb of what is read leftward
	Rule, Wall                   string
	Thin, Thick                  string // lines of a bar, of a sign
	Redact                       string // what is not told
	Above, Below, More           string // there is more to see; words were cut
	Left, Right                  string // keys, as above and below are
	Box                          [6]string
	// Spoken says that what is drawn is read line by line, as by a screen reader: words
	// stand for signs, and nothing stands in columns.
	Spoken bool
	ascii  bool
}

// NewSymbols are the symbols, or those of ASCII for fonts that have no others.
func NewSymbols(ascii bool) *Symbols {
	if ascii {
		return &Symbols{
			ascii: true, Watched: "#", Next: ">", Ahead: "o", Locked: ".", Bar: "|", Away: ":", Point: ">",
			Essential: "*", Beat: "-", Crumb: ">", Behind: "<", Dot: "-", Rule: "-", Wall: "|", Thin: "=", Thick: "=", Redact: "=",
			Above: "^", Below: "v", More: "~", Left: "<", Right: ">", Box: [6]string{"+", "+", "+", "+", "-", "|"},
		}
	}
	return &Symbols{
		Watched: "■", Next: "▣", Ahead: "□", Locked: "·", Bar: "▌", Away: "▎", Point: "▸",
		Essential: "◆", Beat: "◇", Crumb: "›", Behind: "‹", Dot: "·", Rule: "─", Wall: "│", Thin: "━", Thick: "━", Redact: "░",
		Above: "↑", Below: "↓", More: "…", Left: "←", Right: "→", Box: [6]string{"╭", "╮", "╰", "╯", "─", "│"},
	}
}

// ASCII reports whether nothing else is drawn.
func (s *Symbols) ASCII() bool { return s.ascii }

var heights = [...]string{" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"}

// Height is a cell that is filled from below by so many eighths.
func (s *Symbols) Height(eighths int) string {
	if !s.ascii {
		return heights[eighths]
	}
	if eighths >= 4 {
		return "#"
	}
	return " "
}

// NewSpoken are words instead of symbols; with ascii, the words of shows have no marks of
// print.
func NewSpoken(ascii bool) *Symbols {
	s := *NewSymbols(ascii)
	s.Spoken = true
	s.Watched, s.Next, s.Ahead, s.Locked = "watched", "next", "not watched", "not watched"
	s.Essential, s.Beat, s.Crumb, s.Dot, s.Redact = "- Important:", "-", ",", ",", ""
	return &s
}

// Joint is where lines meet, by the directions in which they go on.
func (s *Symbols) Joint(up, down, left, right bool) string {
	at := 0
	for i, on := range []bool{up, down, left, right} {
		if on {
			at |= 1 << i
		}
	}
	if s.ascii {
		return string(" |||-+++-+++-+++"[at])
	}
	return string([]rune(" ╵╷│╴┘┐┤╶└┌├─┴┬┼")[at])
}

// typewritten is for each mark of print the one on a keyboard, as wide.
var typewritten = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "…", "~", "·", "-", "×", "x")

// Plain is a frame without marks of print in the words of shows, where only ASCII is drawn.
func (s *Symbols) Plain(frame string) string {
	if !s.ascii {
		return frame
	}
	return typewritten.Replace(frame)
}
