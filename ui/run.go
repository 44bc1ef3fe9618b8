package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"unspoiled/content/watch"
)

// Signaled says that a signal ended the guide; the terminal was given back first.
type Signaled struct{ Signal syscall.Signal }

func (s *Signaled) Error() string { return "ended by a signal: " + s.Signal.String() }

// Code is the exit code that shells expect: 128 and the signal's number.
func (s *Signaled) Code() int { return 128 + int(s.Signal) }

// Run shows the guide until it is left. The error is one of Load, one of Save where
// progress could not be saved to the end, or *Signaled.
func Run(ctx context.Context, o Options, in io.Reader, out io.Writer) error {
	m := New(o)
	opts := []tea.ProgramOption{
		tea.WithContext(ctx), tea.WithInput(in), tea.WithOutput(out),
		tea.WithFPS(120), tea.WithoutSignalHandler(),
	}
	if o.Colors != colorprofile.Unknown {
		opts = append(opts, tea.WithColorProfile(o.Colors))
	}
	p := tea.NewProgram(m, opts...)
	ended := endBySignal(p)
	_, err := p.Run()
	caught := ended()
	return errors.Join(m.finish(), ending(err, m.failed, caught))
}

// endBySignal quits the program at a signal; the function it returns stops that and
// tells which signal it was, 0 for none.
func endBySignal(p *tea.Program) func() syscall.Signal {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	var caught syscall.Signal
	done := make(chan struct{})
	go func() {
		defer close(done)
		s, ok := <-signals
		if !ok {
			return
		}
		caught, _ = s.(syscall.Signal)
		p.Quit()
	}()
	return func() syscall.Signal {
		signal.Stop(signals)
		close(signals)
		<-done
		return caught
	}
}

func ending(err, failed error, caught syscall.Signal) error {
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

// finish saves what a signal left unsaved.
func (m *Model) finish() error {
	if m.options.Store == nil || !m.unsaved() {
		return nil
	}
	if _, err := m.options.Store.Save(m.profile(), m.history); !watch.Saved(err) {
		return err
	}
	return nil
}
