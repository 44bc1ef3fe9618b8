// Package alike compares titles that different people have typed: it overlooks case,
// accents, the kind of apostrophe, dash, quote and space, and the space that some
// languages put before a colon. What it returns is only for comparing.
package alike

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold is the form of s by which titles are compared.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for r := range letters(s) {
		b.WriteRune(r)
	}
	return b.String()
}

// Equal reports whether s folds to what is already folded.
func Equal(s, folded string) bool {
	for r := range letters(s) {
		rest, ok := strings.CutPrefix(folded, string(r))
		if !ok {
			return false
		}
		folded = rest
	}
	return folded == ""
}

// Cut returns what stands in s behind a beginning that folds to prefix. It does not cut
// through a word.
func Cut(s, prefix string) (rest string, ok bool) {
	end := 0
	for r, from := range letters(s) {
		if prefix == "" {
			if from.end == end { // half of a letter, such as ß
				return s, false
			}
			break
		}
		if prefix, ok = strings.CutPrefix(prefix, string(r)); !ok {
			return s, false
		}
		end = from.end
	}
	if prefix != "" || end == 0 {
		return s, false
	}
	rest = s[behindMarks(s, end):]
	r, _ := utf8.DecodeRuneInString(rest)
	return rest, rest == "" || !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// Span is the place in s, with the accents behind it, of what stands from one byte to
// another in Fold(s).
func Span(s string, from, to int) (start, end int) {
	at := 0
	for r, of := range letters(s) {
		if at >= to {
			break
		}
		if at <= from {
			start = of.start
		}
		at += utf8.RuneLen(r)
		end = of.end
	}
	return start, behindMarks(s, end)
}

// behindMarks is where the accents end that stand in s from there on.
func behindMarks(s string, at int) int {
	return len(s) - len(strings.TrimLeftFunc(s[at:], func(r rune) bool { return unicode.Is(unicode.Mn, r) }))
}

// span is where in a text a letter stands.
type span struct{ start, end int }

// letters are what a text folds to, each with where in the text it comes from.
func letters(s string) iter.Seq2[rune, span] {
	return func(yield func(rune, span) bool) {
		begun, blank, end := false, false, 0
		for start := 0; start < len(s); start = end {
			r, size := utf8.DecodeRuneInString(s[start:])
			end += size
			switch {
			case unicode.IsSpace(r):
				blank = begun
				continue
			case r >= utf8.RuneSelf && unicode.Is(unicode.Mn, r):
				continue
			}
			if blank && !strings.ContainsRune(":;!?", plain(r)) && !yield(' ', span{start, start}) {
				return
			}
			begun, blank = true, false
			first, more := fold(unicode.ToLower(r))
			if !yield(first, span{start, end}) {
				return
			}
			for _, r := range more {
				if !yield(r, span{start, end}) {
					return
				}
			}
		}
	}
}

// fold is what a small letter, or a sign, folds to.
func fold(r rune) (first rune, more string) {
	switch {
	case r < utf8.RuneSelf && r != '`':
		return r, ""
	case r == '…':
		return '.', ".."
	case r == 'ß':
		return 's', "s"
	case r == 'æ', r == 'œ':
		more = "e"
	}
	return plain(base(r)), more
}

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
