package session

import (
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"
)

// guarded is a model whose panics end the program in good order. The terminal is given back as at
// any other end, and the error holds no value that could quote a show. Bubble Tea's own recovery
// would print the value.
type guarded struct {
	model tea.Model
	first *atomic.Pointer[Fault] // the first panic; others may follow from it
	exit  *exit
}

// Fault says that the guide ended because of a bug.
type Fault struct {
	What  string // the kind of panic, without its value
	Where string // the functions that were running, innermost first, one a line
}

func (f *Fault) Error() string {
	return "the guide broke off through a fault of its own, which is worth a report: " + f.What + "\n" + f.Where
}

func guard(m tea.Model) guarded { return guarded{m, &atomic.Pointer[Fault]{}, &exit{}} }

// err returns the fault that ended the guide, or nil.
func (g guarded) err() error {
	if f := g.first.Load(); f != nil {
		return f
	}
	return nil
}

func (g guarded) caught(value any) { g.first.CompareAndSwap(nil, NewFault(value)) }

// rescue is deferred. It recovers a panic, keeps it as a fault, and calls instead.
func (g guarded) rescue(instead func()) {
	if value := recover(); value != nil {
		g.caught(value)
		instead()
	}
}

func (g guarded) Init() (cmd tea.Cmd) {
	defer g.rescue(func() { cmd = tea.Quit })
	g.exit.take()
	return g.command(g.model.Init())
}

func (g guarded) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	if _, ok := msg.(continuedMsg); ok {
		return g, g.exit.retake(g.View())
	}
	if cmd, ours := g.exit.update(msg); ours {
		return g, cmd
	}
	if g.err() != nil {
		if g.exit.waiting { // it was asked once already
			return g, nil
		}
		return g, tea.Quit
	}
	defer g.rescue(func() { cmd = tea.Quit })
	_, cmd = g.model.Update(msg)
	return g, g.command(cmd)
}

func (g guarded) View() (v tea.View) {
	// Leaving the alternate screen would ask the terminal something more.
	empty := tea.View{AltScreen: true, KeyboardEnhancements: Keyboard}
	if g.err() != nil {
		return empty
	}
	defer g.rescue(func() { v = empty })
	v = g.model.View()
	if g.exit.waiting || g.exit.settled {
		v.Cursor = nil // otherwise the shell would keep its shape
	}
	return v
}

// finish runs the last function of the program.
func (g guarded) finish(last func() error) (err error) {
	defer g.rescue(func() {})
	return last()
}

// faultMsg wakes the root after a panic outside of Update.
type faultMsg struct{}

// command wraps a command, and those that it returns, so that a panic becomes a fault.
func (g guarded) command(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer g.rescue(func() { msg = faultMsg{} })
		msg = cmd()
		g.commands(msg)
		return msg
	}
}

// commands wraps the commands in a message of tea.Batch or tea.Sequence. Reflection is needed,
// since Bubble Tea does not export the type of the latter.
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

// NewFault describes a panic without any text of a show: the runtime's own message or the type of
// the value, and the names of functions without their arguments.
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
