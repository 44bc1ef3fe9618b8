// Package session runs a program on the full screen of a terminal, and ends it in good order.
// After a signal, a bug or a suspension the terminal is as it was before, with no unread answers.
// All that it knows of the program is that it can be saved.
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

// Signaled says that a signal ended the guide. The terminal was given back before.
type Signaled struct{ Signal syscall.Signal }

func (s *Signaled) Error() string { return "ended by a signal: " + s.Signal.String() }

// Code is the exit code that shells expect: 128 plus the signal's number.
func (s *Signaled) Code() int { return 128 + int(s.Signal) }

// tracing are variables that make Bubble Tea write the screen or a panic to files. They are unset
// before it starts.
var tracing = [...]string{"TEA_TRACE", "TEA_DEBUG", "UV_DEBUG"}

// Keyboard asks the terminal for the physical key of a letter, for terminal.Key.
var Keyboard = tea.KeyboardEnhancements{ReportAlternateKeys: true}

// Program is a program to run, and how.
type Program struct {
	Model  tea.Model
	Finish func() error // saves what is unsaved, also after a bug
	Failed func() error // why the program quit by itself; nil for no reason
	Title  string       // of the window; "" leaves it alone
	Scheme bool         // have the terminal report when it turns dark or light
	Colors colorprofile.Profile
}

// Run runs the program until it quits. The error is that of Failed, that of Finish, a *Signaled,
// or a *Fault. If the program is too busy to end at a signal, a second signal ends the process,
// and gives the terminal back if it can.
func (p Program) Run(ctx context.Context, in io.Reader, out io.Writer) error {
	for _, name := range tracing {
		_ = os.Unsetenv(name) // fails only for an invalid name
	}
	g := guard(p.Model)
	window := terminal.NewWindow(out)
	g.exit.in, g.exit.asked, g.exit.modes = in, window.Asked(), terminal.Modes{Out: out, Title: p.Title, Scheme: p.Scheme}
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

// environment is the process's environment without TMUX. Otherwise the renderer would run tmux to
// detect colors, which are known already.
func environment() []string {
	return slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "TMUX=") })
}

// endSignals are those with which people, their shells and systems end a program.
var endSignals = []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGABRT}

// endBySignal quits the program at a signal. The function that it returns ends that, and returns
// the signal that was caught, or 0.
func endBySignal(p *tea.Program, e *exit) func() syscall.Signal {
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, endSignals...)
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
		go p.Quit() // blocks while Update is busy
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
		close(ended)
		<-done
		signal.Stop(signals)
		return caught
	}
}

// leave ends the process if the guide cannot: it is busy, or the terminal takes no output.
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

// Ending returns the error for an end: why the program failed, the signal, or what broke.
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

// FirstSignal returns a channel with the first signal, for a program without a screen. A second
// signal ends the process at once.
func FirstSignal() <-chan syscall.Signal {
	signals, out := make(chan os.Signal, 1), make(chan syscall.Signal, 1)
	signal.Notify(signals, endSignals...)
	go func() {
		s, _ := (<-signals).(syscall.Signal)
		signal.Reset(endSignals...)
		out <- s
	}()
	return out
}
