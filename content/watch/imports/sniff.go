package imports

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

var (
	errUnknown = errors.New("the file is of no kind that is known; see the list of formats in the help, or write one episode a line: S1E3 2024-05-01")
	errEmpty   = errors.New("the file is empty")
)

// recognise tells by its beginning what a file is. A format that was asked for settles
// what the beginning leaves open, and is refused where that says otherwise.
func recognise(head []byte, want Format) (kind, error) {
	head = bytes.TrimPrefix(head, []byte(bom))
	text := bytes.TrimLeft(head, " \t\r\n")
	switch {
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")):
		return kind{}, errors.New("the file is in UTF-16; save it as UTF-8 (in a spreadsheet: CSV UTF-8)")
	case len(text) == 0:
		return kind{}, errEmpty
	}
	var k kind
	var ok bool
	switch text[0] {
	case '{', '[':
		k, ok = recogniseJSON(text, want)
	default:
		k, ok = recogniseTable(text, want)
	}
	switch {
	case !ok:
		return kind{}, errUnknown
	case want != "" && k.format != want:
		return kind{}, fmt.Errorf("the file is not from %s; it looks like %s from %s", want.Name(), k.name, k.format.Name())
	}
	return k, nil
}

// recogniseJSON goes by the keys in the file's beginning.
func recogniseJSON(text []byte, want Format) (kind, bool) {
	has := keysOf(text)
	switch {
	case text[0] == '{' && (has["shows"] || has["movies"] || has["anime"]):
		return kind{format: Simkl, name: "a backup", read: readSimkl}, true
	case has["UserData"] || text[0] == '{' && has["Items"]:
		return kind{format: Jellyfin, name: "items", read: readJellyfin}, true
	case text[0] == '{':
		return kind{}, false
	case has["is_watched"]:
		return kind{format: TVTime, name: "a list of series", read: readTVTimeSeries}, true
	case has["seasons"] && (has["plays"] || has["show"]):
		return kind{format: Trakt, name: "the watched shows", read: readTraktWatched}, true
	case has["watched_at"] && (has["action"] || has["type"] || has["episode"] || has["movie"]):
		return kind{format: Trakt, name: "the history", read: readTraktHistory}, true
	}
	switch want {
	case Trakt:
		return kind{format: Trakt, name: "the history", read: readTraktHistory}, true
	case TVTime:
		return kind{format: TVTime, name: "a list of series", read: readTVTimeSeries}, true
	case Jellyfin:
		return kind{format: Jellyfin, name: "items", read: readJellyfin}, true
	}
	return kind{}, false
}

// keysOf are the keys of all objects in the beginning of a JSON file.
func keysOf(text []byte) map[string]bool {
	d := json.NewDecoder(bytes.NewReader(text))
	has := map[string]bool{}
	var inObject []bool
	key := false // a key comes next
	for len(inObject) < 64 {
		t, err := d.Token()
		if err != nil {
			break
		}
		switch t := t.(type) {
		case json.Delim:
			if t == '{' || t == '[' {
				inObject = append(inObject, t == '{')
			} else {
				inObject = inObject[:len(inObject)-1]
			}
		case string:
			if key && len(has) < 256 {
				has[t] = true
			}
			if key {
				key = false
				continue
			}
		}
		key = len(inObject) > 0 && inObject[len(inObject)-1]
	}
	return has
}

// recogniseTable goes by the first line that says something.
func recogniseTable(text []byte, want Format) (kind, bool) {
	first := text
	for line := range bytes.Lines(text) {
		if first = bytes.TrimSpace(line); len(first) > 0 && first[0] != '#' {
			break
		}
	}
	if isListLine(string(first)) {
		return kind{format: List, name: "a list of episodes", read: readList}, true
	}
	sep := separatorOf(string(first))
	cells := strings.Split(strings.ToLower(string(first)), string(sep))
	names := map[string]bool{}
	for i := range cells {
		cells[i] = strings.Trim(cells[i], "\" \t")
		names[cells[i]] = true
	}
	for _, k := range tables() {
		if k.fits(names) {
			return k.kind(sep), true
		}
	}
	if len(cells) >= 2 && (isTitleWord(cells[0]) && isDateWord(cells[1]) || startsWithDate(cells[len(cells)-1]) || want == Netflix) {
		return kind{format: Netflix, name: "a viewing history", read: func(c *collector, in *input) error { return readNetflix(c, in, sep) }}, true
	}
	if want == List {
		return kind{format: List, name: "a list of episodes", read: readList}, true
	}
	return kind{}, false
}

func startsWithDate(s string) bool {
	_, _, ok := new(dates).parse(s)
	return ok
}

// separatorOf is the sign that parts the cells of a row: the one that stands there most
// outside of quotes.
func separatorOf(line string) byte {
	var count [256]int
	quoted := false
	for i := range len(line) {
		if line[i] == '"' {
			quoted = !quoted
		}
		if !quoted {
			count[line[i]]++
		}
	}
	best := byte(',')
	for _, sep := range []byte{';', '\t'} {
		if count[sep] > count[best] {
			best = sep
		}
	}
	return best
}

// isTitleWord and isDateWord know the headings of Netflix's list in the languages that
// it has been seen or may be expected in.
func isTitleWord(s string) bool {
	return oneOf(s, "title titel titre título titulo titolo tytuł název nimi tittel otsikko başlık cím titlu название タイトル 제목 片名 標題")
}

func isDateWord(s string) bool {
	return oneOf(s, "date datum fecha data dato päivämäärä tarih dátum dată дата 日付 날짜 日期")
}

func oneOf(s, words string) bool {
	for word := range strings.FieldsSeq(words) {
		if s == word {
			return true
		}
	}
	return false
}

// isListLine reports whether a line begins with a point.
func isListLine(line string) bool {
	_, _, err := listPoints(firstWord(line))
	return err == nil
}

func firstWord(line string) string {
	if i := strings.IndexAny(line, " \t,;"); i >= 0 {
		return line[:i]
	}
	return line
}
