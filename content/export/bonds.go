package export

import (
	"fmt"
	"strings"

	"unspoiled/content"
)

// The measures of a map of bonds, in its own units.
const (
	bondsWidth = 660
	bondsName  = 15 // a line of a name
	bondsWords = 13 // a line of words
	bondsAir   = 9
)

// bonds is somebody in the middle, and around them those with whom they have bonds.
type bonds struct {
	Width, Height int
	Middle        []label
	Ties          []bond
}

// bond is somebody at the end of a line.
type bond struct {
	content.Tie
	Side string // "left", "right"
	Line string // the path from the middle
	Name []label
	Told []label
}

// label is a line of words at its place.
type label struct {
	X, Y  int
	Words string
}

// bondsOf is the map around somebody whom the viewer knows best, or nil: around the others
// it tells no more than a list does.
func (b *book) bondsOf(e content.EntryPage) *bonds {
	ties := content.Ties(e.Bonds)
	if !b.best[e.Ref] || len(ties) < 2 {
		return nil
	}
	out := &bonds{Width: bondsWidth}
	var tall [2]int
	for i, t := range ties {
		side := i % 2
		tie := bond{Tie: t, Side: []string{"right", "left"}[side]}
		x := []int{bondsWidth/2 + 116, bondsWidth/2 - 116}[side]
		tie.Name = labels(t.Name, 28, x, tall[side]+bondsName-3, bondsName)
		tall[side] += bondsName * len(tie.Name)
		tie.Told = labels(t.Words, 33, x, tall[side]+bondsWords-3, bondsWords)
		tall[side] += bondsWords*len(tie.Told) + bondsAir
		out.Ties = append(out.Ties, tie)
	}
	out.Height = max(tall[0], tall[1])
	middle, half := out.Height/2, 0
	out.Middle = labels(e.Name, 16, bondsWidth/2, middle+5, bondsName)
	for i := range out.Middle {
		out.Middle[i].Y -= (len(out.Middle) - 1) * bondsName / 2
		half = max(half, breadth(out.Middle[i].Words)*9/2+12)
	}
	for i := range out.Ties {
		side := i % 2
		out.Ties[i].place(side, (out.Height-tall[side])/2, middle, half)
	}
	return out
}

// place moves a bond down, and draws the line to it from beside the name in the middle.
func (b *bond) place(side, down, middle, beside int) {
	for _, all := range [][]label{b.Name, b.Told} {
		for i := range all {
			all[i].Y += down
		}
	}
	out, y := []int{1, -1}[side], b.Name[0].Y-4
	from, to := bondsWidth/2+out*beside, bondsWidth/2+out*110
	half := (from + to) / 2
	b.Line = fmt.Sprintf("M%d %dC%d %d %d %d %d %d", from, middle, half, middle, half, y, to, y)
}

// labels are words in lines of so many characters, one below the other.
func labels(words string, wide, x, y, step int) []label {
	var out []label
	for i, l := range broken(words, wide) {
		out = append(out, label{x, y + i*step, l})
	}
	return out
}

// broken is words in lines of so many characters; those of East Asian scripts are as wide
// as two.
func broken(words string, wide int) []string {
	var out []string
	now, used := "", 0
	for _, word := range strings.Fields(words) {
		if used > 0 && used+1+breadth(word) > wide {
			out, now, used = append(out, now), "", 0
		}
		if used > 0 {
			now, used = now+" ", used+1
		}
		for _, r := range word {
			if used >= wide {
				out, now, used = append(out, now), "", 0
			}
			now, used = now+string(r), used+breadth(string(r))
		}
	}
	return append(out, now)
}

func breadth(words string) int {
	n := 0
	for _, r := range words {
		n++
		if r >= 0x2e80 {
			n++
		}
	}
	return n
}
