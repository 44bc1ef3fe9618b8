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

// answerLimit is how long to wait for the terminal's answer before leaving without it. It is
// enough for a slow line and a busy machine. Terminals do answer, and ctrl+c does not wait.
const answerLimit = time.Second

// exit leaves the terminal only after it has answered everything it was asked: a later answer
// would be typed into the shell. Answers come in order, so exit asks one more question that every
// terminal knows, and waits for its answer.
type exit struct {
	waiting bool            // waiting for the answer
	settled bool            // the wait is over: the next Quit passes
	then    tea.Cmd         // what to do after the wait
	round   int             // counts waits, to ignore the time limit of an earlier one
	resumed bool            // resumed from a stop of our own, whose SIGCONT is still to come
	asked   <-chan struct{} // closed when the first frame is written, which asks the terminal something, too
	in      io.Reader
	modes   terminal.Modes
	taken   atomic.Bool // the modes are set
}

type (
	// settleMsg begins an exit.
	settleMsg struct{}
	// lateMsg says that a wait has reached its time limit.
	lateMsg struct{ round int }
	// suspendMsg stops the program until the shell wakes it.
	suspendMsg struct{}
	// continuedMsg says that the process goes on after a stop.
	continuedMsg struct{}
	// WokenMsg says that the program is back on the terminal after a stop.
	WokenMsg struct{}
)

// take sets the modes, at the start and after a stop. The terminal is raw by then.
func (e *exit) take() {
	if !e.taken.Swap(true) {
		e.modes.Set()
	}
}

// giveBack resets the modes, at the end and before a stop.
func (e *exit) giveBack() {
	if e.taken.Swap(false) {
		e.modes.Reset()
	}
}

// retake takes the terminal back after a stop that the program could not prepare for: the shell
// has changed the terminal meanwhile. After a stop of our own there is nothing to do, since
// Bubble Tea has taken the terminal back.
func (e *exit) retake(v tea.View) tea.Cmd {
	if e.resumed {
		e.resumed = false
		return nil
	}
	e.modes.Restore(e.in, v)
	if e.waiting {
		return nil // WokenMsg would make the guide ask something more
	}
	return func() tea.Msg { return WokenMsg{} }
}

// filter sees every message before Bubble Tea does. It turns every Quit into an exit, and bounds
// the size of the window.
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

// update handles the messages about an exit, and drops the user's input while one waits.
func (e *exit) update(msg tea.Msg) (_ tea.Cmd, ours bool) {
	switch msg := msg.(type) {
	case suspendMsg:
		return e.begin(suspended(e)), true
	case WokenMsg:
		e.settled = false
		return nil, false
	case settleMsg:
		if e.waiting { // asked to quit twice
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
		if e.waiting && msg.String() == "ctrl+c" {
			return e.end(tea.Quit), true
		}
		return nil, e.waiting
	case tea.MouseMsg, tea.PasteMsg, tea.FocusMsg: // on a focus the guide would ask something more
		return nil, e.waiting
	}
	return nil, false
}

func (e *exit) begin(then tea.Cmd) tea.Cmd {
	if then == nil || e.waiting {
		return nil
	}
	e.waiting, e.then = true, then
	e.round++
	round := e.round
	return tea.Batch(
		e.ask,
		tea.Tick(answerLimit, func(time.Time) tea.Msg { return lateMsg{round} }),
	)
}

// ask asks the last question, after the first frame. Without one by the end of the wait it asks
// nothing: nobody would be there for the answer.
func (e *exit) ask() tea.Msg {
	select {
	case <-e.asked:
		return tea.RawMsg{Msg: ansi.RequestPrimaryDeviceAttributes}
	case <-time.After(answerLimit):
		return nil
	}
}

func (e *exit) done() tea.Cmd {
	if !e.waiting {
		return nil
	}
	return e.end(e.then)
}

// end lets the next Quit pass.
func (e *exit) end(then tea.Cmd) tea.Cmd {
	e.waiting, e.settled = false, true
	return func() tea.Msg { return then() }
}
