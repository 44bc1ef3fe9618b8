package plan

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"unspoiled/content"
)

// ICal is what an iCalendar file says beside the plan itself.
type ICal struct {
	Show    string // its id
	Title   string // its name
	Profile string
	Now     time.Time // when the file is made
	At      *Clock    // when a day's first episode begins; nil makes all-day events
	Zone    *time.Location
}

// Clock is a time of day.
type Clock struct{ Hour, Minute int }

// epoch is 2020 in Unix time, from which revisions are counted.
const epoch = 1577836800

// Encode writes the plan as an iCalendar file (RFC 5545), one event for each episode.
//
// An episode has the same UID in every plan of a profile, so importing a newer plan moves it to its
// new day. Calendars take the newer by SEQUENCE, which grows every minute, and by DTSTAMP, in
// seconds. Times are written in UTC: they need no time zone in the file and stay right when summer
// time begins or ends.
func (c ICal) Encode(p Plan) []byte {
	var l lines
	l.put("BEGIN", "VCALENDAR")
	l.put("VERSION", "2.0")
	l.put("PRODID", "-//unspoiled//plan//EN")
	l.put("CALSCALE", "GREGORIAN")
	l.text("NAME", c.Title)
	l.text("X-WR-CALNAME", c.Title)
	for _, d := range p.Days {
		at := c.start(d.Date)
		for _, e := range d.Episodes {
			c.event(&l, d.Date, at, e)
			at = at.Add(time.Duration(e.Minutes) * time.Minute)
		}
	}
	l.put("END", "VCALENDAR")
	return []byte(l.b.String())
}

// start is when the first episode of a day begins.
func (c ICal) start(d content.Date) time.Time {
	if c.At == nil {
		return time.Time{}
	}
	return time.Date(d.Year, time.Month(d.Month), d.Day, c.At.Hour, c.At.Minute, 0, 0, c.Zone)
}

func (c ICal) event(l *lines, d content.Date, at time.Time, e Episode) {
	now := instant(c.Now)
	l.put("BEGIN", "VEVENT")
	l.put("UID", c.uid(e.Point))
	l.put("DTSTAMP", now)
	l.put("LAST-MODIFIED", now)
	l.put("SEQUENCE", strconv.FormatInt(max((c.Now.Unix()-epoch)/60, 0), 10))
	if c.At == nil {
		l.put("DTSTART;VALUE=DATE", day(Noon(d)))
		l.put("DTEND;VALUE=DATE", day(Noon(d).AddDate(0, 0, 1)))
		l.put("TRANSP", "TRANSPARENT") // the day stays free
	} else {
		l.put("DTSTART", instant(at))
		l.put("DTEND", instant(at.Add(time.Duration(e.Minutes)*time.Minute)))
		l.put("TRANSP", "OPAQUE")
	}
	l.put("STATUS", "CONFIRMED")
	l.text("SUMMARY", fmt.Sprintf("%s %s: %s", c.Title, e.Point, e.Name))
	l.text("DESCRIPTION", describe(e))
	l.put("END", "VEVENT")
}

func describe(e Episode) string {
	about := ""
	if e.Guessed {
		about = "about "
	}
	return fmt.Sprintf("%s, %s%d min", e.Season, about, e.Minutes)
}

// uid identifies an episode in a calendar. It is the same in every plan of a profile.
func (c ICal) uid(p content.Point) string {
	sum := sha256.Sum256([]byte(c.Show + "\x00" + c.Profile + "\x00" + p.String()))
	return hex.EncodeToString(sum[:16]) + "@unspoiled"
}

func instant(t time.Time) string { return t.UTC().Format("20060102T150405Z") }

func day(t time.Time) string { return t.Format("20060102") }

// maxOctets is the most bytes of a line in an iCalendar file, without its end (RFC 5545, 3.1).
const maxOctets = 75

// lines writes the content lines of an iCalendar file.
type lines struct{ b strings.Builder }

// put writes a property whose value needs no escaping.
func (l *lines) put(name, value string) {
	line := name + ":" + value
	for limit := maxOctets; len(line) > limit; limit = maxOctets - 1 {
		cut := limit
		for !utf8.RuneStart(line[cut]) {
			cut--
		}
		l.b.WriteString(line[:cut] + "\r\n ")
		line = line[cut:]
	}
	l.b.WriteString(line + "\r\n")
}

// text writes a property whose value is a text.
func (l *lines) text(name, value string) { l.put(name, escape(value)) }

// escape writes a text as a TEXT value (RFC 5545, 3.3.11). It drops control characters, which such
// a value cannot hold.
func escape(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == 0x7f {
			return -1
		}
		return r
	}, s)
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(s)
}
