// Package ui is the guide in the terminal: one root model, which alone changes
// progress, and views that draw what a content.Guide hands out. It holds no rule of
// what may be told.
package ui

import (
	"cmp"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/mattn/go-runewidth"

	"unspoiled/content"
	"unspoiled/content/library"
	"unspoiled/content/watch"
	"unspoiled/ui/screen"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// Model is the root of the guide.
type Model struct {
	options       Options
	look          *text.Look
	keys          *widget.KeyMap
	width, height int

	show    *content.Show
	shows   []library.Item // all that can be opened
	history watch.History
	lens    watch.Lens
	peeks   []content.Point // locked episodes that are told in this run
	set     content.Set     // what the guide is made for
	guide   *content.Guide  // nil until the show is loaded

	tabs     []tab
	heading  heading
	open     int            // which tab
	overlays []widget.View  // lie over the screen: the first question, the help, what opened
	dialog   *widget.Dialog // asks over everything
	hints    hints
	trail    []widget.Place // the way back

	before    *content.Guide // the guide before the last mark, for what it opened
	said      string         // what was just done, until the next key
	saidError bool           // or what was not, and why
	trouble   string         // what is wrong, until it is mended
	saving    saving
	bar       string // how much of the show is read, where that takes long
	failed    error  // why there is no guide
	leaving   bool   // quits when what is being saved is saved

	every    time.Duration // how often the profile's file is looked at; 0 for never
	stamps   []watch.Stamp // of the profiles followed, when they were last read
	profiles []string      // those there are, as far as asked for
}

// New is a guide that has not loaded anything yet.
func New(o Options) *Model { return newModel(o, text.NewSymbols(o.ASCII)) }

func newModel(o Options, symbols *text.Symbols) *Model {
	if o.Now == nil {
		o.Now = time.Now
	}
	l := &text.Look{Symbols: symbols, Measure: cmp.Or(o.Width, widget.UsualMeasure), Theme: o.Theme, Inks: o.Inks}
	l.Restyle(true, cmp.Or(o.Colors, colorprofile.TrueColor))
	m := &Model{options: o, look: l, keys: widget.NewKeyMap(o.Keys, l.Symbols), said: o.Notice, saidError: o.Notice != ""}
	m.tabs = newTabs(l, m.keys)
	return m
}

type loadedMsg struct {
	Loaded
	stamps []watch.Stamp
	err    error
}

// Init loads, and asks for the background unless the theme is settled. It runs once
// the renderer waits for its first tick: earlier, loading would hold up its start.
func (m *Model) Init() tea.Cmd {
	m.every = lookEvery
	load := func() tea.Msg {
		runewidth.RuneWidth('─') // fills the renderer's tables, which the first frame would pay for
		return m.load()
	}
	return tea.Batch(load, wait(patience), m.askBackground())
}

func (m *Model) load() tea.Msg {
	var stamps []watch.Stamp
	if m.options.Store != nil {
		stamps = stampsOf(m.options.Store, []string{m.profile()}) // before it is read
	}
	loaded, err := m.options.Load()
	return loadedMsg{loaded, stamps, err}
}

// Update takes every message, acts on what the views want, and lays out what is seen
// then: View only draws.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := m.take(msg)
	m.settle()
	return m, cmd
}

// settle lays out what the next frame shows.
func (m *Model) settle() {
	if m.tooSmall() || m.guide == nil {
		return
	}
	above, below := widget.FrameSize(m.height)
	if len(m.overlays) == 0 {
		m.tabs[m.open].screen.Settle()
	}
	if m.dialog != nil {
		m.dialog.SetSize(m.width, m.height-above-below)
	}
	m.layHeader()
}

// tooSmall reports whether there is no room for a guide.
func (m *Model) tooSmall() bool { return m.width < widget.MinWidth || m.height < widget.MinHeight }

func (m *Model) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		m.layout()
	case tea.BackgroundColorMsg:
		m.onBackground(msg.IsDark())
	case uv.DarkColorSchemeEvent:
		m.onBackground(true)
	case uv.LightColorSchemeEvent:
		m.onBackground(false)
	case tea.ColorProfileMsg:
		m.look.Restyle(m.look.IsDark, msg.Profile)
	case loadedMsg:
		return m.loaded(msg)
	case waitMsg:
		return m.waited()
	case savedMsg:
		return m.saved(msg)
	case screen.IndexedMsg:
		m.indexed(msg)
	case profilesMsg:
		m.listProfiles(msg)
	case exportedMsg:
		m.exported(msg)
	case companyMsg:
		return m.joined(msg)
	case profileMsg:
		m.entered(msg)
	case screen.ShowsMsg:
		m.listed(msg)
	case openedMsg:
		return m.chosen(msg)
	case stampsMsg:
		return m.looked(msg)
	case readMsg:
		m.reread(msg)
	case tea.FocusMsg, wokenMsg:
		return tea.Batch(m.lookNow(), m.askBackground())
	case tea.PasteMsg:
		return m.paste(msg)
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		return m.mouse(msg.(tea.MouseMsg))
	}
	return nil
}

