// Package cli is the commands of unspoiled: the guide's scriptable twin, in plain text
// for people and in JSON for programs. Like the guide it gets a content.Guide and
// nothing else, so it cannot tell what is locked.
//
// Everything from outside (clock, environment, streams) comes in by System.
package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"unspoiled/content/clean"
)

// System is what a run takes from outside.
type System struct {
	Args     []string // without the program's name
	In       io.Reader
	Out, Err io.Writer
	Environ  []string // of the form of os.Environ
	GOOS     string
	Now      func() time.Time
	Config   []byte // config.toml as it is embedded; may be empty
}

// Main runs the program in the process's own surroundings; config is the embedded
// config.toml. It returns the exit code.
func Main(config []byte) int {
	return Run(context.Background(), System{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Environ: os.Environ(), GOOS: runtime.GOOS, Now: time.Now, Config: config,
	})
}

// Run runs one command and returns its exit code.
func Run(ctx context.Context, sys System) int {
	a := &app{sys: sys}
	root := a.newRoot()
	root.SetArgs(sys.Args)
	root.SetIn(sys.In)
	root.SetOut(sys.Out)
	root.SetErr(sys.Err)
	err := root.ExecuteContext(ctx)
	if err == nil {
		err = a.flush()
	}
	if err != nil && !quietly(err) {
		a.complain(err)
	}
	code := a.codeOf(err)
	if a.trouble != nil {
		a.complain(a.trouble)
		if code == exitDone {
			code = exitProgress
		}
	}
	return code
}

// app is one run of one command.
type app struct {
	sys     System
	flags   flags
	began   bool     // the command's own work has begun: what fails now is no wrong use
	out     *printer // where the command writes; nil until it asks
	loaded  *loadedSettings
	trouble error // what is wrong with progress that could be read all the same
}

func (a *app) getenv(name string) string {
	for _, v := range slices.Backward(a.sys.Environ) {
		if value, ok := strings.CutPrefix(v, name+"="); ok {
			return value
		}
	}
	return ""
}

// complain writes an error for people. It is the one place where errors leave, so
// whatever strange text one holds is cleaned here.
func (a *app) complain(err error) {
	for i, line := range strings.Split(clean.Text(err.Error()), "\n") {
		lead := "unspoiled: "
		if i > 0 {
			lead = "  "
		}
		fmt.Fprintln(a.sys.Err, lead+line)
	}
}

// isTerminal reports whether a stream is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(interface{ Fd() uintptr })
	return ok && term.IsTerminal(f.Fd())
}

// terminalWidth is the width of the terminal in cells, 0 where the stream is none.
func terminalWidth(stream any) int {
	f, ok := stream.(interface{ Fd() uintptr })
	if !ok || !term.IsTerminal(f.Fd()) {
		return 0
	}
	w, _, err := term.GetSize(f.Fd())
	if err != nil {
		return 0
	}
	return w
}

// work wraps what a command does, so that errors of its arguments are told from errors
// of its work.
func (a *app) work(do func(cmd *cobra.Command, args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		a.began = true
		return do(cmd, args)
	}
}
