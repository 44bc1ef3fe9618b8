// Package cli is the commands of unspoiled: the scriptable side of the guide, in plain text for
// people and in JSON for programs. Like the guide, commands get only a content.Guide, so they
// cannot tell what is locked.
//
// A System brings in everything from outside: the clock, the environment, the streams. This
// package holds the commands, alike ones in one file, and what runs them. Packages below it write
// and read single things of a show.
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
	"unspoiled/ui/cli/record"
	"unspoiled/ui/config"
)

// System is what a run gets from outside.
type System struct {
	Args     []string // without the program's name
	In       io.Reader
	Out, Err io.Writer
	Environ  []string // as from os.Environ
	GOOS     string
	Now      func() time.Time
	Config   []byte // the embedded config.toml; may be empty
}

// Main runs the program as this process and returns its exit code. config is the embedded
// config.toml.
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
	cmd     *cobra.Command // the command that runs, is completed, or shows its help
	began   bool           // the command has begun, so an error is no longer one of usage
	out     *print.Printer // nil until print is called
	loaded  *loadedSettings
	trouble error // progress was read, but not all of it
	drawing bool  // the guide is on the screen, and shows what is wrong itself
	missing error // folders of shows that cannot be read; set by places
}

// maxEcho is how many characters of an argument or a path a message repeats.
const maxEcho = 120

func (a *app) getenv(name string) string {
	for _, v := range slices.Backward(a.sys.Environ) {
		if value, ok := strings.CutPrefix(v, name+"="); ok {
			return value
		}
	}
	return ""
}

// complain prints an error for people. All errors leave the program here, and are cleaned of
// control characters here.
func (a *app) complain(err error) {
	for i, line := range strings.Split(clean.Text(err.Error()), "\n") {
		lead := "unspoiled: "
		if i > 0 {
			lead = "  "
		}
		fmt.Fprintln(a.sys.Err, lead+line)
	}
}

// print returns the printer for the command's output.
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

// object is a JSON object; its keys are written in the order of the alphabet.
type object map[string]any

// answer prints what a command says: in words, or with --json the fields, after those that begin
// all JSON.
func (a *app) answer(fields any, words func(p *print.Printer)) error {
	return a.answerAfter(object{"version": record.Version}, fields, words)
}

func (a *app) answerAfter(head, fields any, words func(p *print.Printer)) error {
	p := a.print()
	if a.yes("json") {
		return print.JSON(p, head, fields)
	}
	words(p)
	return nil
}

// flush writes all output at once.
func (a *app) flush() error {
	if a.out == nil || a.out.Len() == 0 {
		return nil
	}
	a.began = true
	_, err := io.Copy(a.sys.Out, a.out)
	return err
}

func isTerminal(stream any) bool {
	f, ok := stream.(interface{ Fd() uintptr })
	return ok && term.IsTerminal(f.Fd())
}

// terminalWidth returns the width of the terminal in cells; 0 if the stream is not a terminal.
func terminalWidth(stream any) int {
	if !isTerminal(stream) {
		return 0
	}
	w, _, _ := term.GetSize(stream.(interface{ Fd() uintptr }).Fd()) // 0 if unknown
	return w
}
