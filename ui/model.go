// Package ui is the guide in the terminal: one root model, which alone changes progress, and
// views that draw what a content.Guide hands out. It does not decide what a viewer may see.
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

// Model is the root of the guide. It passes messages to its parts, and acts on the intents that
// they return.
type Model struct {
	options       Options
	look          *text.Look
	keys          *widget.KeyMap
	width, height int

	settings   showSettings   // settings of single shows
	viewing    viewing        // what the viewer may see
	origin     origin         // the files of the open show
	progress   progress       // what is saved
	nav        navigation     // the open screen and overlays
	dialog     *widget.Dialog // over everything, or nil
	questions  questions
	hints      hints
	notice     notice // what was just done
	frame      frame
	background background
	loading    loading
	window     window

	shows   []library.Item // all shows that can be opened
	failed  error          // why the show did not load
	leaving bool           // quit as soon as the save is done
}

// New makes a guide that has not loaded its show yet.
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
		nav: navigation{look: l, keys: k}, background: background{look: l, noColor: o.noColor()}, loading: loading{progress: o.Loading},
	}
	m.settings = newShowSettings(o)
	m.viewing.now, m.viewing.settings = o.Now, m.settings.of
	m.questions = questions{l, k, &m.viewing}
	return m
}

// Init loads the show, and asks for the terminal's background. It runs while the renderer waits
// for its first tick; loading any earlier would delay the renderer's start.
func (m *Model) Init() tea.Cmd {
	m.progress.every = lookEvery
	tables := func() tea.Msg {
		runewidth.RuneWidth('─') // builds runewidth's tables now, so the first frame need not
		return nil
	}
	load := func() tea.Msg { return m.progress.load(m.options.Load) }
	return tea.Batch(load, tables, wait(patience), m.background.ask())
}

// Update handles a message, then lays out the next frame, so that View only draws.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := m.handle(msg)
	m.settle()
	return m, cmd
}

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

func (m *Model) handle(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		above, below := widget.FrameSize(m.height)
		m.nav.resize(max(m.width, 1), max(m.height-above-below, 1))
	case tea.BackgroundColorMsg:
		m.background.setDark(msg.IsDark())
	case uv.DarkColorSchemeEvent:
		m.background.setDark(true)
	case uv.LightColorSchemeEvent:
		m.background.setDark(false)
	case tea.ColorProfileMsg:
		m.look.Restyle(m.look.IsDark, msg.Profile)
	case loadedMsg:
		return m.loaded(msg)
	case waitMsg:
		if m.viewing.guide == nil {
			return m.loading.tick(m.look, m.width)
		}
	case openedMsg:
		return m.showRead(msg)
	case exportedMsg:
		m.notice.exported(msg)
	case screen.IndexedMsg, screen.ShowsMsg:
		m.nav.toOverlays(msg)
	case tea.PasteMsg:
		return m.paste(msg)
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		return m.mouse(msg.(tea.MouseMsg))
	default:
		return m.handleStored(msg)
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

// welcome asks a viewer who has no progress in this show how far they have watched.
func (m *Model) welcome() {
	if !m.viewing.answered() {
		m.nav.push(screen.NewAsk(m.look, m.keys, m.viewing.guide))
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
	case picture.OpenMap:
		m.nav.bonds(want.Ref)
	case screen.TryTheme:
		return m.tryTheme(want)
	case screen.OpenShow:
		return m.readShow(want)
	case widget.Decide:
		m.dialog = nil
		if want.Do != nil {
			return want.Do()
		}
	}
	return nil
}

// quit quits once the running save is done. A second call quits at once.
func (m *Model) quit() tea.Cmd {
	if m.progress.busy && !m.leaving {
		m.leaving = true
		return nil
	}
	return tea.Quit
}

// View returns the frame, and the terminal modes the guide wants.
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

// typing reports whether letters go into a text input instead of being keys.
func (m *Model) typing() bool {
	return m.viewing.guide != nil && m.dialog == nil && !m.tooSmall() && m.nav.typing()
}

// cursor is at the text input or at the chosen row; nil for none. On a row it is a thin bar,
// since the row is highlighted already.
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
