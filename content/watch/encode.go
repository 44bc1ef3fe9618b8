package watch

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"time"

	"unspoiled/content"
)

// The file is TOML, and the same bytes for the same history on every machine, so
// that a sync program sees no conflict where two machines merged the same.
const (
	preamble = "# What one profile has watched. unspoiled writes this file and keeps the one\n" +
		"# before it as .bak. To edit it by hand, delete the line with the checksum.\n" +
		"version = 1\n"
	checksumKey = "checksum = "
)

// timeLayout leaves out the zeros that say nothing; times have milliseconds at most.
const timeLayout = time.RFC3339Nano

// maxMarks bounds the marks of one file, so that a forged one cannot take all memory.
const maxMarks = 100_000

// lineEntries is how many ranges without times stand on one line.
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

// append writes the change as a table.
func (c *Change) append(b []byte) []byte {
	b = append(b, "\n[[change]]\n"...)
	b = appendString(b, "id", c.ID)
	b = append(b, "at = "...)
	b = append(c.At.AppendFormat(b, timeLayout), '\n')
	if c.Clock != clockOf(c.At) {
		b = append(b, "clock = "...)
		b = append(strconv.AppendInt(b, c.Clock, 10), '\n')
	}
	b = appendString(b, "show", c.Show)
	b = appendString(b, "name", c.Name)
	b = appendString(b, "undoes", c.Undoes)
	b = appendString(b, "redoes", c.Redoes)
	if c.Rewatch != nil {
		b = appendString(b, "rewatch", c.Rewatch.String())
	}
	return c.appendEpisodes(b)
}

// clockOf is the clock of a change at that time, if nothing was before it.
func clockOf(at time.Time) int64 { return max(at.UnixMilli(), 0) }

// String is how a file says it.
func (r Rewatch) String() string {
	switch {
	case !r.On:
		return "ended"
	case r.Last.Whole():
		return "begun"
	}
	return r.Last.String()
}

// appendString writes a key and a text that cleanText has seen; an empty one is left out.
func appendString(b []byte, key, s string) []byte {
	if s == "" {
		return b
	}
	b = append(b, key...)
	b = append(b, ` = "`...)
	if strings.IndexByte(s, '"') < 0 && strings.IndexByte(s, '\\') < 0 {
		return append(append(b, s...), "\"\n"...)
	}
	for i := range len(s) {
		if s[i] == '"' || s[i] == '\\' {
			b = append(b, '\\')
		}
		b = append(b, s[i])
	}
	return append(b, "\"\n"...)
}

// appendEpisodes writes ranges of episodes watched at one time: "S1E1-S1E8", with
// the time behind it where it is not that of the change.
func (c *Change) appendEpisodes(b []byte) []byte {
	if len(c.Episodes) == 0 {
		return b
	}
	key := "unwatched"
	if c.Watched {
		key = "watched"
	}
	b = append(b, key...)
	b = append(b, " = ["...)
	n := 0
	for from := 0; from < len(c.Episodes); n++ {
		to := c.rangeEnd(from)
		switch {
		case c.Times != nil || n > 0 && n%lineEntries == 0:
			b = append(b, "\n  "...)
		case n > 0:
			b = append(b, ' ')
		}
		b = append(b, '"')
		b = appendRange(b, c.Episodes[from], c.Episodes[to-1])
		if c.Times != nil && !c.Times[from].Equal(c.At) {
			b = append(b, ' ')
			b = c.Times[from].AppendFormat(b, timeLayout)
		}
		b = append(b, `",`...)
		from = to
	}
	if c.Times != nil || n > lineEntries {
		return append(b, "\n]\n"...)
	}
	return append(bytes.TrimSuffix(b, []byte(",")), "]\n"...)
}

// rangeEnd is the end of the run of episodes, one after another at one time, that
// begins at i.
func (c *Change) rangeEnd(i int) int {
	for j := i + 1; j < len(c.Episodes); j++ {
		p := c.Episodes[j-1]
		p.Episode++
		if c.Episodes[j] != p || c.Times != nil && !c.Times[j].Equal(c.Times[i]) {
			return j
		}
	}
	return len(c.Episodes)
}

func appendRange(b []byte, from, to content.Point) []byte {
	b = appendPoint(b, from)
	if from != to {
		b = appendPoint(append(b, '-'), to)
	}
	return b
}

func appendPoint(b []byte, p content.Point) []byte {
	b = strconv.AppendInt(append(b, 'S'), int64(p.Season), 10)
	return strconv.AppendInt(append(b, 'E'), int64(p.Number()), 10)
}
