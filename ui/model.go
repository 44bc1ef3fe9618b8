// Package ui is the guide in the terminal: one root model, which alone changes
// progress, and views that draw what a content.Guide hands out. It holds no rule of
// what may be told.
package ui

import (
	"cmp"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/charmbracelet/colorprofile"
	"github.com/mattn/go-runewidth"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/ui/config"
)

// Model is the root of the guide.
type Model struct {
	options       Options
	look          *look
	keys          *keyMap
	width, height int

	show    *content.Show
	history watch.History
	guide   *content.Guide // nil until the show is loaded

	tabs   []tab
	open   int     // which tab
	over   []view  // lie over the screen: the first question, the help, what opened
	dialog *dialog // asks over everything
	trail  []place // the way back

	before  *content.Guide // the guide before the last mark, for what it opened
	said    string         // what was just done, until the next key
	trouble string         // what is wrong, until it is mended
	saving  saving
	failed  error // why there is no guide
	leaving bool  // quits when what is being saved is saved
}

// New is a guide that has not loaded anything yet.
func New(o Options) *Model {
	if o.Now == nil {
		o.Now = time.Now
	}
	l := &look{signs: newSigns(o.ASCII), measure: cmp.Or(o.Width, usualMeasure)}
	l.restyle(o.Theme != config.ThemeLight, false)
	m := &Model{options: o, look: l, keys: newKeyMap(o.Keys)}
	m.tabs = newTabs(l, m.keys)
	return m
}

type loadedMsg struct {
	Loaded
	err error
}

// Init loads, and asks for the background unless the theme is settled. It runs once
// the renderer waits for its first tick: earlier, loading would hold up its start.
func (m *Model) Init() tea.Cmd {
	load := func() tea.Msg {
		runewidth.RuneWidth('─') // fills the renderer's tables, which the first frame would pay for
		loaded, err := m.options.Load()
		return loadedMsg{loaded, err}
	}
	if m.options.NoColor || m.options.Theme == config.ThemeLight || m.options.Theme == config.ThemeDark {
		return load
	}
	return tea.Batch(load, tea.RequestBackgroundColor)
}

// Update takes every message, and acts on what the views want.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		m.layout()
	case tea.BackgroundColorMsg:
		m.look.restyle(msg.IsDark(), m.look.few)
	case tea.ColorProfileMsg:
		m.look.restyle(m.look.isDark, msg.Profile < colorprofile.TrueColor)
	case loadedMsg:
		return m, m.loaded(msg)
	case savedMsg:
		return m, m.saved(msg)
	case tea.KeyPressMsg:
		return m, m.press(msg)
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		return m, m.mouse(msg.(tea.MouseMsg))
	}
	return m, nil
}

func (m *Model) loaded(msg loadedMsg) tea.Cmd {
	if msg.err != nil {
		m.failed = msg.err
		return tea.Quit
	}
	m.show, m.history = msg.Show, msg.History
	if msg.Trouble != nil {
		m.trouble = msg.Trouble.Error()
	}
	m.setGuide()
	if m.history.Empty() && msg.Trouble == nil {
		m.lay(newAsk(m.look, m.keys, m.guide))
	}
	m.layout()
	return nil
}

// setGuide cuts the show anew. Places on the way back keep their entries.
func (m *Model) setGuide() {
	was := m.guide
	m.guide = content.NewGuide(m.show, m.history.Seen(m.show.ID()), m.options.Policy)
	for i := range m.trail {
		m.trail[i].ref = m.guide.Follow(was, m.trail[i].ref)
	}
	for _, t := range m.tabs {
		t.screen.SetGuide(m.guide)
	}
}

// layout gives every view its size.
func (m *Model) layout() {
	above, below := frameSize(m.height)
	w, h := max(m.width, 1), max(m.height-above-below, 1)
	for _, t := range m.tabs {
		t.screen.SetSize(w, h)
	}
	for _, v := range m.over {
		v.SetSize(w, h)
	}
}

// lay puts a view over the screen.
func (m *Model) lay(v view) {
	m.over = append(m.over, v)
	m.layout()
}

// top is the view that fills the body.
func (m *Model) top() view {
	if n := len(m.over); n > 0 {
		return m.over[n-1]
	}
	return m.tabs[m.open].screen
}

