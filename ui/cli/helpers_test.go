package cli_test

import (
	"os/exec"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

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
