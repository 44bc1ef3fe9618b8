package imports

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"unspoiled/content/internal/pattern"
	"unspoiled/content/watch/imports/language"
	"unspoiled/content/watch/imports/raw"
)

// file reads a file that is not an archive.
func (c *collector) file(src *raw.Source, r io.Reader) error {
	s, err := newSample(src, r)
	if err != nil {
		return err
	}
	f, err := recognise(s, c.opts.From)
	switch {
	case err != nil:
		return err
	case f.not != "":
		return f.refused()
	}
	return c.take(f, s)
}

func (c *collector) take(f match, s *sample) error {
	if c.preview.From == nil {
		c.preview.From, c.preview.Kind = f.of, f.what // in an archive, the first file counts
	}
	c.rank, c.number = f.rank, c.number+1
	c.here.Line, c.here.Entry = 0, 0
	c.dates.Eastern = c.dates.Eastern || slices.ContainsFunc(s.heading, language.IsEastern) && !slices.ContainsFunc(s.first, isDate)
	err := f.read(c, s)
	c.preview.Windows = c.preview.Windows || s.decoder.Windows
	return err
}

// checkbox matches the beginning of a checklist.
var checkbox = pattern.New(`^\[[ xX]\]`)

func newSample(src *raw.Source, r io.Reader) (*sample, error) {
	head := bufio.NewReaderSize(r, 1024)
	if begin, err := head.Peek(1024); len(begin) == 0 && err != io.EOF {
		return nil, err
	} else if err := notList(begin); err != nil {
		return nil, err
	}
	text, decoder, err := src.Text(head)
	if err != nil {
		return nil, err
	}
	s := &sample{text: text, decoder: decoder}
	if s.head, err = text.Peek(sniffed); err != nil && err != io.EOF {
		return nil, err
	}
	s.whole = err == io.EOF
	if err := notList(s.head); err != nil { // again, now unpacked
		return nil, err
	}
	if bytes.IndexByte(s.head, 0) >= 0 {
		return nil, errUnknown
	}
	trimmed := bytes.TrimLeft(s.head, " \t\r\n")
	switch open := trimmed[0]; {
	case open == '{', open == '[' && !checkbox().Match(trimmed):
		s.open = open
		s.keys = raw.Keys(trimmed)
		d := json.NewDecoder(bytes.NewReader(trimmed))
		if d.Decode(&s.lines) != nil || !d.More() {
			s.lines = nil
		}
	case open == '<':
		s.open = open
	default:
		s.rows()
	}
	return s, nil
}

// rows reads the first rows of a table. It skips a spreadsheet's line "sep=;" and comments.
func (s *sample) rows() {
	var lines []string
	for line := range strings.Lines(string(s.head)) {
		text := strings.TrimSpace(line)
		if sep, ok := strings.CutPrefix(strings.ToLower(text), "sep="); ok && len(lines) == 0 && len(sep) < 2 {
			if s.sep = '\t'; sep != "" {
				s.sep = sep[0]
			}
			s.text.Discard(len(line))
			continue
		}
		if text != "" && (text[0] != '#' || beginsWithPlace(text)) {
			lines = append(lines, strings.TrimRight(line, "\r\n"))
		}
		if len(lines) == 2 {
			break
		}
	}
	lines = append(lines, "", "")
	if s.sep == 0 {
		s.sep = raw.Separator(lines[0])
	}
	s.first, _, _ = raw.Split(nil, lines[0], s.sep)
	s.second, _, _ = raw.Split(nil, lines[1], s.sep)
	s.keys = map[string]bool{}
	for _, cell := range s.first {
		cell = headingOf(cell)
		s.heading = append(s.heading, cell)
		s.keys[cell] = true
	}
}

// entries reads a JSON file with entries of type T in lists at the given places; see raw.Entries.
func entries[T any](take func(*collector, *T), places ...string) func(*collector, *sample) error {
	return func(c *collector, s *sample) error {
		at := places
		leads := func(place string) bool { key, _, _ := strings.Cut(place, "."); return s.lines[key] != nil }
		if s.lines != nil && !slices.ContainsFunc(places, leads) {
			at = nil
		}
		return raw.Entries(s.text, at, func(decode func(any) error) error { return entry(c, decode, take) }, c.brokenEntry)
	}
}

// entry reads an entry and does something with it.
func entry[T any](c *collector, decode func(any) error, take func(*collector, *T)) error {
	c.row()
	c.here.Entry++
	var one T
	err := decode(&one)
	if err == nil {
		take(c, &one)
	}
	return err
}

// isDate reports whether a cell is a date or a time.
func isDate(s string) bool {
	_, _, ok := new(language.Dates).Parse(s)
	return ok
}
