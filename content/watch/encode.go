package watch

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"unspoiled/content"
)

// The file is TOML. Every machine writes the same history as the same bytes, so a sync program sees
// no conflict where two machines merged the same.
const (
	preamble = "# What one profile has watched. unspoiled writes this file and keeps the one\n" +
		"# before it as .bak. To edit it by hand, delete the line with the checksum.\n" +
		"version = 1\n"
	checksumKey = "checksum = "
)

// timeLayout omits trailing zeros; times have milliseconds at most.
const timeLayout = time.RFC3339Nano

// maxMarks bounds the marks of one file, so that a forged one cannot fill the memory.
const maxMarks = 100_000

// lineEntries is how many entries without times are written on one line; more get a line each.
const lineEntries = 12

var errTooMany = errors.New("there are more marks than a progress file can hold")

func (h History) encode() ([]byte, error) {
	marks := 0
	var body []byte
	for _, c := range h.changes {
		marks += len(c.Episodes)
		body = c.append(body)
	}
	if marks > maxMarks || len(body) > maxFile-len(preamble)-100 {
		return nil, errTooMany
	}
	return append([]byte(preamble+checksumKey+`"`+checksum(string(body))+"\"\n"), body...), nil
}

// quoted escapes what may be in a clean text but not in a TOML string.
var quoted = strings.NewReplacer(`"`, `\"`, `\`, `\\`)

// append writes the change as a TOML table. Empty texts are left out.
func (c *Change) append(b []byte) []byte {
	line := func(key, value string) { b = append(b, key+" = "+value+"\n"...) }
	text := func(key, s string) {
		if s != "" {
			line(key, `"`+quoted.Replace(s)+`"`)
		}
	}
	b = append(b, "\n[[change]]\n"...)
	text("id", c.ID)
	line("at", c.At.Format(timeLayout))
	if c.Clock != clockOf(c.At) {
		line("clock", strconv.FormatInt(c.Clock, 10))
	}
	text("show", c.Show)
	text("name", c.Name)
	text("undoes", c.Undoes)
	text("redoes", c.Redoes)
	if c.Rewatch != nil {
		text("rewatch", c.Rewatch.String())
	}
	switch {
	case len(c.Episodes) == 0:
	case c.Watched:
		line("watched", c.list())
	default:
		line("unwatched", c.list())
	}
	return b
}

// clockOf is the clock of a change at that time, unless an earlier change has a later one.
func clockOf(at time.Time) int64 { return max(at.UnixMilli(), 0) }

// String is the rewatch as a file has it.
func (r Rewatch) String() string {
	switch {
	case !r.On:
		return "ended"
	case r.Last.Whole():
		return "begun"
	}
	return r.Last.String()
}

// list writes ranges of episodes that were watched at one time: "S1E1-S1E8", with the time after
// it unless that is the change's own.
func (c *Change) list() string {
	var entries []string
	for from := 0; from < len(c.Episodes); {
		to := c.rangeEnd(from)
		entry := content.Stretch{From: c.Episodes[from], To: c.Episodes[to-1]}.String()
		if at := c.at(from); !at.Equal(c.At) {
			entry += " " + at.Format(timeLayout)
		}
		entries = append(entries, `"`+entry+`"`)
		from = to
	}
	if c.Times != nil || len(entries) > lineEntries {
		return "[\n  " + strings.Join(entries, ",\n  ") + ",\n]"
	}
	return "[" + strings.Join(entries, ", ") + "]"
}

// rangeEnd is the end of the run that begins at i: episodes in a row with one time.
func (c *Change) rangeEnd(i int) int {
	for j := i + 1; j < len(c.Episodes); j++ {
		p := c.Episodes[j-1]
		p.Episode++
		if c.Episodes[j] != p || !c.at(j).Equal(c.at(i)) {
			return j
		}
	}
	return len(c.Episodes)
}
