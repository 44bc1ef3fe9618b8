package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/ansi"

	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// hints puts letters on every link and row in view; typing them goes there.
type hints struct {
	on    bool
	typed string // the first letter of two
}

// hintLetters are the letters to use, those of the home row first.
const hintLetters = "asdfghjklqwertyuiopzxcvbnm"

// mostHints is how many places can get letters.
const mostHints = len(hintLetters) * len(hintLetters)

// hintOf returns the letters of place number at out of so many. Most get one letter; when letters
// run out, the rest get two, which begin with the last letters of the list.
func hintOf(at, of int) string {
	n := len(hintLetters)
	one := n - max(of-2, 0)/(n-1) // a letter that begins pairs loses its own place, and makes room for n pairs
	if at < one {
		return hintLetters[at : at+1]
	}
	at -= one
	return hintLetters[one+at/n:one+at/n+1] + hintLetters[at%n:at%n+1]
}

// press goes to the place whose letters are typed. Any other key takes the letters away.
func (h *hints) press(letter string, all []widget.Spot) widget.Intent {
	typed := h.typed + strings.ToLower(letter)
	*h = hints{}
	for i, s := range all {
		switch letters := hintOf(i, len(all)); {
		case letter == "":
		case letters == typed:
			return s.Go()
		case strings.HasPrefix(letters, typed):
			*h = hints{true, typed}
		}
	}
	return nil
}

// draw writes the letters into the lines: in front of the words they belong to if there is room,
// else over their first letters. Nothing moves.
func (h *hints) draw(lines []string, all []widget.Spot, look *text.Look) []string {
	for i, s := range all {
		letters, ok := strings.CutPrefix(hintOf(i, len(all)), h.typed)
		if !ok || s.Y < 0 || s.Y >= len(lines) {
			continue
		}
		x := s.X
		for x > 0 && s.X-x < len(letters) && (s.Row || free(lines[s.Y], x-1)) {
			x--
		}
		lines[s.Y] = overwrite(lines[s.Y], x, look.Paint(text.InkHint, letters))
	}
	return lines
}

// free reports whether a column holds a blank or a line-drawing character.
func free(line string, x int) bool {
	cell := ansi.Strip(ansi.Cut(line, x, x+1))
	return strings.TrimSpace(cell) == "" || cell >= "─" && cell <= "╿"
}

// overwrite overwrites a line with words from a column on.
func overwrite(line string, x int, words string) string {
	head := ansi.Truncate(line, x, "")
	end := x + ansi.StringWidth(words)
	out := head + ansi.ResetStyle + text.Spaces(x-ansi.StringWidth(head)) + words
	if width := ansi.StringWidth(line); width > end {
		tail := ansi.TruncateLeft(line, end, "")
		out += text.Spaces(width-end-ansi.StringWidth(tail)) + tail
	}
	return out
}

// keys are the footer's keys while the letters are shown.
func (h *hints) keys(all []widget.Spot, back key.Binding) []key.Binding {
	letters := make([]string, 0, len(all))
	for i := range all {
		if rest, ok := strings.CutPrefix(hintOf(i, len(all)), h.typed); ok {
			letters = append(letters, rest[:1])
		}
	}
	return []key.Binding{key.NewBinding(key.WithKeys(letters...), key.WithHelp("a-z", "go there")), widget.As(back, "back")}
}
