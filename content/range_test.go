package content

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestRanges(t *testing.T) {
	g := NewGuide(lantern(t), Set{}, Policy{})
	for text, want := range map[string]string{
		"S1": "S1 [S1E1 S1E2 S1E3]", "s2e1": "S2E1 [S2E1]", "S1E2-S2E1": "S1E2-S2E1 [S1E2 S1E3 S2E1]", "S1E1-2": "S1E1-S1E2 [S1E1 S1E2]",
		"S1E2-e3": "S1E2-S1E3 [S1E2 S1E3]", "S1-2": "S1-S2 [S1E1 S1E2 S1E3 S2E1 S2E2]", "S0": "S0 [S0E1]",
		"1x03": "S1E3 [S1E3]", "01X1": "S1E1 [S1E1]", "1x02-2x01": "S1E2-S2E1 [S1E2 S1E3 S2E1]", "1x01-02": "S1E1-S1E2 [S1E1 S1E2]",
		"all": "The series [S1E1 S1E2 S1E3 S2E1 S2E2]", "ALL": "The series [S1E1 S1E2 S1E3 S2E1 S2E2]",
	} {
		got, err := g.Range(text)
		if s := fmt.Sprint(got.Words, " ", got.Episodes); err != nil || s != want {
			t.Errorf("%s: %s, %v, want %s", text, s, err, want)
		}
	}
	for text, want := range map[string]string{
		"S9": "there is no season S9", "S1E9": "there is no episode S1E9", "S1E9-S2E1": "there is no episode S1E9", "banana": "is not a point", "1x9": "there is no episode S1E9",
		"x": "is not a point", "1x": "is not a point", "1x0": "there is no episode S1E0", "1x1x1": "is not a point", "all-S1": "is not a range",
		"S1-banana": "is not a range", "S2-S1": "runs backwards", "S0E1-S1": "runs from the series", "S1-": "is not a range", "-": "is not a range", "": "is not a point",
	} {
		_, err := g.Range(text)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
		if unknown := new(UnknownPoint); strings.HasPrefix(want, "there is no") != errors.As(err, &unknown) {
			t.Errorf("%q: %T", text, err)
		}
	}
}

// TestRangesOfAHiddenShape: what exists and what does not get the same answer while the
// policy hides how long a season is, and what is known can be named.
func TestRangesOfAHiddenShape(t *testing.T) {
	hidden := Policy{Shape: ShapeHidden}
	for _, c := range []struct{ seen, texts, want string }{
		{"", "S1E1", "S1E1 [S1E1]"}, // the next one
		{"", "S1", "S1 [S1E1 S1E2 S1E3]"},
		{"", "S1E2", "hidden S1E2"},
		{"", "S1E9", "hidden S1E9"},
		{"", "S3E1", "no S3"},
		{"", "S2E1", "hidden S2E1"},
		{"", "S1 S1E2", "hidden S1E2"}, // or trying S1E9 would tell
		{"S1E1 S1E2 S1E3", "S2E1", "S2E1 [S2E1]"},
		{"S1E1 S1E2 S1E3", "S2E1-S2E2", "hidden S2E2"}, // likewise
		{"", "S1E1-S1E2", "hidden S1E2"},
		{"", "S1E1-9", "hidden S1E9"},
		{"", "S1E2-S1E1", "hidden S1E2"},
		{"", "S1E1-S2E1", "hidden S2E1"},
		{"", "S0E1", "hidden S0E1"},
		{"S1E1", "S1E3", "S1E3 [S1E3]"},
		{"S1E1", "S1E9", "no S1E9"},
		{"S1E1", "S1E2-S1E9", "no S1E9"},
	} {
		ranges, err := guide(t, c.seen, hidden).Ranges(strings.Fields(c.texts)...)
		var got []string
		for _, r := range ranges {
			got = append(got, fmt.Sprint(r.Words, " ", r.Episodes))
		}
		unknown, hides := new(UnknownPoint), new(HiddenPoint)
		switch {
		case errors.As(err, &unknown):
			got = append(got, "no", unknown.Point.String())
		case errors.As(err, &hides):
			got = append(got, "hidden", hides.Point.String())
			if out := fmt.Sprintf("name S%d as a whole", hides.Point.Season); !strings.HasSuffix(err.Error(), out) {
				t.Errorf("%s: no way out is said: %v", c.texts, err)
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s, having watched %q: %s (%v), want %s", c.texts, c.seen, s, err, c.want)
		}
	}
}
