package cli_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
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

// exits runs the program and wants an exit code: exits 2 mark. Its output is checked
// as that of exec is, by the streams it is written to.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: exits CODE ARGS...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec("unspoiled", args[1:]...)
	got := 0
	if exit, ok := err.(*exec.ExitError); ok {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("unspoiled %s: exit code %d, want %d", strings.Join(args[1:], " "), got, want)
	}
}

// noEscapes wants a stream without a single control character but the line feed.
func noEscapes(ts *testscript.TestScript, neg bool, args []string) {
	for _, name := range args {
		found := strings.ContainsFunc(ts.ReadFile(name), func(r rune) bool {
			return r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r == '\u202e'
		})
		if found == !neg {
			ts.Fatalf("%s holds control characters: %t", name, found)
		}
	}
}
