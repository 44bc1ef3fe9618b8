package cli_test

import (
	"strings"
	"testing"

	"unspoiled/content/watch/imports"
)

// TestEveryImporterIsKnown: the help, the manual and the completion are made from the
// registry.
func TestEveryImporterIsKnown(t *testing.T) {
	home := t.TempDir()
	environ := []string{"UNSPOILED_CONTENT=" + bay(t)}
	help, manual := run(t, home, environ, "import", "--help").out, run(t, home, environ, "man").out
	offered := "\n" + run(t, home, environ, "__complete", "import", "x.csv", "--from", "").out
	for _, i := range imports.Importers {
		if !strings.Contains(help, "\n  "+i.Name+" ") {
			t.Errorf("the help does not know %s", i.Name)
		}
		if !strings.Contains(manual, "\n  "+i.Name+" ") {
			t.Errorf("the manual does not know %s", i.Name)
		}
		if !strings.Contains(offered, "\n"+i.Name+"\n") {
			t.Errorf("the completion does not offer %s", i.Name)
		}
	}
}
