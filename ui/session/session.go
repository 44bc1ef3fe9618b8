// Package session runs a program on the whole of a terminal, and ends it in good order: at a
// signal, at a fault of its own, and while it is suspended, the terminal is given back as it
// was, with no answer left in it. It knows nothing of a guide but that it can be saved.
package session

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"unspoiled/ui/terminal"
)

// Signaled says that a signal ended the guide; the terminal was given back first.
type Signaled struct{ Signal syscall.Signal }

func (s *Signaled) Error() string { return "ended by a signal: " + s.Signal.String() }

// Code is the exit code that shells expect: 128 and the signal's number.
func (s *Signaled) Code() int { return 128 + int(s.Signal) }

// tracing are variables that make Bubble Tea write what is on the screen, or what broke
// it, into files. It must not see them.
var tracing = [...]string{"TEA_TRACE", "TEA_DEBUG", "UV_DEBUG"}

// Keyboard asks the terminal to say which key a letter is on, for terminal.Key.
var Keyboard = tea.KeyboardEnhancements{ReportAlternateKeys: true}

// Program is what is run, and on what terms.
type Program struct {
	Model  tea.Model
	Finish func() error // saves what was not saved yet, also after a fault
	Failed func() error // why the program ended itself, nil for no reason
	Title  string       // of the window; "" leaves it alone
	Scheme bool         // the terminal tells when it turns dark or light
	Colors colorprofile.Profile
}

// Run shows the program until it is left. The error is one of Failed, one of Finish,
// *Signaled, or *Fault. A program that is too busy to end at a signal is ended by a second
// one, with the whole process, its terminal given back if that takes anything.
func (p Program) Run(ctx context.Context, in io.Reader, out io.Writer) error {
	for _, name := range tracing {
		_ = os.Unsetenv(name) // fails only for a name that is none
	}
	g := guard(p.Model)
	g.exit.in, g.exit.modes = in, terminal.Modes{Out: out, Title: p.Title, Scheme: p.Scheme}
	window := terminal.NewWindow(out)
	program := tea.NewProgram(g, append([]tea.ProgramOption{
		tea.WithContext(ctx), tea.WithInput(terminal.Input(in)), tea.WithColorProfile(p.Colors),
		tea.WithFPS(120), tea.WithoutSignalHandler(), tea.WithFilter(g.exit.filter), tea.WithEnvironment(environment()),
	}, window.Options()...)...)
	follows, stops, ended := window.Follow(program), stopBySignal(program, window), endBySignal(program, g.exit)
	_, err := program.Run()
	caught := ended()
	follows()
	stops()
	g.exit.giveBack()
	unsaved := g.finish(p.Finish)
	if fault := g.err(); fault != nil {
		return errors.Join(unsaved, fault)
	}
	return errors.Join(unsaved, Ending(err, p.Failed(), caught))
}

// environment is that of the process without TMUX: to find out about colors that are
// settled already, the renderer would run tmux.
func environment() []string {
	return slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "TMUX=") })
}

// endBySignal quits the program at a signal; the function it returns stops that and
// tells which signal it was, 0 for none.
func endBySignal(p *tea.Program, e *exit) func() syscall.Signal {
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, deadly...)
	var caught syscall.Signal
	ended, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		select {
		case s := <-signals:
			caught, _ = s.(syscall.Signal)
		case <-ended:
			return
		}
		go p.Quit() // waits for as long as Update is busy
		select {
		case <-signals:
		case <-ended:
			return
		}
		select {
		case <-time.After(answerLimit + 100*time.Millisecond):
			leave(p, e, caught)
		case <-ended:
		}
	}()
	return func() syscall.Signal {
		signal.Stop(signals)
		close(ended)
		<-done
		return caught
	}
}

// leave ends the process where the guide does not: it is busy, or its terminal takes
// nothing.
func leave(p *tea.Program, e *exit, by syscall.Signal) {
	released := make(chan struct{})
	go func() {
		_ = p.ReleaseTerminal()
		e.giveBack()
		close(released)
	}()
	select {
	case <-released:
	case <-time.After(2 * time.Second):
	}
	os.Exit((&Signaled{by}).Code())
}

// Ending is what an end is told as: why the program failed, a signal, or what broke off.
func Ending(err, failed error, caught syscall.Signal) error {
	switch {
	case failed != nil:
		return failed
	case caught != 0:
		return &Signaled{caught}
	case errors.Is(err, tea.ErrInterrupted):
		return &Signaled{syscall.SIGINT}
	case err != nil:
		return fmt.Errorf("the guide broke off: %w", err)
	}
	return nil
}

// FirstSignal is the signal that ends a program without a screen; a second one ends the process,
// whatever it is busy with.
func FirstSignal() <-chan syscall.Signal {
	signals, out := make(chan os.Signal, 1), make(chan syscall.Signal, 1)
	signal.Notify(signals, deadly...)
	go func() {
		s, _ := (<-signals).(syscall.Signal)
		signal.Reset(deadly...)
		out <- s
	}()
	return out
}
