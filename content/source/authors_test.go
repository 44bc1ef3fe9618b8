package source_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"unspoiled/content/source"
)

// TestThePageForAuthorsIsRight does what content/shows/AUTHORS.md says: the table makes a
// show, the files that it has an author write are in order and tell nothing too early, and
// bringing the show up to date leaves them as they are.
func TestThePageForAuthorsIsRight(t *testing.T) {
	page, err := os.ReadFile("../shows/AUTHORS.md")
	if err != nil {
		t.Fatal(err)
	}
	table := ""
	written := map[string]string{}
	for _, m := range regexp.MustCompile("(?s)```(csv|toml)\n(.*?)```").FindAllStringSubmatch(string(page), -1) {
		if m[1] == "csv" {
			table = m[2]
			continue
		}
		name, _, ok := strings.Cut(strings.TrimPrefix(m[2], "# "), "\n")
		if !ok || !strings.HasSuffix(name, ".toml") {
			t.Fatalf("a block does not say which file it is: %s", m[2])
		}
		written[name] = m[2]
	}
	if len(written) != 3 {
		t.Fatalf("the page has the files %v", written)
	}
	from, catalogue, err := source.Read(source.Input{Name: "bay.csv", Data: []byte(table), Title: "Lantern Bay"}, "")
	if err != nil {
		t.Fatal(err)
	}
	files := catalogue.Make("lantern-bay", from, false).Files(from)
	sound(t, folder(files))
	for name, text := range written {
		files[name] = []byte(text)
	}
	show := folder(files)
	sound(t, show)
	changes, err := catalogue.Make("lantern-bay", from, false).Update(show)
	if err != nil || len(changes.Files) > 0 {
		t.Errorf("bringing it up to date changes %+v %v", changes, err)
	}
}
