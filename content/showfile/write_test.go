package showfile_test

import (
	"bytes"
	"io/fs"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"unspoiled/content"
	"unspoiled/content/showfile"
)

func read(t testing.TB, folder fs.FS) *showfile.Folder {
	t.Helper()
	out, err := showfile.Read(folder, func(problem func() showfile.Problem) { t.Error(problem()) })
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// written is the files that Write makes of a folder.
func written(t testing.TB, in *showfile.Folder) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	put := func(name string, file any) {
		var b bytes.Buffer
		if err := showfile.Write(&b, "Of a test.\nTwo lines.", file); err != nil {
			t.Fatal(err)
		}
		out[name] = &fstest.MapFile{Data: b.Bytes()}
	}
	put("show.toml", &in.Show.Is)
	for i := range in.Seasons {
		put(in.Seasons[i].Name, &in.Seasons[i].Is)
	}
	for i := range in.Pages {
		put(in.Pages[i].Name, &in.Pages[i].Is)
	}
	return out
}

// TestWhatIsWrittenIsReadAsTheSame writes every show there is and reads it again.
func TestWhatIsWrittenIsReadAsTheSame(t *testing.T) {
	builtin, err := fs.Sub(content.Builtin(), "stranger-things")
	if err != nil {
		t.Fatal(err)
	}
	for name, folder := range map[string]fs.FS{"lantern-bay": os.DirFS("../testdata/lantern-bay"), "built in": builtin} {
		in := read(t, folder)
		files := written(t, in)
		out := read(t, files)
		if !reflect.DeepEqual(said(in), said(out)) {
			t.Errorf("%s is not the same", name)
		}
		if again := written(t, out); !reflect.DeepEqual(files, again) {
			t.Errorf("%s is written in two ways", name)
		}
		for name, file := range files {
			for line := range strings.Lines(string(file.Data)) {
				if len(line) > 120 && !strings.Contains(line, "{ text = ") && !strings.Contains(line, "= [") {
					t.Errorf("%s has a line of %d bytes: %s", name, len(line), line)
				}
			}
		}
	}
}

// said is what a folder says, without its files.
func said(in *showfile.Folder) (out []any) {
	out = append(out, in.Show.Is)
	for _, f := range in.Seasons {
		out = append(out, f.Name, f.Is)
	}
	for _, f := range in.Pages {
		out = append(out, f.Name, f.Is)
	}
	return out
}

func TestAnyTextIsWrittenAsItIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`([a-z"\\']{1,9}[ \n]{0,2}){0,60}`)).Filter(func(s string) bool { return s != "" })
		number := 1
		in := showfile.Season{
			Number:  &number,
			Title:   showfile.Plain(text.Draw(t, "title")),
			Minute:  showfile.Text{{Text: text.Draw(t, "minute"), After: showfile.Gate{"S1E1"}}, {Text: text.Draw(t, "minute"), After: showfile.Gate{"S1"}}},
			Premise: showfile.Text{{Text: text.Draw(t, "premise")}, {Text: text.Draw(t, "premise"), After: showfile.Gate{"S1E1", "S2"}}},
		}
		var b bytes.Buffer
		if err := showfile.Write(&b, "", &in); err != nil {
			t.Fatal(err)
		}
		folder := fstest.MapFS{"show.toml": {}, "season-1.toml": {Data: b.Bytes()}}
		out, err := showfile.Read(folder, func(problem func() showfile.Problem) { t.Error(problem()) })
		if err != nil {
			t.Fatalf("%v\n%s", err, b.Bytes())
		}
		if !reflect.DeepEqual(out.Seasons[0].Is, in) {
			t.Fatalf("%+v is read as %+v\n%s", in, out.Seasons[0].Is, b.Bytes())
		}
	})
}
