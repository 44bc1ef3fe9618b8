package ui

import (
	"testing"

	"unspoiled/content"
)

// One key, or one typed line, opens nothing with unwatched episodes before it: whatever
// the settings say, it is asked first, and the first answer leaves all as it is.
func TestASlipOpensNothing(t *testing.T) {
	for _, c := range []struct{ name, keys, line, question, before, only, upTo string }{
		{
			"a locked page", "enter enter n n space", "", "Mark S2E3 as watched?", "S2E1-S2E2",
			"S1E1 S1E2 S2E3", "S1E1 S1E2 S2E1 S2E2 S2E3",
		},
		{
			"a row", "j enter G space", "", "Mark S3E4 as watched?", "S2, S3E1-S3E3",
			"S1E1 S1E2 S3E4", "S1E1 S1E2 S2E1 S2E2 S2E3 S2E4 S3E1 S3E2 S3E3 S3E4",
		},
		{
			"a season", "j space", "", "Mark Season 3 as watched?", "S2",
			"S1E1 S1E2 S3E1 S3E2 S3E3 S3E4", "S1E1 S1E2 S2E1 S2E2 S2E3 S2E4 S3E1 S3E2 S3E3 S3E4",
		},
		{
			"an episode in the palette", "", "mark S3E2", "Mark S3E2 as watched?", "S2, S3E1",
			"S1E1 S1E2 S3E2", "S1E1 S1E2 S2E1 S2E2 S2E3 S2E4 S3E1 S3E2",
		},
		{
			"several in the palette", "", "mark S2E1 S2E3-4", "Mark S2E1 S2E3-S2E4 as watched?", "S2E2",
			"S1E1 S1E2 S2E1 S2E3 S2E4", "S1E1 S1E2 S2E1 S2E2 S2E3 S2E4",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, confirm := range []bool{true, false} {
				for answer, seen := range map[string]string{"enter": "S1E1 S1E2", "esc": "S1E1 S1E2", "j enter": c.only, "j j enter": c.upTo} {
					g := newGuide(t, Options{Confirm: confirm}, "S1").reach(c.keys)
					if c.line != "" {
						g.order(c.line)
					}
					g.wants(c.question, "Before it, not marked: "+c.before+".", "Not yet", " alone", "Mark all up to it")
					g.wantsSeen("S1E1 S1E2")
					g.reach(answer)
					g.wantsSeen(seen)
				}
			}
		})
	}
}

func TestWhatComesNextIsMarkedAtOnce(t *testing.T) {
	g := newGuide(t, Options{}, "S1E1").order("mark S1E2-S2E3")
	g.wantsSeen("S1E1 S1E2 S2E1 S2E2 S2E3")
	g = newGuide(t, Options{Confirm: true}, "S1").reach("enter space")
	g.wantsSeen("S1E1 S1E2 S2E1")
}

// The question knows no more than the viewer may: where the shape of seasons is hidden,
// none is counted, and where a special stands is not told.
func TestTheQuestionOfASlipCountsNothingHidden(t *testing.T) {
	hidden := Options{Policy: content.Policy{Shape: content.ShapeHidden}}
	g := newGuide(t, hidden, "S1").reach("j space")
	g.wants("Mark Season 3 as watched?", "Everything told there opens.", "Before it, not marked: S2.")
	g = newGuide(t, hidden, "S1").order("mark S0")
	g.wants("Mark S0 as watched?", "Before it, not marked: S2-S3.")
	g.lacks("Mark all up to it")
}

func TestASeasonOpensOnWhatIsNextInIt(t *testing.T) {
	newGuide(t, Options{}, "S1", "S2E1", "S2E2").reach("enter").wants("▌▣ 3")
	newGuide(t, Options{}, "S1", "S2E2").reach("enter").wants("▌▣ 1")
	newGuide(t, Options{}, "S1").reach("j enter").wants("▌· 1")
	newGuide(t, Options{}, "S1").reach("k enter").wants("▌■ 1")
}
