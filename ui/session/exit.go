package session

import (
	"io"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"unspoiled/ui/terminal"
)

// answerLimit is how long a terminal may take to answer before the guide is left
// without its answer: the way around the world and back, on a busy machine. Every
// terminal answers; ctrl+c does not wait.
const answerLimit = time.Second

// asking is how long after the start the first frame, which asks something too, may not
// have been written yet: some ticks of the renderer.
const asking = 50 * time.Millisecond

// exit leaves the terminal only when it has answered all that it was asked: an answer
// that comes later would be typed into the shell. So it asks for one thing more, which
// every terminal knows, and waits for that: answers come in order.
type exit struct {
	under   bool    // waiting
	settled bool    // waited: what is to come may come
	then    tea.Cmd // what is to come
	round   int     // tells the time limit of this exit from those before
	resumed bool    // from a stop of our own, the signal that ended it not yet heard
	start   time.Time
	in      io.Reader
	modes   terminal.Modes
	taken   atomic.Bool // the modes are set
}

type (
	// settleMsg begins an exit.
	settleMsg struct{}
	// lateMsg says that the terminal had time enough.
	lateMsg struct{ round int }
	// suspendMsg stops the program until the shell wakes it.
	suspendMsg struct{}
	// goesOnMsg says that the process was stopped, and is no longer.
	goesOnMsg struct{}
	// WokenMsg says that the shell did.
	WokenMsg struct{}
)

// take is for the begin, when the terminal is raw, and the end of a stop.
func (e *exit) take() {
	if !e.taken.Swap(true) {
		e.modes.Set()
	}
}

// giveBack is for an end, and for as long as the guide is stopped.
func (e *exit) giveBack() {
	if e.taken.Swap(false) {
		e.modes.Reset()
	}
}

// retake is for a stop that gave nothing back, where the shell has made of the terminal what it
// needs itself. What ends one of our own comes after Bubble Tea has taken the terminal again.
func (e *exit) retake(v tea.View) tea.Cmd {
	if e.resumed {
		e.resumed = false
		return nil
	}
	e.modes.Again(e.in, v)
	if e.under {
		return nil // woken, the guide would ask something more
	}
	return func() tea.Msg { return WokenMsg{} }
}

// filter stands before Bubble Tea: it makes every end, whoever wants it, an exit, and keeps
// the window within bounds.
func (e *exit) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case tea.QuitMsg:
		if !e.settled {
			return settleMsg{}
		}
	case tea.WindowSizeMsg:
		return terminal.Size(msg)
	}
	return msg
}

// update takes the messages that are about leaving, and those of the user who leaves.
func (e *exit) update(msg tea.Msg) (_ tea.Cmd, ours bool) {
	switch msg := msg.(type) {
	case suspendMsg:
		return e.begin(stopped(e)), true
	case WokenMsg:
		e.settled = false
		return nil, false
	case settleMsg:
		if e.under { // asked twice
			return e.end(tea.Quit), true
		}
		return e.begin(tea.Quit), true
	case uv.PrimaryDeviceAttributesEvent:
		return e.done(), true
	case lateMsg:
		if msg.round == e.round {
			return e.done(), true
		}
		return nil, true
	case tea.KeyPressMsg:
		if e.under && msg.String() == "ctrl+c" {
			return e.end(tea.Quit), true
		}
		return nil, e.under
	case tea.MouseMsg, tea.PasteMsg, tea.FocusMsg: // a focus would ask something more
		return nil, e.under
	}
	return nil, false
}

func (e *exit) begin(then tea.Cmd) tea.Cmd {
	if then == nil || e.under {
		return nil
	}
	e.under, e.then = true, then
	e.round++
	round := e.round
	return tea.Batch(
		tea.Tick(max(asking-time.Since(e.start), 0), func(time.Time) tea.Msg { return tea.RawMsg{Msg: ansi.RequestPrimaryDeviceAttributes} }),
		tea.Tick(answerLimit, func(time.Time) tea.Msg { return lateMsg{round} }),
	)
}

func (e *exit) done() tea.Cmd {
	if !e.under {
		return nil
	}
	return e.end(e.then)
}

// end lets the next Quit through.
func (e *exit) end(then tea.Cmd) tea.Cmd {
	e.under, e.settled = false, true
	return func() tea.Msg { return then() }
}
