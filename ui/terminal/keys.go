package terminal

import (
	"strings"
	"sync"
	"unicode"

	tea "charm.land/bubbletea/v2"
)

// layouts are the keys of layouts that are not Latin, each under the letters that the same
// keys have on a Latin one. Where two layouts have a letter in two places the first holds.
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

// latin is the key that a letter is on, by what the terminal says of it (0 for nothing), or
// by the usual layout. A Latin letter is itself: on Dvorak the terminal names another.
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

// aliases are keys that terminals do not tell from others, or only some do.
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

// Alias is the name of the key that a key comes to; "" for one that is itself.
func Alias(name string) string { return aliases[name].name }

// Key is a key as bindings name it, whatever the layout and the terminal. What is typed
// stays as it is where one types.
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
