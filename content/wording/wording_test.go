package wording

import "testing"

func TestWording(t *testing.T) {
	for got, want := range map[string]string{
		Minutes(0): "", Minutes(59): "59 min", Minutes(60): "1 h", Minutes(78): "1 h 18 min",
		Count(1, "episode"): "1 episode", Count(0, "episode"): "0 episodes",
		List([]string{"Ada"}): "Ada", List([]string{"Ada", "Ben", "Cy"}): "Ada, Ben and Cy",
		Lead("by ", nil): "", Lead("by ", []string{"Ada", "Ben"}): "by Ada and Ben",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
