package ui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/ui/session"
	"unspoiled/ui/widget"
)

// talk is a conversation on the invented show; its guide takes keys as well.
type talk struct {
	*guide
	c   *conversation
	out bytes.Buffer
}

func newTalk(t testing.TB, o Options, watched ...string) *talk {
	t.Helper()
	return talkOf(guideOf(t, testShow(t, "xyzzy", 3), o, watched...))
}

// talkOf begins a conversation on a show that somebody has opened.
func talkOf(g *guide) *talk {
	k := &talk{guide: g}
	k.c = newConversation(g.options, &k.out, func() int { return 0 })
	g.Model = k.c.Model
	k.c.begin()
	return k
}

// say is what lines are answered with, the last prompt left out.
func (k *talk) say(lines ...string) string {
	k.out.Reset()
	for _, l := range lines {
		k.c.take(l)
	}
	return k.heard()
}

func (k *talk) heard() string {
	_ = k.c.out.Flush()
	return strings.TrimSuffix(k.out.String(), "> ")
}

func (k *talk) hears(t *testing.T, line string, words ...string) {
	t.Helper()
	got := k.say(line)
	for _, w := range words {
		if !strings.Contains(got, w) {
			t.Errorf("%q is not in the answer to %q:\n%s", w, line, got)
		}
	}
}

// A newcomer's evening, line by line.
func TestPlainConversation(t *testing.T) {
	k := newTalk(t, Options{Confirm: true, Card: true})
	if got := k.heard(); !strings.HasPrefix(got, "The Lamp Room: How far have you watched?\nThis is a guide that tells you nothing you have not seen.\n1. Nothing yet\n2. Season 1\n") {
		t.Fatalf("the first question: %q", got)
	}
	for _, c := range []struct {
		line  string
		words []string
	}{
		{"mark S1", []string{"Answer by a number"}},
		{"5", []string{"Which season are you in?"}},
		{"back", []string{"How far have you watched?"}},
		{"5", nil},
		{"1", []string{"The last one you have seen?", "1. Night One"}},
		{"1", []string{"Seasons\n", "Seen to S1E1.\n", "1. Season 1: watching, 1 of 2 episodes watched\n", "2. Season 2: later\n"}},
		{"1", []string{"Seasons, 1 of 4: The First Winter\n", "1. S1E1 Oil, 48 min, watched\n", "2. S1E2 Salt, 51 min, next\n"}},
		{"2", []string{"Seasons, S1E2\n", "Not watched yet, so not told yet.", `"mark" marks it when you have seen it.`}},
		{"mark", []string{"S1E2 marked. ", "Seen to S1E2.", "Ina finds a second logbook", "- Important: There are two logbooks."}},
		{"opened", []string{"What has opened\n", "the Crate"}},
		{"back", []string{"Seasons, S1E2\n"}},
		{"S1E1", []string{"Seasons, S1E1\n", "[1] Ina rows", "[2] Mr. Tallis"}},
		{"n", []string{"Seasons, S1E2\n"}}, // on the whole screen n is the next match as well
		{"p", []string{"Seasons, S1E1\n"}},
		{"2", []string{"People, 2 of 2: Mr. Tallis\n", "Head keeper of the light."}},
		{"unmark", []string{"1. unmark S1"}},
		{"back", []string{"People, 2 of 2"}},
		{"unmark S1E2", []string{"S1E2 unmarked"}},
		{"undo", []string{"Undone: S1E2 unmarked"}},
		{"people", []string{"People, 2 in all\n"}},
		{"story so far", []string{"A minute (this one), [1] Five minutes, [2] Everything"}},
		{"2", []string{"Ina rows out", "Everything (this one)"}},
		{"minute", []string{"There is no command"}},
		{":settings", []string{"set SETTING WORD\n1. set titles"}},
		{"back", []string{"Story so far"}},
		{"ina", []string{"People, 1 of 2: Ina"}},
		{"the", []string{"show NAME\n1. show the Crate, thing, met in S1E2\n2. show Skerry Rock"}},
		{"crate", []string{"the Crate"}},
		{"show the", []string{"2. show Skerry Rock"}},
		{"2", []string{"A rock with a light on it."}},
		{"story", []string{"Everything (this one)"}},
		{"timeline", []string{"1931\n", "November 3, [2] Ina rows out"}},
		{"threads", []string{"Threads, 2 in all", "Answered"}},
		{"2", []string{"Threads, 2 of 2: Who wrote the second logbook?", "answered in S1E2"}},
		{"search logbook", []string{"Search for logbook\n", "1. "}},
		{"1", []string{"logbook"}},
		{"chart", []string{"Who is in which episodes", "1. Ina, Season 1: 1 to 2"}},
		{"3", []string{"The bonds around", "1. "}},
		{"mark S3", []string{"Mark S3 as watched?", "Before it, not marked: S2.", "3. Mark all up to it"}},
		{"people", []string{"Answer by a number from 1 to 3, or no."}},
		{"no", []string{"The bonds around"}},
		{"mark S2E2", []string{"Mark S2E2 as watched?"}},
		{"1", nil},
		{"peek S2E1", []string{"Peek at S2E1, not watched?"}},
		{"yes", []string{"Peeking at S2E1", "1 peek."}},
		{"rehide", []string{"1 peek hidden again"}},
		{"lens", []string{"Look through a lens?"}},
		{"2", []string{"as of POINT\n1. as of S1"}},
		{"S1E1", []string{"(as of S1E1)", "As of S1E1"}},
		{"people", []string{"People, 2 in all (as of S1E1)"}},
		{"no lens", []string{"As you know it now"}},
		{"rewatch", []string{"ewatch"}},
		{"end rewatch", []string{"End the rewatch?"}},
		{"yes", []string{"Seen to S1E2"}},
		{"profile", []string{"profile NAME"}},
		{"plan 2h", []string{"1. Wed 1 May, S2E1 S2E2, "}},
		{"help", []string{"mark POINTS: mark as watched", "search WORDS", "quit: leave"}},
		{"99", []string{"The numbers here are 1 to"}},
		{"frobnicate", []string{`There is no command "frobnicate"`}},
		{"u", []string{"Undone: "}},
	} {
		k.hears(t, c.line, c.words...)
	}
	if k.say("quit"); !k.c.ended {
		t.Error("quit does not leave")
	}
}

