package widget

import (
	"strings"

	"unspoiled/content"
	"unspoiled/ui/text"
)

// signHeight is the number of rows of a letter.
const signHeight = 3

// letters are the letters of the sign, each as three rows written one after the other.
var letters = map[rune]string{
	'A': "┏━┓┣━┫╹ ╹", 'B': "┏┓ ┣┻┓┗━┛", 'C': "┏━╸┃  ┗━╸", 'D': "┳━┓┃ ┃┻━┛", 'E': "┏━╸┣╸ ┗━╸", 'F': "┏━╸┣╸ ╹  ",
	'G': "┏━╸┃╺┓┗━┛", 'H': "╻ ╻┣━┫╹ ╹", 'I': "╻┃╹", 'J': "  ╻  ┃┗━┛", 'K': "╻┏╸┣┻┓╹ ╹", 'L': "╻  ┃  ┗━╸",
	'M': "┏┳┓┃┃┃╹ ╹", 'N': "┏┓╻┃┗┫╹ ╹", 'O': "┏━┓┃ ┃┗━┛", 'P': "┏━┓┣━┛╹  ", 'Q': "┏━┓┃┓┃┗┻┛", 'R': "┏━┓┣┳┛╹┗╸",
	'S': "┏━┓┗━┓┗━┛", 'T': "╺┳╸ ┃  ╹ ", 'U': "╻ ╻┃ ┃┗━┛", 'V': "╻ ╻┃┏┛┗┛ ", 'W': "╻ ╻┃┃┃┗┻┛", 'X': "╻ ╻┏╋┛╹ ╹",
	'Y': "╻ ╻┗┳┛ ╹ ", 'Z': "╺━┓┏━┛┗━╸",
	'0': "┏━┓┃╻┃┗━┛", '1': "╺┓  ┃ ╺┻╸", '2': "┏━┓┏━┛┗━╸", '3': "╺━┓ ━┫╺━┛", '4': "╻ ╻┗━┫  ╹", '5': "┏━╸┗━┓╺━┛",
	'6': "┏━╸┣━┓┗━┛", '7': "╺━┓  ┃  ╹", '8': "┏━┓┣━┫┗━┛", '9': "┏━┓┗━┫╺━┛",
	' ': "         ", '-': "   ╺━╸   ", '.': "  ╹", ',': "  ┛", ':': "╻ ╹", '!': "╻┃•", '?': "╺━┓ ┏┛ • ", '\'': "╹  ",
	'&': "┏┓ ┣╋╸┗┻╸", '+': "   ╺╋╸   ", '/': " ╻┏┛╹ ", '(': "┏┃┗", ')': "┓┃┛", '#': "╻╻┣╋╹╹", '"': "╹╹    ", '*': "   ╺╋╸   ",
}

// Sign writes a folded name as a neon sign: three rows of line-drawing letters. It is false if a
// letter is not in letters, as in another script.
func Sign(name string) (rows [signHeight]string, ok bool) {
	for i, r := range strings.ToUpper(name) {
		glyph, found := letters[r]
		if !found {
			return rows, false
		}
		cells := []rune(glyph)
		wide := len(cells) / signHeight
		for row := range rows {
			if i > 0 {
				rows[row] += " "
			}
			rows[row] += string(cells[row*wide : (row+1)*wide])
		}
	}
	return rows, name != ""
}

// BannerHeight is the lines of a banner: two rules, two empty lines, and the sign.
const BannerHeight = signHeight + 4

// Banner draws a show's name as a sign between two rules. lines is nil if it does not fit or only
// ASCII can be drawn.
func Banner(l *text.Look, name string, room int) (lines []string, width int) {
	rows, ok := Sign(content.Fold(name))
	if !ok || l.Symbols.ASCII() {
		return nil, 0
	}
	width = text.Measure(rows[0])
	if width > room {
		return nil, 0
	}
	rule := l.Paint(text.InkGlow, strings.Repeat(l.Symbols.Thick, width))
	lines = append(lines, rule, "")
	for _, row := range rows {
		lines = append(lines, l.Paint(text.InkAccent, row))
	}
	return append(lines, "", rule), width
}
