package terminal

import (
	"strings"
	"sync"
	"unicode"

	tea "charm.land/bubbletea/v2"
)

// layouts maps keyboard layouts to Latin ones: letters on the same keys. If two layouts have a
// letter on different keys, the first one counts.
var layouts = [...]struct{ theirs, latin string }{
	{"йцукенгшщзхъфывапролджэячсмитьбюё", "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"}, // Russian
	{"іїєґўјљњџ", "s]'\\ojqwx"}, // Ukrainian, Belarusian, Serbian
	{"ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm"},
	{"קראטוןםפשדגכעיחלךףזסבהנמצתץ", "ertyuiopasdfghjkl;zxcvbnm,."},
	{"ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ", "qwertyuiop[]asdfghjkl;'zxcvnm,./"},
	{"ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", "qwertyuiopasdfghjklzxcvbnm"},
	{"ქწერტყუიოპასდფგჰჯკლზხცვბნმ", "qwertyuiopasdfghjklzxcvbnm"},
	{"ๆไำพะัีรนยฟหกดเ้่าสวผปแอิืทมใฝ", "qwertyuiopasdfghjkl;zxcvbnm,./"},
}

var latinOf = sync.OnceValue(func() map[rune]rune {
	out := map[rune]rune{}
	for _, l := range layouts {
		to := []rune(l.latin)
		for i, r := range []rune(l.theirs) {
			if _, known := out[r]; !known {
				out[r] = to[i]
			}
		}
	}
	return out
})

// lastLatin is the last letter of the Latin alphabets.
const lastLatin = 0x24f

// latin returns the Latin letter on a key: the one that the terminal reports as base (0 for
// none), else that of the usual layout. A Latin letter stays as it is, since on Dvorak the base
// is another letter.
func latin(code, base rune) rune {
	switch {
	case code <= lastLatin:
		return code
	case base != 0:
		return base
	}
	if r, ok := latinOf()[unicode.ToLower(code)]; ok {
		return r
	}
	return code
}

// aliases are keys that terminals cannot tell from others, or not all of them.
var aliases = map[string]struct {
	name string
	code rune
}{
	"ctrl+h":          {"backspace", tea.KeyBackspace},
	"ctrl+i":          {"tab", tea.KeyTab},
	"ctrl+m":          {"enter", tea.KeyEnter},
	"ctrl+[":          {"esc", tea.KeyEscape},
	"shift+backspace": {"backspace", tea.KeyBackspace},
}

// Alias returns the name of the key that a key is received as; "" if it is received as itself.
func Alias(name string) string { return aliases[name].name }

// Key returns a key press as bindings name it, on any layout and terminal. While typing, text
// stays as it is.
func Key(k tea.KeyPressMsg, typing bool) tea.KeyPressMsg {
	if k.Code > ' ' && k.Code < tea.KeyExtended {
		on := latin(k.Code, k.BaseCode)
		k.BaseCode = 0
		switch {
		case on == k.Code:
		case k.Text == "":
			k.Code = on
		case !typing:
			if k.Mod&tea.ModShift != 0 || strings.ToLower(k.Text) != k.Text {
				on = unicode.ToUpper(on)
			}
			k.Code, k.Text = unicode.ToLower(on), string(on)
		}
	}
	if same, ok := aliases[k.Keystroke()]; ok {
		return tea.KeyPressMsg{Code: same.code}
	}
	return k
}
