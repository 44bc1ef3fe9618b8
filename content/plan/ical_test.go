package plan

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-ical"
	"pgregory.net/rapid"

	"unspoiled/content"
)

var now = time.Date(2026, time.November, 1, 9, 30, 0, 0, time.UTC)

func ofBay(at *Clock) ICal {
	return ICal{Show: "lantern-bay", Title: "Lantern Bay", Profile: "default", Now: now, At: at, Zone: time.UTC}
}

// named is a plan of one episode with a name.
func named(title string) Plan {
	e := series(50)[0]
	e.Name, e.Season = title, "Season 1"
	return PerDay([]Episode{e}, Calendar{From: monday}, 60)
}

// events checks a file with a library for the format, and returns its events.
func events(t interface{ Fatal(...any) }, file []byte) []ical.Event {
	c, err := ical.NewDecoder(bytes.NewReader(file)).Decode()
	if err != nil {
		t.Fatal(err)
	}
	// The library's encoder refuses properties that are missing or occur too often.
	if err := ical.NewEncoder(&bytes.Buffer{}).Encode(c); err != nil && len(c.Children) > 0 {
		t.Fatal(err)
	}
	return c.Events()
}

func text(t *testing.T, e ical.Event, name string) string {
	t.Helper()
	s, err := e.Props.Text(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAllDayEvents(t *testing.T) {
	got := events(t, ofBay(nil).Encode(PerDay(series(50, 50, 50), Calendar{From: monday}, 100)))
	if len(got) != 3 {
		t.Fatalf("%d events", len(got))
	}
	for i, want := range []string{"20261102", "20261102", "20261103"} {
		start := got[i].Props.Get(ical.PropDateTimeStart)
		if start.Value != want || start.ValueType() != ical.ValueDate {
			t.Errorf("event %d begins %v", i, start)
		}
		from, err := got[i].DateTimeStart(time.UTC)
		to, err2 := got[i].DateTimeEnd(time.UTC)
		if err != nil || err2 != nil || to.Sub(from) != 24*time.Hour {
			t.Errorf("event %d: %v to %v, %v, %v", i, from, to, err, err2)
		}
	}
}

// TestTimedEvents: the episodes of a day follow each other, and eight in the evening
// stays so when summer time begins.
func TestTimedEvents(t *testing.T) {
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip("there are no time zones here")
	}
	c := ofBay(&Clock{20, 0})
	c.Zone = zone
	got := events(t, c.Encode(PerDay(series(50, 60, 50), Calendar{From: content.Date{Year: 2027, Month: 3, Day: 27}}, 110)))
	for i, want := range []string{"20270327T190000Z 20270327T195000Z", "20270327T195000Z 20270327T205000Z", "20270328T180000Z 20270328T185000Z"} {
		if got := got[i].Props.Get(ical.PropDateTimeStart).Value + " " + got[i].Props.Get(ical.PropDateTimeEnd).Value; got != want {
			t.Errorf("event %d is %s, not %s", i, got, want)
		}
	}
}

// TestImportedAgain: importing a later plan moves its events and doubles none.
func TestImportedAgain(t *testing.T) {
	episodes := series(50, 50)
	first := events(t, ofBay(nil).Encode(PerDay(episodes, Calendar{From: monday}, 100)))
	later := ofBay(&Clock{20, 15})
	later.Now = now.Add(90 * time.Second)
	moved := PerDay(episodes, Calendar{From: after(5)}, 50)
	moved.Days[0].Episodes[0].Name = "Another name"
	second := events(t, later.Encode(moved))
	for i := range first {
		if a, b := text(t, first[i], ical.PropUID), text(t, second[i], ical.PropUID); a != b {
			t.Errorf("event %d was %s and is %s", i, a, b)
		}
		a, _ := strconv.Atoi(first[i].Props.Get(ical.PropSequence).Value)
		b, _ := strconv.Atoi(second[i].Props.Get(ical.PropSequence).Value)
		if a <= 0 || b <= a {
			t.Errorf("revision %d follows %d", b, a)
		}
		if first[i].Props.Get(ical.PropDateTimeStamp).Value >= second[i].Props.Get(ical.PropDateTimeStamp).Value {
			t.Error("the stamp does not grow")
		}
	}
}

func TestUIDs(t *testing.T) {
	uid := func(c ICal, p content.Point) string { return c.uid(p) }
	other, profile := ofBay(nil), ofBay(nil)
	other.Show, profile.Profile = "other", "ada"
	all := []string{
		uid(ofBay(nil), content.Point{Season: 1, Episode: 1}), uid(ofBay(nil), content.Point{Season: 1, Episode: 11}),
		uid(ofBay(nil), content.Point{Season: 11, Episode: 1}), uid(other, content.Point{Season: 1, Episode: 1}),
		uid(profile, content.Point{Season: 1, Episode: 1}),
	}
	slices.Sort(all)
	if len(slices.Compact(all)) != 5 {
		t.Errorf("different episodes, shows or profiles share a name: %v", all)
	}
}

// TestWords: any title comes back out of the file as it went in. Lines are short and split no
// character.
func TestWords(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		title := rapid.StringOfN(rapid.RuneFrom([]rune(`abc ,;\"':nNé–世界🙂`)), 1, 200, -1).Draw(rt, "title")
		file := ofBay(nil).Encode(named(title))
		for line := range bytes.SplitSeq(bytes.TrimSuffix(file, []byte("\r\n")), []byte("\r\n")) {
			if len(line) > maxOctets || !utf8.Valid(line) || bytes.ContainsAny(line, "\r\n") {
				rt.Fatalf("line %q of %d octets", line, len(line))
			}
		}
		got, err := events(rt, file)[0].Props.Text(ical.PropSummary)
		if want := "Lantern Bay S1E1: " + title; err != nil || got != want {
			rt.Fatalf("%q came back as %q, %v", want, got, err)
		}
	})
}

func TestEscape(t *testing.T) {
	if got := escape("a\\b;c,d\ne\r\x00\x7f\tf"); got != "a\\\\b\\;c\\,d\\ne\tf" {
		t.Errorf("got %q", got)
	}
}

// TestProperties: what the format allows once in a file or event is there exactly once.
func TestProperties(t *testing.T) {
	file := string(ofBay(&Clock{20, 0}).Encode(named("The Log")))
	for _, once := range []string{"VERSION:2.0", "PRODID:", "UID:", "DTSTAMP:", "DTSTART", "DTEND", "SEQUENCE:", "SUMMARY:Lantern Bay S1E1: The Log"} {
		if n := strings.Count(file, "\r\n"+once); n != 1 {
			t.Errorf("%s stands in it %d times:\n%s", once, n, file)
		}
	}
	if strings.Contains(file, "METHOD") {
		t.Error("a plan is no message between people: it has no METHOD, which would want an ORGANIZER")
	}
}

func TestGuessedRuntimesSaySo(t *testing.T) {
	p := named("The Log")
	p.Days[0].Episodes[0].Guessed = true
	if got := text(t, events(t, ofBay(nil).Encode(p))[0], ical.PropDescription); got != "Season 1, about 50 min" {
		t.Errorf("got %q", got)
	}
}
