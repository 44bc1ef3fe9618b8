package content

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestRanges(t *testing.T) {
	show := lantern(t)
	for text, want := range map[string]string{
		"S1": "S1 [S1E1 S1E2 S1E3]", "s2e1": "S2E1 [S2E1]", "S1E2-S2E1": "S1E2-S2E1 [S1E2 S1E3 S2E1]", "S1E1-2": "S1E1-S1E2 [S1E1 S1E2]",
		"S1E2-e3": "S1E2-S1E3 [S1E2 S1E3]", "S1-2": "S1-S2 [S1E1 S1E2 S1E3 S2E1 S2E2]", "S0": "S0 [S0E1]",
	} {
		got, err := show.Range(text)
		if s := fmt.Sprint(got.Words, " ", got.Episodes); err != nil || s != want {
			t.Errorf("%s: %s, %v, want %s", text, s, err, want)
		}
	}
	for text, want := range map[string]string{
		"S9": "there is no season S9", "S1E9": "there is no episode S1E9", "S1E9-S2E1": "there is no episode S1E9", "banana": "is not a point",
		"S1-banana": "is not a range", "S2-S1": "runs backwards", "S0E1-S1": "runs from the series", "S1-": "is not a range", "-": "is not a range", "": "is not a point",
	} {
		_, err := show.Range(text)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
		if unknown := new(UnknownPoint); strings.HasPrefix(want, "there is no") != errors.As(err, &unknown) {
			t.Errorf("%q: %T", text, err)
		}
	}
}
