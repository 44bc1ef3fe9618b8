// Package ui is the guide in the terminal: one root model, which alone changes
// progress, and views that draw what a content.Guide hands out. It holds no rule of
// what may be told.
package ui

import (
	"cmp"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/mattn/go-runewidth"

	"unspoiled/content/library"
	"unspoiled/ui/screen"
	"unspoiled/ui/screen/picture"
	"unspoiled/ui/session"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// Model is the root of the guide: it hands what happens to its parts, and does what they
// want of each other.
type Model struct {
	options       Options
	look          *text.Look
	keys          *widget.KeyMap
	width, height int

	own        own            // what is set for single shows
	viewing    viewing        // what is told
	origin     origin         // and read from
	progress   progress       // and kept
	nav        navigation     // where one is
	dialog     *widget.Dialog // asks over everything
	questions  questions
	hints      hints
	notice     notice // what was just done
	frame      frame
	background background
	loading    loading
	window     window

	shows   []library.Item // all that can be opened
	failed  error          // why there is no guide
	leaving bool           // quits when what is being saved is saved
}

// New is a guide that has not loaded anything yet.
func New(o Options) *Model { return newModel(o, text.NewSymbols(o.ASCII)) }

func newModel(o Options, symbols *text.Symbols) *Model {
	if o.Now == nil {
		o.Now = time.Now
	}
	l := &text.Look{Symbols: symbols, Measure: cmp.Or(o.Width, widget.UsualMeasure), Theme: o.Theme, Inks: o.Inks}
	l.Restyle(o.Theme != text.ThemeLight, cmp.Or(o.Colors, colorprofile.TrueColor))
	k := widget.NewKeyMap(o.Keys, l.Symbols)
	m := &Model{
		options: o, look: l, keys: k, progress: progress{store: o.Store, profile: cmp.Or(o.Profile, DefaultProfile)}, notice: notice{o.Notice, o.Notice != ""},
		nav: navigation{look: l, keys: k}, background: background{look: l, none: o.noColor()}, loading: loading{part: o.Loading},
	}
	m.own = newOwn(o)
	m.viewing.now, m.viewing.settings = o.Now, m.own.of
	m.questions = questions{l, k, &m.viewing}
	return m
}

// Init loads, and asks for the background unless the theme is settled. It runs once
// the renderer waits for its first tick: earlier, loading would hold up its start.
func (m *Model) Init() tea.Cmd {
	m.progress.every = lookEvery
	load := func() tea.Msg {
		runewidth.RuneWidth('─') // fills the renderer's tables, which the first frame would pay for
		return m.progress.load(m.options.Load)
	}
	return tea.Batch(load, wait(patience), m.background.ask())
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
	if m.tooSmall() || m.viewing.guide == nil {
		return
	}
	m.nav.settle()
	if m.dialog != nil {
		m.dialog.SetSize(m.nav.width, m.nav.height)
	}
	m.layFrame()
}

func (m *Model) tooSmall() bool { return m.width < widget.MinWidth || m.height < widget.MinHeight }

func (m *Model) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		above, below := widget.FrameSize(m.height)
		m.nav.resize(max(m.width, 1), max(m.height-above-below, 1))
	case tea.BackgroundColorMsg:
		m.background.is(msg.IsDark())
	case uv.DarkColorSchemeEvent:
		m.background.is(true)
	case uv.LightColorSchemeEvent:
		m.background.is(false)
	case tea.ColorProfileMsg:
		m.look.Restyle(m.look.IsDark, msg.Profile)
	case loadedMsg:
		return m.loaded(msg)
	case waitMsg:
		if m.viewing.guide == nil {
			return m.loading.tick(m.look, m.width)
		}
	case openedMsg:
		return m.chosen(msg)
	case exportedMsg:
		m.notice.exported(msg)
	case screen.IndexedMsg, screen.ShowsMsg:
		m.nav.hand(msg)
	case tea.PasteMsg:
		return m.paste(msg)
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		return m.mouse(msg.(tea.MouseMsg))
	default:
		return m.kept(msg)
	}
	return nil
}

func (m *Model) loaded(msg loadedMsg) tea.Cmd {
	if msg.err != nil {
		m.failed = msg.err
		return tea.Quit
	}
	m.shows, m.progress.stamps = msg.Shows, msg.stamps
	m.origin = origin{item: msg.Item, stamp: msg.Stamp}
	m.viewing.open(msg.Show, msg.History, msg.Lens)
	m.nav.begin(m.viewing.guide)
	if msg.Trouble != nil {
		m.progress.trouble = msg.Trouble.Error()
	} else {
		m.welcome()
	}
	if idle := msg.Lens.Idle(msg.Show, msg.History.Told(msg.Show)); idle != "" && m.notice.words == "" {
		m.notice.say(idle)
	}
	if msg.Missing != nil {
		m.notice.complain(msg.Missing)
	}
	return tea.Batch(m.progress.lookLater(msg.Lens), m.options.tell(msg.Show.ID()))
}

// welcome asks how far somebody has watched who never said anything of this show.
func (m *Model) welcome() {
	if !m.viewing.answered() {
		m.nav.lay(screen.NewAsk(m.look, m.keys, m.viewing.guide))
	}
}

func (m *Model) act(want widget.Intent) tea.Cmd {
	switch want := want.(type) {
	case widget.Mark:
		return m.mark(want.Point)
	case widget.Visit:
		m.nav.visit(want.Point)
	case widget.Follow:
		m.nav.follow(want.Ref)
	case widget.OpenPage:
		m.nav.goTo(m.nav.open, want.Place)
	case widget.OpenThread:
		m.nav.goTo(tabThreads, widget.Place{Level: widget.LevelPage, Words: want.Question, At: -1})
	case widget.OpenEvent:
		m.nav.goTo(tabTimeline, widget.Place{Words: want.Text, At: -1})
	case widget.Back:
		m.nav.back()
	case widget.Answer:
		return m.answered(want)
	case widget.Later:
		m.nav.closeAll()
	case perform:
		return m.perform(want.offer)
	case screen.SeekHere:
		m.nav.seek(want.Words)
	case picture.ToMap:
		m.nav.bonds(want.Ref)
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
	if m.progress.busy && !m.leaving {
		m.leaving = true
		return nil
	}
	return tea.Quit
}

// View is the frame, and all that is wanted of the terminal.
func (m *Model) View() tea.View {
	v := tea.NewView(m.draw())
	v.AltScreen = true
	v.ReportFocus = true
	v.KeyboardEnhancements = session.Keyboard
	v.Cursor = m.cursor()
	if m.options.Mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

// typing reports whether letters are typed, and so are no keys.
func (m *Model) typing() bool {
	return m.viewing.guide != nil && m.dialog == nil && !m.tooSmall() && m.nav.typing()
}

// cursor is where one types, or what is chosen, or nil. Over what is chosen it is as thin
// as it can be: that stands out already.
func (m *Model) cursor() *tea.Cursor {
	if m.viewing.guide == nil || m.tooSmall() {
		return nil
	}
	focus := m.nav.top().Focus
	if m.dialog != nil {
		focus = m.dialog.Focus
	}
	x, y, ok := focus()
	above, _ := widget.FrameSize(m.height)
	if !ok || x < 0 || x >= m.nav.width || y < 0 || y >= m.nav.height {
		return nil
	}
	c := tea.NewCursor(x, y+above)
	if !m.typing() {
		c.Shape, c.Blink = tea.CursorBar, false
	}
	return c
}
