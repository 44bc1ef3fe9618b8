package session

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// still is a program that does nothing.
type still struct{}

func (still) Init() tea.Cmd                         { return nil }
func (s still) Update(tea.Msg) (tea.Model, tea.Cmd) { return s, nil }
func (still) View() tea.View                        { return tea.View{} }

// drain runs a command and all that it starts.
func drain(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	list := reflect.ValueOf(cmd())
	if list.Kind() != reflect.Slice {
		return
	}
	for i := range list.Len() {
		if next, ok := list.Index(i).Interface().(tea.Cmd); ok {
			drain(next)
		}
	}
}

func TestTheNetIsUnderEveryCommand(t *testing.T) {
	breaks := func() tea.Msg { panic("the keeper did it") }
	fine := func() tea.Msg { return nil }
	for name, cmd := range map[string]tea.Cmd{
		"one":                 breaks,
		"batch":               tea.Batch(fine, breaks),
		"sequence":            tea.Sequence(fine, breaks),
		"sequence in a batch": tea.Batch(fine, tea.Sequence(fine, tea.Batch(breaks, fine))),
	} {
		g := guard(still{})
		drain(g.command(cmd))
		var fault *Fault
		if !errors.As(g.err(), &fault) {
			t.Errorf("%s: no fault was caught", name)
			continue
		}
		if said := fault.Error(); strings.Contains(said, "keeper") || !strings.Contains(said, "guard_test.go") {
			t.Errorf("%s: it says %q", name, said)
		}
	}
}

func TestAFaultTellsWhatTheRuntimeSays(t *testing.T) {
	g := guard(still{})
	var none []int
	drain(g.command(func() tea.Msg { return none[3] }))
	if err := g.err(); err == nil || !strings.Contains(err.Error(), "index out of range [3] with length 0") {
		t.Errorf("it says %v", err)
	}
	g.caught("a second one")
	if err := g.err(); !strings.Contains(err.Error(), "index out of range") {
		t.Errorf("the first fault is gone: %v", err)
	}
	if v := g.View(); v.Content != "" || !v.AltScreen || v.KeyboardEnhancements != Keyboard {
		t.Errorf("a broken guide draws %+v", v)
	}
}

func TestAnExitWaitsForTheTerminal(t *testing.T) {
	g := guard(still{})
	quit := g.exit.filter(g, tea.QuitMsg{})
	if _, ok := quit.(tea.QuitMsg); ok {
		t.Fatal("it does not wait")
	}
	if _, cmd := g.Update(quit); cmd == nil {
		t.Fatal("it asks nothing")
	}
	if _, cmd := g.Update(tea.KeyPressMsg{Code: 'j', Text: "j"}); cmd != nil {
		t.Error("a key does something while it waits")
	}
	if _, cmd := g.Update(lateMsg{g.exit.round - 1}); cmd != nil {
		t.Error("the limit of another exit ends it")
	}
	_, cmd := g.Update(lateMsg{g.exit.round})
	if cmd == nil {
		t.Fatal("it waits for ever")
	}
	if _, ok := g.exit.filter(g, cmd()).(tea.QuitMsg); !ok {
		t.Error("it waits twice")
	}
}
