package imports

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the list of services into the README")

// TestTheREADMEListsEveryImporter: its table is made from the registry.
func TestTheREADMEListsEveryImporter(t *testing.T) {
	const path, begin, end = "../../../README.md", "<!-- importers -->\n", "<!-- /importers -->"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var want strings.Builder
	want.WriteString("| from | since | what is read | what is not |\n| --- | --- | --- | --- |\n")
	for _, i := range Importers {
		fmt.Fprintf(&want, "| %s (`%s`) | %s | %s | %s |\n", strings.ToUpper(i.Title[:1])+i.Title[1:], i.Name, i.Since, i.Takes, i.Lacks)
	}
	before, rest, ok := strings.Cut(string(data), begin)
	got, after, closed := strings.Cut(rest, end)
	switch {
	case !ok || !closed:
		t.Fatal("the README has no place for the list of services")
	case got == want.String():
	case *update:
		if err := os.WriteFile(path, []byte(before+begin+want.String()+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Error("the README lists other services; go test ./content/watch/imports -run README -update")
	}
}