// A page that has not changed is not told twice, but for who asks.
func TestPlainRepeatsNothing(t *testing.T) {
	k := newTalk(t, Options{}, "S1")
	k.say("people")
	if got := k.say("people"); got != "People, 2 in all\n" {
		t.Errorf("the list again: %q", got)
	}
	k.hears(t, "again", "1. Ina")
	if got := k.say("mark S9"); strings.Count(got, "\n") != 1 {
		t.Errorf("a mistake takes more than a line: %q", got)
	}
}

// A lens is said once with where one is, and by what put it on.
func TestPlainSaysALensOnce(t *testing.T) {
	got := newTalk(t, Options{}, "S1").say("as of S1E1")
	if want := "Seasons (as of S1E1)\nAs of S1E1; \"lens\" takes the lens off.\n1. "; !strings.HasPrefix(got, want) {
		t.Errorf("%q", got)
	}
}

// A line that means nothing leaves the numbers with their meaning.
func TestPlainMistakeChangesNothing(t *testing.T) {
	k := newTalk(t, Options{}, "S1")
	k.say("as of")
	k.hears(t, "S9E9", "Nothing of S9E9 is watched")
	k.hears(t, "2", "As of S1E1")
}

// numbered is what can be chosen in what was told.
var numbered = regexp.MustCompile(`(?m)^(\d+)\. |\[(\d+)\] `)

// What the full screen shows of a page is in what is told of it.
func TestPlainTellsWhatIsShown(t *testing.T) {
	for _, s := range states {
		g := newGuide(t, Options{Confirm: true}, strings.Fields(s.watched)...)
		g.send(windowSize(60, 100))
		g.reach(s.keys)
		ladder := g.nav.open == tabSeasons && len(g.nav.overlays) == 0 && g.nav.here().Level == widget.LevelList // with a look at a season
		if ladder && g.dialog == nil || g.hints.on || g.typing() || strings.Contains(s.name, "help") || strings.Contains(s.name, "searched") || strings.Contains(s.name, "chart") {
			continue // keys, letters and places on the screen are not told
		}
		k := newTalk(t, Options{Confirm: true}, strings.Fields(s.watched)...)
		k.reach(s.keys)
		told := strings.Join(strings.Fields(k.say("again")), " ")
		shown := g.text()
		if g.dialog != nil {
			shown = g.dialog.Question + "\n" + strings.Join(g.dialog.Lines, "\n")
		} else {
			lines := strings.Split(shown, "\n")
			shown = strings.Join(lines[2:len(lines)-2], "\n")
		}
		// The question says once what the guide is; a key is not told, nor a strip of nothing.
		shown = strings.NewReplacer("a guide that tells you nothing you have not seen", "", "space mark", "", "Specials", "").Replace(shown)
		for _, w := range regexp.MustCompile(`[A-Za-z]{4,}`).FindAllString(shown, -1) {
			if !strings.Contains(told, w) {
				t.Errorf("%s: %q is shown and not told: %s", s.name, w, told)
				break
			}
		}
	}
}

