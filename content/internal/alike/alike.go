// Package alike compares titles that different people have typed: it overlooks case,
// accents, the kind of apostrophe, dash, quote and space, and the space that some
// languages put before a colon. What it returns is only for comparing.
package alike

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold is the form of s by which titles are compared.
func Fold(s string) string {
	if folded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	f := folder{src: s}
	for {
		for f.left == 0 && f.at < len(s) && isASCIILetter(s[f.at]) { // most of what there is
			b.WriteByte(s[f.at] | 0x20)
			f.at++
			f.begun = true
		}
		r, ok := f.next()
		if !ok {
			break
		}
		b.WriteRune(r)
	}
	return b.String()
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// folded reports quickly that Fold would return most folded texts as they are.
func folded(s string) bool {
	last := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' || c < ' ' || c == '`' || last == ' ' && strings.IndexByte(" :;!?", c) >= 0 {
			return false
		}
		last = c
	}
	return s == "" || last != ' '
}

// Equal reports whether s folds to what is already folded.
func Equal(s, folded string) bool {
	f := folder{src: s}
	for _, want := range folded {
		if r, ok := f.next(); !ok || r != want {
			return false
		}
	}
	_, more := f.next()
	return !more
}

// Cut returns what stands in s behind a beginning that folds to prefix. It does not cut
// through a word.
func Cut(s, prefix string) (rest string, ok bool) {
	if prefix == "" {
		return s, false
	}
	f := folder{src: s}
	for _, want := range prefix {
		if r, more := f.next(); !more || r != want {
			return s, false
		}
	}
	if f.left > 0 {
		return s, false
	}
	rest = s[f.at:]
	for {
		r, w := utf8.DecodeRuneInString(rest)
		if w > 0 && unicode.Is(unicode.Mn, r) {
			rest = rest[w:] // belongs to the last letter
			continue
		}
		return rest, w == 0 || !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}
}

// Span is the place in s, with the accents behind it, of what stands from one byte to
// another in Fold(s).
func Span(s string, from, to int) (start, end int) {
	f := folder{src: s}
	start = -1
	for at := 0; at < to; {
		r, ok := f.next()
		if !ok {
			break
		}
		if at += utf8.RuneLen(r); at > from {
			if start < 0 {
				start = f.from
			}
			end = f.at
		}
	}
	for end < len(s) {
		r, w := utf8.DecodeRuneInString(s[end:])
		if !unicode.Is(unicode.Mn, r) {
			break
		}
		end += w
	}
	return max(start, 0), end
}

// folder reads a text rune by rune in its folded form.
type folder struct {
	src   string
	at    int  // what is read of src
	from  int  // where in src the last letter begins
	begun bool // something was returned
	more  [2]rune
	left  int // of more
}

func (f *folder) next() (rune, bool) {
	if f.left > 0 {
		f.left--
		r := f.more[0]
		f.more[0] = f.more[1]
		return r, true
	}
	blank := false
	for f.at < len(f.src) {
		r, w := utf8.DecodeRuneInString(f.src[f.at:])
		switch {
		case unicode.IsSpace(r):
			blank = f.begun
		case r >= utf8.RuneSelf && unicode.Is(unicode.Mn, r):
		default:
			if blank && !strings.ContainsRune(":;!?", plain(r)) {
				return ' ', true // r is read next time
			}
			f.from = f.at
			f.at += w
			f.begun = true
			return f.letter(r), true
		}
		f.at += w
	}
	return 0, false
}

// letter is the folded form of r; what else it folds to waits in more.
func (f *folder) letter(r rune) rune {
	if r < utf8.RuneSelf {
		return plain(unicode.ToLower(r))
	}
	r = unicode.ToLower(r)
	switch r {
	case '…':
		f.push('.', '.')
		return '.'
	case 'ß':
		f.push('s')
		return 's'
	case 'æ', 'œ':
		f.push('e')
	}
	return plain(base(r))
}

func (f *folder) push(runes ...rune) { f.left = copy(f.more[:], runes) }

// plain brings the many forms of one sign to one.
func plain(r rune) rune {
	switch r {
	case '’', '‘', '‛', 'ʼ', 'ʹ', '´', '`', '′', '＇':
		return '\''
	case '“', '”', '„', '‟', '«', '»', '″', '＂':
		return '"'
	case '‐', '‑', '‒', '–', '—', '―', '−', '－', '﹣':
		return '-'
	case '：', '﹕':
		return ':'
	case '！':
		return '!'
	case '？':
		return '?'
	}
	if '０' <= r && r <= '９' {
		return r - '０' + '0'
	}
	return r
}

