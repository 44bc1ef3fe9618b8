package ui

import (
	"errors"
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/config"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// showSettings holds the spoiler settings: those of all shows, and those of single shows by their ids.
type showSettings struct {
	all   config.Spoilers
	shows map[string]config.Spoilers
	save  func(show, key, word string) (config.Spoilers, error) // nil: cannot be changed
}

func newShowSettings(o Options) showSettings {
	shows := maps.Clone(o.Shows)
	if shows == nil {
		shows = map[string]config.Spoilers{}
	}
	return showSettings{config.Spoilers{Policy: o.Policy, Confirm: o.Confirm}, shows, o.SaveSetting}
}

// of returns the settings that hold for a show.
func (o showSettings) of(id string) config.Spoilers {
	if s, ok := o.shows[id]; ok {
		return s
	}
	return o.all
}

// set changes and saves one setting of a show.
func (o showSettings) set(show, key, word string) error {
	if o.save == nil {
		return errors.New("settings are not kept here")
	}
	s, err := o.save(show, key, word)
	if err == nil {
		o.shows[show] = s
	}
	return err
}

// ownSettings returns the settings that a show can have of its own: their names, their possible
// values, and their values for the open show.
func (t table) ownSettings() (keys []string, words map[string][]string, now map[string]string) {
	s := t.viewing.spoilers()
	now = map[string]string{"titles": string(s.Titles), "teasers": string(s.Teasers), "shape": string(s.Shape), "confirm": "false"}
	if s.Confirm {
		now["confirm"] = "true"
	}
	words = map[string][]string{}
	for key, all := range config.OwnSettings() {
		keys, words[key] = append(keys, key), all
	}
	return keys, words, now
}

// settings opens a page with the settings of the open show.
func (t table) settings() {
	keys, words, now := t.ownSettings()
	t.root.nav.page(false, func(width int, symbols *text.Symbols) widget.Page {
		w := widget.NewWriter(width, symbols)
		w.Text(nil, text.Run{Text: "Settings of this show", Ink: text.InkTitle})
		w.Blank()
		for _, key := range keys {
			w.Text([]text.Run{{Text: text.Pad(key, 10)}}, text.Run{Text: now[key], Ink: text.InkStrong},
				text.Run{Text: " now; or " + strings.Join(without(words[key], now[key]), ", "), Ink: text.InkDim})
		}
		w.Blank()
		w.Text(nil, text.Run{Text: "To change one here: "}, text.Run{Text: ":set titles next", Ink: text.InkStrong}, text.Run{Text: ". With "}, text.Run{Text: config.Usual, Ink: text.InkStrong},
			text.Run{Text: " the show has that of all shows again."})
		writeShell(w, "For what each does, and for all shows", "unspoiled config", "unspoiled config example")
		return w.Done()
	})
}

// settingKey is the name of a setting, which may be typed with or without "spoilers.".
func settingKey(arg string) string { return strings.TrimPrefix(strings.ToLower(arg), "spoilers.") }

// setTo completes a setting and its value. The current value comes first, so that enter alone
// changes nothing.
func (t table) setTo(arg string) []offer {
	keys, words, now := t.ownSettings()
	var out []offer
	for _, key := range keys {
		for i, word := range slices.Concat([]string{now[key]}, without(words[key], now[key]), []string{config.Usual}) {
			o := offer{line: key + " " + word}
			switch {
			case i == 0:
				o.note = "as it is"
			case word == config.Usual:
				o.note = "as for all shows"
			}
			if strings.HasPrefix(o.line, settingKey(arg)) {
				out = append(out, o)
			}
		}
	}
	return out
}

func without(words []string, word string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == word })
}

// runSet changes a setting of the open show, and redraws the guide with it.
func (t table) runSet(arg string) (tea.Cmd, error) {
	key, word, _ := strings.Cut(settingKey(arg), " ")
	if word = strings.TrimSpace(word); word == "" {
		return nil, errors.New("there is more to type: set titles next")
	}
	if err := t.root.settings.set(t.viewing.show.ID(), key, word); err != nil {
		return nil, err
	}
	t.root.viewing.cut()
	t.root.nav.show(t.root.viewing.guide)
	_, _, now := t.ownSettings()
	t.root.notice.say(key + " for this show: " + now[key])
	return nil, nil
}
