package ui

import (
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/config"
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

// settingNow is the value of a setting for the open show.
func (t table) settingNow(key string) string {
	s := t.viewing.spoilers()
	return map[string]string{
		"titles": string(s.Titles), "teasers": string(s.Teasers), "shape": string(s.Shape), "confirm": strconv.FormatBool(s.Confirm),
	}[key]
}

// settingKey is the name of a setting, which may be typed with or without "spoilers.".
func settingKey(arg string) string { return strings.TrimPrefix(strings.ToLower(arg), "spoilers.") }

// setTo completes a setting and its value. The current value comes first, so that enter alone
// changes nothing.
func (t table) setTo(arg string) []offer {
	var out []offer
	for key, words := range config.OwnSettings() {
		now := t.settingNow(key)
		out = append(out, offer{line: key + " " + now, note: "as it is"})
		for _, word := range words {
			if word != now {
				out = append(out, offer{line: key + " " + word})
			}
		}
		out = append(out, offer{line: key + " " + config.Usual, note: "as for all shows"})
	}
	return slices.DeleteFunc(out, func(o offer) bool { return !strings.HasPrefix(o.line, settingKey(arg)) })
}

// runSet changes a setting of the open show, and redraws the guide with it.
func (t table) runSet(arg string) (tea.Cmd, error) {
	key, word, _ := strings.Cut(settingKey(arg), " ")
	if word = strings.TrimSpace(word); word == "" {
		return nil, errors.New("there is more to type: set titles next")
	}
	if err := t.settings.set(t.viewing.show.ID(), key, word); err != nil {
		return nil, err
	}
	t.viewing.cut()
	t.nav.show(t.viewing.guide)
	t.notice.say(key + " for this show: " + t.settingNow(key))
	return nil, nil
}
