package clean_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"unspoiled/content/clean"
	"unspoiled/content/clean/cleantest"
)

// pieces are what the rules look at: put together at random they reach every rule from
// every state.
var pieces = strings.Fields(`a z 7 # [ ] P \ _ ( 31m 0;t ; m é — क ् ष ी র ന ه می ۲ ກ 漢 葛 か ᠮ ᄒ ᅡ 한 👩 👧 🏻 ❤ ☠ 🏳 ⚕ → 🇩 🇪 ﾊ ﾞ ` +
	"\u0301 \u20e3 \u0903 \u0483 \u0ec9 \u180b \ufe0e \ufe0f \ufe00 \U000e0100 \u200c \u200d \u200b \ufeff \u202e \u2066 " +
	"\u061c \u2060 \u3164 \U000e0041 \ue000 \ufffe \ufffd \u06dd \u1ad0 \u2065 \U0001fffd \U0001fc01 \U00016121")

var controls = []string{
	" ", "  ", "\n", "\r", "\r\n", "\t", "\v", "\x00", "\a", "\x18", "\x1a", "\x1b", "\x1b[", "\x1b]", "\x1b\\", "\x1bP", "\x7f",
	"\u0085", "\u008f", "\u0090", "\u009b", "\u009c", "\u009d", "\u2028", "\u00a0", "\u3000",
	"\xc2", "\x9b", "\xff", "\xe2\x80", "\xf0\x9f", "\xed\xa0\x80", "\xbf",
}

func drawPieces() *rapid.Generator[string] {
	one := rapid.OneOf(rapid.SampledFrom(pieces), rapid.SampledFrom(controls), rapid.StringN(0, 3, -1))
	return rapid.Map(rapid.SliceOfN(one, 0, 40), func(s []string) string { return strings.Join(s, "") })
}

func TestOutputIsSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { sound(t, drawPieces().Draw(t, "s")) })
}

func TestOutputIsSoundForBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { sound(t, string(rapid.SliceOf(rapid.Byte()).Draw(t, "s"))) })
}

// Joiners and pictures alone reach the rules for links often.
func TestOutputIsSoundForPictures(t *testing.T) {
	one := rapid.SampledFrom([]string{"👩", "❤", "→", "1", "क", "ه", "🏻", "\u200d", "\u200d", "\u200c", "\ufe0f", "\u0301", "\u0903", "\u20e3", "\x00", "x", " "})
	rapid.Check(t, func(t *rapid.T) {
		sound(t, strings.Join(rapid.SliceOfN(one, 0, 30).Draw(t, "s"), ""))
	})
}

// Whole sequences between words go without a trace, and take nothing along.
func TestSequencesGoWhole(t *testing.T) {
	body := rapid.StringMatching(`[ -~]{0,12}`)
	sequence := rapid.Custom(func(t *rapid.T) string {
		csi := rapid.SampledFrom([]string{"\x1b[", "\u009b"}).Draw(t, "csi") +
			rapid.StringMatching(`[0-?]{0,5}[ -/]{0,2}[@-~]`).Draw(t, "parameters")
		introducer := rapid.SampledFrom([]string{"\x1b]", "\x1bP", "\x1bX", "\x1b^", "\x1b_", "\u009d", "\u0090", "\u0098", "\u009e", "\u009f"})
		end := rapid.SampledFrom([]string{"\a", "\x1b\\", "\u009c"})
		str := introducer.Draw(t, "introducer") + body.Draw(t, "body") + end.Draw(t, "end")
		short := "\x1b" + rapid.StringMatching(`[ -/]{1,2}[0-~]|[0-OQ-WYZ\\`+"`"+`a-~]`).Draw(t, "short")
		return rapid.SampledFrom([]string{csi, str, short, "\x07", "\u202e", "\u200b", "\U000e0041", "\ue123"}).Draw(t, "sequence")
	})
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-zé漢]{1,5}`), 1, 6).Draw(t, "words")
		var dirty strings.Builder
		for _, w := range words {
			dirty.WriteString(w)
			dirty.WriteString(sequence.Draw(t, "s"))
		}
		if got, want := clean.Text(dirty.String()), strings.Join(words, ""); got != want {
			t.Fatalf("Text(%+q) = %+q, want %+q", dirty.String(), got, want)
		}
	})
}

func FuzzText(f *testing.F) {
	for _, s := range append(cleantest.Nasty(f), cleantest.Honest(f)...) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { sound(t, s) })
}
