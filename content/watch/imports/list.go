package imports

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"

	"unspoiled/content"
)

// readList reads a list of one's own: a line for each view, "S01E03" or "S1E3 2024-05-01",
// also a season or a range; "#" begins a comment.
func readList(c *collector, in *input) error {
	r := in.buffered()
	for number := 1; ; number++ {
		line, err := r.ReadSlice('\n')
		if len(line) == 0 && err != nil {
			return ended(err)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			c.broken(number, "the line is longer than %d KiB", maxRow>>10)
			for errors.Is(err, bufio.ErrBufferFull) {
				_, err = r.ReadSlice('\n')
			}
			line = nil
		}
		if err != nil && err != io.EOF {
			return err
		}
		if text, _, _ := strings.Cut(string(bytes.TrimSpace(line)), "#"); text != "" {
			if err := c.listLine(number, strings.TrimSpace(text)); err != nil {
				return err
			}
		}
	}
}

func (c *collector) listLine(number int, text string) error {
	if err := c.row(); err != nil {
		return err
	}
	word := firstWord(text)
	first, last, err := listPoints(word)
	if err != nil {
		c.broken(number, "the line does not begin with an episode such as S1E3")
		return nil
	}
	mark := Mark{Certain: true}
	if when := strings.Trim(text[len(word):], " \t,;"); when != "" {
		var ok bool
		if mark.At, ok = parseTime(when); !ok {
			c.broken(number, "the day cannot be read; it is written 2024-05-01")
			return nil
		}
	}
	return c.addRange(first, last, mark)
}

// addRange takes the episodes from one point to another; seasons count whole. What the
// show does not have of a range takes no time.
func (c *collector) addRange(first, last content.Point, mark Mark) error {
	found := 0
	for _, p := range c.listed() {
		at := p
		if first.Whole() {
			at.Episode = 0
		}
		if at.Compare(first) < 0 || at.Compare(last) > 0 {
			continue
		}
		found++
		if err := c.add(p.Season, p.Episode, view{Mark: mark}); err != nil {
			return err
		}
	}
	if found == 0 {
		c.ignore(NoSuch)
	}
	return nil
}

// listed is every episode of the show.
func (c *collector) listed() []content.Point {
	if c.all == nil {
		c.all = c.opts.Show.Order()
	}
	return c.all
}

var errPoints = errors.New("no points")

// listPoints reads "S1E3", "1x03", "S1", "S1E1-S1E4", "S1E1-4" or "S1-S3".
func listPoints(s string) (first, last content.Point, err error) {
	from, to, ranged := strings.Cut(s, "-")
	if first, err = content.ReadPoint(from); err != nil {
		return first, first, err
	}
	if !ranged {
		return first, first, nil
	}
	if n, ok := wholeNumber(to); ok && !first.Whole() {
		last = content.Point{Season: first.Season, Episode: n}
	} else if last, err = content.ReadPoint(to); err != nil {
		return first, first, err
	}
	if first.Whole() != last.Whole() || first.Compare(last) > 0 || last.Season > content.MaxNumber ||
		!first.Whole() && (first.Season != last.Season || last.Episode > content.MaxNumber) {
		return first, first, errPoints
	}
	return first, last, nil
}
