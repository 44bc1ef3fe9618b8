package screen

import (
	"slices"
	"strings"
	"testing"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

func TestHighlightKeepsEveryByte(t *testing.T) {
	for _, marks := range [][][2]int{nil, {{0, 1}}, {{1, 2}, {2, 3}}, {{4, 9}}, {{0, 99}}, {{-3, 2}}, {{5, 2}}, {{2, 6}, {3, 5}}} {
		const words = "東京 and the Éléonore"
		out := ""
		for _, r := range Highlight(words, marks, text.InkDim) {
			out += r.Text
			if strings.ContainsRune(r.Text, '\ufffd') || strings.ToValidUTF8(r.Text, "?") != r.Text {
				t.Errorf("%v cuts a character: %q", marks, r.Text)
			}
		}
		if out != words {
			t.Errorf("%v: %q", marks, out)
		}
	}
}

func TestContextShowsWhatMatched(t *testing.T) {
	words := strings.Repeat("one two three ", 30)
	told := words + "needle " + words
	at := strings.Index(told, "needle")
	for width := 10; width < 90; width += 7 {
		w := widget.NewWriter(width, text.NewSymbols(false))
		writeHit(w, content.Hit{Kind: "event", Title: "Title", Text: told, Marks: [][2]int{{at, at + 6}}, At: content.Point{Season: 1, Episode: 1}}, widget.Back{})
		l := w.Lines[1]
		if l.Width() > width {
			t.Errorf("%d columns: %v", width, l)
		}
		if !slices.ContainsFunc(l, func(r text.Run) bool {
			return r.Ink == text.InkMatch && strings.HasPrefix("needle", strings.TrimSuffix(r.Text, "…"))
		}) {
			t.Errorf("%d columns: the match is not in %v", width, l)
		}
	}
}

func TestOneApproximateHitAmongOthersSaysSo(t *testing.T) {
	show := content.Hit{Kind: content.HitEvent, Title: "2 May", Text: "A lamp is lit."}
	near := show
	near.Text, near.Approximate = "A lamb is lit.", true
	for width, words := range map[int]string{60: "event, approximate", 30: "approx. "} {
		s := NewSearch(&text.Look{Symbols: text.NewSymbols(false)}, nil, nil, nil)
		s.ready, s.hits = true, []content.Hit{show, near}
		s.Type("lamp")
		var told strings.Builder
		for _, l := range searchPage(s, width, text.NewSymbols(false)).Lines {
			for _, r := range l {
				told.WriteString(r.Text)
			}
		}
		if got := told.String(); strings.Count(got, "approx") != 1 || !strings.Contains(got, words) {
			t.Errorf("%d wide: %s", width, got)
		}
	}
}
