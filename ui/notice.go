package ui

import (
	"strings"

	"unspoiled/ui/text"
)

// notice is what was just done, or what was not and why. It stands in the footer until
// the next key.
type notice struct {
	words  string
	failed bool
}

func (n *notice) say(words string) { *n = notice{words: words} }

func (n *notice) complain(err error) { *n = notice{err.Error(), true} }

func (n *notice) clear() { *n = notice{} }

// add says more of the same.
func (n *notice) add(words string) { n.words += words }

// unsaved takes the success out of what was just said.
func (n *notice) unsaved() {
	const words = ", not saved"
	if n.words != "" && !strings.HasSuffix(n.words, words) {
		*n = notice{n.words + words, true}
	}
}

// done reports whether it tells of something that was done.
func (n *notice) done() bool { return n.words != "" && !n.failed }

// ink is the color that it is said in.
func (n *notice) ink() text.Ink {
	if n.done() {
		return text.InkDone
	}
	return text.InkAccent
}