// latin holds the letters below the accents of U+00E0 to U+017F.
const latin = "aaaaaaaceeeeiiiidnooooo.ouuuuyty" +
	"aaaaaaccccccccddddeeeeeeeeeegggg" +
	"gggghhhhiiiiiiiiii..jjkk.llllll." +
	".llnnnnnn...oooooooorrrrrrssssss" +
	"sstttt..uuuuuuuuuuuuwwyyyzzzzzz."

// base is a lower-case letter without its accent.
func base(r rune) rune {
	switch {
	case 'à' <= r && r < 'à'+rune(len(latin)):
		if b := latin[r-'à']; b != '.' {
			return rune(b)
		}
	case 'ž' < r && r < '\u2000':
		return bare(r)
	}
	return r
}

// bare is a small letter behind U+017F without its accents: what is left of it when it
// is written as a letter with combining marks, and those are dropped.
func bare(r rune) rune {
	_, after, ok := strings.Cut(composed, " "+string(r))
	if !ok {
		return r
	}
	r, _ = utf8.DecodeRuneInString(after)
	return r
}

// composed is the small letters of the Latin, Greek and Cyrillic scripts that Unicode
// (UnicodeData.txt) decomposes into another and its accents, each before that letter.
const composed = "" +
	" ơo ưu ǎa ǐi ǒo ǔu ǖu ǘu ǚu ǜu ǟa ǡa ǣæ ǧg ǩk ǫo ǭo ǯʒ ǰj ǵg ǹn ǻa ǽæ ǿø" +
	" ȁa ȃa ȅe ȇe ȉi ȋi ȍo ȏo ȑr ȓr ȕu ȗu șs țt ȟh ȧa ȩe ȫo ȭo ȯo ȱo ȳy ΐι άα" +
	" έε ήη ίι ΰυ ϊι ϋυ όο ύυ ώω йи ѐе ёе ѓг їі ќк ѝи ўу ѷѵ ӂж ӑа ӓа ӗе ӛә ӝж" +
	" ӟз ӣи ӥи ӧо ӫө ӭэ ӯу ӱу ӳу ӵч ӹы ḁa ḃb ḅb ḇb ḉc ḋd ḍd ḏd ḑd ḓd ḕe ḗe ḙe" +
	" ḛe ḝe ḟf ḡg ḣh ḥh ḧh ḩh ḫh ḭi ḯi ḱk ḳk ḵk ḷl ḹl ḻl ḽl ḿm ṁm ṃm ṅn ṇn ṉn" +
	" ṋn ṍo ṏo ṑo ṓo ṕp ṗp ṙr ṛr ṝr ṟr ṡs ṣs ṥs ṧs ṩs ṫt ṭt ṯt ṱt ṳu ṵu ṷu ṹu" +
	" ṻu ṽv ṿv ẁw ẃw ẅw ẇw ẉw ẋx ẍx ẏy ẑz ẓz ẕz ẖh ẗt ẘw ẙy ẛſ ạa ảa ấa ầa ẩa" +
	" ẫa ậa ắa ằa ẳa ẵa ặa ẹe ẻe ẽe ếe ềe ểe ễe ệe ỉi ịi ọo ỏo ốo ồo ổo ỗo ộo" +
	" ớo ờo ởo ỡo ợo ụu ủu ứu ừu ửu ữu ựu ỳy ỵy ỷy ỹy ἀα ἁα ἂα ἃα ἄα ἅα ἆα ἇα" +
	" ἐε ἑε ἒε ἓε ἔε ἕε ἠη ἡη ἢη ἣη ἤη ἥη ἦη ἧη ἰι ἱι ἲι ἳι ἴι ἵι ἶι ἷι ὀο ὁο" +
	" ὂο ὃο ὄο ὅο ὐυ ὑυ ὒυ ὓυ ὔυ ὕυ ὖυ ὗυ ὠω ὡω ὢω ὣω ὤω ὥω ὦω ὧω ὰα άα ὲε έε" +
	" ὴη ήη ὶι ίι ὸο όο ὺυ ύυ ὼω ώω ᾀα ᾁα ᾂα ᾃα ᾄα ᾅα ᾆα ᾇα ᾐη ᾑη ᾒη ᾓη ᾔη ᾕη" +
	" ᾖη ᾗη ᾠω ᾡω ᾢω ᾣω ᾤω ᾥω ᾦω ᾧω ᾰα ᾱα ᾲα ᾳα ᾴα ᾶα ᾷα ῂη ῃη ῄη ῆη ῇη ῐι ῑι" +
	" ῒι ΐι ῖι ῗι ῠυ ῡυ ῢυ ΰυ ῤρ ῥρ ῦυ ῧυ ῲω ῳω ῴω ῶω ῷω"
