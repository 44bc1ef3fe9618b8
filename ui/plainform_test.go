package ui

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Every state of the guide can be told, and all that can be chosen in it has a number.
func TestEveryStateInPlain(t *testing.T) {
	for _, s := range states {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			reach := func() *talk {
				k := newTalk(t, Options{Confirm: true, Card: true, Clipboard: true}, strings.Fields(s.watched)...)
				k.reach(s.keys)
				k.hints = hints{}
				return k
			}
			k := reach()
			got := k.say("again")
			unreachable := strings.HasPrefix(s.name, "palette") || s.name == "filter" // lines are typed anyway
			if strings.HasPrefix(got, "\n") && !unreachable {
				t.Errorf("it does not begin with where one is: %q", got)
			}
			checkPlain(t, got)
			var numbers []int
			for _, m := range numbered.FindAllStringSubmatch(got, -1) {
				n, _ := strconv.Atoi(m[1] + m[2])
				numbers = append(numbers, n)
			}
			n := len(k.c.choices)
			if !slices.IsSorted(numbers) || len(numbers) != n || n > 0 && (numbers[0] != 1 || numbers[n-1] != n) {
				t.Fatalf("%d choices, numbered %v:\n%s", n, numbers, got)
			}
			for i := 1; i <= min(n, 12); i++ {
				k := reach()
				k.say("again")
				checkPlain(t, k.say(strconv.Itoa(i), "back", "again"))
			}
		})
	}
}

func checkPlain(t *testing.T, told string) {
	t.Helper()
	for _, r := range told {
		if r < ' ' && r != '\n' {
			t.Errorf("%q in %q", r, told)
		}
	}
	for _, w := range []string{"  ", "■", "░", "│", "·"} {
		if strings.Contains(told, w) {
			t.Errorf("%q is told:\n%s", w, told)
		}
	}
}

func TestPlainHasNoMarksOfPrintInASCII(t *testing.T) {
	for _, s := range states {
		k := newTalk(t, Options{ASCII: true, Confirm: true}, strings.Fields(s.watched)...)
		k.reach(s.keys)
		for _, r := range strings.NewReplacer("東", "", "京", "").Replace(k.say("again", "help")) {
			if r > 126 {
				t.Errorf("%s: %q is not ASCII", s.name, r)
			}
		}
	}
}

func TestPlainWrapsAtWords(t *testing.T) {
	k := newTalk(t, Options{}, "S1")
	k.c.width = func() int { return 24 }
	for l := range strings.Lines(k.say("S1E1", "help")) {
		if len([]rune(strings.TrimSuffix(l, "\n"))) > 24 {
			t.Errorf("too long: %q", l)
		}
	}
}
