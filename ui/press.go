package ui

import (
	"errors"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content/watch"
	"unspoiled/content/wording"
	"unspoiled/ui/screen"
	"unspoiled/ui/session"
	"unspoiled/ui/terminal"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	msg = terminal.Key(msg, m.typing())
	if key.Matches(msg, m.keys.ForceQuit) {
		return m.quit()
	}
	if key.Matches(msg, m.keys.Suspend) {
		return session.Suspend()
	}
	if m.viewing.guide == nil {
		if key.Matches(msg, m.keys.Quit) {
			return m.quit()
		}
		return nil
	}
	m.notice.clear()
	if m.dialog != nil {
		return m.act(m.dialog.Update(msg))
	}
	if m.hints.on {
		if key.Matches(msg, m.keys.Help) {
			m.hints = hints{}
			return m.shared(msg)
		}
		return m.act(m.hints.press(msg.Text, m.nav.spots(mostHints)))
	}
	want, cmd := m.nav.top().Update(msg)
	if _, ok := want.(widget.Unused); ok {
		return tea.Batch(cmd, m.shared(msg))
	}
	return tea.Batch(cmd, m.act(want))
}

// binding is a key that belongs to every view.
type binding struct {
	key.Binding
	help string         // what it does, in the list of keys; "" if it is not listed there
	do   func() tea.Cmd // nil if the views do it
}

// quick wraps a function that starts no tea.Cmd.
func quick(do func()) func() tea.Cmd { return func() tea.Cmd { do(); return nil } }

// bindings is the registry of the keys that belong to every view, in the order of the list of keys.
// msg is the key that was pressed. At the first question only a few work, since nothing else is
// shown.
func (m *Model) bindings(msg tea.KeyPressMsg) []binding {
	k, nav := m.keys, &m.nav
	always := []binding{
		{k.Help, "these keys, or back", quick(m.toggleHelp)},
		{k.Suspend, k.Suspend.Help().Desc, session.Suspend},
		{k.Quit, "quit", m.quit},
		{k.Back, "", quick(nav.back)},
		{k.Left, "", quick(nav.back)},
	}
	if nav.asking() {
		return always
	}
	lens, rehide, shows := "a lens: less, as of earlier or in company", "", ""
	if m.viewing.lensed() {
		lens = "take the lens off"
	}
	if len(m.viewing.peeks) > 0 {
		rehide = "hide what was peeked at"
	}
	if len(m.shows) > 1 {
		shows = "choose another show"
	}
	return append([]binding{
		{widget.Pair(k.NextScreen, k.PrevScreen, ""), "next or previous screen (on pages: link)", nil},
		{k.NextScreen, "", quick(func() { nav.turn(1) })},
		{k.PrevScreen, "", quick(func() { nav.turn(-1) })},
		{k.Screens, k.Screens.Help().Desc, quick(func() { nav.openScreen(int(msg.Code - '1')) })},
		{k.Mark, "", quick(m.markNext)},
		{k.Undo, "undo the last mark", m.undo},
		{k.Redo, "redo it", func() tea.Cmd { return m.moveHistory(watch.History.Redo, "redo", "Redone: ") }},
		{k.Opened, "what the last mark opened", quick(m.showNews)},
		{k.Search, "search all that is open, and this page", nav.search},
		{widget.Pair(k.NextMatch, k.PrevMatch, ""), "the next place of what was searched on a page, the one before", nil},
		{k.Hint, "letters at every link, to follow one; in a list: a filter", quick(m.hint)},
		{k.Palette, "any command by name", func() tea.Cmd { return m.openPalette("") }},
		{k.Lens, lens, quick(m.lens)},
		{k.Peek, "", quick(m.peekHere)},
		{k.Rehide, rehide, quick(m.rehide)},
		{k.Shows, shows, m.openChooser},
		{k.Chart, "people as a chart, then as a map", quick(nav.chart)},
		{k.Theme, "try other colors", quick(func() { nav.push(screen.NewThemes(m.look, k, m.background.answered)) })},
		{k.Copy, "copy the page, or what is chosen", m.copyHere},
		{k.Mouse, "the mouse on or off", quick(m.toggleMouse)},
	}, always...)
}

// shared handles a key that the view has no use for.
func (m *Model) shared(msg tea.KeyPressMsg) tea.Cmd {
	for _, b := range m.bindings(msg) {
		if b.do != nil && key.Matches(msg, b.Binding) {
			return b.do()
		}
	}
	return nil
}

