package ui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// footer is the last line of the frame: a notice about what was just done, and the keys that
// matter now.
type footer struct {
	look *text.Look
	said string
	ink  text.Ink
	keys []offered
}

// offered is a key in the footer, and the column where it begins.
type offered struct {
	key.Binding
	from int
}

const footerLeft = 2

// lay decides what the footer says: the notice, or else the trouble, then as many keys as fit.
// The help key is always among them.
func (f *footer) lay(width int, n notice, trouble string, all []key.Binding, help key.Binding) {
	room, more := width-2*footerLeft, f.look.Symbols.More
	most := room - helpWidth(help) - 3
	f.said, f.ink, f.keys = text.Clip(text.Sentence(n.words), most, more), n.ink(), nil
	if f.said == "" {
		f.said = text.ClipMiddle(text.Sentence(trouble), most, more)
	}
	from := footerLeft
	if f.said != "" {
		from += text.Measure(f.said) + 3
		room -= text.Measure(f.said) + 3
	}
	for _, k := range fitting(all, room) {
		f.keys = append(f.keys, offered{k, from})
		from += helpWidth(k) + 3
	}
}

func (f *footer) line() string {
	l := text.Line{{Text: text.Spaces(footerLeft)}, {Text: f.said, Ink: f.ink}}
	at := l.Width()
	for _, k := range f.keys {
		l = append(l, text.Run{Text: text.Spaces(k.from - at)}, text.Run{Text: k.Help().Key, Ink: text.InkStrong},
			text.Run{Text: " "}, text.Run{Text: k.Help().Desc, Ink: text.InkDim})
		at = k.from + helpWidth(k.Binding)
	}
	return f.look.Draw(l)
}

// keyAt returns the name of the key at a column, or "". Two keys can share one label ("j/k");
// then the half that was hit decides.
func (f *footer) keyAt(x int, keys *widget.KeyMap) string {
	for _, k := range f.keys {
		if x < k.from || x >= k.from+helpWidth(k.Binding) {
			continue
		}
		if k.Help() == keys.Screens.Help() { // "1-6" is one label for many keys: go to the next screen
			return keys.NextScreen.Keys()[0]
		}
		first, second, two := strings.Cut(k.Help().Key, "/")
		if behind := x - k.from - text.Measure(first); two && first != "" && behind > 0 && behind <= text.Measure(second) {
			for _, name := range k.Keys() {
				if widget.Shown(name) == second || keys.Arrow(name) == second {
					return name
				}
			}
		}
		return k.Keys()[0]
	}
	return ""
}

func helpWidth(k key.Binding) int {
	return text.Measure(k.Help().Key) + 1 + text.Measure(k.Help().Desc)
}

// fitting returns the bindings that fit into the room, the most important first and the help key
// last. (The help component of bubbles stops at the first that does not fit.)
func fitting(all []key.Binding, room int) []key.Binding {
	var out []key.Binding
	last := slices.IndexFunc(all, func(k key.Binding) bool { return k.Help().Desc == widget.HelpWord })
	for i, k := range all {
		need := helpWidth(k)
		if i < last {
			need += 3 + helpWidth(all[last])
		}
		if k.Enabled() && need <= room {
			out = append(out, k)
			room -= helpWidth(k) + 3
		}
	}
	return out
}

// notice says what was just done, or what failed and why. It stays in the footer until the next
// key.
type notice struct {
	words  string
	failed bool
}

func (n *notice) say(words string) { *n = notice{words: words} }

func (n *notice) complain(err error) { *n = notice{err.Error(), true} }

func (n *notice) clear() { *n = notice{} }

func (n *notice) add(words string) { n.words += words }

// unsaved turns a notice of success into one of failure: what it reports could not be saved.
func (n *notice) unsaved() {
	const words = ", not saved"
	if n.words != "" && !strings.HasSuffix(n.words, words) {
		*n = notice{n.words + words, true}
	}
}

// done reports whether the notice is about something that succeeded.
func (n *notice) done() bool { return n.words != "" && !n.failed }

func (n *notice) ink() text.Ink {
	if n.done() {
		return text.InkDone
	}
	return text.InkAccent
}