// The same evening by keys and by lines comes to the same.
func TestPlainComesToTheSame(t *testing.T) {
	for _, c := range []struct{ watched, keys, lines string }{
		{"", "enter", "1"},
		{"", "G enter j enter j enter", "5|2|2"},
		{"", "esc", "6"},
		{"S1", "space l enter", "mark S2|yes"},
		{"S1", "j space j j enter", "mark S3|3"},
		{"S1", "j space enter", "mark S3|no"},
		{"S1", "k space l enter", "unmark S1|yes"},
		{"S1", "k enter enter", "1|1"},
		{"S1", "k enter enter tab tab enter", "1|1|2"},
		{"S1", "k enter enter n", "1|1|next episode"},
		{"S1", "space l enter u", "mark S2|yes|undo"},
		{"S1", "space l enter u ctrl+r", "mark S2|yes|u|redo"},
		{"S1", "enter enter n P l enter", "2|2|peek|yes"},
		{"S1", "enter enter n P l enter H", "2|2|peek|yes|rehide"},
		{"S1", ": a s space o f space s 1 e 1 enter", "as of S1E1"},
		{"S1", ": a s space o f space s 1 e 1 enter L", "as of S1E1|lens"},
		{"S1", ": r e w a t c h enter", "rewatch"},
		{"S1", ": r e w a t c h enter L l enter", "rewatch|lens|yes"},
		{"S1", "2 j enter", "people|2"},
		{"S1", "2 enter space l enter", "people|1|mark|yes"},
		{"S1", "6 l", "story so far|1"},
		{"S1 S2", "6 l l", "story so far|2"},
		{"S1", "/ i n a enter", "/ina|1"},
		{"S1E1", "4 j enter", "threads|2"},
	} {
		g := newGuide(t, Options{Confirm: true}, strings.Fields(c.watched)...)
		g.reach(c.keys)
		k := newTalk(t, Options{Confirm: true}, strings.Fields(c.watched)...)
		k.say(strings.Split(c.lines, "|")...)
		if a, b := g.stands(), k.stands(); a != b {
			t.Errorf("%q and %q:\n%s\n%s", c.keys, c.lines, a, b)
		}
	}
}

// stands is all that a guide has come to, but for what is chosen and scrolled.
func (g *guide) stands() string {
	p := g.nav.here()
	ask := ""
	if g.dialog != nil {
		ask = g.dialog.Question
	}
	if p.Level == widget.LevelList {
		p.Point = content.Point{} // a cursor
	}
	name := ""
	if e, ok := g.Model.viewing.guide.Entry(p.Ref); ok {
		name = e.Name
	}
	return fmt.Sprint(g.seen(), "; ", p.Screen, p.Level, p.Point, name, p.Words, p.Length, "; ", g.viewing.peeks, g.viewing.lens.On(), g.viewing.rewatch().On, g.nav.asking(), len(g.nav.overlays), ask, len(g.saves))
}

var spokenLines = strings.Fields("1 2 3 4 5 6 7 8 12 back back again people world threads timeline seasons story_so_far chart " +
	"search_a one Stranger story Why search_the /wa /text next_episode next lens as_of as_of_S1E1 no_lens rewatch show show_one peek peeks opened undo redo help no no unmark mark s1 S1E1 S2E1 parts more plan_2h settings shows profile with nonsense")

// What another terminal has marked is told before a number is taken for what it meant.
func TestPlainFollowsOtherTerminals(t *testing.T) {
	k := talkOf(stored(t))
	mustSave(t, k.options.Store, DefaultProfile, k.viewing.history)
	k.say("people")
	elsewhere, _ := k.viewing.history.Mark("lamp", "S2E2 marked", true, noon(), content.Point{Season: 2, Episode: 2})
	mustSave(t, k.options.Store, DefaultProfile, elsewhere)
	k.hears(t, "1", "People, 3 in all", "Marked elsewhere: the guide follows", "Seen to S2E2")
	k.hears(t, "1", "People, 1 of 3")
}

// What cannot be saved is said, and the end is no good one.
func TestPlainSaysWhatIsNotSaved(t *testing.T) {
	k := newTalk(t, Options{}, "S1E1")
	k.fail = &watch.NotSaved{Path: "/here", Err: errors.New("the disk is full")}
	k.hears(t, "mark S1E2", "S1E2 marked, not saved", "Trouble: Progress could not be saved to /here: the disk is full")
	if got := k.say("people"); strings.Contains(got, "Trouble") {
		t.Errorf("the trouble is said again: %q", got)
	}
	if k.progress.finish(k.viewing.history) == nil {
		t.Error("the conversation ends as if all were saved")
	}
}

// The end of the input is the end of the conversation, and what breaks it tells nothing.
func TestPlainEnds(t *testing.T) {
	show := testShow(t, "xyzzy", 3)
	o := newGuide(t, Options{}).options
	o.Load = func() (Loaded, error) { return Loaded{Show: show}, nil }
	var out bytes.Buffer
	wide := func() int { return 80 }
	if err := Plain(context.Background(), o, strings.NewReader("1\npeople"), &out, wide); err != nil || !strings.HasSuffix(out.String(), "> \n") {
		t.Errorf("%v after %q", err, out.String())
	}
	o.Load = func() (Loaded, error) { return Loaded{}, errors.New("season-1.toml: is empty") }
	if err := Plain(context.Background(), o, strings.NewReader("1\n"), &out, wide); err == nil {
		t.Error("a show that does not load is no error")
	}
	o.Load = func() (Loaded, error) { panic("xyzzy") }
	var fault *session.Fault
	if err := Plain(context.Background(), o, strings.NewReader("1\n"), &out, wide); !errors.As(err, &fault) || strings.Contains(err.Error(), "xyzzy") {
		t.Errorf("after a panic: %v", err)
	}
}