// hint shows letters at every place in view that leads somewhere. In a list that has only rows it
// opens the filter instead.
func (m *Model) hint() {
	switch f := m.nav.filter(); {
	case f != nil:
		m.nav.push(f)
	case len(m.nav.spots(1)) > 0:
		m.hints.on = true
	default:
		m.notice.say("nothing in view leads anywhere")
	}
}

// paste passes pasted text to the text input; elsewhere it is ignored.
func (m *Model) paste(msg tea.PasteMsg) tea.Cmd {
	if !m.typing() {
		return nil
	}
	m.notice.clear()
	want, cmd := m.nav.top().Update(msg)
	return tea.Batch(cmd, m.act(want))
}

// copiedWidth is how many cells of the copied text the notice repeats.
const copiedWidth = 32

// copyHere copies the chosen row or the page to the terminal's clipboard (OSC 52). The guide
// never reads the clipboard.
func (m *Model) copyHere() tea.Cmd {
	if !m.options.Clipboard {
		m.notice.complain(errors.New("the clipboard is left alone: look.clipboard in the settings says so"))
		return nil
	}
	words, whole := "", false
	if v, ok := m.nav.top().(interface{ Copy() (string, bool) }); ok {
		words, whole = v.Copy()
	}
	switch {
	case words == "":
		m.notice.say("there is nothing to copy here")
		return nil
	case whole:
		m.notice.say("the page is copied: " + wording.Count(strings.Count(words, "\n")+1, "line"))
	default:
		m.notice.say("copied: " + text.Clip(words, copiedWidth, m.look.Symbols.More))
	}
	return tea.SetClipboard(m.look.Symbols.Plain(words))
}

// mouse passes wheel and clicks to what they hit. Views get coordinates relative to the body.
func (m *Model) mouse(msg tea.MouseMsg) tea.Cmd {
	if m.viewing.guide == nil || m.tooSmall() {
		return nil
	}
	above, below := widget.FrameSize(m.height)
	at := msg.Mouse()
	at.Y -= above
	var inside tea.Msg = tea.MouseWheelMsg(at)
	if _, ok := msg.(tea.MouseClickMsg); ok {
		if at.Button != tea.MouseLeft || m.window.gotFocus(m.options.Now()) {
			return nil
		}
		if at.Y+above == m.height-1 {
			if name := m.frame.footer.keyAt(at.X, m.keys); name != "" {
				return m.press(pressOf(name))
			}
			return nil
		}
		m.notice.clear()
		m.hints = hints{}
		if at.Y < 0 && m.dialog == nil && !m.nav.asking() {
			if at.Y+above == 0 {
				m.nav.openScreen(m.frame.header.screenAt(at.X))
			}
			return nil
		}
		inside = tea.MouseClickMsg(at)
	}
	if at.Y < 0 || at.Y >= m.height-above-below {
		return nil
	}
	if m.dialog != nil {
		return m.act(m.dialog.Update(inside))
	}
	want, cmd := m.nav.top().Update(inside)
	return tea.Batch(cmd, m.act(want))
}

func (m *Model) toggleMouse() {
	m.options.Mouse = !m.options.Mouse
	m.notice.say(map[bool]string{true: "the mouse works in the guide", false: "the mouse selects text, as in the terminal"}[m.options.Mouse])
}

// named maps the names of special keys in the settings to their codes.
var named = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "space": tea.KeySpace, "backspace": tea.KeyBackspace,
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "insert": tea.KeyInsert, "delete": tea.KeyDelete,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd,
}

// pressOf makes a key press from a key's name in the settings.
func pressOf(name string) tea.KeyPressMsg {
	var out tea.KeyPressMsg
	for mod, bit := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "alt+": tea.ModAlt, "shift+": tea.ModShift} {
		if rest := strings.Replace(name, mod, "", 1); rest != "" && rest != name {
			name, out.Mod = rest, out.Mod|bit
		}
	}
	switch code, ok := named[name]; {
	case name == "space" && out.Mod == 0:
		out.Code, out.Text = code, " "
	case ok:
		out.Code = code
	case len(name) > 1 && name[0] == 'f':
		n, _ := strconv.Atoi(name[1:])
		out.Code = tea.KeyF1 + rune(n-1)
	default:
		out.Code = []rune(name)[0]
		if out.Mod == 0 {
			out.Text = name
		}
	}
	return out
}
