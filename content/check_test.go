package content

import (
	"strings"
	"testing"
)

func TestCheckPassesOnAGoodShow(t *testing.T) {
	found, problems, err := Check(files(t, nil))
	if err != nil || problems != nil {
		t.Fatal(problems, err)
	}
	for _, f := range found {
		if f.Leak {
			t.Error(f)
		}
	}
}

func TestCheckFindsLeaks(t *testing.T) {
	cases := []struct{ name, file, old, new, want string }{
		{
			"a name too early", "season-1.toml", "Mara comes home and finds", "Mara comes home to Edda and finds",
			`season-1.toml:26: episode 1, beat 1: a leak, shown from S1E1 on: "Edda" opens with S1E3; say what a viewer can say by then, or open the text with S1E3`,
		},
		{"an alias too early", "season-1.toml", "A stranger in oilskins signals", "A stranger called Nine signals", `"Nine" opens with S2E1`},
		{"a surname too early", "season-1.toml", "The [harbor master]", "Old Pell, the [harbor master]", `"Pell" opens with S1E2`},
		{"a name in a teaser", "season-1.toml", "The lowest tide of the year", "The lowest tide since Nine came", `episode 3: teaser: a leak, shown from S1E2 on: "Nine" opens with S2E1`},
		{"a name in a note", "season-2.toml", "Season 2 was shot", "Season 2, with Edda, was shot", `a leak, shown from the start: "Edda"`},
		{"a teaser that tells a beat", "season-2.toml", "The ice closes the bay.", "Harbor master Pell drowns under the ice of the bay.", `it tells beat 1 of S2E2`},
		{"a credit that connects", "people.toml", `actor = [ { text = "Lena Moor", after = "S1E3" } ]`, `actor = "Lena Moor"`, ""},
		{"a fact before its entry", "people.toml", "after = \"S2E1\"\ntext  = \"A salvage", "after = \"S1E1\"\ntext  = \"A salvage", `a fact opens before its entry, which opens with S1E3`},
		{"a text that is cleaned", "season-1.toml", "Mara comes home and", "Mara comes \\u202E home and", `it holds bidirectional control U+202E`},
		{"one actor, two entries", "people.toml", `actor = "Owen Strand"`, `actor = "June Achebe"`, `as well, and neither becomes the other; if they are one, write [[entry.becomes]]`},
		{"nothing to tell", "season-0.toml", `recap    = "The old keeper lets the lamp go out to hide a boat."`, "", `S0 has no recap`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			found, problems, err := Check(files(t, map[string][2]string{c.file: {c.old, c.new}}))
			if err != nil || problems != nil {
				t.Fatal(problems, err)
			}
			var all []string
			for _, f := range found {
				all = append(all, f.Error())
			}
			if got := strings.Join(all, "\n"); c.want == "" && strings.Contains(got, "leak") || !strings.Contains(got, c.want) {
				t.Errorf("got:\n%s\nwant: %s", got, c.want)
			}
		})
	}
}

func TestCheckFindsACreditThatConnects(t *testing.T) {
	// Somebody seen from S1E1 on and named in S1E2 becomes another, known since S1E1, in S1E3.
	folder := files(t, nil)
	folder["people.toml"].Data = []byte(strings.Replace(strings.Replace(string(folder["people.toml"].Data),
		"first   = \"S1E3\"", "first   = \"S1E1\"", 1),
		`actor = [ { text = "Lena Moor", after = "S1E3" } ]`, `actor = "Lena Moor"`, 1))
	found, problems, err := Check(folder)
	if err != nil || problems != nil {
		t.Fatal(problems, err)
	}
	for _, f := range found {
		if f.Leak && strings.Contains(f.What, "the credit connects this entry with") {
			return
		}
	}
	t.Errorf("not found in %v", found)
}

// TestCheckSaysOnceWhatIsMissing: a catalogue has no beats in any of its episodes.
func TestCheckSaysOnceWhatIsMissing(t *testing.T) {
	folder := ordered(t, "")
	for name, f := range folder {
		if strings.HasPrefix(name, "season-1") {
			f.Data = append(f.Data, "recap = \"The ebb.\"\n"...)
		}
	}
	found, problems, err := Check(folder)
	if err != nil || problems != nil {
		t.Fatal(problems, err)
	}
	var all []string
	for _, f := range found {
		all = append(all, f.What)
	}
	if got := strings.Join(all, "\n"); got != "no episode has beats\nS1E1, S2-S3, S0 have no recap\nno episode has a teaser" {
		t.Errorf("got:\n%s", got)
	}
}

// Error is the finding as "file:line: place: leak: what (fix)".
func (f Finding) Error() string {
	p := f.Problem
	p.What = f.word() + p.What
	if f.Fix != "" {
		p.What += "; " + f.Fix
	}
	return p.Error()
}

func (f Finding) word() string {
	switch {
	case f.Leak && f.At == Point{}:
		return "a leak, shown from the start: "
	case f.Leak:
		return "a leak, shown from " + f.At.String() + " on: "
	case f.Style:
		return "style: "
	}
	return "note: "
}
