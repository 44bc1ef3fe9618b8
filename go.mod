// Bubble Tea, Bubbles and Lip Gloss are github.com/charmbracelet/…; since version 2
// their modules are called charm.land/…/v2. Versions with a remark are pinned.
module unspoiled

go 1.26.0

require (
	charm.land/bubbles/v2 v2.2.1 // the last that builds with bubbletea v2.0.10
	charm.land/bubbletea/v2 v2.0.10 // not 2.1: it asks for an ultraviolet that cannot be fetched; never `go get -u`
	charm.land/lipgloss/v2 v2.0.6 // takes the same ultraviolet as bubbletea v2.0.10
	github.com/BurntSushi/toml v1.6.0 // only behind content/safetoml: it dies of deep nesting and long dotted keys
	github.com/charmbracelet/colorprofile v0.4.3
	github.com/charmbracelet/ultraviolet v0.0.0-20260811164956-006e29f97886 // the newest that can be fetched
	github.com/charmbracelet/x/ansi v0.11.8
	github.com/charmbracelet/x/exp/golden v0.1.0 // tests only
	github.com/charmbracelet/x/term v0.2.2
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/creack/pty v1.1.24 // tests only
	github.com/emersion/go-ical v0.0.0-20250329121855-f41e73efc392 // tests only: checks the calendars that plan writes
	github.com/gofrs/flock v0.13.1
	github.com/lucasb-eyer/go-colorful v1.4.1
	github.com/mattn/go-runewidth v0.0.31 // 0.0.26 and 0.0.27 fill a table in init: 20 ms at every start (its issue 104)
	github.com/rogpeppe/go-internal v1.16.0 // tests only
	github.com/spf13/cobra v1.10.2
	github.com/spf13/pflag v1.0.9
	golang.org/x/net v0.62.0 // html alone: summaries of catalogues are HTML
	golang.org/x/sys v0.49.0
	pgregory.net/rapid v1.3.0 // tests only
)

require (
	github.com/atotto/clipboard v0.1.4 // indirect
	github.com/aymanbagabas/go-udiff v0.4.1 // indirect
	github.com/charmbracelet/harmonica v0.2.0 // indirect
	github.com/charmbracelet/x/termios v0.1.1 // indirect
	github.com/charmbracelet/x/windows v0.2.2 // indirect
	github.com/clipperhouse/displaywidth v0.11.0 // indirect
	github.com/inconshreveable/mousetrap v1.1.0 // indirect
	github.com/muesli/cancelreader v0.2.2 // indirect
	github.com/rivo/uniseg v0.4.7 // indirect
	github.com/teambition/rrule-go v1.8.2 // indirect
	github.com/xo/terminfo v0.0.0-20220910002029-abceb7e1c41e // indirect
	golang.org/x/sync v0.22.0 // indirect
	golang.org/x/tools v0.35.0 // indirect
)

// bubbles' textinput links it to read the clipboard, by running programs; see there.
replace github.com/atotto/clipboard => ./ui/internal/clipboard
