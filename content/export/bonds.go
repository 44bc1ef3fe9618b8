package export

import (
	"fmt"
	"strings"

	"unspoiled/content"
)

// The sizes of a map of bonds, in SVG units.
const (
	bondsWidth = 660
	bondsName  = 15 // height of a line of a name
	bondsWords = 13 // height of a line of words
	bondsAir   = 9  // between two bonds
)

// bonds is a picture of somebody and, around them, those with whom they have bonds.
type bonds struct {
	Width, Height int
	Middle        []label
	Ties          []bond
}

// bond is one of those around, and the line from the middle.
type bond struct {
	content.Tie
	Side string // "left", "right"
	Line string // SVG path from the middle
	Name []label
	Told []label
}

// label is a line of words and its position.
type label struct {
	X, Y  int
	Words string
}

// bondsOf is the map around one of the people whom the viewer knows best, nil for the others: for
// them the list is enough.
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

// place moves a bond down by down, and draws its line from beside the name in the middle.
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

// labels breaks words into lines of wide characters, step apart.
func labels(words string, wide, x, y, step int) []label {
	var out []label
	for i, l := range broken(words, wide) {
		out = append(out, label{x, y + i*step, l})
	}
	return out
}

// broken breaks words into lines of wide characters. East Asian characters count twice.
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