// asking reports whether the first run's question is open: nothing else is shown.
func (m *Model) asking() bool {
	if len(m.over) == 0 {
		return false
	}
	_, ok := m.over[0].(*ask)
	return ok
}

func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	if key.Matches(msg, m.keys.ForceQuit) {
		return m.quit()
	}
	if key.Matches(msg, m.keys.Suspend) {
		return suspend()
	}
	if m.guide == nil {
		if key.Matches(msg, m.keys.Quit) {
			return m.quit()
		}
		return nil
	}
	m.said = ""
	if m.dialog != nil {
		return m.act(m.dialog.update(msg))
	}
	want, cmd := m.top().Update(msg)
	if _, ok := want.(unused); ok {
		return tea.Batch(cmd, m.shared(msg))
	}
	return tea.Batch(cmd, m.act(want))
}

// shared is what the keys do that mean the same in every view.
func (m *Model) shared(msg tea.KeyPressMsg) tea.Cmd {
	k := m.keys
	switch {
	case key.Matches(msg, k.Quit):
		return m.quit()
	case key.Matches(msg, k.Help):
		m.toggleHelp()
	case key.Matches(msg, k.Back, k.Left):
		m.goBack()
	case m.asking():
	case key.Matches(msg, k.Undo):
		return m.undo()
	case key.Matches(msg, k.Redo):
		return m.redo()
	case key.Matches(msg, k.Mark):
		m.askNext()
	case key.Matches(msg, k.Opened):
		m.showNews()
	case key.Matches(msg, k.NextScreen):
		m.openTab((m.open + 1) % len(m.tabs))
	case key.Matches(msg, k.PrevScreen):
		m.openTab((m.open + len(m.tabs) - 1) % len(m.tabs))
	case key.Matches(msg, k.Screens):
		m.openTab(int(msg.Code - '1'))
	}
	return nil
}

// mouse hands wheel and clicks on, with places as the view counts them.
func (m *Model) mouse(msg tea.MouseMsg) tea.Cmd {
	if m.guide == nil || m.width < minWidth || m.height < minHeight {
		return nil
	}
	above, below := frameSize(m.height)
	at := msg.Mouse()
	at.Y -= above
	var inside tea.Msg = tea.MouseWheelMsg(at)
	if _, ok := msg.(tea.MouseClickMsg); ok {
		if at.Button != tea.MouseLeft {
			return nil
		}
		m.said = ""
		if at.Y < 0 && m.dialog == nil && !m.asking() {
			m.clickHeader(at.X, at.Y+above)
			return nil
		}
		inside = tea.MouseClickMsg(at)
	}
	if at.Y < 0 || at.Y >= m.height-above-below {
		return nil
	}
	if m.dialog != nil {
		return m.act(m.dialog.update(inside))
	}
	want, cmd := m.top().Update(inside)
	return tea.Batch(cmd, m.act(want))
}

func (m *Model) clickHeader(x, y int) {
	for i, t := range m.tabs {
		if y == 0 && x >= t.from && x < t.to {
			m.openTab(i)
		}
	}
}

// act does what a view wants.
func (m *Model) act(want intent) tea.Cmd {
	switch want := want.(type) {
	case mark:
		return m.mark(want.point)
	case visit:
		m.visit(want.point)
	case follow:
		m.follow(want.ref)
	case openPage:
		m.goTo(m.open, want.place)
	case openThread:
		m.goTo(tabThreads, place{level: levelPage, words: want.question, at: -1})
	case openEvent:
		m.goTo(tabTimeline, place{words: want.text, at: -1})
	case back:
		m.goBack()
	case answer:
		return m.answered(want)
	case later:
		m.over = nil
	case decide:
		m.dialog = nil
		if want.do != nil {
			return want.do(m)
		}
	}
	return nil
}

// quit leaves at once, or as soon as what is being saved is saved; asked twice, it
// does not wait.
func (m *Model) quit() tea.Cmd {
	if m.saving.busy && !m.leaving {
		m.leaving = true
		return nil
	}
	return tea.Quit
}

// View is the frame, and all that is wanted of the terminal.
func (m *Model) View() tea.View {
	v := tea.NewView(m.frame())
	v.AltScreen = true
	v.WindowTitle = "unspoiled"
	if m.options.Mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}
