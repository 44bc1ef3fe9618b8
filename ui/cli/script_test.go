package cli_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"unspoiled/ui/cli"
	"unspoiled/ui/internal/defaults"
)

// raceQuick keeps the race detector from waiting a second at the end of every process.
const raceQuick = "atexit_sleep_ms=0"

var update = flag.Bool("update", false, "rewrite the expected output in the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"unspoiled": func() {
			if dir := os.Getenv("UNSPOILED_ROOT"); dir != "" { // a script has a folder of its own
				settings, err := os.ReadFile(filepath.Join(dir, "config.toml"))
				if err != nil {
					panic(err)
				}
				os.Exit(cli.Main(append(settings, "# the example\n"...)))
			}
			os.Exit(cli.Main(defaults.File()))
		},
	})
}

// TestScripts runs the commands as a user does, on the invented show Lantern Bay.
func TestScripts(t *testing.T) {
	bay, err := filepath.Abs("../../content/testdata/lantern-bay")
	if err != nil {
		t.Fatal(err)
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	sources, err := filepath.Abs("../../content/source/testdata/sample")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			home := filepath.Join(env.WorkDir, "home")
			env.Setenv("HOME", home)
			env.Setenv("USERPROFILE", home)
			env.Setenv("LocalAppData", home)
			env.Setenv("AppData", home)
			env.Setenv("TZ", "UTC")
			env.Setenv("GORACE", raceQuick)
			env.Setenv("BAY", bay)
			env.Setenv("SOURCES", sources)
			env.Setenv("UNSPOILED_ROOT", root)
			env.Setenv("UNSPOILED_CONTENT", bay)
			return os.Mkdir(home, 0o700)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "noescapes": noEscapes},
	})
}