func (m *Model) loaded(msg loadedMsg) tea.Cmd {
	if msg.err != nil {
		m.failed = msg.err
		return tea.Quit
	}
	m.show, m.history, m.lens, m.shows = msg.Show, msg.History, msg.Lens, msg.Shows
	m.stamps = msg.stamps
	if msg.Trouble != nil {
		m.trouble = msg.Trouble.Error()
	}
	m.setGuide()
	if msg.Trouble == nil {
		m.welcome()
	}
	if msg.Missing != nil {
		m.complain(msg.Missing)
	}
	m.layout()
	return tea.Batch(m.lookLater(), m.tellOpened())
}

// welcome asks how far somebody has watched who never said anything of this show.
func (m *Model) welcome() {
	if !m.answeredBefore() {
		m.lay(screen.NewAsk(m.look, m.keys, m.guide))
	}
}

func (m *Model) answeredBefore() bool { return slices.Contains(m.history.Shows(), m.show.ID()) }

// setGuide cuts the show anew. Places on the way back keep their entries.
func (m *Model) setGuide() {
	was := m.guide
	m.set = m.visible()
	m.guide = content.NewGuide(m.show, m.set, m.spoilers().Policy.On(m.options.Now()), m.peeks...)
	m.peeks = m.guide.Peeks() // what is watched by now is no peek
	for i := range m.trail {
		m.trail[i].Ref = m.guide.Follow(was, m.trail[i].Ref)
	}
	for _, t := range m.tabs {
		t.screen.SetGuide(m.guide)
	}
}

// recut cuts the show anew, and closes what was drawn from the guide before.
func (m *Model) recut() {
	m.setGuide()
	kept := m.overlays
	m.overlays = nil
	for _, v := range kept {
		switch v := v.(type) {
		case follower:
			v.SetGuide(m.guide)
			m.overlays = append(m.overlays, v)
		case *palette, *screen.Ask:
			m.overlays = append(m.overlays, v)
		}
	}
	for i := range m.trail {
		m.trail[i].Overlays = nil
	}
}

// follower is a view over the screens that can draw another cut of the show.
type follower interface {
	widget.View
	SetGuide(*content.Guide)
}

// layout gives every view its size.
func (m *Model) layout() {
	above, below := widget.FrameSize(m.height)
	w, h := max(m.width, 1), max(m.height-above-below, 1)
	for _, t := range m.tabs {
		t.screen.SetSize(w, h)
	}
	for _, v := range m.overlays {
		v.SetSize(w, h)
	}
}

// lay puts a view over the screen.
func (m *Model) lay(v widget.View) {
	m.overlays = append(m.overlays, v)
	m.layout()
}

// top is the view that fills the body.
func (m *Model) top() widget.View {
	if n := len(m.overlays); n > 0 {
		return m.overlays[n-1]
	}
	return m.tabs[m.open].screen
}

// asking reports whether the first run's question is open: nothing else is shown.
func (m *Model) asking() bool {
	if len(m.overlays) == 0 {
		return false
	}
	_, ok := m.overlays[0].(*screen.Ask)
	return ok
}

// act does what a view wants.
func (m *Model) act(want widget.Intent) tea.Cmd {
	switch want := want.(type) {
	case widget.Mark:
		return m.mark(want.Point)
	case widget.Visit:
		m.visit(want.Point)
	case widget.Follow:
		m.follow(want.Ref)
	case widget.OpenPage:
		m.goTo(m.open, want.Place)
	case widget.OpenThread:
		m.goTo(tabThreads, widget.Place{Level: widget.LevelPage, Words: want.Question, At: -1})
	case widget.OpenEvent:
		m.goTo(tabTimeline, widget.Place{Words: want.Text, At: -1})
	case widget.Back:
		m.goBack()
	case widget.Answer:
		return m.answered(want)
	case widget.Later:
		m.overlays = nil
	case perform:
		return m.perform(want.offer)
	case screen.SeekHere:
		m.seekHere(want.Words)
	case screen.ToMap:
		m.openMap(want.Ref)
	case screen.TryTheme:
		return m.tryTheme(want)
	case screen.Choose:
		return m.choose(want)
	case widget.Decide:
		m.dialog = nil
		if want.Do != nil {
			return want.Do()
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

// keyboard asks the terminal to say which key a letter is on, for terminal.Key.
var keyboard = tea.KeyboardEnhancements{ReportAlternateKeys: true}

// View is the frame, and all that is wanted of the terminal.
func (m *Model) View() tea.View {
	v := tea.NewView(m.frame())
	v.AltScreen = true
	v.ReportFocus = true
	v.KeyboardEnhancements = keyboard
	v.Cursor = m.cursor()
	if m.options.Mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

// typing reports whether letters are typed, and so are no keys.
func (m *Model) typing() bool {
	if m.guide == nil || m.dialog != nil || m.tooSmall() {
		return false
	}
	_, ok := m.top().(interface{ Typed() string })
	return ok
}

// cursor is where one types, or what is chosen, or nil. Over what is chosen it is as thin
// as it can be: that stands out already.
func (m *Model) cursor() *tea.Cursor {
	if m.guide == nil || m.tooSmall() {
		return nil
	}
	focus := m.top().Focus
	if m.dialog != nil {
		focus = m.dialog.Focus
	}
	x, y, ok := focus()
	above, below := widget.FrameSize(m.height)
	if !ok || x < 0 || x >= m.width || y < 0 || y >= m.height-above-below {
		return nil
	}
	c := tea.NewCursor(x, y+above)
	if !m.typing() {
		c.Shape, c.Blink = tea.CursorBar, false
	}
	return c
}
