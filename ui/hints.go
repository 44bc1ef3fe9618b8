package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"unspoiled/ui/screen"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// hints are letters at every place in view that leads somewhere.
type hints struct {
	on    bool
	typed string // the first of two letters
}

// hintLetters are those of a hint, the home row's first.
const hintLetters = "asdfghjklqwertyuiopzxcvbnm"

// spots are the places in view that lead somewhere.
func (m *Model) spots() []widget.Spot {
	v, ok := m.top().(interface{ Spots() []widget.Spot })
	if !ok || m.asking() {
		return nil
	}
	all := v.Spots()
	return all[:min(len(all), len(hintLetters)*len(hintLetters))]
}

// hintOf is the letters of a place among so many: one, or two where one does not do.
func hintOf(at, of int) string {
	n := len(hintLetters)
	if of <= n {
		return hintLetters[at : at+1]
	}
	return hintLetters[at/n:at/n+1] + hintLetters[at%n:at%n+1]
}

// filter is what filters the list that one walks, or nil.
func (m *Model) filter() *screen.Filter {
	if v, ok := m.top().(interface{ Filter() *screen.Filter }); ok {
		return v.Filter()
	}
	return nil
}

// hint shows the letters; a list that leads nowhere but by its rows is filtered.
func (m *Model) hint() {
	switch f := m.filter(); {
	case f != nil:
		m.lay(f)
	case len(m.spots()) > 0:
		m.hints.on = true
	default:
		m.said = "nothing in view leads anywhere"
	}
}

// pressHint follows the place whose letters are typed; any other key takes the letters
// away.
func (m *Model) pressHint(msg tea.KeyPressMsg) tea.Cmd {
	typed := m.hints.typed + strings.ToLower(msg.Text)
	m.hints = hints{}
	switch {
	case key.Matches(msg, m.keys.Help):
		return m.shared(msg)
	case msg.Text == "":
		return nil
	}
	all := m.spots()
	for i, s := range all {
		switch letters := hintOf(i, len(all)); {
		case letters == typed:
			return m.act(s.Go())
		case strings.HasPrefix(letters, typed):
			m.hints = hints{true, typed}
		}
	}
	return nil
}

// hinted writes the letters into the lines of a view: before the words that they belong
// to where there is room, else over their first letters. Nothing moves.
func (m *Model) hinted(lines []string) []string {
	all := m.spots()
	for i, s := range all {
		letters, ok := strings.CutPrefix(hintOf(i, len(all)), m.hints.typed)
		if !ok || s.Y < 0 || s.Y >= len(lines) {
			continue
		}
		x := s.X
		if before := x - len(letters); before >= 0 && (s.Row || blank(lines[s.Y], before, x)) {
			x = before
		}
		lines[s.Y] = over(lines[s.Y], x, m.look.Paint(text.InkHint, letters))
	}
	return lines
}

// blank reports whether nothing stands in some columns of a line.
func blank(line string, from, to int) bool {
	return strings.TrimSpace(ansi.Strip(ansi.Cut(line, from, to))) == ""
}

// over writes words over a line from a column on.
func over(line string, x int, words string) string {
	head := ansi.Truncate(line, x, "")
	end := x + ansi.StringWidth(words)
	out := head + ansi.ResetStyle + text.Spaces(x-ansi.StringWidth(head)) + words
	if width := ansi.StringWidth(line); width > end {
		tail := ansi.TruncateLeft(line, end, "")
		out += text.Spaces(width-end-ansi.StringWidth(tail)) + tail
	}
	return out
}

// hintKeys are what the footer says while the letters are on.
func (m *Model) hintKeys() []key.Binding {
	all := m.spots()
	letters := make([]string, 0, len(all))
	for i := range all {
		if rest, ok := strings.CutPrefix(hintOf(i, len(all)), m.hints.typed); ok {
			letters = append(letters, rest[:1])
		}
	}
	return []key.Binding{key.NewBinding(key.WithKeys(letters...), key.WithHelp("a-z", "go there")), widget.As(m.keys.Back, "back")}
}
