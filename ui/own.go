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

// own is what is set for single shows, by their ids, over what holds for all.
type own struct {
	all    config.Spoilers
	shows  map[string]config.Spoilers
	choose func(show, key, word string) (config.Spoilers, error) // nil: it cannot be kept
}

func newOwn(o Options) own {
	shows := maps.Clone(o.Shows)
	if shows == nil {
		shows = map[string]config.Spoilers{}
	}
	return own{config.Spoilers{Policy: o.Policy, Confirm: o.Confirm}, shows, o.Choose}
}

// of is how much is told of a show.
func (o own) of(id string) config.Spoilers {
	if s, ok := o.shows[id]; ok {
		return s
	}
	return o.all
}

// set keeps a setting of a show.
func (o own) set(show, key, word string) error {
	if o.choose == nil {
		return errors.New("settings are not kept here")
	}
	s, err := o.choose(show, key, word)
	if err == nil {
		o.shows[show] = s
	}
	return err
}

// inForce are the settings that a show can have of its own, what each can be, and what each
// is for the show that is open.
func (t table) inForce() (keys []string, words map[string][]string, now map[string]string) {
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

// settings is what holds for the show that is open, in the words of the settings.
func (t table) settings() {
	keys, words, now := t.inForce()
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

// setting is what is typed behind set. A show's own settings are those of [spoilers], and may
// be called as they are there.
func setting(arg string) string { return strings.TrimPrefix(strings.ToLower(arg), "spoilers.") }

// setTo offers what the settings of the show can be. What holds is the first: who only
// presses enter changes nothing.
func (t table) setTo(arg string) []offer {
	keys, words, now := t.inForce()
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
			if strings.HasPrefix(o.line, setting(arg)) {
				out = append(out, o)
			}
		}
	}
	return out
}

// without is words less one of them.
func without(words []string, word string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == word })
}

// runSet sets one of the show's own settings, and tells it by that from now on.
func (t table) runSet(arg string) (tea.Cmd, error) {
	key, word, _ := strings.Cut(setting(arg), " ")
	if word = strings.TrimSpace(word); word == "" {
		return nil, errors.New("there is more to type: set titles next")
	}
	if err := t.root.own.set(t.viewing.show.ID(), key, word); err != nil {
		return nil, err
	}
	t.root.viewing.cut()
	t.root.nav.show(t.root.viewing.guide)
	_, _, now := t.inForce()
	t.root.notice.say(key + " for this show: " + now[key])
	return nil, nil
}
