package text

import (
	"strings"
)

// Symbols are the signs that carry meaning besides colors, each one cell wide.
type Symbols struct {
	Watched, Next, Ahead, Locked string // cells of the season grid
	Bar, Away                    string // the cursor, and the cursor while another pane has the focus
	Point                        string // marks what is chosen, or next
	Essential, Beat              string
	Crumb, Dot                   string // separate the parts of a path, and of a line of facts
	CrumbBack                    string // the crumb of a path that is read from right to left
	Rule, Wall                   string
	Thin, Thick                  string // for progress bars; for the rules of a sign
	Redact                       string // stands for hidden text
	Above, Below, More           string // more above, more below, words cut off
	Left, Right                  string // the arrow keys, with Above and Below
	Box                          [6]string
	// Spoken says that pages are read line by line, as by a screen reader: words replace signs,
	// and there are no columns.
	Spoken bool
	ascii  bool
}

// NewSymbols returns the symbols; with ascii, those for fonts that have nothing else.
func NewSymbols(ascii bool) *Symbols {
	if ascii {
		return &Symbols{
			ascii: true, Watched: "#", Next: ">", Ahead: "o", Locked: ".", Bar: "|", Away: ":", Point: ">",
			Essential: "*", Beat: "-", Crumb: ">", CrumbBack: "<", Dot: "-", Rule: "-", Wall: "|", Thin: "=", Thick: "=", Redact: "=",
			Above: "^", Below: "v", More: "~", Left: "<", Right: ">", Box: [6]string{"+", "+", "+", "+", "-", "|"},
		}
	}
	return &Symbols{
		Watched: "■", Next: "▣", Ahead: "□", Locked: "·", Bar: "▌", Away: "▎", Point: "▸",
		Essential: "◆", Beat: "◇", Crumb: "›", CrumbBack: "‹", Dot: "·", Rule: "─", Wall: "│", Thin: "━", Thick: "━", Redact: "░",
		Above: "↑", Below: "↓", More: "…", Left: "←", Right: "→", Box: [6]string{"╭", "╮", "╰", "╯", "─", "│"},
	}
}

// ASCII reports whether only ASCII is drawn.
func (s *Symbols) ASCII() bool { return s.ascii }

var heights = [...]string{" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"}

// Height is a cell filled from below by a number of eighths, 0 to 8.
func (s *Symbols) Height(eighths int) string {
	if !s.ascii {
		return heights[eighths]
	}
	if eighths >= 4 {
		return "#"
	}
	return " "
}

// NewSpoken returns words instead of symbols. With ascii, typographic marks in texts become ASCII
// too.
func NewSpoken(ascii bool) *Symbols {
	s := *NewSymbols(ascii)
	s.Spoken = true
	s.Watched, s.Next, s.Ahead, s.Locked = "watched", "next", "not watched", "not watched"
	s.Essential, s.Beat, s.Crumb, s.Dot, s.Redact = "- Important:", "-", ",", ",", ""
	return &s
}

// Joint is the line-drawing character that connects to the given sides.
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

// asciiMarks replaces typographic marks by ASCII ones of the same width.
var asciiMarks = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "…", "~", "·", "-", "×", "x")

// Plain replaces typographic marks in a frame if only ASCII is drawn.
func (s *Symbols) Plain(frame string) string {
	if !s.ascii {
		return frame
	}
	return asciiMarks.Replace(frame)
}
