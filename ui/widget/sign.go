package widget

import (
	"strings"

	"unspoiled/content"
	"unspoiled/ui/text"
)

// signHeight is the rows of a letter of the sign.
const signHeight = 3

// letters are the letters of the sign in three rows of box drawing, row under row.
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

// Sign is a name as a neon sign: three rows of box-drawing letters. It is false where
// the name has a letter that the sign does not have, as in another script; accents are
// to be taken off before.
func Sign(name string) (rows [signHeight]string, ok bool) {
	name = strings.ToUpper(strings.Join(strings.Fields(name), " "))
	if name == "" {
		return rows, false
	}
	for i, r := range name {
		if r == '’' || r == '‘' {
			r = '\''
		}
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
	return rows, true
}

// BannerHeight is the lines of a banner: two rules, air, and the sign's rows.
const BannerHeight = signHeight + 4

// Banner is a show's name as a sign between two rules, in lines and their width; nil
// where it does not fit, or where only plain capitals can be drawn.
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
