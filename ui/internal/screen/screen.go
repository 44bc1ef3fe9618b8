// Package screen is a terminal for tests: it takes the bytes a program writes, keeps
// what its user would see, and answers the queries that a terminal answers. It knows
// exactly the sequences that the guide may send; any other is kept as strange, so that
// a test can hold the program to them. Only tests import it.
package screen

import (
	"fmt"
	"strings"
	"unicode"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/mattn/go-runewidth"
)

// Screen is a terminal of some size. It is not safe for use by several goroutines.
type Screen struct {
	parser        *ansi.Parser
	raw           []byte // of the sequence or character that has begun
	judged        bool   // it is done with
	closing       bool   // it may end with ESC \
	width, height int
	main, alt     *grid
	on            *grid // main or alt
	style         uv.Style
	last          rune // repeated by REP
	title         string
	titles        []string
	kept          []string     // titles on the stack
	modes         map[int]bool // private modes; 25 (the cursor) is on from the start
	kitty         map[*grid][]int
	otherKeys     int // modifyOtherKeys
	shape         int // of the cursor
	replies       []byte
	copied        []string
	strange       []string
	light         bool
}

// New is an empty terminal with a dark background.
func New(width, height int) *Screen {
	s := &Screen{width: width, height: height, modes: map[int]bool{25: true}, kitty: map[*grid][]int{}}
	s.main, s.alt = newGrid(width, height), newGrid(width, height)
	s.on = s.main
	s.listen()
	return s
}

// Light makes the background light, for those who ask.
func (s *Screen) Light() { s.light = true }

// Resize changes the size; what does not fit is cut off.
func (s *Screen) Resize(width, height int) {
	s.width, s.height = width, height
	s.main.resize(width, height)
	s.alt.resize(width, height)
}

// Text is what can be read, a line for each row, without spaces at the ends.
func (s *Screen) Text() string { return uv.TrimSpace(s.on.String()) }

// Frame is all that can be seen: text, styles, cursor and title.
func (s *Screen) Frame() string {
	cursor := "hidden"
	if s.modes[25] {
		cursor = fmt.Sprint(s.on.x, ",", s.on.y)
	}
	return fmt.Sprintf("title %q cursor %s\n%s", s.title, cursor, s.on.frame())
}

// Alternate reports whether the alternate screen is shown.
func (s *Screen) Alternate() bool { return s.on == s.alt }

// Titles are all window titles that were set, in order.
func (s *Screen) Titles() []string { return s.titles }

// Copied are the texts that were put into the clipboard, in order.
func (s *Screen) Copied() []string { return s.copied }

// Strange are the sequences that no guide should send, quoted, in order.
func (s *Screen) Strange() []string { return s.strange }

// Replies takes the answers that a terminal would have typed by now.
func (s *Screen) Replies() []byte {
	r := s.replies
	s.replies = nil
	return r
}

// Left says in which ways the terminal is not as it was before: "" when it was given
// back whole.
func (s *Screen) Left() string {
	var left []string
	note := func(is bool, what ...any) {
		if is {
			left = append(left, fmt.Sprint(what...))
		}
	}
	note(s.Alternate(), "alternate screen")
	note(!s.modes[25], "cursor hidden")
	for _, mode := range known {
		note(s.modes[mode] && mode != 25, "mode ", mode)
	}
	for _, g := range []*grid{s.main, s.alt} {
		note(len(s.kitty[g]) > 0, "keyboard ", s.kitty[g])
	}
	note(s.otherKeys != 0, "modifyOtherKeys ", s.otherKeys)
	note(s.shape != 0, "cursor shape ", s.shape)
	note(!s.style.IsZero(), "style ", s.style.String())
	note(s.on.top != 0 || s.on.bottom != s.height, "margins")
	note(s.title != "", "title ", s.title)
	note(len(s.kept) > 0, "titles on the stack")
	return strings.Join(left, ", ")
}

func (s *Screen) odd() { s.strange = append(s.strange, fmt.Sprintf("%q", s.raw)) }

func (s *Screen) reply(format string, args ...any) {
	s.replies = fmt.Appendf(s.replies, format, args...)
}

func (s *Screen) print(r rune) bool {
	if hides(r) || unicode.IsControl(r) {
		return false
	}
	w := runewidth.RuneWidth(r)
	if w > 0 {
		s.last = r
	}
	s.on.put(r, w, s.style)
	return true
}

func (s *Screen) control(c byte) bool {
	g := s.on
	switch c {
	case '\r':
		g.x, g.wrap = 0, false
	case '\n':
		g.lineFeed()
	case '\b':
		g.x, g.wrap = max(g.x-1, 0), false
	case '\t':
		g.x, g.wrap = min(g.x/8*8+8, max(g.Width()-1, 0)), false
	default:
		return false
	}
	return true
}
