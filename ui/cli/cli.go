// Package cli is the commands of unspoiled: the guide's scriptable twin, in plain text
// for people and in JSON for programs. Like the guide it gets a content.Guide and
// nothing else, so it cannot tell what is locked.
//
// Everything from outside (clock, environment, streams) comes in by System. Here are the
// commands, a file each, and what they are run by; how a thing of a show is written, read
// or exported has a package below, and what may be told is not decided here.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"unspoiled/content/clean"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/config"
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
	err = errors.Join(a.flush(), err)
	if err != nil && !exit.Quietly(err) {
		a.complain(err)
	}
	code := exit.Code(err, a.began)
	if a.trouble != nil {
		a.complain(a.trouble)
		if code == exit.Done {
			code = exit.Progress
		}
	}
	return code
}

// app is one run of one command.
type app struct {
	sys     System
	cmd     *cobra.Command // the one that runs, completes or helps
	began   bool           // the command's own work has begun: what fails now is no wrong use
	out     *print.Printer // where the command writes; nil until it asks
	loaded  *loadedSettings
	trouble error // what is wrong with progress that could be read all the same
	drawing bool  // the guide is on the screen, and says itself what is wrong
	missing error // folders of shows that cannot be read; nil until somebody asks for shows
}

// maxEcho is how much of an argument or path a message repeats, in characters.
const maxEcho = 120

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

// print is the command's output.
func (a *app) print() *print.Printer {
	if a.out == nil {
		c, tty := a.readSettings(), isTerminal(a.sys.Out)
		wanted := math.MaxInt
		if c.Origin("look.width").Kind != config.BuiltIn {
			wanted = c.Width
		}
		a.out = &print.Printer{
			Width: print.Lines(tty, terminalWidth(a.sys.Out), wanted), Piped: !tty, Plain: c.Plain, ASCII: c.Symbols.ASCII(a.sys.Environ),
		}
		if !c.Plain {
			a.out.Colors = config.Colors(c.Color, a.sys.Environ, tty).Profile
		}
	}
	return a.out
}

// flush writes what the command has said, in one go.
func (a *app) flush() error {
	if a.out == nil || a.out.Len() == 0 {
		return nil
	}
	a.began = true
	_, err := io.Copy(a.sys.Out, a.out)
	return err
}

// isTerminal reports whether a stream is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(interface{ Fd() uintptr })
	return ok && term.IsTerminal(f.Fd())
}

// terminalWidth is the width of the terminal in cells, 0 where the stream is none.
func terminalWidth(stream any) int {
	if !isTerminal(stream) {
		return 0
	}
	w, _, _ := term.GetSize(stream.(interface{ Fd() uintptr }).Fd()) // 0 where it cannot be had
	return w
}
