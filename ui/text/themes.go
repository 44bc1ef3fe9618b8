package text

// themes are what each ink looks like on a dark and on a light background: in full, the
// readable color of the 256 that is nearest to it, and the one of the 16 that terminals paint as
// they like. Every ink that informs stands out at least 4.5:1 on the usual backgrounds; faint and
// glow carry rules alone.
//
//	text     what is read              accent   where one is, what matters
//	strong   what stands out in it     glow     the rules beside a show's sign
//	dim      labels, dates             next     the next episode
//	faint    rules, walls              done     what is watched
//	                                   link     leads to a page
var themes = map[Theme]struct{ dark, light tones }{
	ThemeAuto: { // and all that have none of their own
		dark: tones{
			"text":   {"#d9d5d2", 253, 15},
			"strong": {"#ffffff", 231, 15},
			"dim":    {"#969099", 246, 7},
			"faint":  {"#5a5562", 240, 8},
			"accent": {"#ff5563", 203, 14},
			"glow":   {"#8f1f2c", 88, 6},
			"next":   {"#f2b84b", 215, 11},
			"done":   {"#56c2b0", 73, 10},
			"link":   {"#ff8a7a", 210, 14},
		},
		light: tones{
			"text":   {"#2a2630", 236, 0},
			"strong": {"#000000", 16, 0},
			"dim":    {"#6d6774", 242, 0},
			"faint":  {"#a8a2ae", 248, 8},
			"accent": {"#c4102b", 160, 1},
			"glow":   {"#e9a5ad", 181, 1},
			"next":   {"#9a6200", 94, 4},
			"done":   {"#0f7a6a", 23, 0},
			"link":   {"#a5243a", 125, 1},
		},
	},
	ThemeWarm: {
		dark: tones{
			"text":   {"#e6dccb", 253, 15},
			"strong": {"#fff8ea", 255, 15},
			"dim":    {"#a99b87", 246, 7},
			"faint":  {"#5f5548", 239, 8},
			"accent": {"#ff9a4a", 209, 14},
			"glow":   {"#8a4f1c", 94, 6},
			"next":   {"#f4d35e", 221, 11},
			"done":   {"#a6c76f", 149, 10},
			"link":   {"#ffb98c", 216, 14},
		},
		light: tones{
			"text":   {"#33291f", 235, 0},
			"strong": {"#000000", 16, 0},
			"dim":    {"#6d5e4c", 240, 0},
			"faint":  {"#b3a796", 144, 8},
			"accent": {"#a8430a", 124, 1},
			"glow":   {"#e3b48f", 180, 1},
			"next":   {"#7a5b00", 94, 4},
			"done":   {"#4a6b12", 58, 0},
			"link":   {"#8a3a1c", 88, 1},
		},
	},
	ThemeBlue: {
		dark: tones{
			"text":   {"#d6dae0", 253, 15},
			"strong": {"#ffffff", 231, 15},
			"dim":    {"#949ba6", 247, 7},
			"faint":  {"#565c66", 59, 8},
			"accent": {"#ffab4a", 215, 14},
			"glow":   {"#8a5a1c", 94, 6},
			"next":   {"#ffe08a", 222, 11},
			"done":   {"#6cb4ff", 75, 10},
			"link":   {"#9ecbff", 153, 14},
		},
		light: tones{
			"text":   {"#22262c", 235, 0},
			"strong": {"#000000", 16, 0},
			"dim":    {"#626872", 242, 0},
			"faint":  {"#a3a9b3", 248, 8},
			"accent": {"#9a4d00", 94, 1},
			"glow":   {"#e0b98a", 180, 1},
			"next":   {"#6b5900", 58, 4},
			"done":   {"#0a57a8", 25, 0},
			"link":   {"#1f4f99", 24, 1},
		},
	},
}
