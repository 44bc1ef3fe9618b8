package session

import (
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
)

// guarded is a model behind a net. What panics in it ends the program in good
// order: the terminal is given back by the way of every other end, and what is told of
// the panic holds no value that could quote a show. Bubble Tea's own net would print the
// value as it is.
type guarded struct {
	model tea.Model
	first *atomic.Pointer[Fault] // those that follow come of it
	exit  *exit
}

// Fault says that the guide broke off through a mistake of its own.
type Fault struct {
	What  string // the kind of panic, without its value
	Where string // the functions that were running, innermost first, one a line
}

func (f *Fault) Error() string {
	return "the guide broke off through a fault of its own, which is worth a report: " + f.What + "\n" + f.Where
}

func guard(m tea.Model) guarded { return guarded{m, &atomic.Pointer[Fault]{}, &exit{}} }

// err is the fault that ended the guide, if one did.
func (g guarded) err() error {
	if f := g.first.Load(); f != nil {
		return f
	}
	return nil
}

// caught keeps what was recovered.
func (g guarded) caught(value any) { g.first.CompareAndSwap(nil, NewFault(value)) }

// net is to be deferred: it does something else instead of what panicked.
func (g guarded) net(instead func()) {
	if value := recover(); value != nil {
		g.caught(value)
		instead()
	}
}

func (g guarded) Init() (cmd tea.Cmd) {
	defer g.net(func() { cmd = tea.Quit })
	g.exit.start = time.Now()
	g.exit.take()
	return g.command(g.model.Init())
}

func (g guarded) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	if _, ok := msg.(goesOnMsg); ok {
		return g, g.exit.retake(g.View())
	}
	if cmd, ours := g.exit.update(msg); ours {
		return g, cmd
	}
	if g.err() != nil {
		if g.exit.under { // asked once
			return g, nil
		}
		return g, tea.Quit
	}
	defer g.net(func() { cmd = tea.Quit })
	_, cmd = g.model.Update(msg)
	return g, g.command(cmd)
}

func (g guarded) View() (v tea.View) {
	// To change the screen would ask the terminal one thing more.
	empty := tea.View{AltScreen: true, KeyboardEnhancements: Keyboard}
	if g.err() != nil {
		return empty
	}
	defer g.net(func() { v = empty })
	v = g.model.View()
	if g.exit.under || g.exit.settled {
		v.Cursor = nil // else its shape would be left behind
	}
	return v
}

// finish does what comes last.
func (g guarded) finish(last func() error) (err error) {
	defer g.net(func() {})
	return last()
}

// faultMsg wakes the root after a panic elsewhere than in Update.
type faultMsg struct{}

// command holds the net under a command, and under those that it starts.
func (g guarded) command(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer g.net(func() { msg = faultMsg{} })
		msg = cmd()
		g.commands(msg)
		return msg
	}
}

// commands holds the net under the commands in a message: those of tea.Batch, and those
// of tea.Sequence, whose type Bubble Tea keeps to itself.
func (g guarded) commands(msg tea.Msg) {
	list := reflect.ValueOf(msg)
	if list.Kind() != reflect.Slice || list.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return
	}
	for i := range list.Len() {
		if cmd, ok := list.Index(i).Interface().(tea.Cmd); ok {
			list.Index(i).Set(reflect.ValueOf(g.command(cmd)))
		}
	}
}

// NewFault keeps of a panic what holds no text of a show: what the runtime itself says,
// else the type of the value; and names of functions, without their arguments.
func NewFault(value any) *Fault {
	f := &Fault{What: fmt.Sprintf("a panic of type %T", value)}
	if err, ok := value.(runtime.Error); ok {
		f.What = err.Error()
	}
	var lines []string
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	for {
		at, more := frames.Next()
		if ours := strings.HasPrefix(at.Function, "unspoiled/"); ours && !strings.Contains(at.Function, ".guarded.") {
			file := at.File[strings.LastIndexByte(at.File, '/')+1:]
			lines = append(lines, fmt.Sprintf("  at %s (%s:%d)", at.Function, file, at.Line))
		}
		if !more {
			break
		}
	}
	f.Where = strings.Join(lines, "\n")
	return f
}
