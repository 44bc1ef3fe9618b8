package content

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// written is a show of one season of so many episodes of an hour, each with a text in
// the given TOML.
func written(head string, episodes int, toml string) fstest.MapFS {
	var season strings.Builder
	season.WriteString("number = 1\n")
	for i := range episodes {
		fmt.Fprintf(&season, "[[episode]]\nnumber = %d\nruntime = 50\n%s", i+1, toml)
	}
	return fstest.MapFS{
		"show.toml":     {Data: []byte("schema = 1\nid = \"a\"\ntitle = \"A\"\n" + head)},
		"season-1.toml": {Data: []byte(season.String())},
	}
}

// styleOf is what check says of a show's style.
func styleOf(t *testing.T, folder fstest.MapFS) string {
	t.Helper()
	found, problems, err := Check(folder)
	if problems != nil || err != nil {
		t.Fatal(problems, err)
	}
	found = slices.DeleteFunc(found, func(f Finding) bool { return !f.Style })
	var all []string
	for _, f := range found {
		all = append(all, f.Error())
	}
	return strings.Join(all, "\n")
}

func TestCheckReadsStyle(t *testing.T) {
	const (
		beat     = "[[episode.beat]]\ntext = \"The lamp is out.\"\n"
		teaser   = "teaser = \"A lamp burns, for now.\"\n"
		versions = "[[episode.beat]]\ntext = [{ text = \"Mara reads.\" }, { text = \"Mara reads on.\", after = \"S1E1\" }, { text = \"Mara reads all.\", after = \"S1E1\" }]\n"
	)
	short := "recap = \"" + strings.Repeat("The lamp goes out. Mara sees it. ", 10) + "\"\n"
	people := func(toml string) fstest.MapFS {
		f := written("", 2, "")
		f["people.toml"] = &fstest.MapFile{Data: []byte(somebody + toml)}
		return f
	}
	for _, c := range []struct {
		name   string
		folder fstest.MapFS
		want   string
	}{
		{"one place", written("", 1, teaser), `season-1.toml:5: episode 1: teaser: style: it says "for now"; say plainly what was shown`},
		{"two places", written("", 2, teaser), `season-1.toml:5: episode 1: teaser: style: it says "for now"; likewise at line 9; say plainly what was shown`},
		{"more places than are named", written("", 11, teaser), `season-1.toml:5: episode 1: teaser: style: it says "for now"; likewise at lines 9, 13, 17, 21, 25, 29, 33, 37 and 2 more; say plainly what was shown`},
		{"a recap that somebody wrote", written("", 1, short+beat), `season-1.toml:5: episode 1: recap: style: the recap has 70 words; 130 to 200 suit its 50 minutes; tell it as long as the hour deserves`},
		{"a catalogue's", written("", 20, short), ""},
		{"a catalogue's, with beats", written("source = \"TVmaze\"\n", 3, short+beat), ""},
		{"recaps that begin alike", written("", 3, short+beat), "season-1.toml:5: episode 1: recap: style: the recap has 70 words; 130 to 200 suit its 50 minutes; likewise at lines 11 and 17; tell it as long as the hour deserves\n" +
			`season-1.toml:17: episode 3: recap: style: it is the third recap in a row that begins with "the lamp"; begin one of them otherwise`},
		{"beats that begin alike", written("", 2, beat+beat+beat), `season-1.toml:10: episode 1, beat 3: style: it is the third beat in a row that begins with "the lamp"; likewise at line 19; begin one of them otherwise`},
		{"beats of two episodes", written("", 2, beat+beat), ""},
		{"versions of one beat", written("", 1, versions), ""},
		{"links", people("[[entry.fact]]\nafter = \"S1E1\"\ntext = \"" + strings.Repeat("[N](e) ", 9) + "\"\n"), `people.toml:9: entry e, fact 1: style: it has 9 links, and 8 are enough; keep those that a reader would follow`},
		{"a question", people("[[thread]]\nid = \"a\"\nopened = \"S1E1\"\nquestion = \"Who is N?\"\n[[thread.clue]]\nafter = \"S1E1\"\ntext = \"Is it N?\"\n"), `people.toml:13: thread a, clue 1: style: it asks the reader; say plainly what was shown`},
		{"a title may shout", written("", 1, "title = \"Epic!\"\n"), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := styleOf(t, c.folder); got != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}
